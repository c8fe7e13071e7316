"""SARIF: it keeps to the standard and parses back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import jsonschema
import pytest
from hypothesis import given

from corpusck.model import KINDS, Report
from corpusck.report.sarif import render
from corpusck.report.view import View
from corpusck.report.wording import visible
from tests.factories import finding, report, statement
from tests.report.hostile import reports
from tests.sample import sample

_SCHEMA = json.loads((Path(__file__).parent / "sarif.schema.json").read_text(encoding="utf-8"))
_CHECKER = jsonschema.Draft202012Validator(_SCHEMA, format_checker=jsonschema.FormatChecker())


def _run(told: Report, folder: str = "") -> Any:
    return json.loads(render(told, View(folder=folder)).encode())["runs"][0]


def _uri(location: Any) -> str:
    uri: str = location["physicalLocation"]["artifactLocation"]["uri"]
    return uri


@given(reports())
def test_keeps_to_the_standard(told: Report) -> None:
    log = json.loads(render(told, View()))
    assert [error.message for error in _CHECKER.iter_errors(log)] == []


@given(reports())
def test_parsing_gives_back_the_findings(told: Report) -> None:
    run = _run(told)
    problems = [found for found in told.findings if found.verdict != "agreement"]
    assert len(run["results"]) == len(problems)
    for result, found in zip(run["results"], problems, strict=True):
        assert (result["ruleId"], result["level"]) == (found.rule, found.severity)
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == found.rule
        assert result["partialFingerprints"] == {"corpusck/v1": found.id}
        assert result["properties"]["subject"] == found.subject
        sides = [location["properties"]["value"] for location in result["locations"]]
        assert sides == [value.value for value in reversed(found.values)]
        stated = [
            (value.value, each.source, each.line, each.column, each.end_line, each.end_column, each.text, each.sentence)
            for value in found.values
            for each in value.statements
        ]
        assert [_statement(location) for location in result["relatedLocations"]] == stated
        links = [f"]({location['id']})" for location in result["relatedLocations"]]
        assert all(link in result["message"]["text"] for link in links)
    for location in (place for result in run["results"] for place in result["locations"]):
        at = location["physicalLocation"]["artifactLocation"]
        assert run["artifacts"][at["index"]]["location"]["uri"] == at["uri"]


def _statement(location: Any) -> tuple[Any, ...]:
    path = unquote_to_bytes(_uri(location)).decode("utf-8", "surrogatepass")
    region = location["physicalLocation"]["region"]
    place = (region[name] for name in ("startLine", "startColumn", "endLine", "endColumn"))
    about = location["properties"]
    return about["value"], path, *place, about["text"], about["sentence"]


@given(reports())
def test_skipped_and_shortened_files_are_notifications(told: Report) -> None:
    notes = _run(told)["invocations"][0]["toolExecutionNotifications"]
    assert [note["message"]["text"].replace("\\", "") for note in notes] == [
        visible(f"{kind}: {each.reason}").replace("\\", "")
        for kind, files in (("skipped", told.skipped), ("shortened", told.shortened))
        for each in files
    ]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        pytest.param("a.txt", "news/a.txt", id="plain"),
        pytest.param("a b%.txt", "news/a%20b%25.txt", id="space and per cent"),
        pytest.param("c:d?#.txt", "news/c%3Ad%3F%23.txt", id="colon, question mark, hash"),
        pytest.param("é.txt", "news/%C3%A9.txt", id="letters"),
        pytest.param("/abs/a b.txt", "file:///abs/a%20b.txt", id="outside of the folder"),
        pytest.param("../b.txt", "b.txt", id="beside the folder"),
    ],
)
def test_uri(path: str, uri: str) -> None:
    told = report([finding("conflict", "number", "x", {"1": [statement(path, 1, "1")]})])
    assert _uri(_run(told, "news")["results"][0]["locations"][0]) == uri


def test_a_drive_is_no_scheme() -> None:
    told = report([finding("conflict", "number", "x", {"1": [statement("C:/a b.txt", 1, "1")]})])
    assert _uri(_run(told)["results"][0]["locations"][0]) == "file:///C:/a%20b.txt"


def test_brackets_of_articles_are_no_links() -> None:
    told = report([finding("conflict", "name", "x", {"[a](1)": [statement("a.txt", 1, "1")]}, message=r"\[sic]")])
    assert _run(told)["results"][0]["message"]["text"] == "\\\\\\[sic\\]\n\\[a\\](1): [a.txt:1](1)"


@pytest.mark.parametrize("kind", KINDS)
def test_rules_help_with_their_docstrings(kind: Any) -> None:
    told = report([finding("conflict", kind, "x", {"1": [statement("a.txt", 1, "1")]})])
    (rule,) = _run(told)["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"][0] != ":" and len(rule["help"]["text"]) > 80
    assert len(rule["fullDescription"]["text"]) <= 1024, "GitHub takes no more"
    assert "\n" not in rule["help"]["text"].replace("\n\n", "")


def test_agreements_are_no_results() -> None:
    assert len(_run(sample())["results"]) == 25
