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
_WEIGHTS = tuple(WEIGHTS.values())
COSINE, FIRST = (tuple(WEIGHTS).index(name) for name in ("cosine", "first"))
"""Where these features stand."""
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


def score(left: Side, right: Side, cosine: float, rank: int) -> tuple[float, tuple[float, ...]]:
    """The score of two claims, 0 to 1, and the features behind it, each 0 to 1.

    `cosine` is that of their rarity-weighted stems and `rank` the better rank of one among the candidates of the other.
    """
    one, two = len(left.text), len(right.text)
    features = (
        cosine,
        fuzz.token_set_ratio(left.text, right.text) / 100,
        fuzz.ratio(left.words, right.words) / 100,
        1.0 if rank == 1 else 0.0,
        _shared(left.numbers, right.numbers) if left.numbers and right.numbers else 0.0,
        _shared(left.names, right.names) if left.names and right.names else 0.0,
        one / two if one < two else two / one,
    )
    logit = BIAS + sum(map(mul, _WEIGHTS, features))
    return round(1 / (1 + math.exp(-logit)), 4), features


def named(features: tuple[float, ...]) -> dict[str, float]:
    """The features of a match by name, as they are shown."""
    return {name: round(value, 4) for name, value in zip(WEIGHTS, features, strict=False)}


def _telling(figure: Quantity) -> bool:
    return figure.sort not in _IDLE and bool(figure.unit or figure.point > SMALL)


def _shared(left: frozenset[object], right: frozenset[object]) -> float:
    """Jaccard index of two sets that hold something."""
    common = len(left & right)
    return common / (len(left) + len(right) - common)
