"""The parts of a report as plain dicts, with keys in the order of `data/report.schema.json`."""

from __future__ import annotations

from typing import Any

from corpusck.model import Finding, Shortened, Skipped, Source, Statement

SCHEMA_VERSION = 1


def tool(version: str) -> dict[str, Any]:
    """What made the report."""
    return {"name": "corpusck", "version": version}


def source(source: Source) -> dict[str, Any]:
    """An article."""
    return {
        "path": source.path,
        "title": source.title,
        "published": source.published and source.published.isoformat(),
        "sentences": source.sentences,
        "origin": source.origin,
    }


def skipped(skipped: Skipped | Shortened) -> dict[str, Any]:
    """A file that is no article, or of which a part was left out."""
    return {"path": skipped.path, "reason": skipped.reason}


def finding(finding: Finding) -> dict[str, Any]:
    """A finding with its values and their statements."""
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
        **_judged(finding),
    }


def _judged(finding: Finding) -> dict[str, Any]:
    """Who found it and what a judge says, where one was asked and said something."""
    if finding.opinion is None:
        return {}
    name, ruling, confidence, reason = finding.opinion
    judge = {"name": name, "verdict": ruling, "confidence": confidence, "reason": reason}
    return {"decided_by": finding.decided_by, "judge": judge}


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
