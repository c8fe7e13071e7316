"""Opposed frames: predications of different sources of which one tells an event as done and the other does not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from corpusck import lexicon
from corpusck.match.existence import existence
from corpusck.match.opposing import Evidence, Place, Rivals, evidence, probability, words
from corpusck.match.story import Story
from corpusck.mentions.frame import Frame, values

_MOST = 60
"""Frames of one event that are looked at: what sources tell more often is no single event, and pairs would be many."""
_FEW = 4
"""So few frames of one event in a story may speak of one event with nothing else to join them."""
_WIDE = "DECIDED"
"""The event that any measure is decided, or considered only: the sentences must match and share what is decided on."""
_OTHERS = frozenset(("another", "earlier", "else", "elsewhere", "other", "others", "previous", "similar"))
_ANYONE = frozenset(("MEMBER", "PEOPLE", "human", "life", "soul"))
"""Of whom nothing is told where something is denied of all: "no person was hurt"."""
_LASTING = frozenset(("for", "long", "since", "till", "until"))
_LEAST = 0.35
"""The probability from which two frames may be opposed."""


class Opposition(NamedTuple):
    """One source tells `event` as done, the other one as denied, undone or still under way; `score` is the probability
    that both speak of one event and cannot both be right."""

    event: str
    done: Place
    other: Place
    score: float


def oppositions(story: Story) -> list[Opposition]:
    """The opposed frames of a story, the surest first."""
    found = [
        Opposition(event, done, other, score)
        for event, done, other, told in rivals(story)
        if (score := probability(told)) >= _LEAST
    ]
    return sorted(found, key=lambda o: (-o.score, o.event, o.done.claim, o.other.claim, o.done.frame.start))


def rivals(story: Story) -> Iterator[tuple[str, Place, Place, Evidence]]:
    """The events that one source tells as done and another does not, with both places and what speaks for it that they
    are opposed."""
    found = [
        Rivals(event, done, other, sum(_alone(places, place) for place in (done, other)))
        for event, places in _by_event(story).items()
        for done, other in _pairs(event, places)
        if _one_event(story, event, places, done, other)
    ]
    events = Counter((rival.done.claim, rival.other.claim) for rival in found)
    said = {number: words(story.claims[number]) for pair in events for number in pair}
    for rival in found:
        told = evidence(story, rival, said, events[rival.done.claim, rival.other.claim])
        yield rival.event, rival.done, rival.other, told


def _alone(places: Sequence[Place], one: Place) -> bool:
    """Whether a source tells of an event at this place only."""
    return not any(place is not one and place.voice == one.voice for place in places)


def _one_event(story: Story, event: str, places: Sequence[Place], done: Place, other: Place) -> bool:
    """Whether two places may speak of one event: something joins them or hardly a source tells of such an event, no
    source tells both, and no word sets them apart."""
    few = len(places) <= _FEW and event[0] != "=" and event.strip(">?~") != _WIDE
    if not (few or _linked(story, event, done, other)) or _both(places, done, other):
        return False
    return not (_another(story, done) or _another(story, other) or _ended(story, other))


def _by_event(story: Story) -> dict[str, list[Place]]:
    """The asserted frames of each event that not all tell as done, in order of claims."""
    told = [
        (number, frame, event, value)
        for number, frame in _named(story, _frames(story))
        if frame.asserted and frame.status != "alleged"
        for event, value in values(frame)
        if value != "open"
    ]
    doubted = {event for _, _, event, value in told if value != "done"}
    found: dict[str, list[Place]] = defaultdict(list)
    for number, frame, event, value in told:
        if event in doubted:
            first, last = frame.tokens
            word, words = story.claims[number].tokens[first].stem, last - first
            found[event].append(Place(number, story.voice(number), word, words, frame, value))
    return found


def _frames(story: Story) -> Iterator[tuple[int, Frame]]:
    for number, claim in enumerate(story.claims):
        yield from ((number, mention) for mention in claim.mentions if isinstance(mention, Frame))
    yield from existence(story.claims)


def _named(story: Story, frames: Iterable[tuple[int, Frame]]) -> Iterator[tuple[int, Frame]]:
    """Frames of which those with a pronoun as subject take the names of the sentence before for it."""
    names: dict[int, set[str]] = defaultdict(set)
    for number, frame in frames:
        names[number] |= frame.names
        before = names[number - 1] if number and story.document(number) == story.document(number - 1) else ()
        yield number, frame._replace(subject=frame.subject | before) if frame.vague and before else frame


def _pairs(event: str, places: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """The places that tell an event as done, each with those of other sources that do not and may speak of it."""
    others = [place for place in places if place.value != "done"]
    if others and len(places) <= _MOST:
        for done in places:
            if done.value == "done":
                yield from ((done, other) for other in others if _comparable(event, done, other))


def _comparable(event: str, done: Place, other: Place) -> bool:
    a, b = done.frame, other.frame
    if done.voice == other.voice or (a.thing and b.thing and done.word != other.word):
        return False
    if (left := _days(a)) and (right := _days(b)) and not left & right and not b.total:
        return False
    if event.strip(">?~") == _WIDE and (a.weak or not _of_one_thing(a, b)):
        return False
    if event[0] == "=" and not (b.negative and (_tells(event) or _of_one_thing(a, b))):
        return False
    if a.earlier and not (b.negative or b.text.split(" ", 1)[0].lower() in lexicon.words("negators")):
        return False
    if b.none_of and not _shares(a, b):
        return False
    return not (other.value == "early" and b.earlier)


def _tells(event: str) -> bool:
    """Whether the head of a frame tells something by itself, which "begin" and "get" do not."""
    return event.strip("=>?~") not in lexicon.words("light_heads")


def _of_one_thing(a: Frame, b: Frame) -> bool:
    """Whether two frames share a participant that is no name, or one has what the other tells: "declared a disaster",
    "has not decided about a declaration"."""
    return not (b.participants - b.names).isdisjoint({a.head, *(a.participants - a.names)})


def _shares(a: Frame, b: Frame) -> bool:
    """Whether one frame has what another is told of none of; who does something, or anyone, may go unsaid."""
    if b.none_of & _ANYONE or b.none_of & {a.head, *a.participants}:
        return True
    return b.none_of <= b.subject and bool(b.object & a.participants)


def _linked(story: Story, event: str, done: Place, other: Place) -> bool:
    """Whether more than the event joins two places: a participant, a match of their sentences, or that one of them
    denies all events of the kind."""
    matched = other.claim in story.partners.get(done.claim, ())
    if event.strip(">?~") == _WIDE:
        return matched
    if other.frame.total or done.frame.participants & other.frame.participants:
        return True
    return matched


def _another(story: Story, place: Place) -> bool:
    """Whether the words of a frame set what it tells apart from another such event, or from other participants."""
    return not _OTHERS.isdisjoint(_words(story, place))


def _ended(story: Story, place: Place) -> bool:
    """Whether a frame tells a state that had lasted, and so may have ended: "had been shut for years"."""
    return place.frame.earlier and not place.frame.negative and not _LASTING.isdisjoint(_words(story, place))


def _words(story: Story, place: Place) -> Iterator[str]:
    tokens = story.claims[place.claim].tokens
    return (token.lower for token in tokens if place.frame.start <= token.start < place.frame.end)


def _days(frame: Frame) -> frozenset[str]:
    """The months and days of the week that a frame names."""
    return frozenset(name for name in frame.when if name.isalpha())


def _both(places: Sequence[Place], done: Place, other: Place) -> bool:
    """Whether a source also tells what the other one does, of all the participants that join the two places."""
    shared = done.frame.participants & other.frame.participants
    return bool(shared) and any(
        (place.voice == other.voice and place.value == done.value and shared <= place.frame.participants)
        or (place.voice == done.voice and place.value == other.value and shared <= place.frame.participants)
        for place in places
    )
