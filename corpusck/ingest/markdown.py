"""Markdown: headings, paragraphs, lists, quotations and tables, block by block.

After the CommonMark specification (https://spec.commonmark.org), simplified.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpusck.ingest import furniture, inline
from corpusck.ingest.builder import Builder, Draft
from corpusck.model import BlockRole

_LINE = re.compile(r"[^\r\n]+|\r\n?|\n")
_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_ITEM = re.compile(r"[ \t]*(?:[-*+•]|\(?\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_QUOTE = re.compile(r" {0,3}(?:>[ \t]?)+")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\[\]]{1,200}\]:")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\[\]\s]{1,40}\]:[ \t]*")
_HIDDEN = re.compile(r" {0,3}<(?:(!--)|(script|style|template|aside|nav|footer)\b)", re.IGNORECASE)
_KEY = re.compile(r"(?:\*\*|__)?[^\W\d_][^:.!?;]{0,40}:(?:\*\*|__)?\s+\S")
_EMPHASISED = re.compile(r"\*[^*]+\*|_[^_]+_|\*\*[^*]+\*\*|__[^_]+__")
_BOLD = re.compile(r"\*\*[^*]+\*\*|__[^_]+__")
_FRONT = re.compile(r"(?P<key>[A-Za-z_]{2,20}):\s*(?P<value>\S.*)")
_FRONT_LINES = 60
_BOLD_LEVEL = 5
"""A paragraph of a few bold words is a heading below all that are marked as such."""


class _Line(NamedTuple):
    start: int
    end: int
    text: str


def parse(raw: str) -> Draft:
    """The parts of a Markdown file."""
    return _Reader(raw).draft()


class _Reader:
    """Reads the lines once, from the first to the last."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._builder = Builder(raw)
        self._lines = list(_lines(raw))
        self._front: dict[str, str] = {}
        self._open: list[_Line] = []
        self._role: BlockRole = "paragraph"
        at = self._front_matter()
        while at < len(self._lines):
            at = self._read(at)
        self._close()

    def draft(self) -> Draft:
        """The parts, the first heading that no text stands above as the title."""
        parts = list(self._builder.parts)
        first = next((i for i, part in enumerate(parts) if part.level and part.level < _BOLD_LEVEL), None)
        if first is not None and not any(map(furniture.is_prose, parts[:first])):
            parts[first] = parts[first]._replace(role="title")
        dates = [self._front[key] for key in ("date", "published", "pubdate") if key in self._front]
        return self._builder.draft(parts, self._front.get("title"), dates)

    def _front_matter(self) -> int:
        """Note the fields between two lines of dashes at the top; gives the line below them."""
        if not self._lines or self._lines[0].text.rstrip() != "---":
            return 0
        for at, line in enumerate(self._lines[1:_FRONT_LINES], 1):
            if line.text.rstrip() in ("---", "..."):
                return at + 1
            if field := _FRONT.match(line.text):
                self._front[field["key"].lower()] = field["value"].strip().strip("\"'")
        self._front = {}
        return 0

    def _read(self, at: int) -> int:
        """Read the line `at`, and what belongs to it; gives the next line."""
        line = self._lines[at]
        text = line.text
        if not text.strip():
            self._close()
        elif fence := _FENCE.match(text):
            return self._skip_to(at, fence[1])
        elif hidden := _HIDDEN.match(text):
            return self._skip_to(at, "-->" if hidden[1] else f"</{hidden[2].lower()}")
        elif atx := _ATX.match(text):
            self._close()
            self._heading(_Line(line.start + atx.end(), line.end, text[atx.end() :]), len(atx[1]))
        elif _is_rule(text):
            self._underline(text.strip()[0])
        elif self._starts_table(at):
            return self._table(at)
        elif _DEFINITION.match(text):
            self._close()
        else:
            self._text(line)
        return at + 1

    def _text(self, line: _Line) -> None:
        """A line of a paragraph, a list item, a quotation or a footnote."""
        quote = _QUOTE.match(line.text)
        lead = quote.end() if quote else 0
        item = _ITEM.match(line.text, lead) or _FOOTNOTE.match(line.text, lead)
        if item:
            self._close()
            self._role = "item"
            lead = item.end()
        elif self._stands_alone(line):
            self._close()
        if line.text[lead:].strip():
            self._open.append(_Line(line.start + lead, line.end, line.text[lead:]))
        else:
            self._close()
        if line.text.endswith(("  ", "\\")) or (self._open and _EMPHASISED.fullmatch(self._open[-1].text.strip())):
            self._close()

    def _stands_alone(self, line: _Line) -> bool:
        """Whether a line is no continuation: emphasised as a whole, or "Key: value" below another such line."""
        if _EMPHASISED.fullmatch(line.text.strip()):
            return True
        above = self._open[-1] if self._open else None
        return above is not None and _KEY.match(line.text) is not None and _KEY.match(above.text) is not None

    def _close(self) -> None:
        """End the block that the open lines are."""
        if not self._open:
            return
        first, last = self._open[0], self._open[-1]
        bold = len(self._open) == 1 and _BOLD.fullmatch(first.text.strip()) and self._role == "paragraph"
        if bold and len(first.text) < 80 and not first.text.strip("*_ ").endswith((".", "!", "?", ":")):
            self._heading(first, _BOLD_LEVEL)
        else:
            end = last.end - 1 if last.text.endswith("\\") else last.end
            self._emit(first.start, end, self._role)
        self._open, self._role = [], "paragraph"

    def _emit(self, start: int, end: int, role: BlockRole) -> None:
        image = inline.copy(self._builder, self._raw, start, end)
        if self._builder.empty and image:
            self._builder.copy(*image)
            role = "caption"
        self._builder.close(role)

    def _heading(self, line: _Line, level: int) -> None:
        body = line.text.rstrip()
        unhashed = body.rstrip("#")
        if unhashed.endswith((" ", "\t")):
            body = unhashed
        inline.copy(self._builder, self._raw, line.start, line.start + len(body))
        self._builder.close("heading", level)
        self._open, self._role = [], "paragraph"

    def _underline(self, sign: str) -> None:
        """A line of signs makes the line above it a heading, or parts two blocks."""
        if len(self._open) == 1 and sign in "=-" and self._role == "paragraph":
            self._heading(self._open[0], 1 if sign == "=" else 2)
        else:
            self._close()

    def _skip_to(self, at: int, closing: str) -> int:
        """Leave out the lines up to one that holds `closing`; gives the line after it."""
        self._close()
        opening = self._lines[at].text.lower()
        if closing in opening.lstrip().lstrip(closing[0])[1:] and not closing.startswith(("`", "~")):
            return at + 1
        below = range(at + 1, len(self._lines))
        return next((i + 1 for i in below if closing in self._lines[i].text.lower()), len(self._lines))

    def _starts_table(self, at: int) -> bool:
        if at + 1 >= len(self._lines) or "|" not in self._lines[at].text:
            return False
        rule = self._lines[at + 1].text
        return "-" in rule and "|" in rule and not rule.strip("|-: \t")

    def _table(self, at: int) -> int:
        """Read the table whose headings stand in line `at`; gives the line below it."""
        self._close()
        self._cells(self._lines[at])
        columns = self._builder.cell_texts()
        self._builder.close(None)
        at += 2
        while at < len(self._lines) and "|" in self._lines[at].text:
            self._cells(self._lines[at])
            self._builder.close("row" if len(self._builder.cell_texts()) > 1 else "paragraph", columns=columns)
            at += 1
        return at

    def _cells(self, line: _Line) -> None:
        """Add the cells of a row, which bars part; a bar after a backslash or in code is text."""
        text = line.text.strip()
        start = line.start + line.text.index(text[0])
        code, begin, column = False, 0, 0
        for at, sign in enumerate(text + "|"):
            code ^= sign == "`"
            if sign != "|" or (at < len(text) and (code or text[at - 1 : at] == "\\")):
                continue
            if at:
                self._builder.cell(column, start + max(begin - 1, 0))
                inline.copy(self._builder, self._raw, start + begin, start + at)
                column += 1
            begin = at + 1


def _lines(raw: str) -> Iterator[_Line]:
    """The lines of a file, without their ends."""
    ended = True
    for match in _LINE.finditer(raw):
        if match[0][0] not in "\r\n":
            yield _Line(match.start(), match.end(), match[0])
            ended = False
        elif ended:
            yield _Line(match.start(), match.start(), "")
        else:
            ended = True


def _is_rule(text: str) -> bool:
    """Whether a line is made of dashes, stars or underlines, as a rule between blocks or below a heading."""
    signs = "".join(text.split())
    least = 3 if signs[0] in "*_" else 2
    return signs[0] in "-=*_" and len(signs) >= least and signs == signs[0] * len(signs)
