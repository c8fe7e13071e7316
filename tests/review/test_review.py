"""What is left of the findings: ignores, rules, sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from corpusck.config import Config, Ignore, SourceSettings
from corpusck.ingest import article, parser
from corpusck.model import Document, Finding
from corpusck.review import comments, review
from tests.factories import finding, statement

A, B, C = "a.md", "wire/b.txt", "c.html"
DEAD = finding(
    "conflict",
    "number",
    "dead",
    {"37": [statement(A, 3, "37 died."), statement(C, 1, "37 died.")], "41": [statement(B, 5, "41 died.")]},
)
HURT = finding("conflict", "number", "hurt", {"2": [statement(A, 3, "2 hurt.")], "4": [statement(B, 6, "4 hurt.")]})
MAYOR = finding("agreement", "name", "mayor", {"Ruiz": [statement(A, 8, "Ruiz came."), statement(B, 8, "Ruiz came.")]})
BERTH = finding("unstated", "place", "berth", {"gone": [statement(B, 9, "Berth 4 is gone.", "gone")]}, confidence=0.6)
ALL = (DEAD, HURT, BERTH, MAYOR)


def _left(found: Sequence[Finding] = ALL, **settings: Any) -> list[str]:
    documents = [Document(path, "", "", None, ()) for path in (A, B, C)]  # type: ignore[arg-type]
    return [each.subject for each in review(found, documents, Config(**settings))[0]]


@pytest.mark.parametrize(
    ("ignore", "left"),
    [
        pytest.param(Ignore("x", 1, finding=DEAD.id), ["hurt", "berth", "mayor"], id="one finding"),
        pytest.param(Ignore("x", 1, ("number",), source="wire/*"), ["berth", "mayor"], id="a kind in a source"),
        pytest.param(
            Ignore("x", 1, ("number-conflict",), source=A), ["dead", "berth", "mayor"], id="others differ too"
        ),
        pytest.param(
            Ignore("x", 1, ("number",), source=A, span=((3, 1), (4, 1))), ["dead", "berth", "mayor"], id="span"
        ),
        pytest.param(Ignore("x", 1, source=B, span=((8, 1), (9, 4))), ["dead", "hurt", "berth"], id="all rules"),
        pytest.param(
            Ignore("x", 1, ("number-unstated",), source=B), ["dead", "hurt", "berth", "mayor"], id="another rule"
        ),
    ],
)
def test_ignores(ignore: Ignore, left: list[str]) -> None:
    assert _left(ignores=(ignore,)) == left


@pytest.mark.parametrize(
    ("ignore", "told"),
    [
        pytest.param(Ignore("x", 2, finding="0123456789abcdef"), "0123456789abcdef matches no finding", id="finding"),
        pytest.param(Ignore("x", 2, ("date",), source=A), "ignore[date] matches no finding", id="rule"),
        pytest.param(Ignore("x", 2, ("dates",), source=A), "no rule is called 'dates'", id="no such rule"),
        pytest.param(Ignore("x", 2, ("number",), source=A), None, id="one that a finding needs"),
        pytest.param(Ignore("x", 2, ("place",), source=B), None, id="one of a kind that was not asked for"),
    ],
)
def test_ignores_that_match_nothing_are_told(ignore: Ignore, told: str | None) -> None:
    _, notices = review(ALL, [], Config(ignores=(ignore,), kinds=("number",)))
    assert [(notice.path, notice.line, notice.message[: len(told or "")]) for notice in notices] == (
        [("x", 2, told)] if told else []
    )


@pytest.mark.parametrize(
    ("settings", "left"),
    [
        pytest.param({"rules": (("number", False),)}, ["berth", "mayor"], id="kind off"),
        pytest.param({"rules": (("number-conflict", False),)}, ["berth", "mayor"], id="rule off"),
        pytest.param(
            {"rules": (("number", False), ("number-conflict", True))}, ["dead", "hurt", "berth", "mayor"], id="rule on"
        ),
        pytest.param({"kinds": ("name",)}, ["mayor"], id="kind"),
        pytest.param({"verdicts": ("unstated",)}, ["berth"], id="verdict"),
        pytest.param({"min_confidence": 0.7}, ["dead", "hurt", "mayor"], id="confidence"),
        pytest.param(
            {"sources": (SourceSettings("wire", ignore=("place", "name")),)}, ["dead", "hurt"], id="source ignores"
        ),
        pytest.param(
            {"sources": (SourceSettings("a.*", ignore=("number",)),)}, ["dead", "berth", "mayor"], id="others differ"
        ),
        pytest.param(
            {"sources": (SourceSettings("*", min_confidence=0.8),)}, ["dead", "hurt", "mayor"], id="source's confidence"
        ),
        pytest.param(
            {"sources": (SourceSettings("*", ignore=("number",)), SourceSettings("*", ignore=("name",)))},
            ["dead", "hurt", "berth"],
            id="the last one wins",
        ),
    ],
)
def test_settings(settings: dict[str, Any], left: list[str]) -> None:
    assert _left(**settings) == left


def test_the_weightiest_sources_stand_first() -> None:
    documents = [Document(path, "", "", None, ()) for path in (A, B, C)]  # type: ignore[arg-type]
    heavy = Config(sources=(SourceSettings("wire/*", weight=3),))
    (plain,), _ = review([DEAD], documents, Config())
    (weighed,), _ = review([DEAD], documents, heavy)
    assert [value.value for value in plain.values] == ["37", "41"]
    assert [value.value for value in weighed.values] == ["41", "37"]


_NOTE = "<!-- corpusck: ignore[number-conflict, date] counted late -->"


@pytest.mark.parametrize(
    ("name", "raw", "lines"),
    [
        pytest.param("a.md", f"One died.\n\n{_NOTE}\n\nTwo died\nthere.\n\nThree died.", (5, 6), id="above"),
        pytest.param("a.md", f"One died.\n\nTwo {_NOTE} died.\n\nThree died.", (3, 3), id="inside"),
        pytest.param("a.md", f"One died.\n\nTwo died. {_NOTE}\n\nThree died.", (3, 3), id="behind"),
        pytest.param("a.md", f"One died.\n\nTwo died.\n\n{_NOTE}", (0, 0), id="above nothing"),
        pytest.param(
            "a.md",
            "One died.\n\n[//]: # (corpusck: ignore[number-conflict, date])\n\nTwo died.",
            (5, 5),
            id="markdown's own",
        ),
        pytest.param("a.html", f"<p>One died.</p>{_NOTE}\n<p>Two\ndied.</p>", (1, 1), id="behind in html"),
        pytest.param("a.html", f"<p>One died.</p>\n{_NOTE}\n<p>Two\ndied.</p>", (3, 4), id="above in html"),
        pytest.param(
            "a.html",
            f"<p>One died.</p>\n<ul><li>Two died.</li>\n{_NOTE}<li>Three died.</li></ul>",
            (3, 3),
            id="list item",
        ),
    ],
)
def test_comments_hold_for_their_paragraph(name: str, raw: str, lines: tuple[int, int]) -> None:
    document = article.document(name, raw, parser(name[name.index(".") :])(raw))
    (ignore,) = comments.of_document(document)
    assert ignore.rules == ("number-conflict", "date")
    assert ignore.line == raw[: raw.index("corpusck")].count("\n") + 1
    assert ignore.span is not None and (ignore.span[0][0], ignore.span[1][0]) == lines


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        pytest.param("a.txt", f"One died. {_NOTE}\n\nTwo died.", id="plain text has no comments"),
        pytest.param("a.md", "Write corpusck: ignore[name] to be left alone.", id="prose"),
        pytest.param("a.md", "One died. <!-- corpusck: ignored -->", id="another word"),
    ],
)
def test_what_is_no_comment(name: str, raw: str) -> None:
    document = article.document(name, raw, parser(name[name.index(".") :])(raw))
    assert list(comments.of_document(document)) == []
