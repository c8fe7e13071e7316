"""CSV: it parses back, and no cell is a formula."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given

from corpusck.model import Report
from corpusck.report.csv import COLUMNS, render
from corpusck.report.view import View
from corpusck.report.wording import visible
from tests.factories import finding, report, statement
from tests.report.hostile import harmless, reports


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def _bare(cell: str) -> str:
    return cell[1:] if cell.startswith("'") else cell


@given(reports())
def test_a_row_for_each_statement(told: Report) -> None:
    rows = _rows(render(told, View()))
    expected = [
        [found.id, found.rule, found.subject, value.value, each.source, str(each.line), each.text, each.sentence]
        for found in told.findings
        for value in found.values
        for each in value.statements
    ]
    names = ("id", "rule", "subject", "value", "source", "line", "text", "sentence")
    assert [[_bare(row[name]) for name in names] for row in rows if row["verdict"] not in ("skipped", "shortened")] == [
        [_bare(visible(cell)) for cell in row] for row in expected
    ]
    for verdict, files in (("skipped", told.skipped), ("shortened", told.shortened)):
        reasons = [_bare(row["message"]) for row in rows if row["verdict"] == verdict]
        assert reasons == [_bare(visible(each.reason)) for each in files]


@given(reports())
def test_no_cell_starts_a_formula_and_nothing_acts(told: Report) -> None:
    text = render(told, View())
    assert harmless(text.replace("\r\n", "\n"))
    assert not any(cell.lstrip()[:1] in set("=+-@") for row in _rows(text) for cell in row.values())


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        pytest.param("=1+1", "'=1+1", id="equals"),
        pytest.param("+1", "'+1", id="plus"),
        pytest.param("-5 degrees", "'-5 degrees", id="minus"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param("\tx", "' x", id="tab"),
        pytest.param("\rx", "' x", id="return"),
        pytest.param("  =1", "'  =1", id="behind spaces"),
        pytest.param("＝1", "'＝1", id="full width"),
        pytest.param("a=1", "a=1", id="inside"),
        pytest.param('say "a, b"', 'say "a, b"', id="quotes and commas"),
        pytest.param("two\nlines", "two lines", id="lines"),
        pytest.param("", "", id="empty"),
    ],
)
def test_cell(text: str, cell: str) -> None:
    told = finding("conflict", "number", "x", {text: [statement("a.txt", 1, "A.")]})
    assert _rows(render(report([told]), View()))[0]["value"] == cell


def test_form() -> None:
    told = finding("conflict", "number", "x", {'a "b"': [statement("a.txt", 1, "A, b.")]})
    first, second = render(report([told]), View()).split("\r\n")[:2]
    assert first == ",".join(COLUMNS)
    assert '"a ""b"""' in second and '"A, b."' in second
