"""Short ways to build the data that tests need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from corpusck.model import (
    KINDS,
    Block,
    Claim,
    Document,
    Finding,
    Kind,
    Mention,
    OffsetMap,
    Report,
    Sentence,
    Severity,
    Shortened,
    Skipped,
    Source,
    Statement,
    Value,
    Verdict,
)

_SEVERITY: dict[Verdict, Severity] = {"conflict": "error", "unstated": "warning", "agreement": "note"}


def statement(source: str, line: int, sentence: str, text: str = "") -> Statement:
    """`sentence` alone on `line` of `source`, where `text` (the whole sentence if empty) carries the value."""
    text = text or sentence
    start = max(sentence.find(text), 0)
    return Statement(source, line, start + 1, line, start + 1 + len(text), text, sentence, start)


def finding(
    verdict: Verdict,
    kind: Kind,
    subject: str,
    values: Mapping[str, Sequence[Statement]],
    confidence: float = 0.9,
    unstated_in: Sequence[str] = (),
    message: str = "",
) -> Finding:
    """A finding whose `id` is made of its kind and subject."""
    assert kind in KINDS
    return Finding(
        id=f"{kind}-{subject}".replace(" ", "-"),
        rule=f"{kind}-{verdict}",
        verdict=verdict,
        kind=kind,
        severity=_SEVERITY[verdict],
        confidence=confidence,
        subject=subject,
        message=message or f"The sources tell {subject}.",
        values=tuple(Value(value, tuple(told)) for value, told in values.items()),
        unstated_in=tuple(unstated_in),
    )


def source(path: str, sentences: int = 10, title: str | None = None, published: date | None = None) -> Source:
    """A source that is its own origin."""
    return Source(path, title, published, sentences, path)


def report(
    findings: Sequence[Finding] = (),
    sources: Sequence[Source] = (),
    skipped: Sequence[Skipped] = (),
    shortened: Sequence[Shortened] = (),
) -> Report:
    """A report whose sources, unless given, are those that the findings name."""
    named = {told.source: None for found in findings for value in found.values for told in value.statements}
    told = tuple(sources) or tuple(map(source, sorted(named)))
    return Report("1.2.3", told, tuple(skipped), tuple(findings), shortened=tuple(shortened))


def document(path: str, text: str, title: str | None = None, published: date | None = None) -> Document:
    """A plain text article; blank lines part its blocks."""
    starts = [0, *(place + 2 for place in range(len(text)) if text.startswith("\n\n", place))]
    ends = [*(start - 2 for start in starts[1:]), len(text)]
    blocks = tuple(Block("paragraph", start, end) for start, end in zip(starts, ends, strict=True))
    return Document(path, text, text, OffsetMap((0,), (0,)), blocks, title, published)


def claim(article: Document, number: int, index: int, *mentions: Mention) -> Claim:
    """Block `index` of document `number`, as one sentence with these mentions and no tokens."""
    block = article.blocks[index]
    text = article.text[block.start : block.end]
    return Claim(Sentence(number, index, block.start, block.end, text), (), mentions)
