"""Offices are found in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from corpusck import lexicon
from corpusck.model import Token

OF = frozenset({"of", "for", "at", "in"})
_CLAUSE = frozenset({"PUNCT", "PRON", "VERB", "AUX", "SCONJ"})
_HEADS = ("boss", "chief", "coordinator", "director", "head", "leader", "manager", "supervisor")
"""Titles that head any function of a body."""
_BODY = 6
"""Tokens that name the body after "of" at the most."""


class Office(NamedTuple):
    """An office found at the tokens `start` to `end`."""

    start: int
    end: int
    name: str
    families: tuple[str, ...]
    unique: bool


@cache
def _table() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """Offices by their first word, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for row in (*lexicon.rows("offices"), *_heading()):
        words = tuple(row[0].replace("-", " - ").replace("'s", " 's").split())
        table.setdefault(words[0], []).append((words, row))
    for rows in table.values():
        rows.sort(key=lambda item: -len(item[0]))
    return table


def _heading() -> Iterator[tuple[str, ...]]:
    """The offices of those who head a function, all titles of one function alike, but for those that are listed."""
    listed = lexicon.words("offices")
    for function, office in lexicon.rows("office_functions"):
        for title in _HEADS:
            for called in (f"{function} {title}", f"{title} of {function}", f"{title} of the {function}"):
                if called not in listed:
                    yield called, office, "company", "0"


def offices(tokens: Sequence[Token], inside: set[int]) -> Iterator[Office]:
    """The offices of a sentence in order, none that shares a token with those `inside` names."""
    openers, after = _table(), 0
    for index in [i for i, token in enumerate(tokens) if token.lower in openers and i not in inside]:
        found = _office_at(tokens, index) if index >= after else None
        if found is not None and inside.isdisjoint(range(found.start, found.end)):
            if _office_at(tokens, min(found.end, len(tokens) - 1)) is None:
                yield found
            after = body_end(tokens, found)


def body_end(tokens: Sequence[Token], office: Office) -> int:
    """Where the words end that say after "of" whose office it is; offices among them belong to nobody named here."""
    end = office.end
    if end < len(tokens) and tokens[end].lower in OF:
        while end < len(tokens) and end - office.end < _BODY and (end == office.end or not breaks(tokens[end])):
            end += 1
    return end


def _office_at(tokens: Sequence[Token], index: int) -> Office | None:
    for words, row in _table().get(tokens[index].lower, ()):
        if all(
            index + k < len(tokens) and tokens[index + k].lower.replace("’", "'") == word
            for k, word in enumerate(words)
        ):
            return Office(index, index + len(words), row[1], tuple(row[2].split()), row[3] == "1")
    return None


def breaks(token: Token) -> bool:
    return (
        token.tag in _CLAUSE and token.lower not in ("'s", "’s", "-", "‑", ".", "its", "his", "her", "their")
    ) or token.lower in ("and", "whose")
