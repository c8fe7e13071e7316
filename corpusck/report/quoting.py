"""The sentences behind a finding on a page of the terminal: one below the other, or side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from corpusck.model import Finding, Statement, Value
from corpusck.report.contrast import Span, contrast, span
from corpusck.report.layout import Line, Piece, beside, indent, width_of, wrap
from corpusck.report.wording import visible

_GAP = 2
_COLUMN = 24
"""The narrowest column that can be read; on a narrower page everything stands in one."""
_LINE = 100
"""The longest line that can be read with ease."""


def style_of(finding: Finding, number: int) -> str:
    """The colours of conflicting values; what agrees needs none."""
    return f"value{number % 4 + 1}" if finding.verdict == "conflict" else ""


class Quoting(NamedTuple):
    """How sentences are quoted: the short names of their sources, the cells of a line, whether colour marks words."""

    labels: Mapping[str, str]
    width: int
    color: bool

    def below(self, finding: Finding) -> Iterator[Line]:
        """What the fact is about in one sentence, and the sentences of each value with the words in question marked."""
        yield from wrap([(visible(finding.message), "dim")], self.width)
        told = [
            (self._place(first), self._marked(first.sentence, _in_question(first), style_of(finding, number)))
            for number, value in enumerate(finding.values)
            for first in _distinct(value)
        ]
        size = max(width_of(place) for place, _ in told)
        for place, words in told:
            yield from beside([(size, [[(place, "dim")]]), (0, wrap(words, self.width - size - _GAP))], _GAP)

    def side(self, finding: Finding) -> Iterator[Line]:
        """The sentences in two columns: version beside version with the words marked in which they differ, or, of a
        fact that is told in one way, source beside source. A sentence that several sources have stands once."""
        column = min((self.width - 2 * _GAP - 1) // 2, _LINE)
        if column >= _COLUMN and len(blocks := self._blocks(finding, column)) > 1:
            for number in range(0, len(blocks), 2):
                if number:
                    yield []
                yield from _columns(blocks[number : number + 2], column)
        else:
            for number, block in enumerate(self._blocks(finding, min(self.width, _LINE))):
                if number:
                    yield []
                yield from block

    def _blocks(self, finding: Finding, width: int) -> list[list[Line]]:
        """The lines of each version under its value, or of each sentence of the only one."""
        versions = [
            self._told(value, telling, style_of(finding, number), width)
            for number, (value, telling) in enumerate(zip(finding.values, contrast(finding), strict=True))
        ]
        if len(versions) == 1:
            return versions[0]
        return [
            [*wrap([(visible(value.value), style_of(finding, number) or "bold")], width), *chain(*told)]
            for number, (value, told) in enumerate(zip(finding.values, versions, strict=True))
        ]

    def _told(self, value: Value, telling: Sequence[Sequence[Span]], style: str, width: int) -> list[list[Line]]:
        """Each sentence that states a value below its places. Only conflicting values, which have a style, have words
        in which they differ."""
        found: dict[str, list[tuple[Statement, Sequence[Span]]]] = {}
        for told, words in zip(value.statements, telling, strict=True):
            found.setdefault(told.sentence, []).append((told, words if style else ()))
        blocks = []
        for sentence, group in found.items():
            marks = _joined(sentence, sorted({word for _, words in group for word in words}))
            text = self._marked(sentence, marks or _in_question(group[0][0]), style)
            where = " ".join(dict.fromkeys(self._place(told) for told, _ in group))
            blocks.append([*wrap([(where, "dim")], width), *indent(wrap(text, width - _GAP), _GAP)])
        return blocks

    def _marked(self, sentence: str, marks: Sequence[Span], style: str) -> list[Piece]:
        pieces: list[Piece] = []
        done = 0
        for start, end in marks:
            text = visible(sentence[start:end])
            pieces += [(visible(sentence[done:start]), ""), (text if self.color else f"«{text}»", style or "word")]
            done = end
        return [*pieces, (visible(sentence[done:]), "")]

    def _place(self, told: Statement) -> str:
        return f"{self.labels[told.source]}:{told.line}"


def _columns(blocks: Sequence[list[Line]], width: int) -> list[Line]:
    left, right = blocks if len(blocks) == 2 else (blocks[0], [])
    bar: Line = [("│", "dim")]
    return beside([(width, left), (1, [bar] * max(len(left), len(right))), (0, right)], _GAP)


def _distinct(value: Value) -> list[Statement]:
    """The statements of a value, those in one sentence told once."""
    found: dict[tuple[str, int, str], Statement] = {}
    for told in value.statements:
        found.setdefault((told.source, told.line, told.sentence), told)
    return list(found.values())


def _in_question(told: Statement) -> list[Span]:
    """The words of a statement, unless they are its whole sentence."""
    start, end = span(told)
    return [(start, end)] if told.sentence[:start] + told.sentence[end:] else []


def _joined(sentence: str, words: Sequence[Span]) -> list[Span]:
    """Words that stand in a row as one stretch."""
    found: list[Span] = []
    for start, end in words:
        if found and (start <= found[-1][1] or sentence[found[-1][1] : start].isspace()):
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
