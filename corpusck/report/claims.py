"""The claims of articles with their typed mentions: what corpusck understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from corpusck.model import Claim, Document, Mention
from corpusck.report.plain import details, json_line, placed
from corpusck.report.wording import visible

FORMATS = ("table", "jsonl")


def render(form: str, told: Sequence[tuple[Document, Sequence[Claim]]]) -> str:
    """The claims of each document in one of `FORMATS`: for people, or one JSON object a line for each claim."""
    lines = _records(told) if form == "jsonl" else _table(told)
    return "".join(lines)


def _records(told: Sequence[tuple[Document, Sequence[Claim]]]) -> Iterator[str]:
    for document, claims in told:
        for claim in claims:
            mentions = [_mention(mention) for mention in claim.mentions]
            yield json_line({**placed(document, claim.sentence), "mentions": mentions})


def _mention(mention: Mention) -> dict[str, Any]:
    place = {"type": _type(mention), "start": mention.start, "end": mention.end, "text": mention.text}
    return {**place, **details(mention)}


def _table(told: Sequence[tuple[Document, Sequence[Claim]]]) -> Iterator[str]:
    """Lines as long as they are: what stands in an article is not wrapped, so that it can be searched for."""
    for document, claims in told:
        published = f" · {document.published.isoformat()}" if document.published else ""
        title = f" · {visible(document.title)}" if document.title else ""
        yield f"{visible(document.path)}{published}{title}\n"
        for claim in claims:
            line = document.place(claim.sentence.start, claim.sentence.end)[0]
            yield f"{line:5}  {visible(claim.sentence.text)}\n"
            for mention in claim.mentions:
                yield f"       {_type(mention):9} {visible(mention.text)}{_told(mention)}\n"
        yield "\n"


def _told(mention: Mention) -> str:
    found = ", ".join(f"{name} {_words(value)}" for name, value in details(mention).items())
    return f"  · {visible(found)}" if found else ""


def _words(value: object) -> str:
    if value is True:
        return "yes"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, list):
        return " ".join(map(_words, value))
    if isinstance(value, dict):
        return " ".join(f"{name} {_words(item)}" for name, item in value.items())
    return str(value)


def _type(mention: Mention) -> str:
    return type(mention).__name__.lower()
