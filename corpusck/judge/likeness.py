"""How likely two claims are to tell one fact, also where they share no word.

Blocking looks at shared words alone. A judge can be asked about more: sentences whose neighbours are alike, which stand
at like places of their articles, which measure in one dimension or both name a day.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from corpusck.match import matching
from corpusck.match.story import Story
from corpusck.mentions import quantity
from corpusck.mentions.date import Moment
from corpusck.mentions.quantity import Quantity

NEIGHBOURS = 0.3
"""What the likeness of the sentences around counts, against 1 for that of the sentences themselves."""
HINT = 0.1
"""What counts a like place in the article, figures that can be compared, a day named on either side."""
MOST = 200_000
"""Pairs up to which all of a story are looked at; beyond, those that blocking proposes."""
_IDLE = ("label", "ordinal", "rank")


class Pair(NamedTuple):
    """Two claims of two voices (left < right) and how like they are, 0 to about 1.6."""

    left: int
    right: int
    likeness: float


def pairs(story: Story) -> Iterator[Pair]:
    """The pairs of a story that may be asked about, in the order of the claims."""
    story_of = _Likeness(story)
    for left, right in _pairs(story):
        yield Pair(left, right, round(story_of(left, right), 6))


def _pairs(story: Story) -> Iterator[tuple[int, int]]:
    number = len(story.claims)
    if number * (number - 1) // 2 > MOST:
        found: Iterator[tuple[int, int]] = ((match.left, match.right) for match in story.matches)
    else:
        found = ((left, right) for left in range(number) for right in range(left + 1, number))
    return ((left, right) for left, right in found if story.voice(left) != story.voice(right))


class _Likeness:
    """The measure for one story; what it needs of a claim is found once."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._squares = {term: weight**2 for term, weight in story.weights.items()}
        self._terms = [matching.terms(claim) for claim in story.claims]
        self._norms = [math.sqrt(self._sum(terms)) or 1.0 for terms in self._terms]
        self._places = _places(story)
        self._figures = [
            [each for each in claim.mentions if isinstance(each, Quantity) and each.sort not in _IDLE]
            for claim in story.claims
        ]
        self._dated = [any(isinstance(each, Moment) for each in claim.mentions) for claim in story.claims]
        self._cosines: dict[tuple[int, int], float] = {}

    def __call__(self, left: int, right: int) -> float:
        around = [
            self._cosine(left + a, right + b)
            for a, b in product((-1, 0, 1), repeat=2)
            if (a or b) and self._beside(left, a) and self._beside(right, b)
        ]
        hints = (
            1 - abs(self._places[left] - self._places[right]),
            self._comparable(left, right),
            self._dated[left] and self._dated[right],
        )
        return self._cosine(left, right) + NEIGHBOURS * max(around, default=0.0) + HINT * math.fsum(hints)

    def _beside(self, claim: int, step: int) -> bool:
        other = claim + step
        return 0 <= other < len(self._terms) and self._story.document(other) == self._story.document(claim)

    def _cosine(self, left: int, right: int) -> float:
        key = left, right
        if key not in self._cosines:
            shared = self._terms[left] & self._terms[right]
            self._cosines[key] = self._sum(shared) / (self._norms[left] * self._norms[right]) if shared else 0.0
        return self._cosines[key]

    def _sum(self, terms: frozenset[str]) -> float:
        # fsum, because the order of a set differs from run to run and so would the last digit.
        return math.fsum([self._squares.get(term, 0.0) for term in terms])

    def _comparable(self, left: int, right: int) -> bool:
        figures = product(self._figures[left], self._figures[right])
        return any(quantity.compare(one, other) != "unrelated" for one, other in figures)


def _places(story: Story) -> list[float]:
    """For each claim how far down its article it stands, from 0 to 1."""
    lengths = [0] * len(story.documents)
    for claim in story.claims:
        lengths[claim.sentence.document] += 1
    return [claim.sentence.index / max(lengths[claim.sentence.document], 1) for claim in story.claims]
