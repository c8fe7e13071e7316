"""The report as JSON, in the form that `data/report.schema.json` pins."""

from __future__ import annotations

import json
from typing import Any

from corpusck.model import Finding, Report, Source, Statement
from corpusck.report.view import View
from corpusck.report.wording import json_safe

SCHEMA_VERSION = 1


def render(report: Report, view: View) -> str:
    """The report as one JSON object with keys in the order of the schema, indented by two spaces."""
    return json_safe(json.dumps(as_dict(report, view), ensure_ascii=False, allow_nan=False, indent=2)) + "\n"


def as_dict(report: Report, view: View) -> dict[str, Any]:
    """The report as plain dicts, lists, strings and numbers. The summary counts what `view` cuts, too."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "corpusck", "version": report.version},
        "sources": [_source(source) for source in report.sources],
        "skipped": [{"path": skipped.path, "reason": skipped.reason} for skipped in report.skipped],
        "findings": [_finding(finding) for finding in view.cut(report.findings)],
        "summary": report.summary,
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "path": source.path,
        "title": source.title,
        "published": source.published and source.published.isoformat(),
        "sentences": source.sentences,
        "origin": source.origin,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "verdict": finding.verdict,
        "kind": finding.kind,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "subject": finding.subject,
        "message": finding.message,
        "values": [
            {"value": value.value, "statements": [_statement(statement) for statement in value.statements]}
            for value in finding.values
        ],
        "unstated_in": list(finding.unstated_in),
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "source": statement.source,
        "line": statement.line,
        "column": statement.column,
        "end_line": statement.end_line,
        "end_column": statement.end_column,
        "text": statement.text,
        "sentence": statement.sentence,
    }
