"""`corpusck rules`: the rules, one a line."""

from __future__ import annotations

import click

from corpusck.commands.helping import Command
from corpusck.commands.output import Output
from corpusck.report import manual


@click.command(cls=Command, examples=(("corpusck rules", "all rules"), ("corpusck explain number", "one of them")))
def command() -> int:
    """List the rules, each with what it looks for and the verdicts that it gives."""
    Output().write(manual.listing())
    return 0
