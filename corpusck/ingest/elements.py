"""What an HTML element says of the text in it: its role, and whether it is part of the article at all.

Elements that are none are known by their tags and by the words of their class names (`data/markup.tsv`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from corpusck import lexicon
from corpusck.ingest.tags import Piece
from corpusck.model import BlockRole

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
INLINE = frozenset(
    ("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
     "ins", "kbd", "label", "mark", "nobr", "q", "rb", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
     "sup", "svg", "time", "tt", "u", "var", "wbr")
)  # fmt: skip
LAYOUT = frozenset(("article", "section", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"))
"""A table that has such elements in its cells lays out a page and holds no data."""

_HIDDEN = frozenset(
    ("noscript", "template", "svg", "math", "canvas", "object", "audio", "video", "select", "button", "dialog", "rp",
     "rt", "map")
)  # fmt: skip
_SOFT = frozenset(("nav", "header"))
_FURNITURE = frozenset(("aside", "footer", "menu"))
_CONTENT = frozenset(("article", "main"))
_ROOT = frozenset(("html", "body", "article", "main", "h1"))
_LANDMARKS = frozenset(("navigation", "complementary", "contentinfo", "search", "dialog", "menu", "menubar", "alert"))
_ROLES: dict[str, BlockRole] = {"li": "item", "figcaption": "caption", "caption": "caption"}
_CLOSED_BY = {
    "li": frozenset(("p", "li")),
    "dt": frozenset(("p", "dt", "dd")),
    "dd": frozenset(("p", "dt", "dd")),
    "tr": frozenset(("p", "td", "th", "tr")),
    "td": frozenset(("p", "td", "th")),
    "th": frozenset(("p", "td", "th")),
}
_P = frozenset(("p",))
_WORD = re.compile(r"[a-z]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Element(NamedTuple):
    """An open element and what holds for the text in it.

    `skip` is 0 for text that is read and 2 for text that is left out; 1 leaves out all but an article or a title,
    because many pages never close their navigation. `article` counts the articles of the page from 1.
    """

    name: str
    role: BlockRole = "paragraph"
    level: int = 0
    skip: int = 0
    meta: bool = False
    article: int = 0
    main: bool = False


def closed_by(name: str) -> frozenset[str]:
    """The elements that end where one of this name starts, though no tag ends them."""
    return _CLOSED_BY.get(name, _P)


def opened(parent: Element, piece: Piece, article: int, lenient: bool) -> Element:
    """The element that `piece` opens inside `parent`; `article` is its number if it is the outermost one.

    A lenient reading keeps what is known as furniture by its name alone.
    """
    name = piece.name
    bare = piece.end - piece.start == len(name) + 2
    if bare and name in INLINE and name not in _HIDDEN:
        return parent._replace(name=name)
    kind = "" if bare else _kind(piece)
    role = _ROLES.get(name, "heading" if _level(name) else parent.role)
    return Element(
        name,
        role,
        _level(name) or (parent.level if role == "heading" else 0),
        _skip(parent, name, kind, lenient),
        parent.meta or kind == "meta",
        parent.article or (article if name == "article" else 0),
        parent.main or name == "main" or kind == "main",
    )


def _level(name: str) -> int:
    return int(name[1]) if len(name) == 2 and name[0] == "h" and name[1] in "123456" else 0


def _skip(parent: Element, name: str, kind: str, lenient: bool) -> int:
    if parent.skip == 2 or name in _HIDDEN or kind == "hidden":
        return 2
    if not lenient and (name in _FURNITURE or (kind == "furniture" and name not in _ROOT)):
        return 2
    if name in _SOFT and not (name == "header" and (parent.article or parent.main)):
        return 1
    if parent.skip and (name in _CONTENT or name in ("h1", "time") or kind in ("meta", "main")):
        return 0
    return parent.skip


def _kind(piece: Piece) -> str:
    """`hidden`, `furniture`, `meta` or `main` by the attributes of a tag, or nothing."""
    attributes = piece.attributes
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return "hidden"
    if "display:none" in attributes.get("style", "").replace(" ", "").lower():
        return "hidden"
    role = attributes.get("role", "").lower()
    if role in _LANDMARKS:
        return "furniture"
    if role == "main":
        return "main"
    return _kind_of_names(attributes.get("class", "")[:500], attributes.get("id", "")[:100])


@lru_cache(maxsize=4096)
def _kind_of_names(classes: str, identity: str) -> str:
    kinds = lexicon.table("markup")
    told = set()
    for name in (*classes.split(), identity):
        words = _WORD.findall(_HUMP.sub(" ", name).lower())
        found = {kinds.get(word, "") for word in words}
        if "" not in found:
            told |= found
    return "furniture" if "furniture" in told else "meta" if "meta" in told else ""
