"""Alignment: how sure it is that two mentions of different sources measure one thing, from the words around them.

Pairs of mentions in candidate pairs of claims are described by a few features and judged by a logistic regression, one
for equal and one for rival values. What stands beside a pair counts too: a better partner in the same source, or a
source that states the other's value as well, speaks against it. The weights are fitted by `benchmarks/fit_align.py`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations, product
from typing import NamedTuple

from corpusck.match import shared
from corpusck.match.context import Place, glosses, similarity
from corpusck.match.logit import Features, Weights, probability
from corpusck.match.slots import Bond
from corpusck.match.story import Story
from corpusck.model import Mention, Relation

AGAIN = 0.3
"""How like the words around two equal values of one voice are where it says one thing twice."""
COMMON = 60
"""A value that more places state than this is too common to tell that two of them mean one thing."""
_FIRST = 30
"""Places of a sentence that are held against all of another: in a longer list only what is alike is compared."""


class Aspect(NamedTuple):
    """How one kind of mention is aligned."""

    wanted: Callable[[Mention], bool]
    compare: Callable[[Mention, Mention], Relation]
    apart: Callable[[Place, Place], bool]
    """Whether the sentences tell that rival values are those of two things."""
    key: Callable[[Mention], Hashable]
    """Equal for mentions that state one value in like words or units."""
    anywhere: Callable[[Mention], Hashable]
    """Equal for mentions that are held against each other whatever their sentences, None for those that tell too
    little."""
    kin: Callable[[Place], Hashable]
    """Equal for mentions that measure like things, as far as unit and head tell."""
    features: Callable[[Place, Place], Features]
    conflict: Weights
    agreement: Weights
    rivalry: Weights
    """What the evidence for the rivalry of two groups counts (`corpusck.match.slots`)."""


class Pair(NamedTuple):
    """Two places (indexes) of different voices, how their values stand to each other, and what they have in common."""

    left: int
    right: int
    relation: Relation
    features: Features


def bonds(story: Story, places: Sequence[Place], aspect: Aspect) -> list[Bond]:
    """The bonds between places of two voices, and those within a voice that says a thing again."""
    found = [
        Bond(pair.left, pair.right, pair.relation, probability(pair.features, _weights(aspect, pair.relation)))
        for pair in pairs(story, places, aspect)
    ]
    return found + list(again(places, aspect))


def pairs(story: Story, places: Sequence[Place], aspect: Aspect) -> Iterator[Pair]:
    """All comparable places in candidate pairs of claims with their features."""
    found = list(_comparable(story, places, aspect))
    rivals: dict[tuple[int, int], list[tuple[float, int]]] = defaultdict(list)
    for pair in found:
        affinity = pair.features["affinity"]
        rivals[pair.left, places[pair.right].voice].append((affinity, pair.right))
        rivals[pair.right, places[pair.left].voice].append((affinity, pair.left))
    for best in rivals.values():
        best.sort(reverse=True)
    numbers: dict[Hashable, int] = {}
    values = [numbers.setdefault(aspect.key(place.mention), len(numbers)) for place in places]
    stated: dict[tuple[int, int], list[Place]] = defaultdict(list)
    told: dict[int, set[int]] = defaultdict(set)
    for value, place in zip(values, places, strict=True):
        stated[value, place.voice].append(place)
        told[place.claim].add(value)
    about = {claim: _about(told, claim) for claim in told}
    kin = [aspect.kin(place) for place in places]
    many = _how_many(places, kin, values)
    for pair in found:
        left, right, features = places[pair.left], places[pair.right], pair.features
        affinity, here, there = features["affinity"], rivals[pair.left, right.voice], rivals[pair.right, left.voice]
        margins = affinity - _best_of_others(here, pair.right), affinity - _best_of_others(there, pair.left)
        features["margin low"], features["margin high"] = sorted(margins)
        features["crowd"] = min(len(here) + len(there), 20) / 20
        one, two = stated.get((values[pair.left], right.voice), ()), stated.get((values[pair.right], left.voice), ())
        features["stated"] = float(_fits(left, one) + _fits(right, two))
        features["stated elsewhere"] = float(bool(one) + bool(two)) - features["stated"]
        own = {values[pair.left], values[pair.right]}
        features["others same"] = min(len((told[left.claim] & told[right.claim]) - own), 2) / 2
        features["others about"] = not (about[left.claim] & about[right.claim]) <= own
        same, few, more = kin[pair.left] == kin[pair.right], *sorted((many[pair.left], many[pair.right]))
        features["kin many"] = math.log(few * more) if same else 0.0
        features["only both"] = same and more == 1
        features["only one"] = same and few == 1 < more
        yield pair


def _about(told: Mapping[int, Set[int]], claim: int) -> set[int]:
    """The values that a claim and the two beside it tell."""
    return set().union(*[told[beside] for beside in (claim - 1, claim, claim + 1) if beside in told])


def _how_many(places: Sequence[Place], kin: Sequence[Hashable], values: Sequence[int]) -> list[int]:
    """For each place how many values of its kind its voice tells."""
    told: dict[tuple[Hashable, int], set[int]] = defaultdict(set)
    for like, value, place in zip(kin, values, places, strict=True):
        told[like, place.voice].add(value)
    return [len(told[like, place.voice]) for like, place in zip(kin, places, strict=True)]


def _fits(place: Place, others: Iterable[Place]) -> bool:
    """Whether a place and one of others of its value may tell one thing: some word around them is the same."""
    near = place.near.keys()
    return any(not near.isdisjoint(other.near) for other in others)


def _best_of_others(leading: Sequence[tuple[float, int]], place: int) -> float:
    """The affinity of the first of the leading places that is not this one, 0 if there is none."""
    for affinity, other in leading:
        if other != place:
            return affinity
    return 0.0


def again(places: Sequence[Place], aspect: Aspect) -> Iterator[Bond]:
    """Places of one voice that state one value in like words, as a copy does of its original."""
    alike: dict[tuple[int, Hashable], list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        alike[place.voice, aspect.key(place.mention)].append(number)
    for numbers in alike.values():
        for left, right in combinations(numbers[:COMMON], 2):
            relation = aspect.compare(places[left].mention, places[right].mention)
            if relation != "different" and similarity(places[left].near, places[right].near) >= AGAIN:
                yield Bond(left, right, relation, 1.0)


def _weights(aspect: Aspect, relation: Relation) -> Weights:
    return aspect.conflict if relation == "different" else aspect.agreement


def _comparable(story: Story, places: Sequence[Place], aspect: Aspect) -> Iterator[Pair]:
    """Comparable places of two voices: in candidate pairs of claims, and anywhere those of one value and those that the
    aspect holds against each other whatever their sentences."""
    told = {place.claim for place in places}
    sentences = {(m.left, m.right): m.features for m in story.matches if m.left in told and m.right in told}
    sides: dict[tuple[int, int], Features] = {}
    brackets = glosses(story, places)
    for left, right in _likely(places, aspect, sentences):
        a, b = places[left], places[right]
        relation: Relation = "unrelated" if a.voice == b.voice else aspect.compare(a.mention, b.mention)
        if relation == "different" and (aspect.apart(a, b) or _told(places, aspect, brackets, left, right)):
            continue
        if relation != "unrelated":
            claims = a.claim, b.claim
            if claims not in sides:
                sides[claims] = shared.beside(a, b, sentences.get(claims, ()))
            features = shared.common(a, b, sides[claims], story.weights)
            features.update(aspect.features(a, b))
            features["affinity"] = shared.affinity(features)
            yield Pair(left, right, relation, features)


def _told(places: Sequence[Place], aspect: Aspect, brackets: Set[int], left: int, right: int) -> bool:
    """Whether one of two places says in other units what the other says: its value stands before it."""
    values = ((right, left), (left, right))
    return any(
        aspect.compare(places[other].mention, places[gloss - 1].mention) in ("same", "compatible")
        for other, gloss in values
        if gloss in brackets
    )


def _likely(places: Sequence[Place], aspect: Aspect, sentences: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    at: dict[int, list[int]] = defaultdict(list)
    alike: dict[Hashable, list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        at[place.claim].append(number)
        for value in {aspect.key(place.mention), aspect.anywhere(place.mention)} - {None}:
            alike[value].append(number)
    first = {claim: numbers[:_FIRST] for claim, numbers in at.items()}
    found = {pair for left, right in sentences for pair in product(first[left], first[right])}
    for numbers in alike.values():
        if len(numbers) <= COMMON:
            found.update(combinations(numbers, 2))
    return sorted(found)
