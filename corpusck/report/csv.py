"""The report as CSV for spreadsheets: a row for each statement of each value."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from corpusck.model import Report
from corpusck.report.view import View
from corpusck.report.wording import visible

COLUMNS = (
    *("id", "rule", "verdict", "kind", "severity", "confidence", "subject", "message"),
    *("value", "source", "line", "column", "end_line", "end_column", "text", "sentence", "unstated_in"),
)
_FORMULA = frozenset("=+-@＝＋－＠")
_ODD = frozenset("\t\r\n")

Cell = str | int | float


def render(report: Report, view: View) -> str:
    """RFC 4180 with a heading row and CRLF; what acts on a terminal shows as signs and no cell starts a formula.

    A skipped file is a row whose verdict is `skipped` and whose message is the reason; what a limit cut is one whose
    verdict is `shortened`.
    """
    page = StringIO()
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in _rows(report, view):
        writer.writerow([_cell(row.get(name, "")) for name in COLUMNS])
    return page.getvalue()


def _rows(report: Report, view: View) -> Iterator[dict[str, Cell]]:
    for finding in view.cut(report.findings):
        fact: dict[str, Cell] = {name: getattr(finding, name) for name in COLUMNS[:8]}
        fact["unstated_in"] = "; ".join(finding.unstated_in)
        for value in finding.values:
            for told in value.statements:
                place: dict[str, Cell] = {name: getattr(told, name) for name in COLUMNS[9:16]}
                yield {**fact, "value": value.value, **place}
    for skipped in report.skipped:
        yield {"verdict": "skipped", "message": skipped.reason, "source": skipped.path}
    for cut in report.shortened:
        yield {"verdict": "shortened", "message": cut.reason, "source": cut.path}


def _cell(content: Cell) -> Cell:
    """The content; behind an apostrophe where a spreadsheet would take it for a formula and run it."""
    if not isinstance(content, str):
        return content
    acts = content[:1] in _ODD or content.lstrip()[:1] in _FORMULA
    return ("'" if content and acts else "") + visible(content)
