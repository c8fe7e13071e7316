"""Offices are found in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from corpusck import lexicon
from corpusck.model import Token

OF = frozenset({"of", "for", "at", "in"})
_CLAUSE = frozenset({"PUNCT", "PRON", "VERB", "AUX", "SCONJ"})
_HEADS = frozenset({"boss", "chief", "coordinator", "director", "head", "leader", "manager", "supervisor"})
"""Titles that head any function of a body."""
_HEADED = ("company",)
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
    for row in lexicon.rows("offices"):
        words = tuple(row[0].replace("-", " - ").replace("'s", " 's").split())
        table.setdefault(words[0], []).append((words, row))
    for rows in table.values():
        rows.sort(key=lambda item: -len(item[0]))
    return table


@cache
def _functions() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The functions of a body by their first word, the longest first, each with the office of its head."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in sorted(lexicon.rows("office_functions"), key=lambda row: -row[0].count(" ")):
        words = tuple(row[0].split())
        table.setdefault(words[0], []).append((words, row[1]))
    return table


@cache
def _openers() -> frozenset[str]:
    return frozenset((*_table(), *_functions(), *_HEADS))


def offices(tokens: Sequence[Token], inside: set[int]) -> Iterator[Office]:
    """The offices of a sentence in order, none that shares a token with those `inside` names."""
    openers, after = _openers(), 0
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
    """The office that begins at a token, the longest one: one that is listed, or that of the head of a function."""
    listed = None
    for words, row in _table().get(tokens[index].lower, ()):
        if _stand(words, tokens, index):
            listed = Office(index, index + len(words), row[1], tuple(row[2].split()), row[3] == "1")
            break
    heading = _heading_at(tokens, index)
    return heading if heading and not (listed and listed.end >= heading.end) else listed


def _heading_at(tokens: Sequence[Token], index: int) -> Office | None:
    """The office of the head of a function, all titles of one function alike: "safety manager", "head of the press"."""
    if tokens[index].lower in _HEADS:
        after = [token.lower for token in tokens[index + 1 : index + 3]]
        start = index + 2 + (after[1:] == ["the"])
        found = _function(tokens, start) if after[:1] == ["of"] else None
        return Office(index, *found, _HEADED, False) if found else None
    found = _function(tokens, index)
    if not found or found[0] == len(tokens):
        return None
    head = tokens[found[0]].lower
    if head not in _HEADS or _joined(tokens, index, head):
        return None
    return Office(index, found[0] + 1, found[1], _HEADED, False)


def _joined(tokens: Sequence[Token], index: int, head: str) -> bool:
    """Whether a function is the second of two of one head: Fire & Rescue Chief."""
    if index < 2 or tokens[index - 1].lower not in ("and", "&"):
        return False
    other = tokens[index - 2].lower
    return other in _functions() or any(words == (other, head) for words, _ in _table().get(other, ()))


def _function(tokens: Sequence[Token], index: int) -> tuple[int, str] | None:
    """Where a function that begins at a token ends, and what its head is called."""
    for words, office in _functions().get(tokens[index].lower, ()) if index < len(tokens) else ():
        if _stand(words, tokens, index):
            return index + len(words), office
    return None


def _stand(words: Sequence[str], tokens: Sequence[Token], index: int) -> bool:
    """Whether words stand in a sentence from a token on."""
    there = tokens[index : index + len(words)]
    return len(there) == len(words) and all(
        token.lower.replace("’", "'") == word for token, word in zip(there, words, strict=True)
    )


def breaks(token: Token) -> bool:
    return (
        token.tag in _CLAUSE and token.lower not in ("'s", "’s", "-", "‑", ".", "its", "his", "her", "their")
    ) or token.lower in ("and", "whose")
