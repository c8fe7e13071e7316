"""Fits how sure it is that one voice alone tells a value, and prints `corpusck/match/alone_weights.py`.

    python -m benchmarks.fit_alone STORY... > corpusck/match/alone_weights.py

Each STORY is a folder of articles with a `gold.json`. Every figure and date of one voice is an example that the gold
lists as unstated, or of which it shows that another source tells it, too. To standard error goes what the weights reach
on stories left out in turn. Needs numpy and scikit-learn (extra `bench`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from corpusck import pipeline
from corpusck.config import Config
from corpusck.match import alone
from corpusck.match.align import Aspect, bonds
from corpusck.match.context import Place, all_places
from corpusck.match.logit import Features, Weights
from corpusck.match.slots import groups
from corpusck.model import Kind, Relation, Statement
from corpusck.rules import date, number
from corpusck.rules.drafting import Told, statement
from corpusck.rules.measured import AGREE
from tests.accuracy.gold import Gold, load, reaches

FOLDS = 10
PRIOR = 1.2
"""Log odds on top of the fit: of the values that the gold does not list, almost all are told by one voice alone."""


@dataclass(frozen=True)
class Example:
    """A value that one voice tells, and the unstated facts of the gold that it tells; none if another voice has it."""

    story: str
    features: Features
    facts: tuple[str, ...]


def examples(folder: Path) -> Iterator[Example]:
    """The values of a story of which the gold tells whether one voice alone has them."""
    gold = load(folder)
    story, *_ = pipeline.analyse([folder], Config())
    for measure in (number.MEASURE, date.MEASURE):
        aspect = measure.aspect
        places = tuple(all_places(story, aspect.wanted))
        found = bonds(story, places, aspect)
        grouped = groups(places, found, partial(_relation, aspect), AGREE)
        for index, told in alone.evidence(story, places, grouped, found, measure.worth):
            own = [statement(story, Told.by(places[i].claim, places[i].mention)) for i in grouped[index].places]
            facts = [
                fact.id
                for fact in gold.wanted("unstated")
                if any(reaches(each, place) for each in own for place in fact.evidence)
            ]
            if facts or _elsewhere(own, gold, measure.kind):
                yield Example(gold.story, told, tuple(facts))


def _relation(aspect: Aspect, a: Place, b: Place) -> Relation:
    return aspect.compare(a.mention, b.mention)


def _elsewhere(own: Sequence[Statement], gold: Gold, kind: Kind) -> bool:
    """Whether the gold has another source that tells the fact, with this value or a rival one."""
    sources = {PurePath(each.source).name for each in own}
    return any(
        place.mention and reaches(each, place)
        for fact in gold.facts
        if fact.verdict != "unstated" and kind in fact.kinds and {each.source for each in fact.evidence} - sources
        for each in own
        for place in fact.evidence
    )


def fit(found: Sequence[Example]) -> Weights:
    """The weights and the bias of a logistic regression on the examples."""
    names = _names(found)
    model = LogisticRegression(max_iter=5000).fit(_matrix(found, names), [bool(example.facts) for example in found])
    weights = {name: round(float(w), 2) for name, w in zip(names, model.coef_[0], strict=True)}
    return weights, round(float(model.intercept_[0]) + PRIOR, 2)


def account(found: Sequence[Example]) -> None:
    """Prints how many facts, and how many values that another source has, reach each probability when left out."""
    names = _names(found)
    sure = np.zeros(len(found))
    stories = [example.story for example in found]
    for train, test in GroupKFold(FOLDS).split(sure, None, stories):
        weights, bias = fit([found[i] for i in train])
        x = _matrix([found[i] for i in test], names)
        sure[test] = 1 / (1 + np.exp(-(x @ np.array([weights[name] for name in names]) + bias)))
    for bound in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        told = [example for example, p in zip(found, sure, strict=True) if p >= bound]
        facts = {(example.story, fact) for example in told for fact in example.facts}
        print(f"  from {bound}: {len(facts)} facts, {sum(not each.facts for each in told)} wrong", file=sys.stderr)


def _names(found: Sequence[Example]) -> list[str]:
    return sorted(set().union(*(example.features for example in found)))


def _matrix(found: Sequence[Example], names: Sequence[str]) -> np.ndarray:
    return np.array([[float(example.features.get(name, 0.0)) for name in names] for example in found])


def main() -> None:
    """Fits on the stories named on the command line."""
    found = [example for name in sys.argv[1:] for example in examples(Path(name))]
    account(found)
    by_name, bias = fit(found)
    lines = "".join(f'        "{feature}": {weight},\n' for feature, weight in by_name.items())
    print('"""How sure it is that one voice alone tells a value, as `benchmarks/fit_alone.py` fitted it."""\n')
    print("from __future__ import annotations\n\nfrom corpusck.match.logit import Weights")
    print(f"\nALONE: Weights = (\n    {{\n{lines}    }},\n    {bias},\n)")


if __name__ == "__main__":
    main()
