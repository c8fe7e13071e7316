"""`corpusck explain`: what a rule looks for."""

from __future__ import annotations

from inspect import cleandoc

import click

from corpusck.commands.output import Output
from corpusck.model import KINDS


@click.command()
@click.argument("kind", metavar="[KIND]", type=click.Choice(KINDS), required=False)
def command(kind: str | None) -> int:
    """Tell what the rule of a KIND of fact looks for; without KIND, list the kinds."""
    told = [_explanation(kind)] if kind else [_explanation(each).partition("\n")[0] for each in KINDS]
    Output().write("\n".join(told) + "\n")
    return 0


def _explanation(kind: str) -> str:
    from corpusck.rules import RULES

    return next(cleandoc(rule.__doc__ or "") for rule in RULES if rule.__name__.endswith(f".{kind}"))
