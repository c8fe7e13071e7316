"""The difference of two reports: for people, or as one JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from corpusck.model import Finding, Statement
from corpusck.report import record
from corpusck.report.wording import json_safe, visible
from corpusck.review.difference import Difference

FORMATS = ("table", "json")


def render(form: str, found: Difference) -> str:
    """The difference in one of `FORMATS`."""
    return _json(found) if form == "json" else "".join(f"{line}\n" for line in _lines(found))


def _lines(found: Difference) -> Iterator[str]:
    came, went, changed = map(len, (found.came, found.went, found.changed))
    yield f"{came:,} came, {went:,} went, {changed:,} changed, {found.kept:,} as before"
    for heading, sign, findings in (("came", "+", found.came), ("went", "-", found.went)):
        if findings:
            yield f"\n{heading}"
            yield from _findings(sign, findings)
    if found.changed:
        yield "\nchanged"
    for old, new in found.changed:
        yield from _findings("-", [old])
        yield from _findings("+", [new])


def _findings(sign: str, findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        values = " | ".join(f"{visible(value.value)} ({_sources(value.statements)})" for value in finding.values)
        yield f"  {sign} {visible(finding.rule)}: {visible(finding.subject)}: {values}"


def _sources(statements: Sequence[Statement]) -> str:
    return ", ".join(dict.fromkeys(visible(told.source) for told in statements))


def _json(found: Difference) -> str:
    told = {
        "came": list(map(record.finding, found.came)),
        "went": list(map(record.finding, found.went)),
        "changed": [{"old": record.finding(old), "new": record.finding(new)} for old, new in found.changed],
        "kept": found.kept,
    }
    return json_safe(json.dumps(told, ensure_ascii=False, allow_nan=False, indent=2)) + "\n"
