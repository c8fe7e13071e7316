"""`corpusck matches`: which claims were held against each other, and why."""

from __future__ import annotations

import click

from corpusck.commands import options
from corpusck.commands.configured import Configured
from corpusck.commands.helping import option
from corpusck.commands.inputs import inputs
from corpusck.commands.options import OUTPUT
from corpusck.commands.output import Output, warn
from corpusck.config import Config
from corpusck.ingest.reader import Given
from corpusck.report import matches


@click.command(
    cls=Configured,
    examples=(
        ("corpusck matches articles/", "the likeliest pairs first"),
        ("corpusck matches articles/ --format jsonl", "one JSON object a pair, with its features"),
    ),
)
@inputs("PATH...")
@options.reading
@option(OUTPUT, "--format", "form", type=click.Choice(matches.FORMATS), default="table", show_default=True)
@options.writing
def command(paths: tuple[Given, ...], config: Config, form: str, output: Output) -> int:
    """Print the pairs of claims that may tell one fact, best first, with their scores and the features behind them."""
    from corpusck import pipeline

    story, skipped, shortened = pipeline.analyse(paths, config)
    warn([*skipped, *shortened])
    output.write(matches.render(form, story))
    return 0
