"""The text of an article is put together from stretches of its file; every character keeps its place in the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpusck.model import BlockRole, Label, OffsetMap

# Signs that a writer may set and no reader sees: soft hyphens, zero-width spaces, marks of direction. Controls and
# overrides of direction have no place in an article; they stay, and each format shows or escapes them.
_UNSEEN = "\u00ad\u200b\u200e\u200f\u202a-\u202c\u2060-\u2064\u2066-\u2069\ufeff"
_ODD = re.compile(rf"\s{{2,}}|[^\S ]\s*|[{_UNSEEN}]+")
_IS_UNSEEN = re.compile(rf"[{_UNSEEN}]")

_CELL_GAP = " | "


class Part(NamedTuple):
    """A block as its format gave it, before furniture, title and headings are known. Offsets count in the clean text.

    `level` is that of a heading, 1 the highest. `apart` tells that a blank line or markup stands before it. `meta`
    marks what the file itself calls a byline or a date. `key` is the first cell of a row.
    """

    role: BlockRole
    start: int
    end: int
    text: str
    level: int = 0
    apart: bool = True
    meta: bool = False
    key: str = ""
    labels: tuple[Label, ...] = ()
    links: tuple[tuple[int, int], ...] = ()


class Draft(NamedTuple):
    """What a format makes of a file. `title` and `dates` are what its metadata tell, the most trusted first."""

    text: str
    offsets: OffsetMap
    parts: tuple[Part, ...]
    title: str | None = None
    dates: tuple[str, ...] = ()


class Builder:
    """Collects the visible text of a file block by block. Runs of white space become one space."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._done: list[str] = []
        self._block: list[str] = []
        self._clean: list[int] = []
        self._origin: list[int] = []
        self._wide: dict[int, int] = {}
        self._begin = 0
        self._end = 0
        self._space: int | None = None
        self._cell: tuple[int, int] | None = None
        self._cells: list[tuple[int, int]] = []
        self._links: list[tuple[int, int]] = []
        self.parts: list[Part] = []

    @property
    def empty(self) -> bool:
        """Whether the block that is being built has no text yet."""
        return self._end == self._begin

    @property
    def here(self) -> int:
        """The clean offset at which the next character will stand, white space aside."""
        return self._end

    @property
    def opening(self) -> str:
        """The first stretches of the block that is being built."""
        return "".join(self._block[:4])

    @property
    def ending(self) -> str:
        """The last stretch of the block that is being built."""
        return self._block[-1] if self._block else ""

    def copy(self, start: int, end: int) -> None:
        """Add `raw[start:end]` to the block."""
        told = self._raw[start:end]
        if "  " not in told and told.isprintable():  # so most are, and what is odd is slow to look for
            self._words(start, end)
            return
        at = start
        for odd in _ODD.finditer(self._raw, start, end):
            self._words(at, odd.start())
            if not _IS_UNSEEN.match(odd[0]):
                self.space(odd.start())
            at = odd.end()
        self._words(at, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Add `text`, which `raw[start:end]` stands for."""
        for sign in text:
            if sign.isspace():
                self.space(start)
            elif not _IS_UNSEEN.match(sign):
                self._emit(sign, start)
                if end - start != 1:
                    self._wide[self._end - 1] = end

    def space(self, origin: int) -> None:
        """Add a space that stands for what is at `origin` of the file; it is dropped at the ends of a block."""
        if self._space is None:
            self._space = origin

    def cell(self, column: int, origin: int) -> None:
        """What follows is the cell of a table row in `column`, counted from 0."""
        self._space = None
        self._cell = (column, origin)

    def link(self, start: int) -> None:
        """The clean text from `start` to here is the text of a link."""
        if start < self._end:
            self._links.append((max(start, self._begin), self._end))

    def cell_texts(self) -> dict[int, str]:
        """The texts of the cells of the row that is being built, by column."""
        text = "".join(self._block)
        return {column: text[a - self._begin : b - self._begin] for column, a, b in self._cell_spans()}

    def close(
        self,
        role: BlockRole | None,
        level: int = 0,
        *,
        apart: bool = True,
        meta: bool = False,
        columns: dict[int, str] | None = None,
    ) -> bool:
        """End the block, if it has text, and tell whether it had. Without a role it stays out of the parts.

        `columns` are the headings of the columns of a table, for a row.
        """
        self._space = self._cell = None
        if self.empty:
            return False
        text = "".join(self._block)
        if role:
            spans = self._cell_spans()
            labels = tuple(Label(a, b, columns[c]) for c, a, b in spans if c in columns) if columns else ()
            key = text[: spans[0][2] - self._begin] if role == "row" and spans else ""
            self.parts.append(
                Part(role, self._begin, self._end, text, level, apart, meta, key, labels, tuple(self._links))
            )
        self._done += (text, "\n\n")
        self._end += 2
        self._begin = self._end
        self._block, self._cells, self._links = [], [], []
        return True

    def draft(self, parts: Sequence[Part], title: str | None = None, dates: Sequence[str] = ()) -> Draft:
        """What was built, with the `parts` that the format keeps."""
        offsets = OffsetMap(tuple(self._clean) or (0,), tuple(self._origin) or (0,), self._wide)
        return Draft("".join(self._done), offsets, tuple(parts), title, tuple(dates))

    def _cell_spans(self) -> list[tuple[int, int, int]]:
        ends = [*(start - len(_CELL_GAP) for _, start in self._cells[1:]), self._end]
        return [(column, start, end) for (column, start), end in zip(self._cells, ends, strict=False)]

    def _words(self, start: int, end: int) -> None:
        """Add a stretch that holds no white space but single spaces."""
        if start < end and self._raw[start] == " ":
            self.space(start)
            start += 1
        if start < end:
            last = end - 1 if self._raw[end - 1] == " " else end
            self._emit(self._raw[start:last], start)
            if last < end:
                self.space(last)

    def _emit(self, text: str, origin: int) -> None:
        if self._cell is not None:
            column, place = self._cell
            self._cell = None
            for sign in _CELL_GAP if not self.empty else "":
                self._write(sign, place)
            self._cells.append((column, self._end))
        elif self._space is not None and not self.empty:
            self._write(" ", self._space)
        self._space = None
        self._write(text, origin)

    def _write(self, text: str, origin: int) -> None:
        if not self._clean or self._origin[-1] + self._end - self._clean[-1] != origin:
            self._clean.append(self._end)
            self._origin.append(origin)
        self._block.append(text)
        self._end += len(text)
