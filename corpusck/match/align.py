"""Alignment: how likely two figures or two moments of different sources measure one thing, from the words around them."""

from __future__ import annotations

import math

from corpusck.match.context import Place, similarity
from corpusck.mentions.date import Moment
from corpusck.mentions.quantity import Quantity

Features = dict[str, float]
Weights = tuple[dict[str, float], float]
"""Weights of a logistic regression by feature, and its bias."""

CONFLICT: Weights = ({"near": 3.0, "head same": 2.0}, -3.0)
AGREEMENT: Weights = ({"near": 3.0, "head same": 2.0}, -1.0)
DATE_CONFLICT: Weights = ({"near": 3.0}, -3.0)
DATE_AGREEMENT: Weights = ({"near": 3.0}, -1.0)


def common(a: Place, b: Place, cosine: float) -> Features:
    """What two places have in common whatever their type; `cosine` is that of their sentences."""
    shared = len(a.names & b.names)
    return {
        "near": similarity(a.near, b.near),
        "wide": similarity(a.wide, b.wide),
        "cosine": cosine,
        "names shared": min(shared, 2) / 2,
        "names apart": float(bool(a.names and b.names and not shared)),
        "lead": float(a.lead and b.lead),
    }


def figures(a: Place, b: Place, heads: tuple[frozenset[str], frozenset[str]]) -> Features:
    """What two quantities have in common. `heads` are the stems and concepts of what each counts."""
    left, right = a.mention, b.mention
    assert isinstance(left, Quantity) and isinstance(right, Quantity)
    one, two = heads
    flags = left.flags ^ right.flags
    low, high = sorted((abs(left.point), abs(right.point)))
    return {
        "head same": float(bool(one & two)),
        "head apart": float(bool(one and two and not one & two)),
        "head missing": float(not one or not two),
        "bare": float(not left.unit and not right.unit),
        "sort apart": float(left.sort != right.sort),
        "part apart": float(left.part != right.part),
        "both parts": float(left.part and right.part),
        "per apart": float(left.per != right.per),
        "flags apart": min(len(flags), 3) / 3,
        "flags shared": min(len(left.flags & right.flags), 2) / 2,
        "ratio": math.log(high / low) if low > 0 else 3.0,
        "digits": float(_digits(left.text) == _digits(right.text) != ""),
        "small": float(high <= 10),
    }


def moments(a: Place, b: Place) -> Features:
    """What two moments have in common."""
    left, right = a.mention, b.mention
    assert isinstance(left, Moment) and isinstance(right, Moment)
    apart = _days_apart(left, right)
    return {
        "grain same": float(left.grain == right.grain),
        "grain coarse": float({left.grain, right.grain} <= {"year", "decade", "century"}),
        "clock": float(left.timed and right.timed),
        "bound apart": float(left.bound != right.bound),
        "both relative": float(left.relative and right.relative),
        "ahead apart": float(left.ahead != right.ahead),
        "days apart": min(math.log1p(apart), 6.0) / 6.0,
        "guessed": float(left.guessed or right.guessed),
    }


def _days_apart(left: Moment, right: Moment) -> float:
    ends = (left.first or left.last, right.first or right.last)
    return abs((ends[0] - ends[1]).total_seconds()) / 86400 if ends[0] and ends[1] else 0.0


def _digits(text: str) -> str:
    """The digits of a figure in order of size: two figures of one such string are a slip of the finger apart."""
    digits = "".join(sorted(c for c in text if c.isdigit()))
    return digits if len(digits) > 1 else ""


def logistic(features: Features, weights: dict[str, float], bias: float) -> float:
    """The probability that a logistic regression with these weights gives to the features."""
    logit = bias + sum(weights[name] * value for name, value in features.items() if name in weights)
    return 1 / (1 + math.exp(-max(min(logit, 30.0), -30.0)))
