"""`corpusck matches`: which claims were held against each other, and why."""

from __future__ import annotations

from pathlib import Path

import click

from corpusck.commands import options
from corpusck.commands.configured import Configured
from corpusck.commands.output import Output
from corpusck.config import Config
from corpusck.report import matches


@click.command(cls=Configured)
@options.paths("PATH...")
@options.reading
@click.option("--format", "form", type=click.Choice(matches.FORMATS), default="table", show_default=True)
@options.writing
def command(paths: tuple[str, ...], config: Config, form: str, output: Output) -> int:
    """Print the pairs of claims that may tell one fact, best first, with their scores and the features behind them."""
    from corpusck import pipeline

    story, _ = pipeline.analyse([Path(path) for path in paths], config)
    output.write(matches.render(form, story))
    return 0
