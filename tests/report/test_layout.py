"""Wrapping, columns and colours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpusck.report.layout import Piece, beside, indent, paint, width_of, wrap
from corpusck.report.wording import visible


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("one two", 10, ["one two"], id="fits"),
        pytest.param("one two three", 8, ["one two", "three"], id="at a space"),
        pytest.param("one two three", 7, ["one two", "three"], id="exactly full"),
        pytest.param("abcdefgh", 3, ["abc", "def", "gh"], id="long word"),
        pytest.param("東京都庁", 4, ["東京", "都庁"], id="wide characters count two"),
        pytest.param("", 4, [""], id="empty"),
    ],
)
def test_wrap(text: str, width: int, lines: list[str]) -> None:
    assert ["".join(part for part, _ in line) for line in wrap([(text, "")], width)] == lines


def test_a_word_of_two_styles_stays_whole() -> None:
    assert paint(wrap([("he is ", ""), ("Antony", "word"), (", he said", "")], 12), color=False) == (
        "he is\nAntony, he\nsaid\n"
    )


_pieces = st.lists(st.tuples(st.text().map(visible), st.sampled_from(["", "word", "dim"])))


@given(_pieces, st.integers(2, 30))
def test_wrap_loses_nothing_and_keeps_the_width(pieces: list[Piece], width: int) -> None:
    lines = wrap(pieces, width)
    assert all(sum(width_of(text) for text, _ in line) <= width for line in lines)
    shown = "".join(text for line in lines for text, _ in line)
    assert shown.replace(" ", "") == "".join(text for text, _ in pieces).replace(" ", "")


def test_beside_pads_by_cells() -> None:
    lines = beside([(4, [[("東", "")], [("b", "")]]), (0, [[("x", "")]])])
    assert paint(lines, color=False) == "東    x\nb\n"


def test_paint_joins_words_of_a_style() -> None:
    lines = indent(wrap([("two words", "word")], 20), 2)
    assert paint(lines, color=True) == "  \x1b[1;4mtwo words\x1b[0m\n"
    assert paint(lines, color=False) == "  two words\n"
