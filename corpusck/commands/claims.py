"""`corpusck claims`: what was understood of an article."""

from __future__ import annotations

import click

from corpusck.commands import options
from corpusck.commands.configured import Configured
from corpusck.commands.helping import option
from corpusck.commands.inputs import inputs
from corpusck.commands.options import OUTPUT
from corpusck.commands.output import Output, warn
from corpusck.config import Config
from corpusck.errors import UsageError
from corpusck.ingest.reader import Given
from corpusck.model import Shortened
from corpusck.report import claims


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
    from corpusck.extraction import extract

    documents, skipped = pipeline.read(paths, config)
    warn(skipped)
    if not documents:
        raise UsageError("no readable article: name .txt, .md or .html files")
    told = []
    for document in documents:
        found, missing = extract(document, limits=config.limits)
        told.append((document, tuple(found)))
        if missing:
            warn([Shortened(document.path, missing)])
    output.write(claims.render(form, told))
    return 0
