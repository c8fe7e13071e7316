"""How sure it is that two fillers of one part of a fact are rivals: the evidence for it, and what that weighs."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from corpusck import lexicon
from corpusck.match import things
from corpusck.match.filling_weights import BIAS, WEIGHTS
from corpusck.match.story import Story
from corpusck.mentions.filler import Filler
from corpusck.text.concepts import of_stem

_FEW = 5
"""As many sources as most stories have."""
_CAP = 5.0
"""Nats that shared phrases beside the predicates count at the most."""
_LOWEST = 1.0
"""Nats that a word beside a predicate counts at least: in a story of few sentences none is rare."""
_MATCHED = 0.3
"""The score of a match that says enough: fuller likeness says no more of one fact."""
_VOICES, _OTHERS = 3, 4
"""Further voices, and other fillers, that count at the most."""


class Place(NamedTuple):
    """A filler in its claim (an index into `Story.claims`)."""

    claim: int
    voice: int
    filler: Filler


class Evidence(NamedTuple):
    """What speaks for one fact and one truth. All but `voices`, `others` and `sources` lie from 0 to 1."""

    story: float
    """Whether a story has one such fact."""
    match: float
    """How well the two sentences match, up to a score that says enough."""
    best: float
    """Whether neither of the two sentences matches another sentence of the other source better."""
    beside: float
    """Rarity of what stands beside one predicate and is told in the sentence of the other."""
    joined: float
    """Whether what stands beside the one stands beside the other too."""
    loose: float
    """How many of the two are told by a single word of many meanings, halved."""
    phrase: float
    """Whether a phrase of several words tells one of them."""
    bare: float
    """How many of the two are nouns that nothing narrows, halved."""
    names: float
    """Whether both are names."""
    mixed: float
    """Whether one of them is a name."""
    known: float
    """How many of the two sources name elsewhere what the other tells, halved."""
    unsaid: float
    """Whether neither does."""
    voices: float
    """Voices that tell one of the two, beyond one of each."""
    others: float
    """Other things that fill the part."""
    alone: float
    """Whether nothing else does."""
    lone: float
    """Whether nothing else does, neither source names what the other tells, and their sentences match."""
    who: float
    """Whether only people and bodies may fill the part."""
    what: float
    """Whether anything may fill it."""
    sources: float
    """How many sources the story has, beyond five, as a logarithm squared: the more, the more sentences are alike."""


def evidence(story: Story, a: Place, b: Place, known: int, voices: int, others: int) -> Evidence:
    """The evidence that two places are rivals: so many of their sources name elsewhere what the other tells, so many
    voices tell one of the two, so many other things fill the part."""
    one, two = a.filler, b.filler
    match = story.partners.get(a.claim, {}).get(b.claim, 0.0)
    lone = not known and not others
    return Evidence(
        story=float(one.scope == two.scope == "story"),
        match=min(match / _MATCHED, 1.0),
        best=float(_best(story, a, b, match)),
        beside=_beside(story, a, b),
        joined=float(not _ideas(one.beside).isdisjoint(_ideas(two.beside))),
        loose=sum(each.told in lexicon.words("loose_words") for each in (one, two)) / 2,
        phrase=float(not one.told or not two.told),
        bare=(things.bare(one) + things.bare(two)) / 2,
        names=float(bool(one.sort and two.sort)),
        mixed=float(bool(one.sort) != bool(two.sort)),
        known=known / 2,
        unsaid=float(not known),
        voices=float(min(voices - 2, _VOICES)),
        others=float(min(others, _OTHERS)),
        alone=float(not others),
        lone=float(lone and match > 0),
        who=float(one.kind == "who"),
        what=float(one.kind == "any"),
        sources=max(math.log(len(story.voices) / _FEW), 0.0) ** 2,
    )


def probability(evidence: Evidence) -> float:
    """How often two places of such evidence tell one fact in two ways, as a logistic score."""
    odds = BIAS + sum([WEIGHTS[name] * value for name, value in evidence._asdict().items() if value])
    return 1 / (1 + math.exp(-odds))


def _best(story: Story, a: Place, b: Place, match: float) -> bool:
    """Whether neither of two sentences matches another sentence of the other source better."""

    def best(one: Place, other: Place) -> bool:
        partners = story.partners.get(one.claim, {})
        return all(score <= match for claim, score in partners.items() if story.voice(claim) == other.voice)

    return match > 0 and best(a, b) and best(b, a)


def _beside(story: Story, a: Place, b: Place) -> float:
    """Rarity of what stands beside one predicate and is told in the sentence of the other, if in other words."""
    found: set[str] = set()
    for one, other in ((a, b), (b, a)):
        told = _ideas(token.stem for token in story.claims[other.claim].tokens)
        found |= {stem for stem in one.filler.beside if not told.isdisjoint(_ideas((stem,)))}
    return min(sum([max(story.weights.get(stem, _LOWEST), _LOWEST) for stem in found]) / _CAP, 1.0)


def _ideas(stems: Iterable[str]) -> frozenset[str]:
    """Stems with the concepts that they may say in their place."""
    return frozenset(idea for stem in stems for idea in of_stem(stem) or (stem,))
