"""The report as JSON, in the form that `data/report.schema.json` pins."""

from __future__ import annotations

import json
from typing import Any

from corpusck.model import Report
from corpusck.report import record
from corpusck.report.view import View
from corpusck.report.wording import json_safe


def render(report: Report, view: View) -> str:
    """The report as one JSON object with keys in the order of the schema, indented by two spaces."""
    return json_safe(json.dumps(as_dict(report, view), ensure_ascii=False, allow_nan=False, indent=2)) + "\n"


def as_dict(report: Report, view: View) -> dict[str, Any]:
    """The report as plain dicts, lists, strings and numbers. The summary counts what `view` cuts, too."""
    return {
        "schema_version": record.SCHEMA_VERSION,
        "tool": record.tool(report.version),
        "sources": [record.source(source) for source in report.sources],
        "skipped": [record.skipped(skipped) for skipped in report.skipped],
        **({"shortened": [record.skipped(cut) for cut in report.shortened]} if report.shortened else {}),
        "findings": [record.finding(finding) for finding in view.cut(report.findings)],
        "summary": report.summary,
    }
