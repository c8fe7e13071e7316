"""Annotations of GitHub: the commands parse as its runner parses them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpusck.model import Report, Statement
from corpusck.report.github import fenced, render
from corpusck.report.view import View
from corpusck.report.wording import visible
from tests.factories import finding, report, source, statement
from tests.report.hostile import harmless, reports, texts

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def _parsed(line: str) -> tuple[str, dict[str, str], str]:
    found = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
    assert found
    about = dict(part.split("=", 1) for part in found[2].split(","))
    return found[1], {name: _decoded(value) for name, value in about.items()}, _decoded(found[3])


def _decoded(text: str) -> str:
    for code, sign in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, sign)
    return text


@given(reports())
def test_an_annotation_for_each_problem(told: Report) -> None:
    text = render(told, View())
    assert harmless(text)
    parsed = [_parsed(line) for line in text.splitlines()]
    problems = [found for found in told.findings if found.verdict != "agreement"]
    assert len(parsed) == len(problems) + len(told.skipped) + len(told.shortened)
    for (command, about, message), found in zip(parsed, problems, strict=False):
        at = found.values[-1].statements[0]
        assert (command, int(about["line"])) == (_LEVELS[found.severity], at.line)
        assert about["title"] == visible(f"{found.rule}: {found.subject}")
        first, *values = message.split("\n")
        assert first == visible(found.message)
        for value, line in zip(found.values, values, strict=True):
            assert line.startswith(f"“{visible(value.value)}”: ")


def _line(at: Statement, **folder: str) -> str:
    told = report([finding("conflict", "number", "a, b: c", {"50 %": [at]}, message="m")])
    return render(told, View(**folder)).rstrip("\n")


@pytest.mark.parametrize(
    ("at", "about"),
    [
        pytest.param(statement("a.txt", 3, "A 5.", "5"), "file=a.txt,line=3,endLine=3,col=3,endColumn=4", id="line"),
        pytest.param(Statement("a.txt", 3, 7, 4, 2, "5", "5"), "file=a.txt,line=3,endLine=4", id="two lines"),
        pytest.param(
            statement("a,b:c%.txt", 1, "5"), "file=a%2Cb%3Ac%25.txt,line=1,endLine=1,col=1,endColumn=2", id="file"
        ),
    ],
)
def test_place(at: Statement, about: str) -> None:
    assert _line(at).startswith(f"::error {about},title=number-conflict%3A a%2C b%3A c::m%0A“50 %25”: ")


def test_files_are_named_from_the_top_of_the_repository() -> None:
    assert "file=news/a.txt," in _line(statement("a.txt", 1, "5"), folder="news")
    found = finding("conflict", "number", "x", {"1": [statement("a.txt", 1, "1")]})
    placed = source("a.txt")
    for file, shown in (("../b/a.txt", "b/a.txt"), ("/abs/a.txt", "/abs/a.txt"), ("./in/a.txt", "news/in/a.txt")):
        told = report([found], [placed.__class__(**{**vars(placed), "file": file})])
        assert f"file={shown}," in render(told, View(folder="news"))


@given(st.lists(texts))
def test_the_word_of_a_fence_is_not_in_it(lines: list[str]) -> None:
    text = "\n".join([*lines, ""])
    first, inside = fenced(text).split("\n", 1)
    word = first.removeprefix("::stop-commands::")
    assert inside == f"{text}::{word}::\n" and word not in text
