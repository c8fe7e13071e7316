"""Ignores that stand in the articles, in comments of HTML and Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpusck.config import Ignore
from corpusck.model import Block, Document

_MARK = "corpusck:"
_COMMENT = re.compile(
    r"""(?:<!--|\[//\]:[ ]\#[ ][("'])[ \t]*corpusck:[ \t]*ignore\b
        (?:\[([^\]\n]{0,500})\])?
    """,
    re.VERBOSE,
)
_PLAIN = (".txt", ".text")
"""Files that have no comments."""


def of_document(document: Document) -> Iterator[Ignore]:
    """The ignores of an article: `<!-- corpusck: ignore[number-conflict, name] reason -->`, in Markdown also
    `[//]: # (corpusck: ignore[name] reason)`.

    One holds for the paragraph, heading, list item or table row that it stands in or behind on one line, else for the
    one that follows.
    """
    if _MARK not in document.raw or document.path.lower().endswith(_PLAIN):
        return
    for comment in _COMMENT.finditer(document.raw):
        line, _ = _line_column(document.raw, comment.start())
        rules = tuple(rule.strip() for rule in (comment[1] or "").split(",") if rule.strip())
        block = _block(document, comment.start())
        place = document.place(block.start, block.end) if block else (0, 0, 0, 0)
        yield Ignore(document.path, line, rules, source=document.path, span=(place[:2], place[2:]))


def _block(document: Document, offset: int) -> Block | None:
    """The block that a comment at an offset of the file is about."""
    before, after = None, None
    for block in document.blocks:
        start, end = document.offsets.span(block.start, block.end)
        if start <= offset < end:
            return block
        if start > offset:
            after = block
            break
        before, behind = block, end
    return before if before and "\n" not in document.raw[behind:offset] else after


def _line_column(raw: str, offset: int) -> tuple[int, int]:
    line = raw.count("\n", 0, offset) + 1
    return line, offset - raw.rfind("\n", 0, offset)
