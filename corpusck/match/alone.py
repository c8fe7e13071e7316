"""Alone: how sure it is that no other voice tells what one tells, from what all of them tell of like things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from corpusck.match.context import Place, glosses
from corpusck.match.logit import Features
from corpusck.match.slots import Bond, Group
from corpusck.match.story import Story
from corpusck.mentions.date import Moment
from corpusck.mentions.quantity import Quantity
from corpusck.model import Mention, Relation

_MARKS: dict[Relation, str] = {"same": "same", "compatible": "fits", "different": "rival"}
_THIN = 4
"""A place with fewer telling words around it says little of what it measures."""


def evidence(
    story: Story,
    places: Sequence[Place],
    grouped: Sequence[Group],
    bonds: Sequence[Bond],
    worth: Callable[[Place], float],
) -> Iterator[tuple[int, Features]]:
    """The groups (indexes) of one voice that are `worth` a check, and what speaks for and against it that no other
    voice tells their value.

    "same", "fits" and "rival" are the surest bonds with another voice by how the values stand to each other; "echo"
    tells whether another voice has about this value, of whatever. What only tells a value in other words, as in
    "9 million euros ($10.4 million)", is no value of its own, and what is said of it is said of that value.
    """
    best = _best(places, bonds)
    echoes: dict[Hashable, set[int]] = defaultdict(set)
    for place in places:
        echoes[_roughly(place.mention)].add(place.voice)
    brackets = glosses(story, places)
    for number, group in enumerate(grouped):
        own = [i for i in group.places if i not in brackets]
        value = max((worth(places[i]) for i in own), default=0.0)
        if not value or len({places[i].voice for i in own}) > 1:
            continue
        worded = [*own, *(i + 1 for i in own if i + 1 in brackets)]
        told: Features = {mark: max(best[i, mark] for i in worded) for mark in _MARKS.values()}
        told["echo"] = any(len(echoes[_roughly(places[i].mention)]) > 1 for i in worded)
        if any(told.values()):
            told.update(_doubts(story, [places[i] for i in own]))
        yield number, {**told, "worth": value}


def _doubts(story: Story, own: Sequence[Place]) -> Features:
    """What makes it likelier that another voice tells a thing, where one tells something of its kind at all."""
    return {
        "kin": 1.0,
        "match": max(max(story.partners.get(place.claim, {}).values(), default=0.0) for place in own),
        "lead": any(place.lead for place in own),
        "title": any(story.claims[place.claim].sentence.role == "title" for place in own),
        "thin": min(len(place.near) for place in own) < _THIN,
        "clock": isinstance(own[0].mention, Moment) and own[0].mention.hour is not None,
    }


def _best(places: Sequence[Place], bonds: Sequence[Bond]) -> dict[tuple[int, str], float]:
    """The surest bond with another voice of each place, by how the values stand to each other."""
    found: dict[tuple[int, str], float] = defaultdict(float)
    for bond in bonds:
        if places[bond.left].voice != places[bond.right].voice:
            for place in (bond.left, bond.right):
                key = place, _MARKS[bond.relation]
                found[key] = max(found[key], bond.score)
    return found


def _roughly(mention: Mention) -> Hashable:
    """What is left of a value without its bounds and all but two of its digits."""
    if isinstance(mention, Quantity):
        return mention.unit, f"{mention.point:.2g}"
    assert isinstance(mention, Moment)
    if mention.day:
        return mention.month, mention.day
    if mention.hour is not None:
        return mention.hour, mention.minute, ""
    return mention.year, mention.month, mention.weekday, mention.piece
