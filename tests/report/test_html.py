"""The page as text: what holds whatever a browser makes of it."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest

from corpusck.report.html import render
from corpusck.report.html.data import as_data, shown, units
from corpusck.report.html.page import embedded
from corpusck.report.view import View
from tests import factories
from tests.browser.stories import ATTACKS, harbour, hostile
from tests.sample import sample

SCRIPT = re.compile(r"<script([^>]*)>(.*?)</script>", re.DOTALL)
LARGEST = 150_000
"""Bytes that a page without data may take."""


def data_of(page: str) -> Any:
    return json.loads(SCRIPT.findall(page)[0][1])


def test_the_page_is_small() -> None:
    assert len(render(factories.report(), View()).encode()) < LARGEST


@pytest.mark.parametrize("made", [sample, harbour, hostile])
def test_two_scripts_and_nothing_from_outside(made: Any) -> None:
    page = render(made(), View())
    kinds = [attributes.split()[0] for attributes, _ in SCRIPT.findall(page)]
    assert kinds == ['type="application/json"', 'type="module"']
    assert page.count("<style") == page.count("<meta http-equiv") == 1
    frame = SCRIPT.sub("", page)
    assert not re.search(r"\b(src|href|action)=(?!\"#)|url\(|@import", frame)
    assert not re.search(r"\bon\w+=|\bstyle=", frame)


def test_the_policy_names_the_script_and_the_style() -> None:
    page = render(harbour(), View())
    script = SCRIPT.findall(page)[1][1]
    style = page.partition("<style>")[2].partition("</style>")[0]
    policy = dict(rule.split(" ", 1) for rule in re.findall(r'Policy" content="([^"]*)"', page)[0].split("; "))
    hashes = [f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in (script, style)]
    assert [policy["script-src"], policy["style-src"]] == hashes
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == "'none'"


def test_the_script_makes_no_markup() -> None:
    script = SCRIPT.findall(render(harbour(), View()))[1][1]
    ways = ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(", "DOMParser", "fetch(")
    assert [way for way in ways if way in script] == []


@pytest.mark.parametrize("text", ATTACKS)
def test_data_cannot_leave_its_element(text: str) -> None:
    held = embedded({text: [text]})
    assert not re.search("[<>&\u2028\u2029\x00-\x1f\x7f-\x9f\u202e\ud800-\udfff]", held)
    assert json.loads(held) == {text: [text]}


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        pytest.param("plain", "plain", id="plain"),
        pytest.param("a\x1b[31mb\x00", "a␛[31mb␀", id="escapes"),
        pytest.param("a\tb\nc", "a\tb\nc", id="white space"),
        pytest.param("\u202eabc\u202c", "�abc\u202c", id="override"),
        pytest.param("\u200fقُتل\u200c", "\u200fقُتل\u200c", id="marks that a script needs"),
        pytest.param("\ud800 \x9b", "� �", id="half a character"),
    ],
)
def test_shown(text: str, signs: str) -> None:
    assert shown(text) == signs
    assert len(shown(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [("abc", 2, 2), ("naïve", 4, 4), ("🚢🔥b", 0, 0), ("🚢🔥b", 1, 2), ("🚢🔥b", 2, 4), ("🚢🔥b", 3, 5)],
)
def test_units(text: str, offset: int, place: int) -> None:
    assert units(text)(offset) == place


def test_statements_point_into_sentences_and_articles() -> None:
    data = as_data(harbour(), View())
    for finding in data["findings"]:
        for value in finding["values"]:
            for sentence, _, _, start, end, telling in value["told"]:
                source, at, text = data["sentences"][sentence]
                article = data["sources"][source]["text"]
                assert article[at : at + len(text)] == text
                assert text[start:end]
                assert all(start <= first < last <= end for first, last in telling)


def test_a_sentence_is_kept_once() -> None:
    texts = [(source, text) for source, _, text in as_data(harbour(), View())["sentences"]]
    assert len(texts) == len(set(texts))


def test_without_articles_sentences_are_kept_and_not_placed() -> None:
    data = as_data(replace(harbour(), documents=()), View())
    assert {at for _, at, _ in data["sentences"]} == {-1}
    assert {source["text"] for source in data["sources"]} == {""}


def test_the_limit_cuts_findings() -> None:
    assert [finding["verdict"] for finding in data_of(render(harbour(), View(limit=1)))["findings"]] == [
        "conflict",
        "unstated",
        "agreement",
    ]


def test_copies_name_their_origin() -> None:
    sources = data_of(render(harbour(), View()))["sources"]
    assert [source["origin"] for source in sources] == [0, 0, 2, 3]


def test_the_same_report_gives_the_same_page() -> None:
    assert render(hostile(), View()) == render(hostile(), View())
