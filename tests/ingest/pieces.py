"""What the tests of the formats share."""

from __future__ import annotations

from corpusck.ingest import article, parser
from corpusck.model import Document
from corpusck.text import sentences


def document(raw: str, extension: str) -> Document:
    """The document of a file that holds `raw`."""
    return article.document(f"a{extension}", raw, parser(extension)(raw))


def blocks(raw: str, extension: str) -> list[tuple[str, str]]:
    """The roles and the texts of the blocks of a file."""
    made = document(raw, extension)
    return [(block.role, made.text[block.start : block.end]) for block in made.blocks]


def texts(raw: str, extension: str) -> list[str]:
    """The sentences of a file."""
    return [sentence.text for sentence in sentences.split(document(raw, extension), 0)]


def sliced(raw: str, extension: str, words: str) -> str:
    """What the file holds at the place that is reported for `words`."""
    made = document(raw, extension)
    start = made.text.index(words)
    first, last = made.offsets.span(start, start + len(words))
    return raw[first:last]
