"""The table: what stands where. How it looks is in the golden files."""

from __future__ import annotations

import re

import pytest

from corpusck.model import Skipped
from corpusck.report.layout import width_of
from corpusck.report.table import render
from corpusck.report.view import Sentences, View
from tests.factories import finding, report, source, statement
from tests.sample import sample

_HOSTILE = "[red]\x1b]0;title\x07 \u202e<b>x</b>\x9b2J"


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200, 300])
@pytest.mark.parametrize("sentences", ["", "below", "side"])
def test_no_line_is_wider_than_the_page(width: int, sentences: Sentences) -> None:
    lines = render(sample(), View(width=width, sentences=sentences)).splitlines()
    assert max(map(width_of, lines)) <= width


def test_color_changes_no_word() -> None:
    plain, colored = (render(sample(), View(width=100, color=color, everything=True)) for color in (False, True))
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == plain


@pytest.mark.parametrize(
    ("view", "unstated", "note"),
    [
        pytest.param(View(), 20, "2 more not shown", id="the most check-worthy"),
        pytest.param(View(everything=True), 22, None, id="all"),
        pytest.param(View(limit=5), 5, "17 more not shown", id="limit"),
    ],
)
def test_what_is_not_shown_is_counted(view: View, unstated: int, note: str | None) -> None:
    page = render(sample(), view)
    section = page[page.index("? stated by one source") : page.index("✓ agreements")]
    assert len(re.findall(r"wire…:\d|radio…:\d", section)) == unstated
    assert ("not shown" in section) == bool(note)
    assert (note or "") in section


def test_every_conflict_is_shown() -> None:
    told = {"3": [statement("a.txt", 1, "3 died.")], "4": [statement("b.txt", 2, "4 died.")]}
    conflicts = [finding("conflict", "number", f"fire {number}", told) for number in range(30)]
    assert render(report(conflicts), View(width=50)).count("a:1") == 30


def test_wide_page_has_a_column_for_each_source() -> None:
    heading = next(line for line in render(sample(), View(width=200)).splitlines() if "✗" in line)
    assert heading.split() == ["✗", "conflicts", "coast…", "morning…", "note", "radio…", "wire…"]


def test_words_in_question_are_marked() -> None:
    assert "The fire has cost «41 lives», the mayor said." in render(sample(), View(sentences="below"))
    assert "cost \x1b[35m41 lives\x1b[0m, the mayor" in render(sample(), View(sentences="below", color=True))


def test_versions_stand_side_by_side_and_what_differs_is_marked() -> None:
    page = render(sample(), View(sentences="side"))
    assert re.search(r"  37 +│  41\n", page)
    assert re.search(r"  «Thirty-seven people» died +│    The fire has cost «41 lives»,\n", page)


def test_side_by_side_needs_room() -> None:
    assert "│" not in render(sample(), View(width=60, sentences="side"))


def test_a_sentence_of_several_sources_stands_once() -> None:
    told = {"4": [statement("a.txt", 1, "4 died.", "4"), statement("b.txt", 2, "4 died.", "4")]}
    page = render(report([finding("agreement", "number", "dead", told)]), View(sentences="side"))
    assert "a:1 b:2\n              «4» died.\n" in page


def test_articles_cannot_act() -> None:
    hostile = finding(
        "conflict",
        "name",
        f"subject {_HOSTILE}",
        {f"one {_HOSTILE}": [statement("a\x1b.txt", 1, _HOSTILE)], "two": [statement("b.txt", 1, _HOSTILE, "<b>x")]},
        message=_HOSTILE,
    )
    sources = (source("a\x1b.txt", title=_HOSTILE), source("b.txt"))
    page = render(report([hostile], sources, [Skipped(f"c{_HOSTILE}", _HOSTILE)]), View(width=300, sentences="below"))
    assert page.isprintable() or set(page) - {"\n"} == set(filter(str.isprintable, page))
    assert "one [red]␛]0;title␇ <U+202E><b>x</b><U+009B>2J" in page
    assert "skipped\n  c[red]␛" in page


def test_copies_and_skipped_files_are_named() -> None:
    page = render(sample(), View())
    assert "note.txt · copy of coast…" in page
    assert "photo.txt · binary file" in page


def test_without_findings() -> None:
    page = render(report(sources=[source("a.txt", 1), source("b.txt", 2)]), View())
    assert page.splitlines()[0] == "corpusck · 2 sources · 3 sentences · 0 conflicts · 0 unstated · 0 agreements"
    assert "✗" not in page
