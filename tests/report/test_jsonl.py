"""JSON lines."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from corpusck.model import Finding, Report
from corpusck.report import pieces, record
from corpusck.report.json import as_dict
from corpusck.report.jsonl import render
from corpusck.report.view import View
from tests.report.hostile import reports
from tests.sample import sample


@given(reports())
def test_the_lines_hold_what_the_json_report_holds(report: Report) -> None:
    text = render(report, View())
    records = [json.loads(line) for line in text.encode().splitlines()]
    whole = as_dict(report, View())
    head = {name: whole[name] for name in ("schema_version", "tool", "summary")}
    assert records[0] == {"type": "run", **head}
    kinds = (("source", "sources"), ("skipped", "skipped"), ("shortened", "shortened"), ("finding", "findings"))
    for kind, name in kinds:
        told = [each for each in records if each["type"] == kind]
        assert told == [{"type": kind, **each} for each in whole.get(name, [])]


def test_lines_are_made_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Finding] = []
    monkeypatch.setattr(record, "finding", lambda finding: made.append(finding) or {})
    for line in pieces("jsonl", sample(), View()):
        if '"finding"' in line:
            break
    assert made == [sample().findings[0]]


def test_limit() -> None:
    records = [json.loads(line) for line in render(sample(), View(limit=1)).splitlines()]
    assert [each["verdict"] for each in records if each["type"] == "finding"] == ["conflict", "unstated", "agreement"]
