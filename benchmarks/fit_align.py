"""Fits the weights of the alignment and prints `corpusck/match/weights.py`.

    python -m benchmarks.fit_align STORY... > corpusck/match/weights.py

Each STORY is a folder of articles with a `gold.json`. Every pair of comparable mentions of two sources is an example:
rival values are right where the gold has them as rivals in one conflict, equal values where the gold has them as one
value. Pairs of doubtful facts are left out. To standard error goes what the weights reach on stories left out in turn.
Needs numpy and scikit-learn (extra `bench`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from corpusck import pipeline
from corpusck.config import Config
from corpusck.match.align import Aspect, Features, pairs
from corpusck.match.context import all_places
from corpusck.match.figures import FIGURES
from corpusck.match.moments import MOMENTS
from corpusck.model import Relation, Statement
from corpusck.rules.drafting import Told, statement
from tests.accuracy.gold import Fact, Gold, load, reaches

STRENGTH = 0.5
"""Inverse strength of the L2 penalty."""
FOLDS = 20
_ASPECTS = {"NUMBER": FIGURES, "DATE": MOMENTS}
_FITTED = ("NUMBER_CONFLICT", "NUMBER_AGREEMENT", "DATE_AGREEMENT")


@dataclass(frozen=True)
class Example:
    """A pair of mentions of one story: its features, and whether it is a conflict or an agreement of the gold."""

    story: str
    relation: Relation
    features: Features
    right: bool
    facts: tuple[str, ...]


def examples(folder: Path, aspect: Aspect) -> Iterator[Example]:
    """The examples of a story, without those of doubtful facts."""
    gold = load(folder)
    story, *_ = pipeline.analyse([folder], Config())
    places = tuple(all_places(story, aspect.wanted))
    told = [_values(gold, statement(story, Told.by(place.claim, place.mention))) for place in places]
    for pair in pairs(story, places, aspect):
        shared = [(one, two) for one in told[pair.left] for two in told[pair.right] if one[0].id == two[0].id]
        rival = pair.relation == "different"
        right = [one[0] for one, two in shared if (one[1] != two[1] if rival else one[1] == two[1])]
        if rival:
            right = [fact for fact in right if fact.verdict == "conflict"]
        if not any(fact.doubtful for fact in right):
            yield Example(gold.story, pair.relation, pair.features, bool(right), tuple(fact.id for fact in right))


def _values(gold: Gold, told: Statement) -> list[tuple[Fact, int]]:
    return [
        (fact, index)
        for fact in gold.facts
        for index, (_, places) in enumerate(fact.values)
        if any(place.mention and reaches(told, place) for place in places)
    ]


def fit(found: Sequence[Example]) -> tuple[dict[str, float], float]:
    """The weights and the bias of a logistic regression on the examples."""
    names = sorted(found[0].features)
    model = _model().fit(_matrix(found, names), [example.right for example in found])
    weights = {name: round(float(w), 3) for name, w in zip(names, model.coef_[0], strict=True)}
    return weights, round(float(model.intercept_[0]), 3)


def held_out(found: Sequence[Example]) -> list[float]:
    """The probability of each example by weights fitted on other stories."""
    names = sorted(found[0].features)
    x, y = _matrix(found, names), np.array([example.right for example in found])
    stories = np.array([example.story for example in found])
    result = np.zeros(len(found))
    for train, test in GroupKFold(FOLDS).split(x, y, stories):
        result[test] = _model().fit(x[train], y[train]).predict_proba(x[test])[:, 1]
    return [float(p) for p in result]


def _model() -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=5000)


def _matrix(found: Sequence[Example], names: Sequence[str]) -> np.ndarray:
    return np.array([[example.features[name] for name in names] for example in found])


def _account(name: str, found: Sequence[Example]) -> None:
    """Prints how many facts and how many wrong pairs reach each probability when their story is left out."""
    sure = held_out(found)
    best: dict[tuple[str, str], float] = {}
    for example, p in zip(found, sure, strict=True):
        for fact in example.facts:
            best[example.story, fact] = max(best.get((example.story, fact), 0.0), p)
    print(f"{name}: {len(found)} pairs, {len(best)} facts", file=sys.stderr)
    for bound in (0.1, 0.2, 0.3, 0.4, 0.5, 0.7):
        wrong = sum(p >= bound and not example.right for example, p in zip(found, sure, strict=True))
        print(f"  from {bound}: {sum(p >= bound for p in best.values())} facts, {wrong} wrong pairs", file=sys.stderr)


def main() -> None:
    """Fits on the stories named on the command line."""
    folders = [Path(name) for name in sys.argv[1:]]
    print('"""The weights of the alignment, as `benchmarks/fit_align.py` fitted them: by feature, and the bias."""')
    for name, aspect in _ASPECTS.items():
        found = [example for folder in folders for example in examples(folder, aspect)]
        for verdict, part in (
            ("CONFLICT", [example for example in found if example.relation == "different"]),
            ("AGREEMENT", [example for example in found if example.relation != "different"]),
        ):
            _account(f"{name} {verdict}", part)
            if f"{name}_{verdict}" not in _FITTED:
                continue
            weights, bias = fit(part)
            lines = "".join(f'        "{feature}": {weight},\n' for feature, weight in weights.items())
            print(f"\n{name}_{verdict}: tuple[dict[str, float], float] = (\n    {{\n{lines}    }},\n    {bias},\n)")


if __name__ == "__main__":
    main()
