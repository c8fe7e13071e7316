"""Rival fillers: a part of a fact that two sources fill with different things, of which each names its own alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from corpusck.match import things
from corpusck.match.story import Story
from corpusck.mentions import filler
from corpusck.mentions.date import Moment
from corpusck.mentions.filler import Filler
from corpusck.mentions.name import Name
from corpusck.model import Claim
from corpusck.text.concepts import of_stem

_MOST = 24
"""Fillers of one part of one fact that are compared: what is told more often is told of several events."""
_BASE = {"story": 0.58, "thing": 0.28}
"""How often fillers that differ are rivals, by the scope of the fact: one in a story, or one of each thing told of."""
_MATCHED, _ENOUGH = 0.2, 0.3
"""What the match of the two sentences adds at the most, and the score of a match that adds all of it."""
_VOICE, _OTHER, _APART, _BARE = 0.05, 0.14, 0.12, 0.07
"""What changes that: each further voice that tells one of the two, up to two; each further filler that somebody tells;
what stands beside the predicate differs; each filler that is a noun which nothing narrows."""
_KNOWN = 0.2
"""How much a source speaks against a rivalry by naming what the other tells, if not in that part."""
_NESTED = 0.2
"""How much less sure two named places are to be rivals where one may lie in the other."""


class Place(NamedTuple):
    """A filler in its claim (an index into `Story.claims`)."""

    claim: int
    voice: int
    filler: Filler


class Rivalry(NamedTuple):
    """What fills one part of one fact in two voices or more, and how sure it is that both cannot be right."""

    left: tuple[Place, ...]
    right: tuple[Place, ...]
    score: float


def rivalries(story: Story) -> list[Rivalry]:
    """The rival fillers of a story, the surest pair of each part of a fact, the surest first."""
    known = things.Known(story)
    found = [
        max(rivals, key=lambda rival: (rival.score, -rival.left[0].claim, -rival.right[0].claim))
        for places in _by_part(story).values()
        if 1 < len(places) <= _MOST and (rivals := list(_rivals(story, places, known)))
    ]
    return sorted(found, key=lambda rival: (-rival.score, rival.left[0].claim, rival.right[0].claim))


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


def _rivals(story: Story, places: Sequence[Place], known: things.Known) -> Iterator[Rivalry]:
    if len({place.voice for place in places}) < 2:
        return
    places = [place for place in places if things.may_fill(place.filler)]
    values = _values(places)
    for a, b in combinations(places, 2):
        if a.voice == b.voice or not things.rival(a.filler, b.filler):
            continue
        told = known.names(a.voice, b.filler) + known.names(b.voice, a.filler)
        left, right = (tuple(_same(places, place)) for place in (a, b))
        if not {place.voice for place in left} & {place.voice for place in right}:
            voices = len({place.voice for place in left + right})
            score = _score(story, a, b) - _OTHER * (values - 2) + _VOICE * min(voices - 2, 2) - _KNOWN * told
            yield Rivalry(left, right, min(max(score, 0.0), 0.9))


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


def _score(story: Story, a: Place, b: Place) -> float:
    """How sure two fillers are to be rivals, as far as they and their sentences tell."""
    one, two = a.filler, b.filler
    match = story.partners.get(a.claim, {}).get(b.claim, 0.0)
    score = min(_BASE[one.scope], _BASE[two.scope]) + _MATCHED * min(match / _ENOUGH, 1.0)
    if one.beside and two.beside and not _ideas(one.beside) & _ideas(two.beside):
        score -= _APART
    if things.nested(one, two):
        score -= _NESTED
    return score - _BARE * (things.bare(one) + things.bare(two))


def _ideas(stems: frozenset[str]) -> frozenset[str]:
    """Stems with the concepts that they may say in their place."""
    return frozenset(idea for stem in stems for idea in of_stem(stem) or (stem,))
