"""Plain text: paragraphs, hard-wrapped or not, headlines, bullets and lines of the form "Key: value"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from corpusck.ingest import head
from corpusck.ingest.builder import Builder, Draft, Part

_LINE = re.compile(r"[^\r\n]+|\r\n?|\n")
_BULLET = re.compile(r"(?:[-*+•–—·▪◦‣●○■]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)|\*{3,}\s*(?=\w)")
_KEY = re.compile(r"[^\W\d_][^:.!?;]{0,40}:\s\S")
_EMPHASIS = re.compile(r"\*\*|__(?<!\w__)(?=\w)|__(?<=\w__)(?!\w)")  # each begins with its sign: found at once
_STOPS = (".", "!", "?", "…", '."', '?"', '!"', ".”", "?”", "!”", ".)", ":")
_WIDEST = 120
"""Lines of hard-wrapped text are no longer; a file with longer ones has one paragraph a line."""


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    apart: bool


def parse(raw: str) -> Draft:
    """The parts of a plain text file."""
    lines = list(_lines(raw))
    width = _wrap_width(lines)
    builder = Builder(raw)
    role, apart = "paragraph", True
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        bullet = _BULLET.match(line.text)
        joins = before and not (line.apart or bullet) and _is_full(before, line, width)
        if joins:
            _join(builder, before, line)
        else:
            _close(builder, role, apart)
            role, apart = ("item" if bullet or _is_entry(lines, index) else "paragraph"), line.apart
        _copy(builder, raw, line.start + (bullet.end() if bullet else 0), line.end)
    _close(builder, role, apart)
    return builder.draft(_with_headings(builder.parts))


def _lines(raw: str) -> Iterator[_Line]:
    """The lines that hold a letter or a digit, stripped; `apart` where a blank line stands before."""
    ends, apart = 0, True
    for match in _LINE.finditer(raw):
        if match[0][0] in "\r\n":
            ends += 1
            continue
        text = match[0].strip()
        if any(sign.isalnum() for sign in text):
            start = match.start() + match[0].index(text[0])
            yield _Line(start, start + len(text), text, apart or ends > 1)
            ends, apart = 0, False
        else:
            apart = True


def _wrap_width(lines: Sequence[_Line]) -> int:
    """The length to which a hard-wrapped text is filled; 0 for a text that has one paragraph a line."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.apart]
    lengths = sorted(len(line.text) for line in lines)
    if not pairs or lengths[int(len(lengths) * 0.95)] > _WIDEST:
        return 0
    width = max((n for n in lengths if n <= _WIDEST), default=0)
    broken = sum(_is_full(a, b, width) and not a.text.endswith(_STOPS) for a, b in pairs)
    return width if width >= 30 and broken >= 0.4 * len(pairs) else 0


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Whether the first word of the following line had no room at the end of this one."""
    word = following.text.split(None, 1)[0]
    return len(line.text) + 1 + len(word) > 0.85 * width > 0


def _is_entry(lines: Sequence[_Line], index: int) -> bool:
    """Whether a line reads "Key: value" and stands in a list of such lines."""
    if not _is_key(lines[index]):
        return False
    above = not lines[index].apart and _is_key(lines[index - 1])
    below = index + 1 < len(lines) and not lines[index + 1].apart and _is_key(lines[index + 1])
    return above or below


def _is_key(line: _Line) -> bool:
    return len(line.text) <= _WIDEST and _KEY.match(line.text) is not None


def _join(builder: Builder, before: _Line | None, line: _Line) -> None:
    """A line end within a paragraph is a space; one after a hyphen joins the parts of a word."""
    if before and not (before.text.endswith("-") and before.text[-2:-1].isalpha() and line.text[0].islower()):
        builder.space(before.end)


def _copy(builder: Builder, raw: str, start: int, end: int) -> None:
    at = start
    for mark in _EMPHASIS.finditer(raw, start, end):
        builder.copy(at, mark.start())
        at = mark.end()
    builder.copy(at, end)


def _close(builder: Builder, role: str, apart: bool) -> None:
    builder.close("item" if role == "item" else "paragraph", apart=apart)


def _with_headings(parts: Sequence[Part]) -> list[Part]:
    """The parts, the headline-like lines among them that stand above other text as headings."""
    found = list(parts)
    below = False
    for index in range(len(found) - 1, -1, -1):
        part = found[index]
        if head.is_headline(part.text) and (part.role == "paragraph" or _is_numbered_heading(parts, index)):
            if below:
                found[index] = part._replace(role="heading")
        else:
            below = True
    return found


def _is_numbered_heading(parts: Sequence[Part], index: int) -> bool:
    """Whether an item stands alone between paragraphs, as "2. Care" above a section does."""
    around = (*parts[max(index - 1, 0) : index], *parts[index + 1 : index + 2])
    return ":" not in parts[index].text and all(part.role == "paragraph" for part in around)
