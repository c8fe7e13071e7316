"""Pages of a terminal: styled text is wrapped, set in columns and painted.

rich could do it, but loading its console and laying out its tables takes about as long as the comparison of five
articles; only its knowledge of wide characters is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, zip_longest
from operator import itemgetter

from rich.cells import cell_len

Piece = tuple[str, str]
"""Text and its style: a key of `STYLES`, or empty."""
Line = list[Piece]

STYLES = {
    "": "",
    "bold": "1",
    "dim": "2",
    "conflict": "1;31",
    "unstated": "1;33",
    "agreement": "1;32",
    "word": "1;4",
    "value1": "36",
    "value2": "35",
    "value3": "33",
    "value4": "34",
}
"""Styles as parameters of the escape sequence SGR, in the sixteen colours that a user's theme sets."""


def width_of(text: str) -> int:
    """The terminal cells that a text takes."""
    return cell_len(text)


def wrap(pieces: Sequence[Piece], width: int) -> list[Line]:
    """The text in lines of at most `width` cells, broken at spaces, and inside a word that is longer than a line."""
    lines: list[Line] = [[]]
    used = 0
    for word in _words(pieces, width):
        size = _size(word)
        if used and used + 1 + size > width:
            lines.append([])
            used = 0
        if used:
            same = lines[-1][-1][1] == word[0][1]
            lines[-1].append((" ", word[0][1] if same else ""))
            used += 1
        lines[-1] += word
        used += size
    return lines


def beside(columns: Sequence[tuple[int, Sequence[Line]]], gap: int = 2) -> list[Line]:
    """Blocks of lines side by side, each with the width of its column in cells."""
    rows = []
    for cells in zip_longest(*(lines for _, lines in columns)):
        row: Line = []
        for (width, _), cell in zip(columns, cells, strict=True):
            line = cell or []
            row += [*line, (" " * (width - _size(line) + gap), "")]
        rows.append(row)
    return rows


def indent(lines: Iterable[Line], cells: int) -> list[Line]:
    """The lines moved to the right."""
    return [[(" " * cells, ""), *line] if line else line for line in lines]


def paint(lines: Iterable[Line], color: bool) -> str:
    """The lines as text, with escape sequences if `color`; no line ends with spaces."""
    return "".join(_paint(line, color) + "\n" for line in lines)


def _paint(line: Line, color: bool) -> str:
    if not color:
        return "".join(text for text, _ in line).rstrip()
    pieces = list(line)
    while pieces and not pieces[-1][0].strip():
        pieces.pop()
    runs = ((style, "".join(text for text, _ in run)) for style, run in groupby(pieces, key=itemgetter(1)))
    return "".join(f"\x1b[{STYLES[style]}m{text}\x1b[0m" if style else text for style, text in runs)


def _size(line: Line) -> int:
    return sum(cell_len(text) for text, _ in line)


def _words(pieces: Sequence[Piece], width: int) -> Iterable[Line]:
    """The words, of one piece or more, cut where they are wider than `width`."""
    word: Line = []
    for text, style in pieces:
        first, *others = text.split(" ")
        word.append((first, style))
        for other in others:
            yield from _cut(word, width)
            word = [(other, style)]
    yield from _cut(word, width)


def _cut(word: Line, width: int) -> Iterable[Line]:
    word = [piece for piece in word if piece[0]]
    if _size(word) > width:
        return [[(part, style)] for text, style in word for part in _chopped(text, width)]
    return [word] if word else []


def _chopped(text: str, width: int) -> Iterable[str]:
    part = ""
    for character in text:
        if part and cell_len(part + character) > width:
            yield part
            part = ""
        part += character
    yield part
