"""The share of findings that is right, by confidence."""

from __future__ import annotations

import pytest

from benchmarks.calibration import Band, bands
from tests.accuracy.scorer import Mark, Outcome
from tests.factories import finding


def _outcome(mark: Mark, confidence: float) -> Outcome:
    return Outcome("conflict", mark, "number", "toll", finding("conflict", "number", "toll", {}, confidence))


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        pytest.param([], [], id="nothing found"),
        pytest.param([("hit", 0.95), ("false", 0.91)], [(0.9, 0.93, 1, 1)], id="one band"),
        pytest.param([("hit", 0.6), ("hit", 0.59)], [(0.5, 0.59, 1, 0), (0.6, 0.6, 1, 0)], id="a bound is the next's"),
        pytest.param([("hit", 1.0)], [(0.9, 1.0, 1, 0)], id="certain"),
        pytest.param([("duplicate", 0.75)], [(0.7, 0.75, 1, 0)], id="told twice is right"),
        pytest.param([("sprung", 0.75)], [], id="a trap is counted as what it is, once"),
    ],
)
def test_bands(outcomes: list[tuple[Mark, float]], expected: list[tuple[float, float, int, int]]) -> None:
    found = bands(_outcome(mark, confidence) for mark, confidence in outcomes)
    assert [(band.first, round(band.confidence, 2), band.right, band.wrong) for band in found] == expected


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        pytest.param(5, 5, (0.27, 0.73), id="few"),
        pytest.param(500, 500, (0.47, 0.53), id="many"),
        pytest.param(10, 0, (0.79, 1.0), id="all right"),
        pytest.param(0, 10, (0.0, 0.21), id="all wrong"),
    ],
)
def test_the_spread_shrinks_with_the_number_of_findings(right: int, wrong: int, expected: tuple[float, float]) -> None:
    low, high = Band("conflict", 0.5, 0.5, right, wrong).spread
    assert (round(low, 2), round(high, 2)) == expected
