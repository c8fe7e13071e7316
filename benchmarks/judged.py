"""What a perfect judge would reach, and so what the choice of questions and the merging of answers lose.

    python -m benchmarks.judged STORY... [--budget N]...

Each STORY is a folder of articles with a `gold.json`. Prints for each budget of questions: how many there would be
without it, the share of conflicts of which some pair is asked (the ceiling of any judge), and how good the report of
the rules and a judge that knows the gold is.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

from benchmarks import oracle
from benchmarks.losses import Telling, values
from corpusck import pipeline, rules
from corpusck.config import Config
from corpusck.judge.bench import Bench
from corpusck.judge.interface import Reply
from corpusck.judge.question import Question
from corpusck.judge.selection import Selection, select
from corpusck.match.story import Story
from tests.accuracy.gold import Fact, Gold, load
from tests.accuracy.scorer import Outcome, count, measures, score


class Oracle(NamedTuple):
    """A judge that answers from the gold, in this process."""

    facts: list[Fact]
    name: str = "oracle"

    def ask(self, questions: Sequence[Question]) -> Iterator[Reply]:
        """What the gold says."""
        return (Reply(each.id, oracle.answers(self.facts, each.record())) for each in questions)


class Run(NamedTuple):
    """One story: questions asked and in all, conflicts whose pair is asked, and what became of each item."""

    asked: int
    all: int
    within: int
    outcomes: tuple[Outcome, ...]


def run(folder: Path, budget: int) -> Run:
    """Compares the articles of a story with the help of a perfect judge."""
    gold = load(folder)
    story, *_ = pipeline.analyse([folder], Config())
    selection = select(story, rules.judge(story), budget)
    report = pipeline.run([folder], Config(), decide=Bench(Oracle(oracle.facts([folder])), budget))
    return Run(len(selection.questions), selection.all, _within(gold, story, selection), score(report, gold))


def _within(gold: Gold, story: Story, selection: Selection) -> int:
    asked = {frozenset(pair) for pairs in selection.pairs.values() for pair in pairs}
    return sum(not asked.isdisjoint(_pairs(values(fact, story))) for fact in gold.wanted("conflict"))


def _pairs(told: Sequence[Telling]) -> Iterator[frozenset[int]]:
    for one, other in product(told, repeat=2):
        if one is not other:
            yield from (frozenset(pair) for pair in product(one, other))


def table(folders: Sequence[Path], budgets: Sequence[int]) -> Iterator[str]:
    """A table with a row for each budget."""
    yield "| budget | asked a story | of | within | precision | recall | F1 |"
    yield "|--:|--:|--:|--:|--:|--:|--:|"
    for budget in budgets:
        runs = [run(folder, budget) for folder in folders]
        outcomes = [outcome for one in runs for outcome in one.outcomes]
        conflicts = count(outcomes, "conflict", "hit", "miss")
        found = measures(outcomes)
        precision, recall = found.get("conflict precision all", 0.0), found.get("conflict recall all", 0.0)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        asked, possible = (sum(sizes) / len(runs) for sizes in zip(*(one[:2] for one in runs), strict=True))
        shares = sum(one.within for one in runs) / conflicts, precision, recall, f1
        yield f"| {budget:,} | {asked:.0f} | {possible:.0f} | {' | '.join(f'{share:.2f}' for share in shares)} |"


def main() -> None:
    """Runs the command; its result is printed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="+", type=Path, metavar="STORY")
    parser.add_argument("--budget", type=int, action="append", metavar="N", dest="budgets")
    arguments = parser.parse_args()
    folders = [folder for folder in arguments.stories if (folder / "gold.json").exists()]
    print(*table(folders, arguments.budgets or [0, 50, 200, 1000]), sep="\n")


if __name__ == "__main__":
    main()
