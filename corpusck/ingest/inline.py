"""Markdown inside a block: the marks of emphasis, links, images, code and tags go, their text keeps its place.

After the CommonMark specification (https://spec.commonmark.org), simplified: a mark that cannot be one is text, and
what a reader does not see (addresses of links, images, footnote marks) is left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from corpusck.ingest import entities
from corpusck.ingest.builder import Builder

_TARGET = r"""(?:\((?:<[^<>\n]{0,500}>|[^()\s]{0,500}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)
                  (?:\s+["'(][^()\n]{0,200}["')])?\s?\)|\[[^\[\]\n]{0,100}\])"""
_MARK = re.compile(
    rf"""
    (?P<quote>\n[ \t]{{0,3}}>(?:[ \t]?>)*)
  | \\(?P<escape>[!-/:-@\[-`{{-~])
  | (?P<code>`+)
  | (?P<image>!\[(?P<alt>[^\[\]]{{0,300}})\]{_TARGET})
  | (?P<gone>\[\^[^\[\]\s]{{1,40}}\] | <(?:https?|mailto|ftp):[^<>\s]{{1,500}}>
      | </?[a-zA-Z][^<>]{{0,500}}> | <!--[^<>]{{0,300}}-->)
  | (?P<open>\[)
  | (?P<close>\](?P<target>{_TARGET})?)
  | (?P<marks>\*+|_+|~~)
    """,
    re.VERBOSE,
)


@dataclass(slots=True)
class _Mark:
    """A stretch that is not copied as it stands. `kind`: gone, space, escape, image, verbatim, open, close."""

    kind: str
    start: int
    end: int
    inner: tuple[int, int] = (0, 0)


def copy(builder: Builder, raw: str, start: int, end: int) -> tuple[int, int] | None:
    """Add the text of `raw[start:end]` to the builder's block; gives where its last image is described, if any."""
    at, image, links = start, None, []
    for mark in _marks(raw, start, end):
        entities.copy(builder, raw, at, mark.start)
        at = mark.end
        if mark.kind == "space":
            builder.space(mark.start)
        elif mark.kind == "escape":
            builder.put(raw[mark.end - 1], mark.start, mark.end)
        elif mark.kind == "verbatim":
            builder.copy(*mark.inner)
        elif mark.kind == "image":
            image = mark.inner
        elif mark.kind == "open":
            links.append(builder.here)
        elif mark.kind == "close":
            builder.link(links.pop())
    entities.copy(builder, raw, at, end)
    return image


def _marks(raw: str, start: int, end: int) -> list[_Mark]:
    """The marks of a block in order, those without a partner left out."""
    found: list[_Mark] = []
    brackets: list[_Mark] = []
    emphasis: dict[str, list[_Mark]] = defaultdict(list)
    unclosed: set[str] = set()
    at = start
    while match := _MARK.search(raw, at, end):
        at = match.end()
        mark = _Mark("", *match.span())
        if match["quote"]:
            mark.kind = "space"
        elif match["escape"]:
            mark.kind = "escape"
        elif match["code"]:
            at = _close_code(raw, mark, end, unclosed)
        elif match["image"]:
            mark.kind, mark.inner = "image", match.span("alt")
        elif match["gone"]:
            mark.kind = "space" if match["gone"].lower().startswith("<br") else "gone"
        elif match["open"]:
            brackets.append(mark)
        elif match["close"] and brackets:
            opening = brackets.pop()
            if match["target"]:
                opening.kind, mark.kind = "open", "close"
        elif match["marks"]:
            _pair(raw, mark, start, end, emphasis[match["marks"]])
        found.append(mark)
    return [mark for mark in found if mark.kind]


def _close_code(raw: str, mark: _Mark, end: int, unclosed: set[str]) -> int:
    """Find the end of a code span that opens with `mark`; gives where to go on."""
    ticks = raw[mark.start : mark.end]
    close = -1 if ticks in unclosed else raw.find(ticks, mark.end, end)
    if close == -1:
        unclosed.add(ticks)
        return mark.end
    mark.kind, mark.inner, mark.end = "verbatim", (mark.end, close), close + len(ticks)
    return mark.end


def _pair(raw: str, mark: _Mark, start: int, end: int, waiting: list[_Mark]) -> None:
    """Pair a run of emphasis signs with the last of its kind that can open. Signs inside a number are text."""
    before = raw[mark.start - 1] if mark.start > start else " "
    after = raw[mark.end] if mark.end < end else " "
    sign = raw[mark.start]
    inside = before.isalnum() and after.isalnum() and (sign == "_" or before.isdigit() or after.isdigit())
    opens = not after.isspace() and not inside and not (sign == "_" and before.isalnum())
    closes = not before.isspace() and not inside and not (sign == "_" and after.isalnum())
    if closes and waiting:
        waiting.pop().kind = mark.kind = "gone"
    elif opens:
        waiting.append(mark)
    if (opens or closes) and mark.end - mark.start > 1 and sign == "*":
        mark.kind = "gone"  # no writer means two stars as text
