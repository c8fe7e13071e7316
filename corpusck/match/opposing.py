"""How sure it is that two opposed frames speak of one event: the evidence for it, and what that weighs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from corpusck import lexicon
from corpusck.match.opposing_weights import BIAS, WEIGHTS
from corpusck.match.story import Story
from corpusck.mentions.frame import Frame, Value, denying
from corpusck.mentions.quantity import Quantity
from corpusck.model import Claim
from corpusck.text.concepts import of_stem
from corpusck.text.tokens import is_content

_FEW = 5
"""As many sources as most stories have."""
_CAP = 3.0
"""Nats that shared participants count at the most: a story's own name is no proof."""
_LONG = 6.0
"""Nats that participants of one side alone count at the most."""
_MATCHED = 0.3
"""The score of a match that says enough: fuller likeness says no more of one event."""
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


class Rivals(NamedTuple):
    """Two places of which one tells an event as done and the other does not; `alone` counts those of their sources that
    tell of it only there."""

    event: str
    done: Place
    other: Place
    alone: int


class Words(NamedTuple):
    """The stems of the words of a claim that tell something, what all of its words may say (stems and concepts), and
    whether it denies something and tells a figure."""

    stems: frozenset[str]
    terms: frozenset[str]
    denies: bool
    figure: bool


class Evidence(NamedTuple):
    """What speaks for one event and one truth. Rarity in nats, capped; the others from 0 to 1."""

    objects: float
    """Rarity of what one acts on and the other tells of too: what was opened is what opened."""
    subjects: float
    """Rarity of who acts in both."""
    apart: float
    """Whether both have participants and share none."""
    match: float
    """How well the two sentences match, up to a score that says enough."""
    phrase: float
    """Whether a phrase of several words tells it."""
    same_word: float
    """Whether both use one word."""
    headword: float
    """Whether the event is a word's own and not one of the listed ones."""
    loose: float
    """How many of both tell it by a single word of many meanings, and not by the same one."""
    weak: float
    """Whether one of them asserts nothing by itself."""
    things: float
    """Whether one tells that there is a thing, the other that there is none."""
    words: float
    """Rarity of the words that the two sentences share beside those that tell the event."""
    untold: float
    """Rarity of the participants of what is done that the other sentence does not name."""
    events: float
    """How many events the two sentences tell in opposite ways, as a logarithm."""
    alone: float
    """How many of the two sources tell the event only once."""
    denies: float
    """Whether the sentence that tells the event as done denies something too."""
    figure: float
    """Whether it tells a figure."""
    best: float
    """Whether one of the two sentences matches no other sentence of the other source better."""
    sources: float
    """How many sources the story has, beyond five, as a logarithm squared: the more, the more sentences are alike."""


def evidence(story: Story, rivals: Rivals, said: Mapping[int, Words], events: int) -> Evidence:
    """The evidence that two places that tell an event speak of one event; `said` are the words of the claims, `events`
    counts the events that the two claims tell in opposite ways."""
    event, done, other, alone = rivals
    a, b = done.frame, other.frame
    objects = (a.object & b.participants) | (a.participants & b.object)
    subjects = a.subject & b.subject
    loose = lexicon.words("loose_words")
    left, right = said[done.claim], said[other.claim]
    return Evidence(
        objects=_rarity(story, objects),
        subjects=_rarity(story, subjects - objects),
        apart=float(bool(a.participants and b.participants and not b.total and not a.participants & b.participants)),
        match=min(story.partners.get(done.claim, {}).get(other.claim, 0.0) / _MATCHED, 1.0),
        phrase=float(max(_words(story, done), _words(story, other)) > 1),
        same_word=float(done.word == other.word),
        headword=float(event[0] == "="),
        loose=float(
            sum(place.words == 1 and place.word in loose for place in (done, other) if done.word != other.word)
        ),
        weak=float(a.weak or (b.weak and not b.negative)),
        things=float(a.thing and b.thing),
        words=_rarity(story, (left.stems & right.stems) - {done.word, other.word}),
        untold=_rarity(story, a.participants - right.terms, _LONG),
        events=math.log(events),
        alone=float(alone),
        denies=float(left.denies),
        figure=float(left.figure),
        best=float(_best(story, done, other)),
        sources=max(math.log(len(story.voices) / _FEW), 0.0) ** 2,
    )


def _words(story: Story, place: Place) -> int:
    """How many words that tell something its predicate has."""
    return sum(map(is_content, story.claims[place.claim].tokens[slice(*place.frame.tokens)]))


def _best(story: Story, done: Place, other: Place) -> bool:
    """Whether one of two sentences matches no other sentence of the other source better."""
    score = story.partners.get(done.claim, {}).get(other.claim, 0.0)

    def best(one: Place, to: Place) -> bool:
        return all(
            other <= score for claim, other in story.partners[one.claim].items() if story.voice(claim) == to.voice
        )

    return score > 0 and (best(done, other) or best(other, done))


def words(claim: Claim) -> Words:
    """The words of a claim that tell something."""
    stems = frozenset([token.stem for token in claim.tokens if is_content(token)])
    terms = {token.stem for token in claim.tokens}
    terms.update(*map(of_stem, terms))
    figure = any(isinstance(mention, Quantity) for mention in claim.mentions)
    return Words(stems, frozenset(terms), any(denying(token) for token in claim.tokens), figure)


def _rarity(story: Story, terms: Iterable[str], cap: float = _CAP) -> float:
    return min(sum(max(story.weights.get(term, _LOWEST), _LOWEST) for term in terms) / cap, 1.0)


def probability(evidence: Evidence) -> float:
    """How often two places of such evidence tell one event in opposite ways, as a logistic score."""
    odds = BIAS + sum(WEIGHTS[name] * value for name, value in evidence._asdict().items())
    return 1 / (1 + math.exp(-odds))
