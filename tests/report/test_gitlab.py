"""Code Quality of GitLab."""

from __future__ import annotations

import json

from hypothesis import given

from corpusck.model import Report
from corpusck.report.gitlab import render
from corpusck.report.view import View
from corpusck.report.wording import visible
from tests.report.hostile import reports

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


@given(reports())
def test_an_issue_for_each_problem(told: Report) -> None:
    issues = json.loads(render(told, View(folder="f")).encode())
    problems = [found for found in told.findings if found.verdict != "agreement"]
    assert len(issues) == len(problems) + len(told.skipped) + len(told.shortened)
    for issue, found in zip(issues, problems, strict=False):
        sides = [value.statements[0] for value in reversed(found.values)]
        places = [issue["location"], *issue["other_locations"]]
        assert (issue["fingerprint"], issue["check_name"]) == (found.id, found.rule)
        assert issue["severity"] == _SEVERITIES[found.severity]
        assert [(each["path"], each["lines"]["begin"]) for each in places] == [(f"f/{s.source}", s.line) for s in sides]
        assert visible(found.message) in issue["description"]
        assert all(f"“{visible(value.value)}”" in issue["description"] for value in found.values)
    warnings = [(f"f/{each.path}", f"skipped: {visible(each.reason)}") for each in told.skipped]
    places = [f"f/{each.path}" if each.path else "." for each in told.shortened]
    reasons = [f"shortened: {visible(each.reason)}" for each in told.shortened]
    warnings += zip(places, reasons, strict=True)
    assert [(each["location"]["path"], each["description"]) for each in issues[len(problems) :]] == warnings


@given(reports())
def test_fingerprints_are_unique(told: Report) -> None:
    issues = json.loads(render(told, View()))
    warnings = [*((each, "skipped") for each in told.skipped), *((each, "shortened") for each in told.shortened)]
    files = {(each.path, name) for each, name in warnings}
    prints = {issue["fingerprint"] for issue in issues}
    assert len(prints) == len(issues) - len(warnings) + len(files)
