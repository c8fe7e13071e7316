"""`corpusck explain`: what a rule looks for."""

from __future__ import annotations

from inspect import cleandoc

import click

from corpusck.commands.output import Output
from corpusck.model import KINDS
from corpusck.rules import RULES


@click.command()
@click.argument("kind", metavar="[KIND]", type=click.Choice(KINDS), required=False)
def command(kind: str | None) -> int:
    """Tell what the rule of a KIND of fact looks for; without KIND, list the kinds."""
    rules = {rule.__name__.rpartition(".")[2]: cleandoc(rule.__doc__ or "") for rule in RULES}
    if kind is None:
        text = "\n".join(told.partition("\n")[0] for told in rules.values())
    else:
        text = rules.get(kind) or f"{kind}: no rule looks for it yet."
    Output().write(text + "\n")
    return 0
