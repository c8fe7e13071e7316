"""Fits the weights of rival fillers and prints `corpusck/match/filling_weights.py`.

    python -m benchmarks.fit_filling STORY... > corpusck/match/filling_weights.py

Each STORY is a folder of articles with a `gold.json`. Every pair of fillers that may be rivals is an example: it is
right where the gold has the two sentences as rivals in one conflict. Pairs of doubtful facts are left out. Stories
whose gold is not complete, as of much real news, tell only what it weighs that a story has many sources. As only the
surest pair of each part of a fact is told, the odds are laid once more over these. To standard error goes what the
weights reach on stories left out in turn. Needs numpy and scikit-learn (extra `bench`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks import regression
from benchmarks.regression import arrays, held_out, module, regress, values
from corpusck import pipeline
from corpusck.config import Config
from corpusck.match.fillers import contested
from corpusck.match.filling import Evidence, Place
from corpusck.match.story import Story
from corpusck.model import Statement
from corpusck.rules.drafting import Told, statement
from tests.accuracy.gold import Fact, Gold, load

STRENGTH = 0.1
"""Inverse strength of the L2 penalty."""
FOLDS = 25
WRONG = 1.5
"""What a wrong one of the surest pairs counts: many of the stories had been read when the table of slots was filled."""
_SOURCES = Evidence._fields.index("sources")


@dataclass(frozen=True)
class Example(regression.Example):
    """An example with the part of a fact and the two claims."""

    part: int
    claims: tuple[int, int]


def examples(folder: Path) -> Iterator[Example]:
    """The examples of a story, without those of doubtful facts."""
    gold = load(folder)
    story, *_ = pipeline.analyse([folder], Config())
    for part, pairs in enumerate(contested(story)):
        for left, right, evidence in pairs:
            facts = _facts(gold, story, left, right)
            if not any(fact.doubtful for fact in facts):
                claims = left[0].claim, right[0].claim
                ids = tuple(fact.id for fact in facts)
                yield Example(gold.story, evidence, ids, "conflict" in gold.complete, part, claims)


def _facts(gold: Gold, story: Story, left: Sequence[Place], right: Sequence[Place]) -> list[Fact]:
    """The conflicts of which the two sides tell different values."""
    one, two = ([value for place in side for value in values(gold, _statement(story, place))] for side in (left, right))
    return [a[0] for a in one for b in two if a[0].id == b[0].id and a[1] != b[1]]


def _statement(story: Story, place: Place) -> Statement:
    return statement(story, Told.by(place.claim, place.filler))


def fit(found: Sequence[Example]) -> tuple[Evidence, float]:
    """The weights and the bias of a logistic regression, with its odds fitted again to the surest pair of each part."""
    x, y, complete = arrays(found)
    weights, bias = regress(found, _SOURCES, STRENGTH)
    odds = x @ weights + bias
    surest = [i for i in _surest(found, odds) if complete[i]]
    again = LogisticRegression(C=1e3).fit(odds[surest, None], y[surest], np.where(y[surest], 1.0, WRONG))
    slope, shift = float(again.coef_[0][0]), float(again.intercept_[0])
    return Evidence(*(round(float(w) * slope, 2) for w in weights)), round(bias * slope + shift, 2)


def _surest(found: Sequence[Example], odds: np.ndarray) -> list[int]:
    """The surest example of each part of a fact, of which the surest one of each pair of sentences."""
    parts: dict[tuple[str, object], int] = {}
    pairs: dict[tuple[str, object], int] = {}
    for i in np.argsort(-odds, kind="stable"):
        parts.setdefault((found[i].story, found[i].part), int(i))
    for i in parts.values():
        pairs.setdefault((found[i].story, found[i].claims), i)
    return list(pairs.values())


def account(found: Sequence[Example]) -> None:
    """Prints how many facts and how many wrong pairs reach each probability when their story is left out."""
    odds = held_out(found, fit, FOLDS)
    surest = _surest(found, odds)
    facts = {(example.story, fact) for example in found for fact in example.facts}
    print(f"{len(found)} pairs, {len(facts)} facts", file=sys.stderr)
    for bound in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        shown = [found[i] for i in surest if 1 / (1 + np.exp(-odds[i])) >= bound]
        told = {(example.story, fact) for example in shown for fact in example.facts}
        regression.account(bound, len(told), shown)


def main() -> None:
    """Fits on the stories named on the command line."""
    found = [example for name in sys.argv[1:] for example in examples(Path(name))]
    account(found)
    weights, bias = fit(found)
    told = "The weights of rival fillers by evidence, and the bias, fitted by `benchmarks/fit_filling.py`."
    print(module(told, weights._asdict(), bias))


if __name__ == "__main__":
    main()
