"""The context of a mention: the words around it, weighted by rarity and nearness, which tell what it measures."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from corpusck.match.story import Story
from corpusck.mentions.name import Name
from corpusck.model import Claim, Mention
from corpusck.text.concepts import concepts
from corpusck.text.tokens import content

DECAY = 0.86
"""How much a word weighs less for each word that stands between it and the mention."""
BREAK = 0.6
"""How much a word weighs less beyond a comma, a semicolon, a dash or a conjunction."""

_BREAKS = frozenset({",", ";", ":", "-", "–", "—", "(", ")", "and", "but", "while", "|"})

Terms = Mapping[str, float]


@dataclass(frozen=True)
class Place:
    """A mention of a claim with its context. `near` holds the terms of the sentence around the mention, `wide` those of the
    sentence and its neighbours; `names` are the referents that the sentence names."""

    claim: int
    voice: int
    mention: Mention
    near: Terms
    wide: Terms
    names: frozenset[str]
    lead: bool


def similarity(left: Terms, right: Terms) -> float:
    """The cosine of two contexts, 0 to 1."""
    if len(right) < len(left):
        left, right = right, left
    dot = sum(weight * right[term] for term, weight in left.items() if term in right)
    if not dot:
        return 0.0
    return dot / math.sqrt(sum(w * w for w in left.values()) * sum(w * w for w in right.values()))


class Contexts:
    """Makes the places of one story; what two mentions of one claim share is made once."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._terms = [_terms(claim) for claim in story.claims]

    def place(self, number: int, mention: Mention) -> Place:
        """The place of a mention of claim `number`."""
        claim = self._story.claims[number]
        return Place(
            number,
            self._story.voice(number),
            mention,
            self._near(claim, self._terms[number], mention),
            self._wide(number),
            frozenset(m.referent for m in claim.mentions if isinstance(m, Name)),
            claim.sentence.role == "title" or claim.sentence.index <= 2,
        )

    def _near(self, claim: Claim, terms: list[tuple[int, int, str]], mention: Mention) -> dict[str, float]:
        tokens, weights = claim.tokens, self._story.weights
        first = next((i for i, t in enumerate(tokens) if t.end > mention.start), 0)
        last = next((i for i, t in enumerate(tokens) if t.end >= mention.end), len(tokens) - 1)
        near: dict[str, float] = {}
        for start, end, term in terms:
            if start > last:
                factor = _fade(tokens[last + 1 : start])
            else:
                factor = _fade(tokens[end:first])  # 1 for what stands inside the mention
            near[term] = max(near.get(term, 0.0), factor * weights.get(term, 1.0))
        return near

    def _wide(self, number: int) -> dict[str, float]:
        weights, document = self._story.weights, self._story.document(number)
        wide: dict[str, float] = {}
        for other, factor in ((number - 1, 0.5), (number + 1, 0.5), (number, 1.0)):
            if 0 <= other < len(self._terms) and self._story.document(other) == document:
                for _, _, term in self._terms[other]:
                    wide[term] = max(wide.get(term, 0.0), factor * weights.get(term, 1.0))
        return wide


def _terms(claim: Claim) -> list[tuple[int, int, str]]:
    """Content stems and concepts of a claim with their token ranges."""
    stems = [(i, i + 1, t.stem) for i, t in enumerate(claim.tokens) if t.tag != "NUM" and any(content((t,)))]
    return stems + [(start, end, idea) for start, end, idea in concepts(claim.tokens)]


def _fade(between: tuple[object, ...]) -> float:
    breaks = sum(getattr(token, "lower", "") in _BREAKS for token in between)
    return float(DECAY ** len(between) * BREAK ** min(breaks, 3))
