"""HTML is cut into tags and text, in one pass over the file.

The standard library's html.parser takes 23 seconds for 60 kB of `<a <a <a ...` and raises on `<![x`, so articles from
the open web are cut here: each character is looked at a bounded number of times, and every piece keeps its offsets.
What browsers do with broken markup is followed (https://html.spec.whatwg.org/multipage/parsing.html), in short.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import NamedTuple

_NAME = re.compile(r"[a-zA-Z][^\s/>]{0,40}")
_TAG_STOP = re.compile(r""">|=\s*(["'])""")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")
_OPAQUE = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements whose content is not markup."""


class Piece(NamedTuple):
    """A stretch of text (`name` is empty) or a tag. `content` is where the content of an opaque element ends."""

    raw: str
    start: int
    end: int
    name: str = ""
    closes: bool = False
    content: int = 0

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes of an opening tag by their lower-case names; the first of a name counts."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.raw, self.start + 1 + len(self.name), self.end - 1):
            value = match[2] or match[3] or match[4] or ""
            found.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
        return found


def scan(raw: str) -> Iterator[Piece]:
    """The tags and the text of a file in order. Comments, declarations and the content of scripts are left out."""
    last = raw.rfind(">")
    at = text = 0
    while (at := raw.find("<", at)) != -1 and at < last:
        closes = raw.startswith("/", at + 1)
        name = _NAME.match(raw, at + 1 + closes)
        if not name and not closes and not raw.startswith(("!", "?"), at + 1):
            at += 1
            continue
        if text < at:
            yield Piece(raw, text, at)
        if not name:
            at = text = _after_declaration(raw, at)
            continue
        end = raw.find(">", name.end()) + 1 if closes else _tag_end(raw, name.end())
        tag = name[0].lower()
        after = content = end
        if tag in _OPAQUE and not closes:
            content, after = _opaque_end(raw, tag, end)
        yield Piece(raw, at, end, tag, closes, content)
        at = text = after
    if text < len(raw):
        yield Piece(raw, text, len(raw))


def _after_declaration(raw: str, at: int) -> int:
    closing = "-->" if raw.startswith("<!--", at) else ">"
    end = raw.find(closing, at + 2)
    return len(raw) if end == -1 else end + len(closing)


def _tag_end(raw: str, at: int) -> int:
    """One past the `>` that ends a tag; one inside a quoted value does not."""
    stop = _TAG_STOP.search(raw, at)
    while stop and stop[1]:
        value_end = raw.find(stop[1], stop.end())
        if value_end == -1:
            break
        stop = _TAG_STOP.search(raw, value_end + 1)
    if stop and not stop[1]:
        return stop.end()
    return raw.find(">", at) + 1


@cache
def _closing(tag: str) -> re.Pattern[str]:
    return re.compile(rf"</{tag}[\s/>]", re.IGNORECASE)


def _opaque_end(raw: str, tag: str, start: int) -> tuple[int, int]:
    """Where the content of an element ends, and where what follows it starts."""
    closing = _closing(tag).search(raw, start)
    if not closing:
        return len(raw), len(raw)
    end = raw.find(">", closing.end() - 1)
    return closing.start(), len(raw) if end == -1 else end + 1
