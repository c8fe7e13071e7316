"""The report as SARIF 2.1.0, for code scanning.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from corpusck.model import Finding, Report, Statement
from corpusck.report.annotation import files, problems, sides
from corpusck.report.view import View
from corpusck.report.wording import json_safe, visible
from corpusck.rules.explained import explained

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_DRIVE = re.compile("[A-Za-z]:/")
_WRAPPED = re.compile(r"(?<!\n)\n(?!\n)")
_LINK = re.compile(r"[\\\[\]]")


def render(report: Report, view: View) -> str:
    """A log with one run: a result for each problem, a notification for each skipped file and for what a limit cut."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_Run(report, view).as_dict()]}
    return json_safe(json.dumps(log, ensure_ascii=False, allow_nan=False, indent=2)) + "\n"


class _Run:
    """One run, whose results point to its rules and its artifacts by their index."""

    def __init__(self, report: Report, view: View) -> None:
        self._report = report
        self._problems = problems(report, view)
        self._uris = {name: _uri(file) for name, file in files(report, view).items()}
        self._artifacts = {source.path: number for number, source in enumerate(report.sources)}
        self._rules = {finding.rule: finding for finding in sorted(self._problems, key=lambda found: found.rule)}
        self._numbers = {rule: number for number, rule in enumerate(self._rules)}

    def as_dict(self) -> dict[str, Any]:
        driver = {"name": "corpusck", "semanticVersion": self._report.version}
        return {
            "tool": {"driver": {**driver, "rules": [_rule(finding) for finding in self._rules.values()]}},
            "columnKind": "unicodeCodePoints",
            "invocations": [
                {
                    "executionSuccessful": True,
                    "toolExecutionNotifications": list(self._notifications()),
                }
            ],
            "artifacts": [{"location": {"uri": self._uris[source.path]}} for source in self._report.sources],
            "results": [self._result(finding) for finding in self._problems],
        }

    def _result(self, finding: Finding) -> dict[str, Any]:
        """`locations` holds each side of the finding, `relatedLocations` all statements, to which the message links."""
        told = [(value.value, statement) for value in finding.values for statement in value.statements]
        return {
            "ruleId": finding.rule,
            "ruleIndex": self._numbers[finding.rule],
            "level": finding.severity,
            "message": {"text": _message(finding)},
            "locations": [self._location(value.value, statement) for value, statement in sides(finding)],
            "relatedLocations": [
                {"id": number, **self._location(value, statement)} for number, (value, statement) in enumerate(told, 1)
            ],
            "partialFingerprints": {"corpusck/v1": finding.id},
            "rank": round(100 * finding.confidence, 2),
            "properties": {
                "kind": finding.kind,
                "verdict": finding.verdict,
                "subject": finding.subject,
                "confidence": finding.confidence,
                "unstatedIn": list(finding.unstated_in),
            },
        }

    def _location(self, value: str, told: Statement) -> dict[str, Any]:
        return {
            "physicalLocation": {
                "artifactLocation": {"uri": self._uris[told.source], "index": self._artifacts[told.source]},
                "region": {
                    "startLine": told.line,
                    "startColumn": told.column,
                    "endLine": told.end_line,
                    "endColumn": told.end_column,
                },
            },
            "message": {"text": _plain(value)},
            "properties": {"value": value, "text": told.text, "sentence": told.sentence},
        }

    def _notifications(self) -> Iterator[dict[str, Any]]:
        told = [("skipped", each.path, each.reason) for each in self._report.skipped]
        told += [("shortened", each.path, each.reason) for each in self._report.shortened]
        for kind, path, reason in told:
            places = [{"physicalLocation": {"artifactLocation": {"uri": self._uris[path]}}}] if path else []
            yield {"level": "warning", "message": {"text": _plain(f"{kind}: {reason}")}, "locations": places}


def _rule(finding: Finding) -> dict[str, Any]:
    """The rule of a finding, told by the docstring of its module."""
    told = explained()[finding.kind]
    about = _WRAPPED.sub(" ", told.text)
    examples = (f"{example.heading}: {' / '.join(example.articles)}" for example in told.examples)
    return {
        "id": finding.rule,
        "name": "".join(word.capitalize() for word in finding.rule.split("-")),
        "shortDescription": {"text": told.title},
        "fullDescription": {"text": about},
        "help": {"text": "\n\n".join([about, f"Why: {told.why}", *examples])},
        "defaultConfiguration": {"level": finding.severity},
        "properties": {"tags": [finding.kind, finding.verdict]},
    }


def _message(finding: Finding) -> str:
    """The message and the values, each with links to its statements: `37: [coast.txt:2](1), [wire.txt:1](4).`"""
    number = 0
    told = []
    for value in finding.values:
        links = []
        for statement in value.statements:
            number += 1
            links.append(f"[{_plain(f'{statement.source}:{statement.line}')}]({number})")
        told.append(f"{_plain(value.value)}: {', '.join(links)}")
    return "\n".join([_plain(finding.message), *told])


def _plain(text: str) -> str:
    """Text of a SARIF message: brackets would be links, and articles may not act on a terminal."""
    return _LINK.sub(lambda found: "\\" + found[0], visible(text))


def _uri(file: str) -> str:
    """The file as a URI reference, percent-encoded; one outside of the current folder as a `file:` URI."""
    encoded = quote(file, safe="/", errors="surrogatepass")
    if _DRIVE.match(file):
        return f"file:///{file[:2]}{encoded[4:]}"
    return f"file://{encoded}" if file.startswith("/") else encoded
