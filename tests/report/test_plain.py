"""Named tuples as plain data."""

from __future__ import annotations

from datetime import date, time
from typing import Any, NamedTuple

import pytest

from corpusck.model import Mention
from corpusck.report.plain import details, plain


class Pair(NamedTuple):
    left: object
    right: object


@pytest.mark.parametrize(
    ("value", "told"),
    [
        pytest.param(Pair(1, "a"), {"left": 1, "right": "a"}, id="named tuple"),
        pytest.param(Pair(Pair(None, True), ()), {"left": {"left": None, "right": True}, "right": []}, id="nested"),
        pytest.param((1.5, float("inf"), float("nan")), [1.5, None, None], id="no infinities"),
        pytest.param((date(2024, 7, 28), time(13, 40)), ["2024-07-28", "13:40:00"], id="dates"),
        pytest.param(frozenset("cab"), ["a", "b", "c"], id="sets are sorted"),
        pytest.param({1: {"x"}}, {"1": ["x"]}, id="mapping"),
    ],
)
def test_plain(value: object, told: Any) -> None:
    assert plain(value) == told


class Amount(NamedTuple):
    start: int
    end: int
    text: str
    low: float = 0.0
    unit: str = ""
    vague: bool = False
    words: tuple[str, ...] = ()
    day: date | None = None


@pytest.mark.parametrize(
    ("mention", "told"),
    [
        pytest.param(Amount(0, 1, "0"), {"low": 0}, id="zero says something"),
        pytest.param(Amount(0, 1, "4", 4, "km", True), {"low": 4, "unit": "km", "vague": True}, id="fields that speak"),
    ],
)
def test_details(mention: Mention, told: dict[str, Any]) -> None:
    assert details(mention) == told
