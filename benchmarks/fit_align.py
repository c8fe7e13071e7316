"""Fits the weights of the alignment and prints `corpusck/match/weights.py`.

    python -m benchmarks.fit_align STORY... > corpusck/match/weights.py

Each STORY is a folder of articles with a `gold.json`. Every pair of comparable mentions of two sources is an example:
rival values are right where the gold has them as rivals in one conflict, equal values where the gold has them as one
value. Pairs of doubtful facts are left out. The evidence for rivalries is weighed by a regression of its own, on bonds
whose probabilities come from the other stories. It also learns from each STORY without a complete gold: news, of which
`benchmarks/news.tsv` lists the rivalries that are real, while all others are not. Real stories hold more sources and
fewer conflicts than those that were made up. To standard error goes what the weights reach on stories left out in
turn. Needs numpy and scikit-learn (extra `bench`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from corpusck import pipeline
from corpusck.config import Config
from corpusck.match.align import Aspect, Pair, again, pairs
from corpusck.match.context import Place, all_places
from corpusck.match.figures import FIGURES
from corpusck.match.logit import Features, Weights, probability
from corpusck.match.moments import MOMENTS
from corpusck.match.slots import Bond, contests, groups
from corpusck.model import Statement
from corpusck.rules.drafting import Told, statement
from corpusck.rules.measured import AGREE
from tests.accuracy.gold import Fact, Gold, load, reaches

FOLDS = 20
ASPECTS = {"NUMBER": (FIGURES, 0.3), "DATE": (MOMENTS, 1.0)}
"""The kinds of mentions that are fitted, and the inverse strength of the L2 penalty."""
_LOOSE = 1.0
"""The same for the evidence of rivalries, of which there are few features only."""
NEWS = Path(__file__).parent / "news.tsv"


@dataclass(frozen=True)
class Example:
    """What a regression sees of one story: features, whether they belong to a fact of the gold, and to which."""

    story: str
    features: Features
    right: bool
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Read:
    """A story with the comparable pairs of one kind of mention; `facts[i]` are those that pair `i` tells."""

    name: str
    places: tuple[Place, ...]
    pairs: list[Pair]
    facts: list[tuple[Fact, ...]]
    again: list[Bond]
    real: frozenset[frozenset[str]] | None = None
    """The rival values that are a conflict, in news of which no gold tells all."""

    def examples(self, rival: bool) -> Iterator[tuple[int, Example]]:
        """The pairs of rival values, or of equal ones, by their index, without those of doubtful facts."""
        for number, (pair, facts) in enumerate(zip(self.pairs, self.facts, strict=True)):
            if (pair.relation == "different") == rival and not any(fact.doubtful for fact in facts):
                yield number, Example(self.name, pair.features, bool(facts), tuple(fact.id for fact in facts))


def complete(folder: Path) -> bool:
    """Whether the gold of a story lists all of its conflicts."""
    return (folder / "gold.json").exists() and "conflict" in load(folder).complete


def read(folder: Path, name: str) -> Read:
    """A story and what its gold, or for news a reader, says of the comparable pairs of mentions of one aspect."""
    story, *_ = pipeline.analyse([folder], Config())
    aspect, _ = ASPECTS[name]
    places = tuple(all_places(story, aspect.wanted))
    found, same = list(pairs(story, places, aspect)), list(again(places, aspect))
    if not complete(folder):
        real = frozenset(frozenset(values) for known, kind, *values in _news() if (known, kind) == (folder.name, name))
        return Read(folder.name, places, found, [()] * len(found), same, real)
    gold = load(folder)
    told = [_values(gold, statement(story, Told.by(place.claim, place.mention))) for place in places]
    facts = [tuple(_facts(told[pair.left], told[pair.right], pair.relation == "different")) for pair in found]
    return Read(gold.story, places, found, facts, same)


@cache
def _news() -> list[list[str]]:
    """The rivalries of the news that are real: story, aspect and the two values."""
    lines = NEWS.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def _facts(left: Iterable[tuple[Fact, int]], right: Sequence[tuple[Fact, int]], rival: bool) -> Iterator[Fact]:
    """The facts of which two places tell one value, or rival ones."""
    for one, value in left:
        for two, other in right:
            if one.id == two.id and (value != other and one.verdict == "conflict" if rival else value == other):
                yield one


def _values(gold: Gold, told: Statement) -> list[tuple[Fact, int]]:
    return [
        (fact, index)
        for fact in gold.facts
        for index, (_, places) in enumerate(fact.values)
        if any(place.mention and reaches(told, place) for place in places)
    ]


def fit(found: Sequence[Example], strength: float) -> Weights:
    """The weights and the bias of a logistic regression on the examples."""
    names = sorted(found[0].features)
    model = _model(strength).fit(_matrix(found, names), [example.right for example in found])
    weights = {name: round(float(w), 3) for name, w in zip(names, model.coef_[0], strict=True)}
    return weights, round(float(model.intercept_[0]), 3)


def held_out(found: Sequence[Example], strength: float) -> list[float]:
    """The probability of each example by weights fitted on other stories."""
    names = sorted(found[0].features)
    x, y = _matrix(found, names), np.array([example.right for example in found])
    stories = np.array([example.story for example in found])
    result = np.zeros(len(found))
    for train, test in GroupKFold(min(FOLDS, len(set(stories)))).split(x, y, stories):
        result[test] = _model(strength).fit(x[train], y[train]).predict_proba(x[test])[:, 1]
    return [float(p) for p in result]


def _model(strength: float) -> LogisticRegression:
    return LogisticRegression(C=strength, max_iter=5000)


def _matrix(found: Sequence[Example], names: Sequence[str]) -> np.ndarray:
    return np.array([[example.features[name] for name in names] for example in found])


def rivalries(stories: Sequence[Read], sure: Sequence[dict[int, float]], aspect: Aspect) -> Iterator[Example]:
    """The contests of groups; `sure[s]` holds the probabilities of the pairs of story `s`."""
    for story, probabilities in zip(stories, sure, strict=True):
        bonds = [
            Bond(pair.left, pair.right, pair.relation, probabilities[number])
            for number, pair in enumerate(story.pairs)
            if number in probabilities
        ]
        grouped = groups(story.places, bonds + story.again, lambda a, b: aspect.compare(a.mention, b.mention), AGREE)
        home = {place: number for number, group in enumerate(grouped) for place in group.places}
        facts: dict[tuple[int, ...], set[str]] = {}
        for pair, told in zip(story.pairs, story.facts, strict=True):
            if pair.relation == "different":
                key = tuple(sorted((home[pair.left], home[pair.right])))
                facts.setdefault(key, set()).update(fact.id for fact in told if not fact.doubtful)
        for contest, evidence in contests(story.places, grouped, bonds).items():
            ids = tuple(sorted(facts[contest]))
            yield Example(story.name, evidence, bool(ids) or _real(story, *(grouped[i].places for i in contest)), ids)


def _real(story: Read, left: Iterable[int], right: Iterable[int]) -> bool:
    """Whether two values of the news are a conflict."""
    texts = [{story.places[i].mention.text for i in side} for side in (left, right)]
    return any(frozenset(values) in (story.real or ()) for values in product(*texts))


def _sure(story: Read, aspect: Aspect, conflict: Weights, agreement: Weights) -> dict[int, float]:
    """The probability of each pair of a story of which no weights were fitted."""
    weights = {True: conflict, False: agreement}
    return {n: probability(pair.features, weights[pair.relation == "different"]) for n, pair in enumerate(story.pairs)}


def fits(
    every: Sequence[Read], aspect: Aspect, strength: float
) -> Iterator[tuple[str, list[Example], list[float], Weights]]:
    """What is fitted for one kind of mention: conflicts, agreements and rivalries, in this order. Each fit comes with
    its name, its examples, the probability of each by weights fitted on other stories, and the weights."""
    stories = [one for one in every if one.real is None]
    known = {one.name for one in stories}
    news = [one for one in every if one.real is not None and one.name not in known]
    sure: list[dict[int, float]] = [{} for _ in stories]
    pairwise: list[Weights] = []
    for verdict, rival in (("CONFLICT", True), ("AGREEMENT", False)):
        told = [(s, number, each) for s, one in enumerate(stories) for number, each in one.examples(rival)]
        found = [each for _, _, each in told]
        probabilities = held_out(found, strength)
        for (s, number, _), p in zip(told, probabilities, strict=True):
            sure[s][number] = p
        pairwise.append(fit(found, strength))
        yield verdict, found, probabilities, pairwise[-1]
    sure += [_sure(story, aspect, *pairwise) for story in news]
    contested = list(rivalries([*stories, *news], sure, aspect))
    weights, bias = fit(contested, _LOOSE)
    yield "RIVALRY", contested, held_out(contested, _LOOSE), (weights, bias)


def _account(name: str, found: Sequence[Example], sure: Sequence[float]) -> None:
    """Prints how many facts and how many wrong examples reach each probability when their story is left out."""
    best: dict[tuple[str, str], float] = {}
    for example, p in zip(found, sure, strict=True):
        for fact in example.facts:
            best[example.story, fact] = max(best.get((example.story, fact), 0.0), p)
    print(f"{name}: {len(found)} examples, {len(best)} facts", file=sys.stderr)
    for bound in (0.1, 0.2, 0.3, 0.4, 0.5, 0.7):
        wrong = sum(p >= bound and not example.right for example, p in zip(found, sure, strict=True))
        print(f"  from {bound}: {sum(p >= bound for p in best.values())} facts, {wrong} wrong", file=sys.stderr)


def _print(name: str, weights: Weights) -> None:
    by_name, bias = weights
    lines = "".join(f'        "{feature}": {weight},\n' for feature, weight in by_name.items())
    print(f"\n{name}: Weights = (\n    {{\n{lines}    }},\n    {bias},\n)")


def main() -> None:
    """Fits on the stories named on the command line."""
    folders = [Path(name) for name in sys.argv[1:]]
    print('"""The weights of the alignment, as `benchmarks/fit_align.py` fitted them: by feature, and the bias."""\n')
    print("from __future__ import annotations\n\nfrom corpusck.match.logit import Weights")
    for name, (aspect, strength) in ASPECTS.items():
        stories = [read(folder, name) for folder in folders]
        for verdict, found, probabilities, weights in fits(stories, aspect, strength):
            _account(f"{name} {verdict}", found, probabilities)
            _print(f"{name}_{verdict}", weights)


if __name__ == "__main__":
    main()
