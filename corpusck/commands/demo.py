"""`corpusck demo`: a comparison to look at, without articles of one's own."""

from __future__ import annotations

from pathlib import Path

import click

import corpusck
from corpusck.commands.helping import Command, option
from corpusck.commands.opening import fresh_page, open_page
from corpusck.commands.options import OUTPUT
from corpusck.commands.output import Output
from corpusck.report import render
from corpusck.report.view import View

STORY = "us-japan-talks"
_PACKAGE = Path(corpusck.__file__).parent
_PLACES = (_PACKAGE / "fixtures" / STORY, _PACKAGE.parent / "fixtures" / STORY)
"""Where the story stands once the package is built, and in the repository."""


@click.command(
    cls=Command,
    examples=(
        ("corpusck demo", "look at a comparison as a page"),
        ("corpusck demo --no-open", "the table alone"),
    ),
)
@option(OUTPUT, "--open/--no-open", "opens", default=True, help="Open the report as an HTML page in a browser.")
def command(opens: bool) -> int:
    """Compare five invented articles on one meeting, which come with corpusck, and open the report in a browser.

    Exits with 0 although the articles conflict.
    """
    report = corpusck.compare([story()])
    output = Output()
    output.write(render("table", report, View(output.width(), output.color("auto"))))
    if opens:
        page = fresh_page()
        Output(page).write(render("html", report, View()))
        open_page(page)
    return 0


def story() -> Path:
    """The folder with the articles."""
    return next(place for place in _PLACES if place.is_dir())
