"""Fits the weights of opposed frames and prints `corpusck/match/opposing_weights.py`.

    python -m benchmarks.fit_opposing STORY... > corpusck/match/opposing_weights.py

Each STORY is a folder of articles with a `gold.json`. Every pair of frames of two sources of which one tells an event
as done and the other does not is an example: it is right where the gold has the two sentences as rivals in one
conflict. Pairs of doubtful facts are left out. Stories whose gold is not complete, as of much real news, tell only what
it weighs that a story has many sources. To standard error goes what the weights reach on stories left out in turn.
Needs numpy and scikit-learn (extra `bench`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks import regression
from benchmarks.regression import Example, held_out, module, regress, values
from corpusck import pipeline
from corpusck.config import Config
from corpusck.match.opposed import rivals
from corpusck.match.opposing import Evidence, Place
from corpusck.match.story import Story
from corpusck.model import Statement
from corpusck.rules.drafting import Told, statement
from tests.accuracy.gold import load

STRENGTH = 0.3
"""Inverse strength of the L2 penalty."""
FOLDS = 20
_SOURCES = Evidence._fields.index("sources")


def examples(folder: Path) -> Iterator[Example]:
    """The examples of a story, without those of doubtful facts."""
    gold = load(folder)
    story, *_ = pipeline.analyse([folder], Config())
    for _, done, other, evidence in rivals(story):
        left, right = values(gold, _statement(story, done)), values(gold, _statement(story, other))
        facts = [one[0] for one in left for two in right if one[0].id == two[0].id and one[1] != two[1]]
        if not any(fact.doubtful for fact in facts):
            yield Example(gold.story, evidence, tuple(fact.id for fact in facts), "conflict" in gold.complete)


def _statement(story: Story, place: Place) -> Statement:
    return statement(story, Told(place.claim, place.frame.start, place.frame.end))


def fit(found: Sequence[Example]) -> tuple[Evidence, float]:
    """The weights and the bias of a logistic regression on the examples."""
    weights, bias = regress(found, _SOURCES, STRENGTH)
    return Evidence(*(round(float(w), 2) for w in weights)), round(bias, 2)


def account(found: Sequence[Example]) -> None:
    """Prints how many facts and how many wrong pairs reach each probability when their story is left out."""
    sure = 1 / (1 + np.exp(-held_out(found, fit, FOLDS)))
    best: dict[tuple[str, str], float] = {}
    for example, p in zip(found, sure, strict=True):
        for fact in example.facts:
            best[example.story, fact] = max(best.get((example.story, fact), 0.0), p)
    print(f"{len(found)} pairs, {len(best)} facts", file=sys.stderr)
    for bound in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        shown = [example for example, p in zip(found, sure, strict=True) if p >= bound]
        regression.account(bound, sum(p >= bound for p in best.values()), shown)


def main() -> None:
    """Fits on the stories named on the command line."""
    found = [example for name in sys.argv[1:] for example in examples(Path(name))]
    account(found)
    weights, bias = fit(found)
    told = "The weights of opposed frames by evidence, and the bias, fitted by `benchmarks/fit_opposing.py`."
    print(module(told, weights._asdict(), bias))


if __name__ == "__main__":
    main()
