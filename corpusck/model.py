"""The data that travels between the stages, from the files read to the report written.

All classes are frozen. Offsets count characters and are half-open. A `Sentence` is placed by offsets into
`Document.text`; tokens and mentions are placed by offsets into `Sentence.text`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple, Protocol

Verdict = Literal["conflict", "agreement", "unstated"]
Kind = Literal["number", "date", "name", "entity", "role", "place", "status", "polarity", "quote", "claim"]
Severity = Literal["error", "warning", "note"]
Relation = Literal["same", "compatible", "different", "unrelated"]
"""Of two mentions of one type: the same value; both may be true; cannot both be true; not comparable."""
Ruling = Literal["conflict", "agreement", "unrelated"]
"""What a judge finds in two sentences."""
Decider = Literal["rules", "judge", "both"]
BlockRole = Literal["title", "heading", "paragraph", "item", "row", "caption"]

VERDICTS: tuple[Verdict, ...] = ("conflict", "unstated", "agreement")
KINDS: tuple[Kind, ...] = ("number", "date", "name", "entity", "role", "place", "status", "polarity", "quote", "claim")

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True)
class OffsetMap:
    """Where each character of a clean text stands in the text it was made from.

    `clean[i]` and `origin[i]` start the i-th run of characters that were copied one to one; both lists rise. A
    character of the clean text that was made of several (an entity such as `&eacute;`) starts a run of its own; `wide`
    tells where those end in the original.
    """

    clean: tuple[int, ...]
    origin: tuple[int, ...]
    wide: Mapping[int, int] = field(default_factory=dict)

    def __getitem__(self, offset: int) -> int:
        """The place in the original text of the clean character at `offset`."""
        run = max(bisect_right(self.clean, offset) - 1, 0)
        return self.origin[run] + offset - self.clean[run]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The slice of the original text that holds the clean characters `start` to `end` (not empty)."""
        return self[start], self.wide.get(end - 1, self[end - 1] + 1)


class Label(NamedTuple):
    """The column heading above the cell that stands at `start` to `end` of `Document.text`."""

    start: int
    end: int
    text: str


class Block(NamedTuple):
    """A paragraph, heading, list item or table row: a stretch of `Document.text` in which sentences are looked for."""

    role: BlockRole
    start: int
    end: int
    heading: str = ""
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True)
class Document:
    """One article. `raw` is the decoded file as stored; `text` is what a reader sees, its blocks apart by blank lines.

    `path` is its name in the report, `file` where it was read from.
    """

    path: str
    raw: str
    text: str
    offsets: OffsetMap
    blocks: tuple[Block, ...]
    title: str | None = None
    published: date | None = None
    file: str = field(default="", compare=False)

    def place(self, start: int, end: int) -> tuple[int, int, int, int]:
        """Line, column, end line, end column (from 1, end one past) in the file of `text[start:end]`."""
        first, last = self.offsets.span(start, end)
        return (*self._line_column(first), *self._line_column(last))

    def _line_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(end.end() for end in _LINE_END.finditer(self.raw))]


@dataclass(frozen=True)
class Skipped:
    """A file that could not be read as an article, and why. `path` and `file` are those of a `Document`."""

    path: str
    reason: str
    file: str = field(default="", compare=False)


@dataclass(frozen=True)
class Shortened:
    """An article of which a limit left out a part, and what that is. Without a path it is about the findings.

    `path` and `file` are those of a `Document`.
    """

    path: str
    reason: str
    file: str = field(default="", compare=False)


@dataclass(frozen=True)
class Sentence:
    """One sentence: `document.text[start:end] == text`. Both `document` and `index` (within it) count from 0."""

    document: int
    index: int
    start: int
    end: int
    text: str
    role: BlockRole = "paragraph"
    heading: str = ""
    labels: tuple[Label, ...] = ()
    """Column headings, by offsets into `text`."""


class Token(NamedTuple):
    """A word, number or sign of a sentence.

    `tag` is a universal part of speech (NOUN, PROPN, VERB, AUX, ADJ, ADV, DET, PRON, ADP, CCONJ, SCONJ, NUM, PART,
    PUNCT, SYM, X), guessed without a model. `stem` is the Snowball stem of the lower-case form after irregular forms
    and British spellings were folded ("died" -> "die", "defence" -> "defens").
    """

    start: int
    end: int
    text: str
    lower: str
    stem: str
    tag: str = "X"


class Mention(Protocol):
    """A typed span of a sentence: `sentence.text[start:end] == text`. The types stand beside their extractors."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


class Claim(NamedTuple):
    """A sentence, its tokens and its mentions in order of `start`."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]


class Match(NamedTuple):
    """Two claims of different documents (indexes into the claims, left < right) that may tell the same fact.

    `features` are what speaks for it, in the order of `match.score.WEIGHTS`.
    """

    left: int
    right: int
    score: float
    features: tuple[float, ...] = ()


class Statement(NamedTuple):
    """Where a source states a value. Lines and columns count from 1 in the file as stored; `end_column` is one past.

    `text` starts at `start` of `sentence`, and that at `sentence_start` of `Document.text`; -1 where it is not known.
    """

    source: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    sentence: str
    start: int = -1
    sentence_start: int = -1


class Value(NamedTuple):
    """One of the values told of a fact, with every statement of it."""

    value: str
    statements: tuple[Statement, ...]


class Opinion(NamedTuple):
    """What the judge called `judge` says of a fact, how sure it is (0 to 1), and why."""

    judge: str
    ruling: Ruling
    confidence: float
    reason: str


class Finding(NamedTuple):
    """What corpusck says of one fact; the larger `worth`, the more check-worthy among findings of one verdict.

    `decided_by` tells who found it; `opinion` is that of a judge, who may also differ from the rules.
    """

    id: str
    rule: str
    verdict: Verdict
    kind: Kind
    severity: Severity
    confidence: float
    subject: str
    message: str
    values: tuple[Value, ...]
    unstated_in: tuple[str, ...] = ()
    worth: float = 0.0
    decided_by: Decider = "rules"
    opinion: Opinion | None = None


@dataclass(frozen=True)
class Source:
    """An article as the report names it. `origin` is the path of the source it copies, or its own.

    `file` is where it was read from, with forward slashes, as seen from where the command was run; a report that was
    read from a file does not know it.
    """

    path: str
    title: str | None
    published: date | None
    sentences: int
    origin: str
    file: str = field(default="", compare=False)
    name: str | None = None
    """How people call it, where they said so."""


class Notice(NamedTuple):
    """Something in line `line` of the file at `path` that its writer should know of and that is no finding."""

    path: str
    line: int
    message: str


@dataclass(frozen=True)
class Report:
    """The result of a comparison, in the order in which every format shows it.

    `documents` are the articles themselves, for a format that shows them; a report that was read from a file has none.
    """

    version: str
    sources: tuple[Source, ...]
    skipped: tuple[Skipped, ...]
    findings: tuple[Finding, ...] = field(default=())
    documents: tuple[Document, ...] = field(default=(), repr=False, compare=False)
    notices: tuple[Notice, ...] = ()
    shortened: tuple[Shortened, ...] = ()

    @cached_property
    def summary(self) -> dict[str, int]:
        """How many findings there are of each verdict."""
        return {verdict: sum(f.verdict == verdict for f in self.findings) for verdict in VERDICTS}
