"""The JSON report."""

from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
import pytest

from corpusck.model import Report
from corpusck.report.json import as_dict, render
from corpusck.report.view import View
from tests.factories import finding, report, source, statement
from tests.sample import sample

_HOSTILE = 'a\x1b[31m \x9b \u202e \ud800 "quoted" \\ \u2028'


def _hostile() -> Report:
    values = {_HOSTILE: [statement("a.txt", 1, _HOSTILE)], "b": [statement("b.txt", 2, "b")]}
    return report([finding("conflict", "name", _HOSTILE, values)])


_REPORTS = [
    pytest.param(sample(), id="sample"),
    pytest.param(report(sources=[source("a.txt"), source("b.txt")]), id="no findings"),
    pytest.param(_hostile(), id="hostile"),
]


@pytest.mark.parametrize("told", _REPORTS)
def test_keeps_to_the_schema(told: Report) -> None:
    schema = json.loads((files("corpusck") / "data" / "report.schema.json").read_text(encoding="utf-8"))
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in checker.iter_errors(json.loads(render(told, View())))] == []


@pytest.mark.parametrize("told", _REPORTS)
def test_parsing_gives_back_the_report(told: Report) -> None:
    text = render(told, View())
    assert json.loads(text) == as_dict(told, View())
    assert json.loads(text.encode("utf-8")) == as_dict(told, View())
    assert all(character == "\n" or character.isprintable() for character in text)


def test_limit_cuts_the_findings_and_not_the_summary() -> None:
    told = as_dict(sample(), View(limit=1))
    assert [found["verdict"] for found in told["findings"]] == ["conflict", "unstated", "agreement"]
    assert told["summary"] == {"conflict": 3, "unstated": 22, "agreement": 2}
