"""Heads: words inside a name that tell it to be of an organisation or a place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from corpusck import lexicon

_BEFORE_PLACE = frozenset({"lake", "mount", "cape", "port", "fort", "gulf", "san", "santa"})


@cache
def heads() -> dict[str, str]:
    """The heads, each with what it tells a name to be."""
    return lexicon.table("name_heads")


@cache
def surnames() -> frozenset[str]:
    """Heads of names of places and organisations that many people bear as a family name."""
    return frozenset(row[0] for row in lexicon.rows("name_heads") if row[2] == "surname")


def head(words: Sequence[str]) -> str:
    """What the head of a name tells it to be, "" where it has none."""
    table = heads()
    for word in ("of", "for"):
        if word in words[1:]:
            return table.get(words[words.index(word, 1) - 1], "")
    if len(words) > 1 and (kind := table.get(words[-1], "")):
        return kind
    return "place" if len(words) > 1 and words[0] in _BEFORE_PLACE else ""
