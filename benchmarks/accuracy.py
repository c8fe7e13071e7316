"""Accuracy on stories whose answers are known.

    python -m benchmarks.accuracy STORY... [--left-out] [--against FILE] [--record FILE] [--losses] [--calibration]
                                           [--plot FILE] [--show]

Each STORY is a folder of articles with a `gold.json` (its form: `fixtures/README.md`). Prints Markdown tables: by story
and by kind of conflict; on demand where conflicts are lost, and how often a finding of some confidence is right, as a
table and as a plot. `--left-out` judges each story by weights fitted on others (`benchmarks/left_out.py`).
`--record` writes the run to a file, `--against` lists what was gained and lost since such a file was written.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import corpusck
from benchmarks import calibration, losses
from benchmarks.calibration import Band, bands
from corpusck import pipeline
from corpusck.config import Config
from corpusck.model import KINDS, Report
from tests.accuracy.gold import Gold, load
from tests.accuracy.scorer import Outcome, count, measures, score

_COLUMNS = (
    "conflict precision all",
    "conflict recall all",
    "conflict kind right",
    "agreement recall all",
    "agreement precision",
    "unstated recall all",
    "unstated precision",
    "traps avoided",
)
_GOOD = frozenset({"hit", "avoided"})
Record = dict[str, dict[str, str]]
"""What became of each item, by the name of the story, then by verdict and name."""


@dataclass(frozen=True)
class Run:
    """One story: the report with findings of any confidence, and what became of all and of those that are shown."""

    folder: Path
    gold: Gold
    report: Report
    candidates: tuple[Outcome, ...]
    outcomes: tuple[Outcome, ...]


def reports(folders: Sequence[Path]) -> Iterator[tuple[Path, Report]]:
    """The report on each story, with findings of any confidence."""
    return ((folder, corpusck.compare([folder], Config(min_confidence=0))) for folder in folders)


def run(folder: Path, report: Report, min_confidence: float) -> Run:
    """Scores the findings of a report on a story that are of at least `min_confidence`."""
    gold = load(folder)
    shown = replace(report, findings=tuple(f for f in report.findings if f.confidence >= min_confidence))
    return Run(folder, gold, report, score(report, gold), score(shown, gold))


def by_story(runs: Sequence[Run]) -> Iterator[str]:
    """A table with a row for each story and one for all."""
    yield from _head("story", *(name.removesuffix(" all") for name in _COLUMNS), "F1")
    everything = [outcome for one in runs for outcome in one.outcomes]
    for name, outcomes in [*((one.gold.story, one.outcomes) for one in runs), ("**all**", everything)]:
        found = measures(outcomes)
        precision, recall = found.get("conflict precision all", 0.0), found.get("conflict recall all", 0.0)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        yield _row(name, *(_share(found.get(column)) for column in _COLUMNS), _share(f1))


def by_kind(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """A table of the conflicts by kind: those of the gold by their first kind, false ones by their own."""
    found = measures(outcomes)
    yield from _head("kind", "conflicts", "found", "false", "twice", "precision", "recall")
    for kind in KINDS:
        hits = count(outcomes, "conflict", "hit", kind=kind)
        yield _row(
            kind,
            hits + count(outcomes, "conflict", "miss", kind=kind),
            hits,
            count(outcomes, "conflict", "false", kind=kind),
            count(outcomes, "conflict", "duplicate", kind=kind),
            _share(found.get(f"conflict precision {kind}")),
            _share(found.get(f"conflict recall {kind}")),
        )


def by_stage(runs: Iterable[Run]) -> Iterator[str]:
    """A table of the stages at which conflicts are lost, by kind, and one of the ranks of their partners."""
    stages: Counter[tuple[str, str]] = Counter()
    ranks: Counter[str] = Counter()
    for one in runs:
        story, *_ = pipeline.analyse([one.folder], Config())
        stages.update(losses.stages(one.gold, story, one.report.findings, one.outcomes))
        ranks.update(_rank(rank) for _, rank in losses.ranks(one.gold, story))
    yield from _head("kind", "conflicts", *losses.STAGES)
    for kind in KINDS:
        counts = [stages[kind, stage] for stage in losses.STAGES]
        if sum(counts):
            yield _row(kind, sum(counts), *counts)
    yield _row("**all**", stages.total(), *(sum(stages[kind, stage] for kind in KINDS) for stage in losses.STAGES))
    yield ""
    yield from _head("partner's rank", "conflicts")
    for rank, number in sorted(ranks.items()):
        yield _row(rank, number)


def _rank(rank: int | None) -> str:
    return "no partner" if rank is None else str(rank) if rank < 4 else "4 or more"


def by_confidence(found: Sequence[Band]) -> Iterator[str]:
    """A table of how many findings of some confidence the gold calls right and wrong, by verdict."""
    yield from _head("verdict", "confidence", "right", "wrong", "share right", "of nine in ten such sets")
    for cells in calibration.table(found):
        yield _row(*cells)


def record(runs: Iterable[Run]) -> Record:
    """What became of each item of each story, to be compared with another run."""
    return {one.gold.story: {f"{o.verdict} {o.name}": o.mark for o in one.outcomes} for one in runs}


def changes(before: Record, after: Record) -> Iterator[str]:
    """What was gained (+) and lost (-) between two runs, in the stories that both have."""
    for story in sorted(before.keys() & after.keys()):
        old, new = before[story], after[story]
        for item in sorted(old.keys() | new.keys()):
            was, now = old.get(item, "absent"), new.get(item, "absent")
            if was != now:
                gained = now in _GOOD or (now == "absent" and was not in _GOOD)
                yield f"{'+' if gained else '-'} {story}: {item}: {was} -> {now}"


def _head(*cells: str) -> Iterator[str]:
    yield _row(*cells)
    yield _row("---", *["--:"] * (len(cells) - 1))


def _row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.2f}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="+", type=Path, metavar="STORY")
    parser.add_argument("--min-confidence", type=float, default=Config().min_confidence)
    parser.add_argument("--against", type=Path, metavar="FILE", help="list what changed since this record")
    parser.add_argument("--record", type=Path, metavar="FILE", help="write the record of this run")
    parser.add_argument("--losses", action="store_true", help="say at which stage conflicts are lost")
    parser.add_argument(
        "--calibration", action="store_true", help="say how often a finding of some confidence is right"
    )
    parser.add_argument("--plot", type=Path, metavar="FILE", help="draw that as SVG (extra bench)")
    parser.add_argument("--left-out", action="store_true", help="judge each story by weights fitted on others")
    parser.add_argument("--show", action="store_true", help="list what became of each item")
    return parser.parse_args()


def main() -> None:
    """Runs the command; its result is printed."""
    arguments = _arguments()
    folders = [folder for folder in arguments.stories if (folder / "gold.json").exists()]
    if not folders:
        sys.exit("none of these folders has a gold.json")
    if arguments.left_out:
        from benchmarks import left_out  # late: it needs scikit-learn
    found = left_out.reports(folders) if arguments.left_out else reports(folders)
    runs = [run(folder, report, arguments.min_confidence) for folder, report in found]
    tables = [by_story(runs), by_kind([outcome for one in runs for outcome in one.outcomes])]
    if arguments.losses:
        tables.append(by_stage(runs))
    calibrated = bands(outcome for one in runs for outcome in one.candidates)
    if arguments.calibration:
        tables.append(by_confidence(calibrated))
    if arguments.show:
        tables.append(f"{one.gold.story}: {o.mark} {o.verdict} {o.kind} {o.name}" for one in runs for o in one.outcomes)
    if arguments.against:
        tables.append(changes(json.loads(arguments.against.read_text(encoding="utf-8")), record(runs)))
    for table in tables:
        print(*table, sep="\n", end="\n\n", flush=True)
    if arguments.plot:
        calibration.draw(calibrated, arguments.plot)
    if arguments.record:
        arguments.record.write_text(json.dumps(record(runs), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
