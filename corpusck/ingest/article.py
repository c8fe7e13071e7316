"""What a format found becomes a document: furniture and the lines of the head leave, headings reach what is below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpusck.ingest import furniture, head, published
from corpusck.ingest.builder import Draft, Part
from corpusck.model import Block, Document


def document(path: str, raw: str, draft: Draft) -> Document:
    """The document of the file at `path` (its display name) that holds `raw`."""
    top = head.read(draft, list(furniture.without(draft.parts)))
    return Document(
        path=path,
        raw=raw,
        text=draft.text,
        offsets=draft.offsets,
        blocks=tuple(_blocks(top.parts)),
        title=top.title,
        published=published.first(top.dates),
    )


def _blocks(parts: Sequence[Part]) -> Iterator[Block]:
    """The parts as blocks. A line that holds a time alone, as in live reports, is the heading of what follows."""
    heading = ""
    for part in parts:
        if part.role in ("heading", "paragraph") and published.is_stamp(part.text):
            heading = part.text
            continue
        if part.role == "title":
            heading = ""
        yield Block(part.role, part.start, part.end, part.key or heading, part.labels)
        if part.role == "heading":
            heading = part.text
