"""Word lists: tab-separated files in `data/`, sorted, UTF-8, each with a note on its source in lines that begin with
`#`.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from functools import cache

_FOLDER = os.path.join(os.path.dirname(__file__), "data")


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of `data/<name>.tsv` below its notes."""
    with open(os.path.join(_FOLDER, f"{name}.tsv"), encoding="utf-8") as file:
        listed = file.read().rstrip("\n").split("\n")
    first = next(at for at, line in enumerate(listed) if line[:1] != "#")
    return tuple(listed[first:])


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `data/<name>.tsv` as tuples of their fields."""
    return tuple([tuple(line.split("\t")) for line in lines(name)])


def find(name: str, key: str) -> tuple[str, ...]:
    """The row of a table of many rows whose first field is `key`, or an empty one: cheaper than `rows` for few keys."""
    listed = lines(name)
    at = bisect_left(listed, key + "\t")
    found = at < len(listed) and listed[at].startswith(key + "\t")
    return tuple(listed[at].split("\t")) if found else ()


@cache
def table(name: str) -> dict[str, str]:
    """The first field of each row of `data/<name>.tsv` mapped to its second."""
    return dict([line.split("\t", 2)[:2] for line in lines(name)])


@cache
def words(name: str) -> frozenset[str]:
    """The first field of each row of `data/<name>.tsv`."""
    return frozenset([line.partition("\t")[0] for line in lines(name)])
