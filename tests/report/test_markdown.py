"""Markdown: a parser finds the texts of articles again as texts, and nothing else."""

from __future__ import annotations

import re
from itertools import chain

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from corpusck.model import Report
from corpusck.report.markdown import LIMIT, render, safe
from corpusck.report.view import View
from corpusck.report.wording import visible
from tests.factories import finding, report, source, statement
from tests.report.hostile import harmless, reports, texts
from tests.sample import sample

_PARSER = MarkdownIt("commonmark", {"html": True}).enable("table")
_OWN = re.compile(r"</?(b|br|details|summary)>|^<details><summary>.*</summary>$")


def _inline(text: str) -> list[Token]:
    return list(chain.from_iterable(token.children or [] for token in _PARSER.parse(text)))


def _bare(text: str) -> str:
    return text.replace("\u200b", "")


@given(texts)
def test_text_of_an_article_is_only_text(text: str) -> None:
    shown = safe(text)
    assert harmless(shown)
    tokens = _inline(f"| x |\n|---|\n| a {shown} z |\n")
    assert {token.type for token in tokens} <= {"text", "text_special"}
    assert _bare("".join(token.content for token in tokens)) == f"xa {_bare(visible(text))} z"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("@team", "@&#8203;team", id="mention"),
        pytest.param("a@b.test", "a@&#8203;b.test", id="address"),
        pytest.param("#12 GH-12", "#&#8203;12 GH&#8203;-12", id="issue"),
        pytest.param("https://x.test", "https:&#8203;//x.test", id="link"),
        pytest.param("WWW.x.test", "WWW&#8203;.x.test", id="link without a scheme"),
        pytest.param("a|b", "a&#124;b", id="cell"),
        pytest.param("<b>&amp;", "&lt;b&gt;&amp;amp;", id="HTML"),
        pytest.param("`a` *b* _c_ ~d~", r"\`a\` \*b\* \_c\_ \~d\~", id="marks"),
        pytest.param("![a](b)", r"\!\[a\](b)", id="image"),
        pytest.param("$5 to $6", r"\$5 to \$6", id="mathematics"),
        pytest.param("a\n/close", "a /close", id="command"),
        pytest.param("10:30 12.5 www", "10:30 12.5 www", id="plain"),
    ],
)
def test_safe(text: str, shown: str) -> None:
    assert safe(text) == shown


@given(reports())
def test_every_value_stands_on_the_page(told: Report) -> None:
    page = render(told, View(sentences="below"))
    assert harmless(page)
    tokens = _inline(page)
    html = [token.content for token in tokens if token.type == "html_inline"]
    blocks = [token.content for token in _PARSER.parse(page) if token.type == "html_block"]
    assert all(_OWN.search(line) for block in blocks for line in block.splitlines())
    assert all(_OWN.fullmatch(tag) for tag in html)
    words = _bare("".join(token.content for token in tokens))
    for found in told.findings:
        for value in found.values:
            for text in (value.value, *(each.sentence for each in value.statements)):
                assert _bare(visible(text)).strip() in words


def _long(number: int, size: int) -> Report:
    told = {"1": [statement("a.txt", 1, "x" * size, "x")], "2": [statement("b.txt", 1, "y")]}
    return report([finding("conflict", "number", f"fact {each}", told) for each in range(number)])


@pytest.mark.parametrize(
    ("told", "rows"),
    [
        pytest.param(_long(5_000, 10), None, id="many findings"),
        pytest.param(_long(30, 10_000), 6, id="long sentences"),
        pytest.param(_long(1, 70_000), 0, id="one that is too long"),
        pytest.param(report(sources=[source(f"{'n' * 100}{n}.txt") for n in range(2_000)]), None, id="many sources"),
    ],
)
def test_a_page_is_short_enough_for_a_comment(told: Report, rows: int | None) -> None:
    page = render(told, View(sentences="below"))
    assert len(page) <= LIMIT
    assert re.search(r"\n[\d,]+ rows? left out to keep this page short\.\n$", page)
    assert rows is None or page.count("| number 90% |") == rows


def test_what_is_left_out_is_counted() -> None:
    assert "2 rows left out" in render(sample(), View())
    assert "left out to keep" not in render(sample(), View(everything=True))
    assert "24 rows left out" in render(sample(), View(limit=1))
