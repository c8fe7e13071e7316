"""Word lists: tab-separated files in `data/`, sorted, UTF-8, each with a note on its source in lines that begin with `#`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `data/<name>.tsv` as tuples of their fields; notes and empty lines are left out."""
    text = (files("corpusck") / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.split("\n") if line and not line.startswith("#"))


@cache
def table(name: str) -> dict[str, str]:
    """The first field of each row of `data/<name>.tsv` mapped to its second."""
    return {row[0]: row[1] for row in rows(name)}


@cache
def words(name: str) -> frozenset[str]:
    """The first field of each row of `data/<name>.tsv`."""
    return frozenset(row[0] for row in rows(name))
