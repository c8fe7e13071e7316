"""`corpusck compare`: the main job."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Literal

import click

import corpusck
from corpusck import again
from corpusck.commands import options
from corpusck.commands.baselines import Known, known
from corpusck.commands.failing import EXIT, fail_on, fails, fails_by_rule
from corpusck.commands.helping import option
from corpusck.commands.inputs import inputs
from corpusck.commands.judging import Judging, judging
from corpusck.commands.limits import counted_out
from corpusck.commands.opening import opening
from corpusck.commands.options import OUTPUT, SPEED
from corpusck.commands.output import note
from corpusck.commands.progress import Bar
from corpusck.commands.sentences import WithSentences
from corpusck.commands.sentences import sentences as sentences_option
from corpusck.commands.spark import Spark, engines
from corpusck.commands.targets import Target, folder, with_statistics, written
from corpusck.config import Config
from corpusck.ingest.reader import Given
from corpusck.model import Report
from corpusck.report.view import MODEST, Sentences, View
from corpusck.report.wording import counted, visible

if TYPE_CHECKING:
    from corpusck.commands.profile import Profile

Color = Literal["auto", "always", "never"]

_LARGE = 500
"""Articles from which the extra `scale` saves more than a few seconds."""


@click.command(
    cls=WithSentences,
    examples=(
        ("corpusck compare articles/", "every conflict, and the most check-worthy of the rest"),
        ("corpusck compare articles/ --sentences", "with the sentences behind each fact"),
        ("corpusck compare articles/ --statistics", "how many findings of what, and who agrees with whom"),
        ("corpusck compare old.txt new.html --kind number", "figures alone"),
        ("git ls-files '*.md' | corpusck compare --files-from -", "the articles of a repository"),
        ("corpusck compare articles/ - --stdin-name draft.md", "with an article that is not saved yet"),
        ("corpusck compare articles/ -o sarif=report.sarif", "a file for code scanning beside the table"),
        ("corpusck compare articles/ --baseline known.jsonl", "only what is new"),
        ("corpusck compare articles/ --fail-on number-conflict", "exit with 1 for rival figures alone"),
    ),
)
@inputs("PATH...")
@options.reading
@options.working
@engines
@options.choosing
@counted_out
@known
@judging
@written
@opening
@sentences_option
@option(OUTPUT, "--limit", type=click.IntRange(1), metavar="N", help="Show at most N facts of each verdict.")
@option(
    OUTPUT,
    "--all",
    "everything",
    is_flag=True,
    help=f"Show every fact in the table, not {MODEST} of those without conflict.",
)
@option(OUTPUT, "--statistics", is_flag=True, help="Show counts and who agrees with whom instead of the facts.")
@option(OUTPUT, "--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@fail_on
@option(EXIT, "--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@option(SPEED, "--profile", "profiled", is_flag=True, help="Tell what took how long, and how much of what was done.")
def command(
    paths: tuple[Given, ...],
    config: Config,
    spark: Spark | None,
    known: Known,
    judging: Judging,
    targets: tuple[Target, ...],
    sentences: Sentences | None,
    limit: int | None,
    everything: bool,
    statistics: bool,
    color: Color,
    failing: tuple[str, ...],
    exit_zero: bool,
    profiled: bool,
) -> int:
    """Compare the articles in PATH: files, or folders that are searched for .txt, .md and .html.

    With - as PATH, one article is read from standard input.

    Shows what several articles tell alike, where they conflict, and what one alone states. Hidden files are left out.
    The options that choose findings also choose what the exit code counts; --limit and --all only cut what is shown.
    """
    started = monotonic()
    with Bar() as bar:
        profile = _profile(bar) if profiled else None
        progress = profile or bar
        bench = judging.bench(config, progress)
        if spark is None:
            anew = bench or profile
            found = corpusck.compare(paths, config, progress, bench) if anew else again.compare(paths, config, progress)
        else:
            outcome = spark.run(paths, config, progress, bench)
            if outcome.report is None:
                return int(fails_by_rule(outcome.counts, failing) and not exit_zero)
            found = outcome.report
        report = known.without(found)
    pages = []
    for target in with_statistics(targets) if statistics else targets:
        width, colored = target.output.width(), target.output.color(color)
        view = View(width, colored, sentences or "", everything, limit, folder())
        pages.append((target.output, target.page(report, view)))
    for output, page in pages:
        output.write(page)
    if profile:
        profile.tell(report)
    for notice in report.notices:
        note(visible(f"{notice.path}:{notice.line}: {notice.message}"))
    note(_account(report, monotonic() - started))
    if len(report.sources) >= _LARGE:
        _advise()
    return int(fails(report, failing) and not exit_zero)


def _profile(progress: Bar) -> Profile:
    from corpusck.commands.profile import Profile

    return Profile(progress)


def _advise() -> None:
    """Name the extra that makes a large folder faster, where it is not installed."""
    from corpusck.match.candidates import is_fast

    if not is_fast():
        note("pip install 'corpusck[scale]' makes large folders faster")


def _account(report: Report, seconds: float) -> str:
    skipped = f", {counted(len(report.skipped), 'file')} skipped" if report.skipped else ""
    shortened = f", {len(report.shortened):,} cut short" if report.shortened else ""
    return f"{counted(len(report.sources), 'article')}{skipped}{shortened}, {seconds:.2f} s"
