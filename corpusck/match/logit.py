"""Logistic regressions: probabilities from a few named features, by weights that `benchmarks/fit_align.py` fitted."""

from __future__ import annotations

import math

Features = dict[str, float]
Weights = tuple[dict[str, float], float]
"""Weights of a logistic regression by feature, and its bias."""
_SURE = 30.0
"""Log odds beyond which nothing changes, and the exponential would overflow."""


def probability(features: Features, weights: Weights) -> float:
    """The probability that a logistic regression gives to the features; those that it does not know count nothing."""
    by_name, bias = weights
    odds = bias + sum([by_name[name] * value for name, value in features.items() if value and name in by_name])
    return 1 / (1 + math.exp(-max(min(odds, _SURE), -_SURE)))


def odds(probability: float) -> float:
    """The log odds of a probability, within what a regression can tell."""
    bounded = min(max(probability, 0.001), 0.999)
    return math.log(bounded / (1 - bounded))
