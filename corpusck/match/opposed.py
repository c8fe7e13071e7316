"""Opposed frames: predications of different sources of which one tells an event as done and the other does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpusck import lexicon
from corpusck.match.story import Story
from corpusck.mentions.frame import Frame, Value, values
from corpusck.text.tokens import content

_MOST = 60
"""Frames of one event that are looked at: what sources tell more often is no single event, and pairs would be many."""
_TOTAL, _NAMED, _SHARED = 0.75, 0.7, 0.6
"""How often two opposed frames speak of one event: one denies all of the kind; both name one name; both have one thing
in one part."""
_ALONE, _FEW, _CONTEXT = 0.6, 4, 3.0
"""How sure one event is by being the only one of its kind in the story, how many frames may tell it then, and how much
the sentences around must share (in nats of rarity)."""
_EARLY = 0.85
"""How much less sure a conflict is where the event is told as under way: it may have been done since."""
_LIKE = 0.1
"""The score of a match from which two claims may speak of one thing though their frames share nothing."""


class Place(NamedTuple):
    """A frame in its claim, with what it tells of the event in question."""

    claim: int
    voice: int
    word: str
    words: int
    frame: Frame
    value: Value


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
        for done, other in _pairs(places)
        if (score := _sureness(story, event, done, other) or _rare(story, event, places, done, other))
        and not _both(places, done, other)
    ]
    return sorted(found, key=lambda o: (-o.score, o.event, o.done.claim, o.other.claim, o.done.frame.start))


def _by_event(story: Story) -> dict[str, list[Place]]:
    """The asserted frames of each event, in order of claims."""
    light = lexicon.words("light_heads")
    found: dict[str, list[Place]] = defaultdict(list)
    for number, claim in enumerate(story.claims):
        for frame in claim.mentions:
            if isinstance(frame, Frame) and frame.asserted and frame.status != "alleged":
                first, last = frame.tokens
                word, words = claim.tokens[first].stem, last - first
                for event, value in values(frame):
                    if value != "open" and event[1:] not in light:
                        found[event].append(Place(number, story.voice(number), word, words, frame, value))
    return found


def _pairs(places: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    others = [place for place in places if place.value != "done"]
    if others and len(places) <= _MOST:
        for done in places:
            if done.value == "done":
                yield from ((done, other) for other in others if other.voice != done.voice)


def _sureness(story: Story, event: str, done: Place, other: Place) -> float:
    """How sure it is that two places oppose each other; 0 where the evidence does not carry."""
    a, b = done.frame, other.frame
    one_word = done.word == other.word
    if _unsure(done) or _unsure(other) or a.weak:
        return 0.0
    if event[0] == "=" and not (one_word and b.negative and b.verb):
        return 0.0
    match = story.partners.get(done.claim, {}).get(other.claim, 0.0)
    if b.total and not b.participants:
        return _TOTAL if one_word or match > _LIKE else 0.0
    if a.when and b.when and not a.when & b.when:
        return 0.0
    score = _likeness(a, b, match, strict=event[0] == "=" or (b.verb and not b.negative))
    return score * _EARLY if other.value == "early" else score


def _likeness(a: Frame, b: Frame, match: float, strict: bool) -> float:
    """How sure it is that two frames speak of one event, by their participants; where `strict`, more must be shared."""
    objects, subjects, names = a.object & b.object, a.subject & b.subject, a.names & b.names
    apart = a.object and b.object and not objects
    if strict:
        return _NAMED if names and objects and subjects else 0.0
    if names and not apart:
        return _NAMED
    several = len(objects | subjects) > 1 or match > _LIKE
    return _SHARED if several and (objects or (subjects and not apart)) else 0.0


def _rare(story: Story, event: str, places: Sequence[Place], done: Place, other: Place) -> float:
    """How sure it is that two places speak of one event because the story has few like it: each source tells it one
    way, one of them by a phrase that says little else, and the sentences around have words in common."""
    telling = other.value == "not" and (done.words > 1 or other.words > 1)
    if event[0] == "=" or not telling or len(places) > _FEW or any(map(_unsure, (done, other))):
        return 0.0
    ways = {place.voice for place in places if place.value == "done"}
    if any(place.voice in ways for place in places if place.value != "done"):
        return 0.0
    common = _around(story, done.claim) & _around(story, other.claim)
    return _ALONE if sum(story.weights.get(stem, 1.0) for stem in common) > _CONTEXT else 0.0


def _unsure(place: Place) -> bool:
    return place.frame.earlier or (place.frame.weak and not place.frame.negative)


def _around(story: Story, claim: int) -> set[str]:
    """The content stems of a claim and its neighbours."""
    near = (number for number in (claim - 1, claim, claim + 1) if 0 <= number < len(story.claims))
    return {
        stem
        for number in near
        if story.document(number) == story.document(claim)
        for stem in content(story.claims[number].tokens)
    }


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
