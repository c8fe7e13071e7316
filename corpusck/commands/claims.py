"""`corpusck claims`: what was understood of an article."""

from __future__ import annotations

from pathlib import Path

import click

from corpusck.commands import options
from corpusck.commands.configured import Configured
from corpusck.commands.output import Output, note
from corpusck.config import Config
from corpusck.errors import UsageError
from corpusck.report import claims
from corpusck.report.wording import visible


@click.command(cls=Configured)
@options.paths("FILE...")
@options.reading
@click.option("--format", "form", type=click.Choice(claims.FORMATS), default="table", show_default=True)
@options.writing
def command(paths: tuple[str, ...], config: Config, form: str, output: Output) -> int:
    """Print the claims of each article with their typed mentions, to see what was understood."""
    from corpusck import pipeline

    documents, skipped = pipeline.read([Path(path) for path in paths], config)
    for file in skipped:
        note(f"{visible(file.path)}: {visible(file.reason)}")
    if not documents:
        raise UsageError("no readable article: name .txt, .md or .html files")
    told = [(document, tuple(pipeline.claims_of(document))) for document in documents]
    output.write(claims.render(form, told))
    return 0
