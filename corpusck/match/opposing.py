"""How sure it is that two opposed frames speak of one event: the evidence for it, and what that weighs."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from corpusck import lexicon
from corpusck.match.story import Story
from corpusck.mentions.frame import Frame, Value
from corpusck.text.tokens import content

_LEAD = 2
"""The last sentence that tells the main event: a headline, a line on what follows, the first sentence."""
_CAP = 3.0
"""Nats that shared participants, and the words around, count at the most: a story's own name is no proof."""


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
    named: float
    """Whether a name is shared."""
    whole: float
    """Whether a name, an actor and what is acted on are shared, all three."""
    apart: float
    """Whether both have participants and share none."""
    strangers: float
    """Whether both have names and share none."""
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
    denied: float
    """Whether a negation, not an opposite, makes the difference."""
    early: float
    """Whether it is told as under way, and may be done since."""
    headword: float
    """Whether the event is a word's own and not one of the listed ones."""
    ahead: float
    """Whether it is denied for the future only: a refusal."""
    loose: float
    """How many of both tell it by a single word of many meanings, and not by the same one."""
    earlier: float
    """Whether one source tells of what had been before."""
    lead: float
    """Whether both stand in the headline or the first sentences of their articles."""


def evidence(story: Story, event: str, told: int, done: Place, other: Place) -> Evidence:
    """The evidence that two places speak of one event; `told` is the number of places that tell it."""
    a, b = done.frame, other.frame
    objects = a.object & b.object
    subjects = (a.subject & b.participants) | (a.participants & b.subject)
    names = a.names & b.names
    loose = lexicon.words("loose_words")
    return Evidence(
        objects=_rarity(story, objects),
        subjects=_rarity(story, subjects - objects),
        named=float(bool(names)),
        whole=float(bool(names and a.object & b.object and a.subject & b.subject)),
        apart=float(bool(a.participants and b.participants and not b.total and not a.participants & b.participants)),
        strangers=float(bool(a.names and b.names and not names)),
        around=_rarity(story, _around(story, done.claim) & _around(story, other.claim)),
        match=story.partners.get(done.claim, {}).get(other.claim, 0.0),
        alone=1 / (told - 1),
        phrase=float(max(done.words, other.words) > 1),
        total=float(b.total and not b.names and len(b.participants) < 2),
        same_word=float(done.word == other.word),
        denied=float(b.negative),
        early=float(other.value == "early"),
        headword=float(event[0] == "="),
        ahead=float(event[-1] != ">" and b.status != "done"),
        loose=float(
            sum(place.words == 1 and place.word in loose for place in (done, other) if done.word != other.word)
        ),
        earlier=float(a.earlier != b.earlier),
        lead=float(all(story.claims[place.claim].sentence.index <= _LEAD for place in (done, other))),
    )


def _rarity(story: Story, terms: Iterable[str]) -> float:
    return min(sum(story.weights.get(term, 1.0) for term in terms) / _CAP, 3.0)


def _around(story: Story, claim: int) -> set[str]:
    """The content stems of a claim and its neighbours."""
    near = (number for number in (claim - 1, claim, claim + 1) if 0 <= number < len(story.claims))
    return {
        stem
        for number in near
        if story.document(number) == story.document(claim)
        for stem in content(story.claims[number].tokens)
    }


_BASE = -2.0
_WEIGHTS = Evidence(
    objects=1.0,
    subjects=1.0,
    named=0.6,
    whole=1.3,
    apart=-1.6,
    strangers=-0.6,
    around=0.2,
    match=2.0,
    alone=1.8,
    phrase=0.7,
    total=1.5,
    same_word=0.0,
    denied=0.4,
    early=-0.2,
    headword=-3.2,
    ahead=-1.2,
    loose=-1.5,
    earlier=-1.2,
    lead=1.0,
)
"""Log odds of each piece of evidence, set by hand: what is rare and shared counts, and being told but once."""


def probability(evidence: Evidence) -> float:
    """How often two places of such evidence tell one event in opposite ways, as a logistic score."""
    odds = _BASE + sum(weight * value for weight, value in zip(_WEIGHTS, evidence, strict=True))
    return 1 / (1 + math.exp(-odds))
