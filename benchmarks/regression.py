"""What the fits of opposed events and of rival fillers share: the conflicts that a statement tells, and a logistic
regression on stories of which some have a gold that is not complete. Needs numpy and scikit-learn (extra `bench`)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from corpusck.model import Statement
from tests.accuracy.gold import Fact, Gold, reaches

PARTIAL = 0.3
"""What an example counts of a story whose gold is not complete: some pairs that it does not list are conflicts."""
_ROUNDS = 50
T = TypeVar("T", bound="Example")


@dataclass(frozen=True)
class Example:
    """A pair of mentions of one story, the evidence that they are rivals, the conflicts of the gold that it tells, and
    whether the gold lists all of them."""

    story: str
    evidence: tuple[float, ...]
    facts: tuple[str, ...]
    complete: bool


def values(gold: Gold, told: Statement) -> list[tuple[Fact, int]]:
    """The conflicts of the gold that a statement tells, each with the index of the value that it tells."""
    return [
        (fact, index)
        for fact in gold.facts
        if fact.verdict == "conflict"
        for index, (_, places) in enumerate(fact.values)
        if any(reaches(told, place, strict=False) for place in places)
    ]


def arrays(found: Sequence[Example]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The evidence of examples, whether they are right (0 or 1), and whether their gold is complete."""
    return (
        np.array([example.evidence for example in found]),
        np.array([bool(example.facts) for example in found], dtype=float),
        np.array([example.complete for example in found]),
    )


def regress(found: Sequence[Example], sources: int, strength: float) -> tuple[np.ndarray, float]:
    """The weights and the bias of a logistic regression on the examples of stories whose gold is complete.

    `strength` is the inverse of that of the L2 penalty. They have few sources: what it weighs that there are many,
    column `sources`, is told by all examples, with the other weights held.
    """
    x, y, complete = arrays(found)
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


def held_out(found: Sequence[T], fit: Callable[[Sequence[T]], tuple[Sequence[float], float]], folds: int) -> np.ndarray:
    """The log odds of each example by weights fitted on other stories."""
    x, y, _ = arrays(found)
    result = np.zeros(len(found))
    for train, test in GroupKFold(folds).split(x, y, [example.story for example in found]):
        weights, bias = fit([found[i] for i in train])
        result[test] = x[test] @ np.array(weights) + bias
    return result


def account(bound: float, facts: int, shown: Iterable[Example]) -> None:
    """Prints how many facts and how many wrong pairs reach a probability."""
    wrong = [example.complete for example in shown if not example.facts]
    print(
        f"  from {bound}: {facts} facts, {sum(wrong)} wrong pairs"
        f" and {len(wrong) - sum(wrong)} in stories of which not all is known",
        file=sys.stderr,
    )


def module(told: str, weights: Mapping[str, float], bias: float) -> str:
    """The text of a module that holds fitted weights; `told` is its docstring."""
    lines = "".join(f'    "{name}": {weight},\n' for name, weight in weights.items())
    return f'"""{told}"""\n\nBIAS = {bias}\nWEIGHTS = {{\n{lines}}}'
