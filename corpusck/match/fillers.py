"""Rival fillers: a part of a fact that two sources fill with different things, of which each names its own alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from corpusck.match import things
from corpusck.match.filling import Evidence, Place, evidence, probability
from corpusck.match.story import Story
from corpusck.mentions import filler
from corpusck.mentions.date import Moment
from corpusck.mentions.filler import Filler
from corpusck.mentions.name import Name
from corpusck.model import Claim

_MOST = 24
"""Fillers of one part of one fact that are compared: what is told more often is told of several events."""


class Rivalry(NamedTuple):
    """What fills one part of one fact in two voices or more, and how sure it is that both cannot be right."""

    left: tuple[Place, ...]
    right: tuple[Place, ...]
    score: float


def rivalries(story: Story) -> list[Rivalry]:
    """The rival fillers of a story, the surest pair of each part of a fact, the surest first."""
    found = [
        max(rivals, key=lambda rival: (rival.score, -rival.left[0].claim, -rival.right[0].claim))
        for pairs in contested(story)
        if (rivals := [Rivalry(left, right, probability(told)) for left, right, told in pairs])
    ]
    return sorted(found, key=lambda rival: (-rival.score, rival.left[0].claim, rival.right[0].claim))


def contested(story: Story) -> Iterator[list[tuple[tuple[Place, ...], tuple[Place, ...], Evidence]]]:
    """For each part of a fact the fillers that cannot both be right, each with the places of other voices that side
    with it, and the evidence that they are rivals."""
    known = things.Known(story)
    for places in _by_part(story).values():
        if 1 < len(places) <= _MOST and (pairs := list(_rivals(story, places, known))):
            yield pairs


def _by_part(story: Story) -> dict[tuple[str, str], list[Place]]:
    """The fillers of each part of each fact in the order of the story."""
    found: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for number, claim in enumerate(story.claims):
        voice = story.voice(number)
        for each in _fillers(claim):
            if not each.denied:
                found[each.fact, each.role].append(Place(number, voice, each))
    return found


def _fillers(claim: Claim) -> tuple[Filler, ...]:
    named = {m.tokens[0]: (m.tokens[1], m.sort, m.referent) for m in claim.mentions if isinstance(m, Name)}
    times = [m for m in claim.mentions if isinstance(m, Moment)]
    taken = frozenset([i for m in times for i, token in enumerate(claim.tokens) if m.start <= token.start < m.end])
    return filler.extract(claim.sentence, claim.tokens, named, taken)


def _rivals(
    story: Story, places: Sequence[Place], known: things.Known
) -> Iterator[tuple[tuple[Place, ...], tuple[Place, ...], Evidence]]:
    places = [place for place in places if things.may_fill(place.filler)]
    if len({place.voice for place in places}) < 2:
        return
    rivals = [
        (a, b)
        for a, b in combinations(places, 2)
        if a.voice != b.voice and things.rival(a.filler, b.filler)
    ]
    values = _values(places) if rivals else 0
    for a, b in rivals:
        left, right = (tuple(_same(places, place)) for place in (a, b))
        if not {place.voice for place in left} & {place.voice for place in right}:
            told = known.names(a.voice, b.filler) + known.names(b.voice, a.filler)
            voices = len({place.voice for place in left + right})
            yield left, right, evidence(story, a, b, told, voices, max(values - 2, 0))


def _values(places: Sequence[Place]) -> int:
    """How many different things fill a part; what one sentence tells ("in a lorry on the deck") counts once."""
    apart: list[Filler] = []
    told: dict[int, list[Filler]] = defaultdict(list)
    for place in places:
        told[place.claim].append(place.filler)
    for fillers in told.values():
        if not any(things.same(each, other) for each in fillers for other in apart):
            apart += fillers[-1:]
    return len(apart)


def _same(places: Sequence[Place], place: Place) -> Iterator[Place]:
    """The places that fill the part with the same thing, that one first."""
    yield place
    for other in places:
        if other is not place and things.same(other.filler, place.filler):
            yield other
