"""The report as the JSON that the script of the page reads: short keys, sources and sentences by their number.

Offsets count UTF-16 units, as strings do in JavaScript.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from corpusck.model import Document, Finding, Report, Statement
from corpusck.report.contrast import Span, contrast, span
from corpusck.report.view import View
from corpusck.report.wording import labels

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_SIGNS = {
    **{code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A, 0x0D)},
    **dict.fromkeys(range(0x7F, 0xA0), 0xFFFD),
    **dict.fromkeys((0x202D, 0x202E), 0xFFFD),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
}
"""Signs for control characters, overrides of direction, which show words in another order than they stand, and halves
of characters. Marks that text from right to left needs are kept. One sign for one, so that offsets hold."""


def as_data(report: Report, view: View) -> dict[str, Any]:
    """The report, its findings cut as `view` says, with the text of each article that the report holds."""
    numbers = {source.path: number for number, source in enumerate(report.sources)}
    names = labels(list(numbers))
    documents = {document.path: document for document in report.documents}
    sentences = _Sentences(numbers, documents)
    return {
        "version": report.version,
        "sources": [
            {
                "path": shown(source.path),
                "name": names[source.path],
                "title": shown(source.title or ""),
                "published": source.published.isoformat() if source.published else "",
                "sentences": source.sentences,
                "origin": numbers.get(source.origin, number),
                **_article(documents.get(source.path)),
            }
            for number, source in enumerate(report.sources)
        ],
        "skipped": [{"path": shown(skipped.path), "reason": shown(skipped.reason)} for skipped in report.skipped],
        "shortened": [{"path": shown(cut.path), "reason": shown(cut.reason)} for cut in report.shortened],
        "findings": [_finding(finding, sentences) for finding in view.cut(report.findings)],
        "sentences": sentences.records,
    }


def shown(text: str) -> str:
    """The text with signs in place of characters that would act on the page or deceive its reader."""
    return text if text.isascii() and text.isprintable() else text.translate(_SIGNS)


def units(text: str) -> Callable[[int], int]:
    """What turns an offset into `text` into one that counts UTF-16 units."""
    wide = [] if text.isascii() else [found.start() for found in _ASTRAL.finditer(text)]
    return lambda offset: offset + bisect_left(wide, offset)


def _article(document: Document | None) -> dict[str, Any]:
    if document is None:
        return {"text": "", "blocks": []}
    place = units(document.text)
    blocks = [[block.role, place(block.start), place(block.end)] for block in document.blocks]
    return {"text": shown(document.text), "blocks": blocks}


def _finding(finding: Finding, sentences: _Sentences) -> dict[str, Any]:
    return {
        "id": finding.id,
        "verdict": finding.verdict,
        "kind": finding.kind,
        "confidence": finding.confidence,
        "subject": shown(finding.subject),
        "message": shown(finding.message),
        "values": [
            {"value": shown(value.value), "told": list(map(sentences.place, value.statements, telling))}
            for value, telling in zip(finding.values, contrast(finding), strict=True)
        ],
    }


class _Sentences:
    """The sentences that findings quote, each kept once as source, offset in the article (or -1) and text."""

    def __init__(self, numbers: Mapping[str, int], documents: Mapping[str, Document]) -> None:
        self.records: list[tuple[int, int, str]] = []
        self._numbers = numbers
        self._units = {path: units(document.text) for path, document in documents.items()}
        self._known: dict[tuple[str, int, str], int] = {}

    def place(self, told: Statement, telling: Sequence[Span]) -> tuple[int, int, int, int, int, list[Span]]:
        """Number of the sentence, line and column in the file, start and end of the words in the sentence, and of the
        telling ones among them."""
        key = (told.source, told.sentence_start, told.sentence)
        number = self._known.setdefault(key, len(self.records))
        if number == len(self.records):
            placed = told.source in self._units and told.sentence_start >= 0
            start = self._units[told.source](told.sentence_start) if placed else -1
            self.records.append((self._numbers[told.source], start, shown(told.sentence)))
        place = units(told.sentence)
        first, last = span(told)
        words = [(place(start), place(end)) for start, end in telling]
        return number, told.line, told.column, place(first), place(last), words
