"""Word lists: tab-separated files in `data/`, sorted, UTF-8, each with a note on its source in lines that begin with
`#`.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from functools import cache, lru_cache

_FOLDER = os.path.join(os.path.dirname(__file__), "data")


@cache
def _text(name: str) -> str:
    with open(os.path.join(_FOLDER, f"{name}.tsv"), encoding="utf-8") as file:
        return file.read()


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of `data/<name>.tsv` below its notes."""
    listed = _text(name).rstrip("\n").split("\n")
    first = next(at for at, line in enumerate(listed) if line[:1] != "#")
    return tuple(listed[first:])


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `data/<name>.tsv` as tuples of their fields."""
    return tuple([tuple(line.split("\t")) for line in lines(name)])


@lru_cache(maxsize=100_000)
def find(name: str, key: str) -> tuple[str, ...]:
    """The row of a table whose first field is `key`, or an empty one: for few keys of many, no other rows are made."""
    text = _text(name)

    def line(at: int) -> str:
        return text[text.rfind("\n", 0, at) + 1 : text.find("\n", at)]

    found = line(bisect_left(range(len(text)), key + "\t", key=line))
    return tuple(found.split("\t")) if found.startswith(key + "\t") else ()


@cache
def table(name: str) -> dict[str, str]:
    """The first field of each row of `data/<name>.tsv` mapped to its second."""
    return dict([line.split("\t", 2)[:2] for line in lines(name)])


@cache
def words(name: str) -> frozenset[str]:
    """The first field of each row of `data/<name>.tsv`."""
    return frozenset([line.partition("\t")[0] for line in lines(name)])
