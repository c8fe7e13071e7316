"""A report is read back from the file that `--format json` wrote."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from corpusck.errors import UsageError
from corpusck.model import KINDS, VERDICTS, Finding, Report, Shortened, Skipped, Source, Statement, Value
from corpusck.report.record import SCHEMA_VERSION

Keys = tuple[str | int, ...]
"""The way from the top of the file to a value: keys of objects and places in lists."""
Type = TypeVar("Type")

_EXPECTED = "expected what corpusck compare --format json writes"
_SEVERITIES = ("error", "warning", "note")
_CALLED = {str: "a string", int: "a whole number", float: "a number", list: "a list", dict: "an object"}
_SPACE = re.compile(r"[ \t\n\r]*")


def parse(text: str, path: str) -> Report:
    """The report in the text of the file at `path`. Raises `UsageError` with the line where it is none."""
    try:
        record = json.loads(text)
    except json.JSONDecodeError as error:
        raise UsageError(f"{path}:{error.lineno}: no JSON report: {error.msg}; {_EXPECTED}") from error
    except (RecursionError, ValueError) as error:
        raise UsageError(f"{path}:1: no JSON report: nested too deeply, or a number too long; {_EXPECTED}") from error
    return _report(_Node(text, path, record))


def line_of(text: str, keys: Keys) -> int:
    """The line, from 1, of a value in a JSON text, or of the innermost one around it that is there."""
    at = _skipped(text, 0)
    for key in keys:
        found = next((start for name, start in _members(text, at) if name == key), None)
        if found is None:
            break
        at = found
    return text.count("\n", 0, at) + 1


@dataclass(frozen=True)
class _Node:
    """A value of a parsed file, and how to get there."""

    text: str
    path: str
    value: Any
    keys: Keys = ()

    def get(self, key: str, kind: type[Type]) -> Type:
        """The value of a key of this object, of a type."""
        found = self._member(key)
        fits = isinstance(found, (int, float) if kind is float else kind) and not isinstance(found, bool)
        if not fits:
            raise self.wrong(f"{key} must be {_CALLED[kind]}", key)
        return found  # type: ignore[no-any-return]

    def choice(self, key: str, choices: tuple[Type, ...]) -> Type:
        """The value of a key, which is one of the choices."""
        found = self._member(key)
        if found not in choices:
            raise self.wrong(f"{key} must be one of {', '.join(map(str, choices))}", key)
        return found  # type: ignore[no-any-return]

    def maybe(self, key: str) -> str | None:
        """The string of a key, or None."""
        return None if self._member(key) is None else self.get(key, str)

    def each(self, key: str) -> Iterator[_Node]:
        """The values in the list of a key."""
        for number, value in enumerate(self.get(key, list)):
            yield _Node(self.text, self.path, value, (*self.keys, key, number))

    def wrong(self, message: str, *keys: str) -> UsageError:
        """What is wrong at a key of this object, with its line."""
        return UsageError(f"{self.path}:{line_of(self.text, (*self.keys, *keys))}: no report: {message}; {_EXPECTED}")

    def _member(self, key: str) -> Any:
        if not isinstance(self.value, dict):
            raise self.wrong("this must be an object")
        return self.value.get(key)


def _report(top: _Node) -> Report:
    top.choice("schema_version", (SCHEMA_VERSION,))
    return Report(
        version=_Node(top.text, top.path, top.get("tool", dict), ("tool",)).get("version", str),
        sources=tuple(map(_source, top.each("sources"))),
        skipped=tuple(Skipped(each.get("path", str), each.get("reason", str)) for each in top.each("skipped")),
        shortened=tuple(Shortened(each.get("path", str), each.get("reason", str)) for each in _cut(top)),
        findings=tuple(map(_finding, top.each("findings"))),
    )


def _cut(top: _Node) -> Iterator[_Node]:
    """What a limit cut, which a report tells only where there is something to tell."""
    return top.each("shortened") if "shortened" in top.value else iter(())


def _source(node: _Node) -> Source:
    published = node.maybe("published")
    try:
        day = date.fromisoformat(published) if published else None
    except ValueError as error:
        raise node.wrong("published must be a date such as 2025-03-02", "published") from error
    return Source(
        node.get("path", str), node.maybe("title"), day, node.get("sentences", int), node.get("origin", str)
    )


def _finding(node: _Node) -> Finding:
    return Finding(
        id=node.get("id", str),
        rule=node.get("rule", str),
        verdict=node.choice("verdict", VERDICTS),
        kind=node.choice("kind", KINDS),
        severity=node.choice("severity", _SEVERITIES),  # type: ignore[arg-type]
        confidence=node.get("confidence", float),
        subject=node.get("subject", str),
        message=node.get("message", str),
        values=tuple(
            Value(value.get("value", str), tuple(map(_statement, value.each("statements"))))
            for value in node.each("values")
        ),
    )


def _statement(node: _Node) -> Statement:
    line, column, end_line, end_column = (node.get(key, int) for key in ("line", "column", "end_line", "end_column"))
    text, sentence = node.get("text", str), node.get("sentence", str)
    return Statement(node.get("source", str), line, column, end_line, end_column, text, sentence)


def _members(text: str, at: int) -> Iterator[tuple[str | int, int]]:
    """The keys of the object, or the places in the list, that starts at `at` of a valid JSON text, and where the value
    of each starts."""
    keyed = text[at] == "{"
    if not keyed and text[at] != "[":
        return
    decode = json.JSONDecoder().raw_decode
    at, number = _skipped(text, at + 1), 0
    while text[at] not in "}]":
        name: str | int = number
        if keyed:
            name, at = decode(text, at)
            at = _skipped(text, _skipped(text, at) + 1)
        yield name, at
        at = _skipped(text, decode(text, at)[1])
        at = _skipped(text, at + 1) if text[at] == "," else at
        number += 1


def _skipped(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
