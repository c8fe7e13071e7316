"""`corpusck compare`: the main job."""

from __future__ import annotations

from time import monotonic
from typing import Literal

import click

import corpusck
from corpusck.commands import options
from corpusck.commands.baselines import Known, known
from corpusck.commands.configured import FullyConfigured
from corpusck.commands.failing import fail_on, fails
from corpusck.commands.opening import opening
from corpusck.commands.output import note
from corpusck.commands.progress import Bar
from corpusck.commands.targets import Target, folder, written
from corpusck.config import Config
from corpusck.model import Report
from corpusck.report.view import MODEST, View
from corpusck.report.wording import counted, visible

Color = Literal["auto", "always", "never"]


@click.command(cls=FullyConfigured)
@options.paths("PATH...")
@options.reading
@options.choosing
@known
@written
@opening
@click.option("--sentences", is_flag=True, help="Show the sentences behind each fact, the words in question marked.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Show at most N facts of each verdict.")
@click.option(
    "--all", "everything", is_flag=True, help=f"Show every fact in the table, not {MODEST} of those without conflict."
)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@fail_on
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
def command(
    paths: tuple[str, ...],
    config: Config,
    known: Known,
    targets: tuple[Target, ...],
    sentences: bool,
    limit: int | None,
    everything: bool,
    color: Color,
    failing: tuple[str, ...],
    exit_zero: bool,
) -> int:
    """Compare the articles in PATH: files, or folders that are searched for .txt, .md and .html.

    Shows what several articles tell alike, where they conflict, and what one alone states. Hidden files are left out.
    The options that choose findings also choose what the exit code counts; --limit and --all only cut what is shown.
    """
    started = monotonic()
    with Bar() as bar:
        report = known.without(corpusck.compare(paths, config, bar))
    pages = []
    for target in targets:
        width, colored = target.output.width(), target.output.color(color)
        view = View(width, colored, sentences, everything, limit, folder())
        pages.append((target.output, target.page(report, view)))
    for output, page in pages:
        output.write(page)
    for notice in report.notices:
        note(visible(f"{notice.path}:{notice.line}: {notice.message}"))
    note(_account(report, monotonic() - started))
    return int(fails(report, failing) and not exit_zero)


def _account(report: Report, seconds: float) -> str:
    skipped = f", {counted(len(report.skipped), 'file')} skipped" if report.skipped else ""
    return f"{counted(len(report.sources), 'article')}{skipped}, {seconds:.2f} s"
