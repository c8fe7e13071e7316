"""Opposed frames: predications of different sources of which one tells an event as done and the other does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpusck import lexicon
from corpusck.match.existence import existence
from corpusck.match.opposing import Place, evidence, probability
from corpusck.match.story import Story
from corpusck.mentions.frame import Frame, values

_MOST = 60
"""Frames of one event that are looked at: what sources tell more often is no single event, and pairs would be many."""
_WIDE = "DECIDED"
"""The event that any measure is announced, or considered only: who does it and what it is must both be shared."""
_LEAST = 0.3
"""The probability from which two frames may be opposed."""


class Opposition(NamedTuple):
    """One source tells `event` as done, the other one as denied, undone or still under way; `score` is the probability
    that both speak of one event and cannot both be right."""

    event: str
    done: Place
    other: Place
    score: float


def oppositions(story: Story) -> list[Opposition]:
    """The opposed frames of a story, the surest first; a source that tells both values opposes none."""
    found = [
        Opposition(event, done, other, score)
        for event, places in _by_event(story).items()
        for done, other in _pairs(event, places)
        if (score := probability(evidence(story, event, len(places), done, other))) >= _LEAST
        and not _both(places, done, other)
    ]
    return sorted(found, key=lambda o: (-o.score, o.event, o.done.claim, o.other.claim, o.done.frame.start))


def _by_event(story: Story) -> dict[str, list[Place]]:
    """The asserted frames of each event, in order of claims."""
    light = lexicon.words("light_heads")
    found: dict[str, list[Place]] = defaultdict(list)
    for number, frame in _frames(story):
        if frame.asserted and frame.status != "alleged":
            first, last = frame.tokens
            word, words = story.claims[number].tokens[first].stem, last - first
            for event, value in values(frame):
                if value != "open" and event.strip("=>") not in light:
                    found[event].append(Place(number, story.voice(number), word, words, frame, value))
    return found


def _frames(story: Story) -> Iterator[tuple[int, Frame]]:
    for number, claim in enumerate(story.claims):
        yield from ((number, mention) for mention in claim.mentions if isinstance(mention, Frame))
    yield from existence(story.claims)


def _pairs(event: str, places: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """The places that tell an event as done, each with those of other sources that do not and may speak of it."""
    others = [place for place in places if place.value != "done"]
    if others and len(places) <= _MOST:
        for done in places:
            if done.value == "done":
                yield from ((done, other) for other in others if _comparable(event, done, other))


def _comparable(event: str, done: Place, other: Place) -> bool:
    a, b = done.frame, other.frame
    if done.voice == other.voice or (a.when and b.when and not a.when & b.when and not b.total):
        return False
    if event.strip(">") == _WIDE and not (a.names & b.names and a.object & b.object and a.subject & b.subject):
        return False
    if event[0] == "=" and not (b.negative and (b.total or done.word == other.word)):
        return False
    if other.value == "early" and b.earlier:
        return False
    return not (a.weak or (b.weak and not b.negative))


def _both(places: Sequence[Place], done: Place, other: Place) -> bool:
    """Whether the source of one place also tells what the other one does, of participants that may be the same."""
    return any(
        (place.voice == other.voice and place.value == done.value and _near(place, done))
        or (place.voice == done.voice and place.value == other.value and _near(place, other))
        for place in places
    )


def _near(a: Place, b: Place) -> bool:
    left, right = a.frame.participants, b.frame.participants
    return not left or not right or bool(left & right)
