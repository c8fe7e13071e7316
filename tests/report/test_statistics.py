"""Statistics of a report."""

from __future__ import annotations

import pytest

from corpusck.model import Report
from corpusck.report.layout import width_of
from corpusck.report.statistics import render
from corpusck.report.view import View
from tests.factories import finding, report, source, statement

A, B, C = "alpha.txt", "beta.txt", "消防.txt"


def _report() -> Report:
    def told(path: str) -> list[object]:
        return [statement(path, 1, "Nine.")]

    return report(
        [
            finding("conflict", "number", "toll", {"9": [*told(A), *told(A)], "8": told(B)}),  # type: ignore[list-item]
            finding("agreement", "date", "day", {"May": [*told(A), *told(B), *told(C)]}),  # type: ignore[list-item]
            finding("unstated", "number", "cost", {"5": told(C)}),  # type: ignore[dict-item]
        ],
        [source(A), source(B), source(C)],
    )


def _rows(text: str) -> list[list[str]]:
    return [line.split() for line in text.splitlines()]


def test_counts() -> None:
    rows = _rows(render(_report(), View()))
    assert rows[2:5] == [["number", "1", "1", "·", "2"], ["date", "·", "·", "1", "1"], ["all", "1", "1", "1", "3"]]
    assert ["alpha", "1", "·", "1"] in rows and ["消防", "·", "1", "1"] in rows


def test_matrix() -> None:
    assert _rows(render(_report(), View()))[-3:] == [
        ["1", "alpha", "·", "1/1", "1/0"],
        ["2", "beta", "1/1", "·", "1/0"],
        ["3", "消防", "1/0", "1/0", "·"],
    ]


@pytest.mark.parametrize("width", [20, 40, 80])
def test_many_sources_stay_on_the_page(width: int) -> None:
    paths = [f"{number:03}.txt" for number in range(50)]
    facts = [finding("agreement", "date", "day", {"May": [statement(path, 1, "May.") for path in paths]})]
    text = render(report(facts), View(width=width))
    matrix = text[text.index("agreements/conflicts") :].splitlines()[1:]
    assert max(map(width_of, matrix[:-1])) <= width
    assert "20 more sources not shown" in matrix[-1]
    assert "more sources" not in render(report(facts), View(width=width, everything=True))


def test_one_source_has_no_matrix() -> None:
    assert "agreements/conflicts" not in render(report([], [source(A)]), View())


def test_names_cannot_act_on_a_terminal() -> None:
    assert "\x1b" not in render(report([], [source("a\x1b[31m.txt"), source(B)]), View())
