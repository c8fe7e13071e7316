"""A report that was written as JSON is read back, and what is none is told with its line."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from corpusck.errors import UsageError
from corpusck.report import render
from corpusck.report.stored import line_of, parse
from corpusck.report.view import View
from tests.sample import sample

TEXT = render("json", sample(), View())


def test_what_was_written_is_read() -> None:
    assert render("json", _without_silence(), View()) == render("json", parse(TEXT, "r.json"), View())


def _without_silence() -> object:
    told = sample()
    return replace(told, findings=tuple(finding._replace(unstated_in=()) for finding in told.findings))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param('"schema_version": 1', '"schema_version": 9', "schema_version must be one of 1", id="version"),
        pytest.param('"sources": [', '"sorces": [', "sources must be a list", id="key"),
        pytest.param('"published": "2025-03-02"', '"published": "soon"', "published must be a date", id="date"),
        pytest.param('"line": 14', '"line": "14"', "line must be a whole number", id="type"),
        pytest.param('"verdict": "unstated"', '"verdict": "odd"', "verdict must be one of", id="verdict"),
        pytest.param('"confidence": 0.71', '"confidence": true', "confidence must be a number", id="truth value"),
        pytest.param('"tool": {', '"tool": {]', "no JSON report: ", id="syntax"),
    ],
)
def test_what_is_no_report(old: str, new: str, message: str) -> None:
    at = TEXT.index(old)
    broken = TEXT[:at] + new + TEXT[at + len(old) :]
    with pytest.raises(UsageError, match=rf"^r\.json:(\d+): .*{re.escape(message)}.*; expected what") as caught:
        parse(broken, "r.json")
    line = int(str(caught.value).split(":")[1])
    assert line == (1 if "sorces" in new else TEXT.count("\n", 0, at) + 1)


@pytest.mark.parametrize("text", ["", "[]", "3", "null", "[" * 100_000, '{"schema_version": 1}', '{"a": ' + "9" * 9999])
def test_other_texts(text: str) -> None:
    with pytest.raises(UsageError, match=r"^r\.json:1: "):
        parse(text, "r.json")


def test_lines_of_values() -> None:
    text = '{\n "a": [1,\n {"b": "\\"]}",\n\n "c": 2}],\n "d": {}\n}'
    assert json.loads(text)["a"][1]["c"] == 2
    places = {("a", 0): 2, ("a", 1): 3, ("a", 1, "c"): 5, ("d",): 6, ("d", "none"): 6, ("none",): 1}
    assert {keys: line_of(text, keys) for keys in places} == places
