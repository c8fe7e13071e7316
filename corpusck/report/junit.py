"""The report as JUnit XML, which most CI systems show as tests."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from corpusck.model import Finding, Report
from corpusck.report.annotation import files, sides
from corpusck.report.view import View
from corpusck.report.wording import visible


def render(report: Report, view: View) -> str:
    """A test for each finding: an error fails, a warning is skipped, a note passes. A skipped file is a skipped test,
    and so is what a limit cut.

    The class of a test is its rule, its name the subject; the output holds the values with their statements.
    """
    named = files(report, view)
    findings = view.cut(report.findings)
    failures = sum(finding.severity == "error" for finding in findings)
    warnings = [("skipped", file.path, file.reason) for file in report.skipped]
    warnings += [("shortened", cut.path or "findings", cut.reason) for cut in report.shortened]
    skipped = sum(finding.severity == "warning" for finding in findings) + len(warnings)
    counts = f'tests="{len(findings) + len(warnings)}" failures="{failures}" errors="0" skipped="{skipped}"'
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites {counts}>"]
    lines.append(f'  <testsuite name="corpusck" {counts}>')
    for finding in findings:
        lines += _test(finding, named)
    for kind, path, reason in warnings:
        lines.append(f'    <testcase classname="{kind}" name={_attribute(path)}>')
        lines += [f"      <skipped message={_attribute(reason)}/>", "    </testcase>"]
    return "\n".join([*lines, "  </testsuite>", "</testsuites>", ""])


def _test(finding: Finding, named: dict[str, str]) -> Iterator[str]:
    _, at = sides(finding)[0]
    place = f'file={_attribute(named[at.source])} line="{at.line}"'
    yield f"    <testcase classname={_attribute(finding.rule)} name={_attribute(finding.subject)} {place}>"
    yield f'      <properties><property name="id" value={_attribute(finding.id)}/></properties>'
    about = f"message={_attribute(finding.message)}"
    if finding.severity == "error":
        yield f"      <failure type={_attribute(finding.rule)} {about}>{_told(finding, named)}</failure>"
    else:
        if finding.severity == "warning":
            yield f"      <skipped {about}/>"
        yield f"      <system-out>{_told(finding, named)}</system-out>"
    yield "    </testcase>"


def _told(finding: Finding, named: dict[str, str]) -> str:
    """A line for each value, and below it one for each of its statements."""
    lines = [""]
    for value in finding.values:
        lines.append(visible(value.value))
        lines += [f"  {visible(named[s.source])}:{s.line}:{s.column}: {visible(s.sentence)}" for s in value.statements]
    return escape("\n".join([*lines, ""]))


def _attribute(text: str) -> str:
    return quoteattr(visible(text))
