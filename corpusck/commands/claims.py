"""`corpusck claims`: what was understood of an article."""

from __future__ import annotations

import click

from corpusck.commands import options
from corpusck.commands.configured import Configured
from corpusck.commands.helping import option
from corpusck.commands.inputs import inputs
from corpusck.commands.options import OUTPUT
from corpusck.commands.output import Output, note
from corpusck.config import Config
from corpusck.errors import UsageError
from corpusck.ingest.reader import Given
from corpusck.report import claims
from corpusck.report.wording import visible


@click.command(
    cls=Configured,
    examples=(
        ("corpusck claims a.txt", "each sentence with its figures, dates and names"),
        ("corpusck claims a.txt --format jsonl", "one JSON object a sentence"),
        ("corpusck claims - --stdin-name a.html < a.html", "from standard input"),
    ),
)
@inputs("FILE...")
@options.reading
@option(OUTPUT, "--format", "form", type=click.Choice(claims.FORMATS), default="table", show_default=True)
@options.writing
def command(paths: tuple[Given, ...], config: Config, form: str, output: Output) -> int:
    """Print the claims of each article with their typed mentions, to see what was understood."""
    from corpusck import pipeline
    from corpusck.extraction import claims_of

    documents, skipped = pipeline.read(paths, config)
    for file in skipped:
        note(f"{visible(file.path)}: {visible(file.reason)}")
    if not documents:
        raise UsageError("no readable article: name .txt, .md or .html files")
    told = [(document, tuple(claims_of(document))) for document in documents]
    output.write(claims.render(form, told))
    return 0
