"""The report as JSON lines, for pipes and for reports that are too large to load at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from corpusck.model import Report
from corpusck.report import record
from corpusck.report.plain import json_line
from corpusck.report.view import View


def render(report: Report, view: View) -> str:
    """One object a line: the `run`, each `source`, `skipped` or `shortened` file and `finding`, told apart by
    their `type`.

    Their other keys are those of the JSON report.
    """
    return "".join(lines(report, view))


def lines(report: Report, view: View) -> Iterator[str]:
    """The same line by line, each made when it is asked for."""
    return map(json_line, _records(report, view))


def _records(report: Report, view: View) -> Iterator[dict[str, Any]]:
    run = {"schema_version": record.SCHEMA_VERSION, "tool": record.tool(report.version), "summary": report.summary}
    yield {"type": "run", **run}
    for source in report.sources:
        yield {"type": "source", **record.source(source)}
    for skipped in report.skipped:
        yield {"type": "skipped", **record.skipped(skipped)}
    for cut in report.shortened:
        yield {"type": "shortened", **record.skipped(cut)}
    for finding in view.cut(report.findings):
        yield {"type": "finding", **record.finding(finding)}
