"""Findings that a user wants to hear no more of, and the ignores that match nothing any more."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from corpusck.config import RULES, Ignore, covers
from corpusck.ingest.reader import matches
from corpusck.model import Finding, Statement
from corpusck.review.standing import stands


def silence(found: Sequence[Finding], written: Sequence[Ignore]) -> tuple[list[Finding], list[Ignore]]:
    """The findings that are left, and the ignores that no finding needs.

    A statement that is ignored does not count; a finding that does not hold without it is left out.
    """
    if not written:
        return list(found), []
    used: set[Ignore] = set()
    kept = []
    for finding in found:
        about = [ignore for ignore in written if _about(ignore, finding)]
        hit = {ignore for ignore in about if ignore.finding or any(_on(ignore, told) for told in _statements(finding))}
        used |= hit
        by_place = [ignore for ignore in hit if not ignore.finding]
        if len(by_place) == len(hit) and stands(finding, _outside(by_place)):
            kept.append(finding)
    return kept, [ignore for ignore in written if ignore not in used]


def complaint(ignore: Ignore) -> str:
    """What to tell of an ignore that matches no finding."""
    unknown = [rule for rule in ignore.rules if rule not in RULES]
    if unknown:
        return f"no rule is called {unknown[0]!r}, so this ignores nothing (corpusck rules lists them)"
    about = ignore.finding or f"ignore[{', '.join(ignore.rules)}]"
    return f"{about} matches no finding any more: take it out"


def _outside(hit: Sequence[Ignore]) -> Callable[[Statement], bool]:
    return lambda told: not any(_on(ignore, told) for ignore in hit)


def _about(ignore: Ignore, finding: Finding) -> bool:
    if ignore.finding:
        return ignore.finding == finding.id
    return not ignore.rules or covers(ignore.rules, finding.rule)


def _on(ignore: Ignore, told: Statement) -> bool:
    """Whether a statement stands where an ignore holds."""
    if ignore.span is None:
        return matches(told.source, ignore.source)
    start, end = ignore.span
    return told.source == ignore.source and start <= (told.line, told.column) < end


def _statements(finding: Finding) -> list[Statement]:
    return [statement for value in finding.values for statement in value.statements]
