"""HTML: the blocks of the article, without navigation, related links, comments and the like.

Where a page marks its article, that alone is read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import unescape
from itertools import islice

from corpusck.ingest import elements, entities, furniture
from corpusck.ingest.builder import Builder, Draft, Part
from corpusck.ingest.elements import Element
from corpusck.ingest.tags import Piece, scan

_DATES = frozenset(
    ("article:published_time", "datepublished", "date", "pubdate", "dc.date", "dc.date.issued", "dcterms.date",
     "dcterms.created", "publish-date", "publish_date", "publication_date", "parsely-pub-date", "sailthru.date",
     "published_time")
)  # fmt: skip
_REACH = 60
"""A stray end tag of an inline element is looked for among so many open elements."""
_MOST_COLUMNS = 100
_STOPS = (".", "!", "?", "…", ":", '"', "”", ")")


def parse(raw: str) -> Draft:
    """The parts of an HTML page. A page that names its article as others name their furniture is read leniently."""
    draft = _Page(raw, lenient=False).draft()
    return draft if any(map(furniture.is_prose, draft.parts)) else _Page(raw, lenient=True).draft()


class _Page:
    """Reads a page once, tag by tag."""

    def __init__(self, raw: str, lenient: bool) -> None:
        self._raw = raw
        self._lenient = lenient
        self._builder = Builder(raw)
        self._stack = [Element("")]
        self._open: Counter[str] = Counter()
        self._articles = 0
        self._places: list[Element] = []
        self._in_prose = False
        self._link = 0
        self._in_row = False
        self._column = 0
        self._headed = False
        self._columns: dict[int, str] = {}
        self._titles: dict[str, str] = {}
        self._dates: list[str] = []
        for piece in scan(raw):
            self._read(piece)
        self._flush()

    def draft(self) -> Draft:
        """The parts of the article that the page is about, one of them the title."""
        parts = _titled(_article(self._builder.parts, self._places), self._builder.parts)
        title = self._titles.get("og:title") or _without_site(self._titles.get("title", ""))
        return self._builder.draft(parts, title or None, self._dates)

    def _read(self, piece: Piece) -> None:
        if piece.name:
            if piece.closes:
                self._end(piece)
            else:
                self._start(piece)
        elif not self._stack[-1].skip:
            entities.copy(self._builder, self._raw, piece.start, piece.end)

    def _start(self, piece: Piece) -> None:
        name = piece.name
        if name == "br":
            self._break(piece)
        elif name not in elements.INLINE:
            self._boundary(piece)
            while self._stack[-1].name in elements.closed_by(name):
                self._pop()
        if name in ("meta", "title", "time"):
            self._note(piece)
        if name in elements.VOID or piece.content != piece.end or self._raw[piece.end - 2] == "/":
            return
        outermost = name == "article" and not self._stack[-1].article
        self._articles += outermost
        self._stack.append(elements.opened(self._stack[-1], piece, self._articles, self._lenient))
        self._open[name] += 1
        if name == "a":
            self._link = self._builder.here
        elif name in ("tr", "td", "th", "dt", "dd") and not self._stack[-1].skip:
            self._cell(piece)

    def _end(self, piece: Piece) -> None:
        name = piece.name
        block = name not in elements.INLINE
        if name == "a":
            self._builder.link(self._link)
        elif block:
            self._boundary(piece)
            if name in ("tr", "table", "dl"):
                self._flush()
                self._in_row = False
                self._columns = self._columns if name == "tr" else {}
        if self._open[name] and (block or self._is_near(name)):
            while self._stack[-1].name != name:
                self._pop()
            self._pop()

    def _is_near(self, name: str) -> bool:
        """Whether an inline element of this name is open in the innermost block."""
        for element in islice(reversed(self._stack), _REACH):
            if element.name == name:
                return True
            if element.name not in elements.INLINE:
                return False
        return False

    def _pop(self) -> None:
        self._open[self._stack.pop().name] -= 1

    def _break(self, piece: Piece) -> None:
        """A line break parts a block where a sentence or a line of the form "Key: value" ends; else it is a space."""
        ends = self._builder.ending.endswith(_STOPS) or ": " in self._builder.opening[:40]
        if self._in_row or self._stack[-1].level or not ends:
            self._builder.space(piece.start)
        else:
            self._flush()

    def _boundary(self, piece: Piece) -> None:
        """A block element starts or ends. In a cell of a table that is a space, unless the table is a layout."""
        self._in_row = self._in_row and (self._open["table"] or self._open["dl"]) > 0
        if not self._in_row or piece.name in ("tr", "dt"):
            self._flush()
        elif piece.name in elements.LAYOUT and not piece.closes:
            self._in_row = False
            self._flush()
        else:
            self._builder.space(piece.start)

    def _cell(self, piece: Piece) -> None:
        """A row or one of its cells starts. A description list is read as rows of a term and what is told of it."""
        if piece.name in ("tr", "dt"):
            self._in_row, self._headed, self._column = True, piece.name == "tr", 0
        if piece.name != "tr" and self._in_row:
            self._headed = self._headed and piece.name == "th"
            self._builder.cell(self._column, piece.start)
            span = piece.attributes.get("colspan", "1")
            self._column += min(int(span), _MOST_COLUMNS) if span.isdecimal() and len(span) < 4 else 1

    def _flush(self) -> None:
        """End the block that is being read."""
        top = self._stack[-1]
        cells = self._builder.cell_texts() if self._in_row else {}
        if self._headed and len(cells) > 1:
            self._columns = cells
            self._builder.close(None)
        elif len(cells) > 1:
            closed = self._builder.close("row", columns=self._columns)
            self._places += [top] * closed
        elif self._builder.close(top.role, top.level, meta=top.meta):
            self._places.append(top)
            self._in_prose = self._in_prose or furniture.is_prose(self._builder.parts[-1])
        self._link = self._builder.here

    def _note(self, piece: Piece) -> None:
        """Title and date as the metadata tell them."""
        told = piece.attributes
        if piece.name == "time":
            if not self._in_prose:
                self._dates.append(told.get("datetime", ""))
        elif piece.name == "title":
            if not self._open["svg"]:
                self._titles.setdefault("title", unescape(self._raw[piece.end : piece.content]))
        else:
            key = (told.get("property") or told.get("name") or told.get("itemprop") or "").lower()
            if key == "og:title":
                self._titles.setdefault(key, told.get("content", "").strip())
            elif key in _DATES:
                self._dates.append(told.get("content", ""))


def _article(parts: Sequence[Part], places: Sequence[Element]) -> list[Part]:
    """The parts inside the longest article, if it has half of the text; else those inside main; else all."""
    weights: Counter[int] = Counter()
    main = 0
    for part, place in zip(parts, places, strict=True):
        weights[place.article] += len(part.text)
        main += len(part.text) * place.main
    whole = main or weights.total()
    longest = max((number for number in weights if number), key=lambda number: weights[number], default=0)
    if longest and 2 * weights[longest] >= whole:
        return [part for part, place in zip(parts, places, strict=True) if place.article == longest]
    return [part for part, place in zip(parts, places, strict=True) if place.main or not main]


def _titled(article: list[Part], page: Sequence[Part]) -> list[Part]:
    """The parts, with a title: the first main heading, the first one above the text, or one above the article."""
    headings = [i for i, part in enumerate(article) if part.level]
    prose = next((i for i, part in enumerate(article) if furniture.is_prose(part)), len(article))
    best = next((i for i in headings if article[i].level == 1), headings[0] if headings else len(article))
    if best < prose or (best < len(article) and article[best].level == 1):
        return [part._replace(role="title") if i == best else part for i, part in enumerate(article)]
    before = [part for part in page if part.level == 1 and article and part.end < article[0].start]
    return [*(part._replace(role="title") for part in before[-1:]), *article]


def _without_site(title: str) -> str:
    """The title of a page without the name of the site behind it ("Levee fails | KXQR 7")."""
    title = " ".join(title.split())
    for sign in (" | ", " - ", " – ", " — ", " :: "):
        left, found, right = title.rpartition(sign)
        if found and len(left) >= len(right):
            return left
    return title
