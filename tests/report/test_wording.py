"""Words that every format shares."""

from __future__ import annotations

import json
import sys
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpusck.report.wording import counted, json_safe, labels, places, visible
from tests.factories import statement

_ACTING = frozenset(map(chr, [*range(0x20), *range(0x7F, 0xA0), *range(0x200B, 0x2010), *range(0x2028, 0x202F)])) | {
    "\u2060", "\u2066", "\u2069", "\ufeff", "\ud800"
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Café 東京 🙂", "Café 東京 🙂", id="print stays"),
        pytest.param("[red]x[/]", "[red]x[/]", id="markup is text"),
        pytest.param("a\tb\nc\u00a0d", "a b c d", id="white space is a space"),
        pytest.param("\x1b[31mx\x07", "␛[31mx␇", id="C0 as pictures"),
        pytest.param("\x9b31m\x7f", "<U+009B>31m<U+007F>", id="C1 and delete"),
        pytest.param("abc\u202edcb", "abc<U+202E>dcb", id="right-to-left override"),
        pytest.param("pay\u200bpal\ufeff", "pay<U+200B>pal<U+FEFF>", id="no width"),
        pytest.param("\ud800", "<U+D800>", id="lone surrogate"),
        pytest.param("\ufffe\U0001ffff", "<U+FFFE><U+1FFFF>", id="never a character"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_visible_text_never_acts(text: str) -> None:
    assert not _ACTING & set(visible(text))


@given(st.text() | st.text(st.sampled_from(sorted(_ACTING))))
def test_json_safe_keeps_the_meaning(text: str) -> None:
    safe = json_safe(json.dumps(text, ensure_ascii=False))
    assert json.loads(safe) == text
    assert not _ACTING & set(safe)
    safe.encode("utf-8")


def test_json_safe_escapes_all_that_shows_nothing() -> None:
    signs = map(chr, range(0x20, sys.maxunicode))
    for sign in (sign for sign in signs if category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp")):
        safe = json_safe(f'"{sign}"')
        assert safe.isascii() and json.loads(safe) == sign


@pytest.mark.parametrize(
    ("number", "told"), [(0, "0 sources"), (1, "1 source"), (2, "2 sources"), (98_000, "98,000 sources")]
)
def test_counted(number: int, told: str) -> None:
    assert counted(number, "source") == told


@pytest.mark.parametrize(
    ("paths", "short"),
    [
        pytest.param(["001_3ef4261f.txt", "002_be0339c7.txt"], ["001…", "002…"], id="shortest beginning"),
        pytest.param(["wire.txt", "radio.html"], ["wire", "radio"], id="short names whole"),
        pytest.param(["wire.txt", "wire.html"], ["wire.txt", "wire.html"], id="one stem, two files"),
        pytest.param(["east/report.txt", "west/report.txt"], ["east…", "west…"], id="one name, two folders"),
        pytest.param(["harbour-gazette.txt", "harbour-radio-news.md"], ["…gazette", "…radio…"], id="shared head"),
        pytest.param(["2025-03-01-wire.txt", "2025-03-01-post.txt"], ["…wire", "…post"], id="shared date"),
        pytest.param(["statement.txt", "statement-two.txt"], ["statement", "statement-two"], id="one begins the other"),
        pytest.param(["internationalherald.txt", "interim-report.txt"], ["intern…", "interim…"], id="long word is cut"),
        pytest.param(["\x1b[31mred-alert-daily.txt", "b.txt"], ["␛[31mred…", "b"], id="control characters"),
        pytest.param(["solitary-newspaper.txt"], ["solitary…"], id="one source"),
        pytest.param([], [], id="none"),
    ],
)
def test_labels(paths: list[str], short: list[str]) -> None:
    assert labels(paths) == dict(zip(paths, short, strict=True))


@given(st.lists(st.text("ab-_./", min_size=1), unique=True))
def test_labels_are_unique(paths: list[str]) -> None:
    assert len(set(labels(paths).values())) == len(paths)


@pytest.mark.parametrize(
    ("most", "told"),
    [
        pytest.param(None, ["a:2,4", "b:1", "c:9"], id="all"),
        pytest.param(3, ["a:2,4", "b:1", "c:9"], id="just enough room"),
        pytest.param(2, ["a:2,4", "b:1", "+1 more"], id="the rest is counted"),
    ],
)
def test_places(most: int | None, told: list[str]) -> None:
    told_at = [("a.txt", 4), ("b.txt", 1), ("a.txt", 2), ("c.txt", 9), ("a.txt", 4)]
    statements = [statement(source, line, "Nine died.") for source, line in told_at]
    assert places(statements, {"a.txt": "a", "b.txt": "b", "c.txt": "c"}, most) == told
