"""`corpusck diff`: what changed between two reports."""

from __future__ import annotations

from pathlib import Path

import click

from corpusck.commands.helping import Command, option
from corpusck.commands.options import OUTPUT, writing
from corpusck.commands.output import Output
from corpusck.errors import UsageError
from corpusck.model import Report
from corpusck.report import diff, stored
from corpusck.review.difference import difference


@click.command(
    cls=Command,
    examples=(
        ("corpusck compare articles/ --format json -o new.json", "a report to compare"),
        ("corpusck diff old.json new.json", "what came, went and changed"),
    ),
)
@click.argument("old", metavar="OLD.json", type=click.Path())
@click.argument("new", metavar="NEW.json", type=click.Path())
@option(OUTPUT, "--format", "form", type=click.Choice(diff.FORMATS), default="table", show_default=True)
@writing
def command(old: str, new: str, form: str, output: Output) -> int:
    """Tell which findings came, went and changed between two JSON reports.

    A finding changed where its fact, known by its subject or its sentences, is told with other values, by other
    sources, or has another verdict. Exits with 1 if conflicts came.
    """
    found = difference(_read(old).findings, _read(new).findings)
    output.write(diff.render(form, found))
    return int(bool(found.conflicts))


def _read(path: str) -> Report:
    try:
        return stored.parse(Path(path).read_text(encoding="utf-8-sig"), path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise UsageError(f"{path}:{line}: no JSON report: expected UTF-8") from error
