"""The report as a Code Quality artifact of GitLab.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from corpusck.model import Finding, Report, Severity
from corpusck.report.annotation import account, files, problems, sides
from corpusck.report.view import View
from corpusck.report.wording import json_safe, visible

_SEVERITY: dict[Severity, str] = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report, view: View) -> str:
    """One issue for each problem, at the value that the fewest sources tell, and one for each skipped file and
    for what a limit cut.

    `other_locations`, which GitLab does not show, holds the first statement of every other value.
    """
    named = files(report, view)
    issues = [_issue(finding, named) for finding in problems(report, view)]
    issues += [_warning("skipped", named[skipped.path], skipped.reason) for skipped in report.skipped]
    issues += [_warning("shortened", named.get(cut.path, "."), cut.reason) for cut in report.shortened]
    return json_safe(json.dumps(issues, ensure_ascii=False, indent=2)) + "\n"


def _issue(finding: Finding, named: dict[str, str]) -> dict[str, Any]:
    at, *others = [_location(named[told.source], told.line, told.end_line) for _, told in sides(finding)]
    return {
        "description": " · ".join(account(finding, named)),
        "check_name": finding.rule,
        "fingerprint": finding.id,
        "severity": _SEVERITY[finding.severity],
        "location": at,
        "other_locations": others,
    }


def _warning(name: str, file: str, reason: str) -> dict[str, Any]:
    return {
        "description": f"{name}: {visible(reason)}",
        "check_name": name,
        "fingerprint": hashlib.sha256(f"{name} {file}".encode("utf-8", "surrogatepass")).hexdigest()[:16],
        "severity": "info",
        "location": _location(file, 1, 1),
    }


def _location(file: str, line: int, end_line: int) -> dict[str, Any]:
    return {"path": file, "lines": {"begin": line, "end": end_line}}
