"""JUnit: well-formed XML 1.0 that tells every finding."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given

from corpusck.model import Finding, Report
from corpusck.report.junit import render
from corpusck.report.view import View
from corpusck.report.wording import visible
from tests.report.hostile import harmless, reports
from tests.sample import sample

_OUTCOMES = {"error": "failure", "warning": "skipped", "note": "system-out"}


def _told(found: Finding) -> list[str]:
    lines = []
    for value in found.values:
        lines.append(visible(value.value))
        lines += [visible(f"  {each.source}:{each.line}:{each.column}: {each.sentence}") for each in value.statements]
    return lines


@given(reports())
def test_a_test_for_each_finding(told: Report) -> None:
    suite = ElementTree.fromstring(render(told, View()).encode())[0]
    tests = suite.findall("testcase")
    assert len(tests) == len(told.findings) + len(told.skipped) + len(told.shortened) == int(suite.get("tests", ""))
    for test, found in zip(tests, told.findings, strict=False):
        assert (test.get("classname"), test.get("name")) == (found.rule, visible(found.subject))
        assert test.find("properties/property").attrib == {"name": "id", "value": found.id}  # type: ignore[union-attr]
        outcome = test.find(_OUTCOMES[found.severity])
        assert outcome is not None
        assert outcome.get("message") == (None if found.severity == "note" else visible(found.message))
        output = test.findtext("failure") or test.findtext("system-out") or ""
        assert output.split("\n")[1:-1] == _told(found)
    warnings = [*told.skipped, *told.shortened]
    for test, warning in zip(tests[len(told.findings) :], warnings, strict=True):
        assert test.find("skipped").attrib == {"message": visible(warning.reason)}  # type: ignore[union-attr]


@given(reports())
def test_nothing_acts_on_a_terminal(told: Report) -> None:
    assert harmless(render(told, View()))


def test_counts() -> None:
    suite = ElementTree.fromstring(render(sample(), View()))
    assert suite.attrib == {"tests": "31", "failures": "3", "errors": "0", "skipped": "26"}
