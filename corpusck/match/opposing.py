"""How sure it is that two opposed frames speak of one event: the evidence for it, and what that weighs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from corpusck import lexicon
from corpusck.match.opposing_weights import BIAS, WEIGHTS
from corpusck.match.story import Story
from corpusck.mentions.frame import Frame, Value
from corpusck.text.tokens import content, is_content

_LEAD = 2
"""The last sentence that tells the main event: a headline, a line on what follows, the first sentence."""
_FEW = 5
"""As many sources as most stories have."""
_OTHERS = frozenset(("another", "earlier", "else", "elsewhere", "other", "others", "previous", "similar"))
_CAP = 3.0
"""Nats that shared participants, and the words around, count at the most: a story's own name is no proof."""

_LOWEST = 1.0
"""Nats that a shared word counts at least: in a story of few sentences none is rare."""


class Place(NamedTuple):
    """A frame in its claim, with what it tells of the event in question."""

    claim: int
    voice: int
    word: str
    words: int
    frame: Frame
    value: Value


class Evidence(NamedTuple):
    """What speaks for one event and one truth. Rarity in nats, capped; the others from 0 to 1."""

    objects: float
    """Rarity of what both act on."""
    subjects: float
    """Rarity of who acts in both, or acts in one and is acted on in the other."""
    apart: float
    """Whether both have participants and share none."""
    around: float
    """Rarity of the words that the sentences and their neighbours share."""
    match: float
    """The score of the match of the two sentences."""
    alone: float
    """One over the number of places, beyond two, that tell the event."""
    phrase: float
    """Whether a phrase of several words tells it."""
    total: float
    """Whether one source denies all events of the kind."""
    same_word: float
    """Whether both use one word."""
    headword: float
    """Whether the event is a word's own and not one of the listed ones."""
    ahead: float
    """Whether it is denied for the future only: a refusal."""
    loose: float
    """How many of both tell it by a single word of many meanings, and not by the same one."""
    lead: float
    """Whether both stand in the headline or the first sentences of their articles."""
    both: float
    """Whether one of the sources also tells what the other one does, of participants that may be the same."""
    weak: float
    """Whether one of them asserts nothing by itself."""
    things: float
    """Whether one tells that there is a thing, the other that there is none."""
    best: float
    """Whether one of the two sentences matches no other sentence of the other source better."""
    dated: float
    """Whether one of them names a year that the other one does not."""
    another: float
    """Whether one of them speaks of another such event, or other participants."""
    sources: float
    """How many sources the story has, beyond five, as a logarithm squared: the more, the more sentences are alike."""
    narrow: float
    """Whether an adjective or a phrase narrows what is denied."""


def evidence(story: Story, event: str, places: Sequence[Place], done: Place, other: Place) -> Evidence:
    """The evidence that two of the `places` that tell an event speak of one event."""
    a, b = done.frame, other.frame
    objects = a.object & b.object
    subjects = (a.subject & b.participants) | (a.participants & b.subject)
    loose = lexicon.words("loose_words")
    return Evidence(
        objects=_rarity(story, objects),
        subjects=_rarity(story, subjects - objects),
        apart=float(bool(a.participants and b.participants and not b.total and not a.participants & b.participants)),
        around=_rarity(story, _around(story, done.claim) & _around(story, other.claim)),
        match=story.partners.get(done.claim, {}).get(other.claim, 0.0),
        alone=1 / (len(places) - 1),
        phrase=float(max(_words(story, done), _words(story, other)) > 1),
        total=float(b.total and not b.names and len(b.participants) < 2),
        same_word=float(done.word == other.word),
        headword=float(event[0] == "="),
        ahead=float(event[-1] != ">" and b.status != "done"),
        loose=float(
            sum(place.words == 1 and place.word in loose for place in (done, other) if done.word != other.word)
        ),
        lead=float(all(story.claims[place.claim].sentence.index <= _LEAD for place in (done, other))),
        both=float(_both(places, done, other)),
        weak=float(a.weak or (b.weak and not b.negative)),
        things=float(a.thing and b.thing),
        best=float(_best(story, done, other)),
        dated=float(any(name.isdecimal() for name in a.when ^ b.when)),
        another=float(_another(story, done) or _another(story, other)),
        sources=max(math.log(len(story.voices) / _FEW), 0.0) ** 2,
        narrow=float(b.thing and not b.total),
    )


def _words(story: Story, place: Place) -> int:
    """How many words that tell something its predicate has."""
    return sum(map(is_content, story.claims[place.claim].tokens[slice(*place.frame.tokens)]))


def _another(story: Story, place: Place) -> bool:
    """Whether the words of a frame set what it tells apart from another such event."""
    words = (t.lower for t in story.claims[place.claim].tokens if place.frame.start <= t.start < place.frame.end)
    return not _OTHERS.isdisjoint(words)


def _both(places: Sequence[Place], done: Place, other: Place) -> bool:
    return any(
        (place.voice == other.voice and place.value == done.value and _near(place, done))
        or (place.voice == done.voice and place.value == other.value and _near(place, other))
        for place in places
    )


def _near(a: Place, b: Place) -> bool:
    left, right = a.frame.participants, b.frame.participants
    return not left or not right or bool(left & right)


def _best(story: Story, done: Place, other: Place) -> bool:
    """Whether one of two sentences matches no other sentence of the other source better."""
    score = story.partners.get(done.claim, {}).get(other.claim, 0.0)

    def best(one: Place, to: Place) -> bool:
        return all(
            other <= score for claim, other in story.partners[one.claim].items() if story.voice(claim) == to.voice
        )

    return score > 0 and (best(done, other) or best(other, done))


def _rarity(story: Story, terms: Iterable[str]) -> float:
    return min(sum(max(story.weights.get(term, _LOWEST), _LOWEST) for term in terms) / _CAP, 3.0)


def _around(story: Story, claim: int) -> set[str]:
    """The content stems of a claim and its neighbours."""
    near = (number for number in (claim - 1, claim, claim + 1) if 0 <= number < len(story.claims))
    return {
        stem
        for number in near
        if story.document(number) == story.document(claim)
        for stem in content(story.claims[number].tokens)
    }


def probability(evidence: Evidence) -> float:
    """How often two places of such evidence tell one event in opposite ways, as a logistic score."""
    odds = BIAS + sum(WEIGHTS[name] * value for name, value in evidence._asdict().items())
    return 1 / (1 + math.exp(-odds))
