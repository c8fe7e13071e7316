"""`corpusck compare`: the main job."""

from __future__ import annotations

from time import monotonic
from typing import Literal

import click

import corpusck
from corpusck import report as formats
from corpusck.commands import options
from corpusck.commands.baselines import Known, known
from corpusck.commands.configured import FullyConfigured
from corpusck.commands.output import Output, note
from corpusck.commands.progress import Bar
from corpusck.config import Config
from corpusck.model import VERDICTS, Report
from corpusck.report.view import MODEST, View
from corpusck.report.wording import counted, visible

Color = Literal["auto", "always", "never"]


@click.command(cls=FullyConfigured)
@options.paths("PATH...")
@options.reading
@options.choosing
@known
@click.option("--format", "form", type=click.Choice(formats.FORMATS), default="table", show_default=True)
@options.writing
@click.option("--sentences", is_flag=True, help="Show the sentences behind each fact, the words in question marked.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Show at most N facts of each verdict.")
@click.option(
    "--all", "everything", is_flag=True, help=f"Show every fact in the table, not {MODEST} of those without conflict."
)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@click.option(
    "--fail-on",
    type=click.Choice([*VERDICTS, "never"]),
    default="conflict",
    show_default=True,
    help="Exit with 1 for a finding of this verdict or of one before it in this list.",
)
def command(
    paths: tuple[str, ...],
    config: Config,
    known: Known,
    form: str,
    output: Output,
    sentences: bool,
    limit: int | None,
    everything: bool,
    color: Color,
    fail_on: str,
) -> int:
    """Compare the articles in PATH: files, or folders that are searched for .txt, .md and .html.

    Shows what several articles tell alike, where they conflict, and what one alone states. Hidden files are left out.
    The options that choose findings also choose what the exit code counts; --limit and --all only cut what is shown.
    """
    started = monotonic()
    with Bar() as bar:
        report = known.without(corpusck.compare(paths, config, bar))
    view = View(output.width(), output.color(color), sentences, everything, limit)
    output.write(formats.render(form, report, view))
    for notice in report.notices:
        note(visible(f"{notice.path}:{notice.line}: {notice.message}"))
    note(_account(report, monotonic() - started))
    return int(_fails(report, fail_on))


def _fails(report: Report, fail_on: str) -> bool:
    worst = VERDICTS[: VERDICTS.index(fail_on) + 1] if fail_on in VERDICTS else ()
    return any(report.summary[verdict] for verdict in worst)


def _account(report: Report, seconds: float) -> str:
    skipped = f", {counted(len(report.skipped), 'file')} skipped" if report.skipped else ""
    return f"{counted(len(report.sources), 'article')}{skipped}, {seconds:.2f} s"
