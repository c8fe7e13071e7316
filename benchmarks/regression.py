"""What the fits of opposed events and of rival fillers share: the conflicts that a statement tells, and a logistic
regression on stories of which some have a gold that is not complete. Needs numpy and scikit-learn (extra `bench`)."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from sklearn.linear_model import LogisticRegression

from corpusck.model import Statement
from tests.accuracy.gold import Fact, Gold, reaches

PARTIAL = 0.3
"""What an example counts of a story whose gold is not complete: some pairs that it does not list are conflicts."""
_ROUNDS = 50


def values(gold: Gold, told: Statement) -> list[tuple[Fact, int]]:
    """The conflicts of the gold that a statement tells, each with the index of the value that it tells."""
    return [
        (fact, index)
        for fact in gold.facts
        if fact.verdict == "conflict"
        for index, (_, places) in enumerate(fact.values)
        if any(reaches(told, place, strict=False) for place in places)
    ]


def regress(
    x: np.ndarray, y: np.ndarray, complete: np.ndarray, sources: int, strength: float
) -> tuple[np.ndarray, float]:
    """The weights and the bias of a logistic regression on the examples of stories whose gold is complete.

    `strength` is the inverse of that of the L2 penalty. They have few sources: what it weighs that there are many,
    column `sources`, is told by all examples, with the other weights held.
    """
    model = LogisticRegression(C=strength, max_iter=5000).fit(x[complete], y[complete])
    weights, bias = model.coef_[0].copy(), float(model.intercept_[0])
    weights[sources] = 0.0
    weights[sources] = _slope(x[:, sources], y, x @ weights + bias, np.where(complete, 1.0, PARTIAL), strength)
    return weights, bias


def _slope(x: np.ndarray, y: np.ndarray, offset: np.ndarray, counts: np.ndarray, strength: float) -> float:
    """The weight of one feature whose log odds come on top of an offset, by Newton's method."""
    slope = 0.0
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-(offset + slope * x)))
        slope += (counts @ (x * (y - p)) - slope / strength) / (counts @ (x * x * p * (1 - p)) + 1 / strength)
    return float(slope)


def module(told: str, weights: Mapping[str, float], bias: float) -> str:
    """The text of a module that holds fitted weights; `told` is its docstring."""
    lines = "".join(f'    "{name}": {weight},\n' for name, weight in weights.items())
    return f'"""{told}"""\n\nBIAS = {bias}\nWEIGHTS = {{\n{lines}}}'
