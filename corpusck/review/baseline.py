"""The baseline: findings that are known already, one a line, so that only new ones are told.

The file is JSON Lines, sorted, without lines of articles or times: two branches that change it merge well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from corpusck.config import RULES, Config
from corpusck.errors import UsageError
from corpusck.model import Finding, Notice

Decision = Literal["open", "accepted", "rejected"]

_HEADER = {"corpusck": "baseline", "version": 1}
_EXPECTED = 'expected {"id": "…", "rule": "…", "subject": "…", "values": […]}'
_FIRST = 'expected {"corpusck": "baseline", "version": 1} as the first line'


@dataclass(frozen=True)
class Entry:
    """A known finding: what it is about, and each value with the sources that state it.

    A `rejected` one is known to be wrong and is told until it is mended; the others are not.
    """

    id: str
    rule: str
    subject: str
    values: tuple[tuple[str, tuple[str, ...]], ...]
    decision: Decision = "open"
    reason: str = ""
    line: int = field(default=0, compare=False)

    @classmethod
    def of(cls, finding: Finding) -> Entry:
        """The entry of a finding on which nobody has decided."""
        values = tuple(
            (value.value, tuple(sorted({told.source for told in value.statements}))) for value in finding.values
        )
        return cls(finding.id, finding.rule, finding.subject, values)

    @property
    def verdict(self) -> str:
        """What was found."""
        return self.rule.partition("-")[2]

    @property
    def words(self) -> str:
        """The entry in one line for people."""
        return f"{self.rule}: {self.subject} ({' | '.join(value for value, _ in self.values)})"


Baseline = Mapping[str, Entry]
"""Entries by the ids of their findings."""


def parse(text: str, path: str) -> dict[str, Entry]:
    """The entries of a baseline file. Of two with one id, which a merge may leave, the one that was decided wins.

    Raises `UsageError` with the line where it is no baseline.
    """
    lines = text.splitlines()
    if _record(lines[0] if lines else "", f"{path}:1: {_FIRST}") != _HEADER:
        raise UsageError(f"{path}:1: {_FIRST}")
    found: dict[str, Entry] = {}
    for number, line in enumerate(lines[1:], 2):
        if line.strip():
            entry = _entry(line, number, f"{path}:{number}: {_EXPECTED}")
            if entry.id not in found or found[entry.id].decision == "open":
                found[entry.id] = entry
    return found


def render(entries: Iterable[Entry]) -> str:
    """The text of a baseline file."""
    ordered = sorted(entries, key=lambda entry: (entry.rule, entry.subject, entry.id))
    return "".join(_line(record) for record in (_HEADER, *map(_told, ordered)))


def unknown(found: Iterable[Finding], baseline: Baseline) -> tuple[Finding, ...]:
    """The findings that are new, and those that were rejected."""
    return tuple(each for each in found if each.id not in baseline or baseline[each.id].decision == "rejected")


def gone(found: Iterable[Finding], baseline: Baseline, config: Config) -> list[Entry]:
    """The entries that no finding has, of the rules that the configuration asks for."""
    ids = {finding.id for finding in found}
    return [entry for entry in baseline.values() if entry.id not in ids and _is_asked(entry.rule, config)]


def notices(entries: Sequence[Entry], path: str) -> tuple[Notice, ...]:
    """What to tell of entries that are gone."""
    return tuple(
        Notice(path, entry.line, f"gone: {entry.words}; --update-baseline takes it out")
        for entry in sorted(entries, key=lambda entry: entry.line)
    )


def updated(found: Iterable[Finding], baseline: Baseline, config: Config) -> list[Entry]:
    """The entries of all findings, with the decisions on them; what is gone leaves, what was not asked for stays."""
    found = list(found)
    lost = {entry.id for entry in gone(found, baseline, config)}
    kept = {name: entry for name, entry in baseline.items() if name not in lost}
    for finding in found:
        new, old = Entry.of(finding), kept.get(finding.id)
        kept[finding.id] = replace(new, decision=old.decision, reason=old.reason) if old else new
    return list(kept.values())


def _is_asked(rule: str, config: Config) -> bool:
    kind, _, verdict = rule.partition("-")
    wanted = (not config.kinds or kind in config.kinds) and (not config.verdicts or verdict in config.verdicts)
    return wanted and config.is_on(rule)


def _record(line: str, expected: str) -> Mapping[str, Any]:
    import json

    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UsageError(expected) from error
    if not isinstance(record, dict):
        raise UsageError(expected)
    return record


def _entry(line: str, number: int, expected: str) -> Entry:
    record = _record(line, expected)
    try:
        values = tuple((str(each["value"]), tuple(map(str, each["sources"]))) for each in record["values"])
        name, rule, subject = str(record["id"]), str(record["rule"]), str(record["subject"])
    except (KeyError, TypeError) as error:
        raise UsageError(expected) from error
    decision = record.get("decision", "open")
    if "-" not in rule or rule not in RULES or decision not in get_args(Decision):
        raise UsageError(expected)
    return Entry(name, rule, subject, values, decision, str(record.get("reason", "")), number)


def _told(entry: Entry) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": entry.id,
        "rule": entry.rule,
        "subject": entry.subject,
        "values": [{"value": value, "sources": list(sources)} for value, sources in entry.values],
    }
    if entry.decision != "open":
        record |= {"decision": entry.decision, "reason": entry.reason}
    return record


def _line(record: Mapping[str, Any]) -> str:
    """One line; what would act on a terminal is escaped."""
    import json

    text = json.dumps(record, ensure_ascii=False)
    return (text if text.isprintable() else json.dumps(record)) + "\n"
