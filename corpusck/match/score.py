"""The score of a candidate pair: the probability that two sentences tell one fact.

A logistic regression over a few similarities; the weights are fitted by `benchmarks/fit_match.py`.
"""

from __future__ import annotations

import math

from rapidfuzz import fuzz

from corpusck.mentions.name import Name
from corpusck.mentions.quantity import Quantity
from corpusck.model import Claim

WEIGHTS = {"cosine": 6.0, "token set": 2.0, "token sort": 1.0, "first": 0.8, "numbers": 1.0, "names": 0.8, "length": 0.3}
BIAS = -4.6


def score(left: Claim, right: Claim, cosine: float, rank: int) -> tuple[float, tuple[tuple[str, float], ...]]:
    """The score of two claims, 0 to 1, and the features behind it, each 0 to 1.

    `cosine` is that of their rarity-weighted stems and `rank` the better rank of one among the candidates of the other.
    """
    a, b = left.sentence.text, right.sentence.text
    features = (
        ("cosine", cosine),
        ("token set", fuzz.token_set_ratio(a, b) / 100),
        ("token sort", fuzz.token_sort_ratio(a, b) / 100),
        ("first", 1.0 if rank == 1 else 0.0),
        ("numbers", _shared(_numbers(left), _numbers(right))),
        ("names", _shared(_names(left), _names(right))),
        ("length", min(len(a), len(b)) / max(len(a), len(b))),
    )
    logit = BIAS + sum(WEIGHTS[name] * value for name, value in features)
    return round(1 / (1 + math.exp(-logit)), 4), tuple((name, round(value, 4)) for name, value in features)


def _numbers(claim: Claim) -> frozenset[float]:
    return frozenset(mention.point for mention in claim.mentions if isinstance(mention, Quantity))


def _names(claim: Claim) -> frozenset[str]:
    return frozenset(mention.referent for mention in claim.mentions if isinstance(mention, Name))


def _shared(left: frozenset[object], right: frozenset[object]) -> float:
    """Jaccard index; 0 where both are empty."""
    return len(left & right) / len(left | right) if left | right else 0.0
