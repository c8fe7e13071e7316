"""The score of a candidate pair: the probability that two sentences tell one fact.

A logistic regression over a few similarities; the weights are fitted by `benchmarks/fit_match.py`.
"""

from __future__ import annotations

import math
from operator import mul
from typing import NamedTuple

from rapidfuzz import fuzz

from corpusck.mentions.name import Name
from corpusck.mentions.quantity import Quantity
from corpusck.model import Claim

WEIGHTS = {
    "cosine": 2.44,
    "token set": 2.41,
    "token sort": 3.56,
    "first": 0.47,
    "numbers": 4.72,
    "names": 1.11,
    "length": -0.75,
}
"""What each feature counts, in the order in which `score` takes them."""
BIAS = -4.78
SMALL = 4
"""Bare counts up to this stand everywhere."""
_IDLE = ("label", "ordinal", "rank")


class Side(NamedTuple):
    """What is compared of a claim: its text, also with the words in order, its numbers and names."""

    text: str
    words: str
    numbers: frozenset[tuple[float, str]]
    names: frozenset[str]


def side(claim: Claim) -> Side:
    """A claim as one side of many pairs."""
    return Side(
        claim.sentence.text,
        " ".join(sorted(claim.sentence.text.split())),
        frozenset([(m.point, m.unit) for m in claim.mentions if isinstance(m, Quantity) and _telling(m)]),
        frozenset([m.text.split()[-1].casefold() for m in claim.mentions if isinstance(m, Name)]),
    )


def score(left: Side, right: Side, cosine: float, rank: int) -> tuple[float, tuple[tuple[str, float], ...]]:
    """The score of two claims, 0 to 1, and the features behind it, each 0 to 1.

    `cosine` is that of their rarity-weighted stems and `rank` the better rank of one among the candidates of the other.
    """
    sizes = len(left.text), len(right.text)
    features = (
        cosine,
        fuzz.token_set_ratio(left.text, right.text) / 100,
        fuzz.ratio(left.words, right.words) / 100,
        1.0 if rank == 1 else 0.0,
        _shared(left.numbers, right.numbers),
        _shared(left.names, right.names),
        min(sizes) / max(sizes),
    )
    rounded = [round(value, 4) for value in features]
    logit = BIAS + sum(map(mul, WEIGHTS.values(), features))
    return round(1 / (1 + math.exp(-logit)), 4), tuple(zip(WEIGHTS, rounded, strict=True))


def _telling(figure: Quantity) -> bool:
    return figure.sort not in _IDLE and bool(figure.unit or figure.point > SMALL)


def _shared(left: frozenset[object], right: frozenset[object]) -> float:
    """Jaccard index; 0 where both are empty."""
    if not left or not right:
        return 0.0
    common = len(left & right)
    return common / (len(left) + len(right) - common)
