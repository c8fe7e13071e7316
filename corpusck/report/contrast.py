"""Which words of the sentences behind a finding tell: what every page for people marks.

Between versions those that no other version has; in one version those that several sources share.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import chain
from unicodedata import combining, normalize

from corpusck.model import Finding, Statement, Value

Span = tuple[int, int]
"""Start and end in the sentence of a statement."""

_SHARED = 4
"""Letters of a word that is worth marking because sources share it."""


def span(told: Statement) -> Span:
    """The words in question. A statement that does not know where they start has them where they stand first."""
    start = told.start if told.start >= 0 else max(told.sentence.find(told.text), 0)
    return start, min(start + len(told.text), len(told.sentence))


def contrast(finding: Finding) -> list[list[list[Span]]]:
    """For each value, for each of its statements, the telling words among those in question, in order."""
    spread = [_spread(value) for value in finding.values]
    rows = []
    for number, value in enumerate(finding.values):
        tells = _told_alone(spread, number) if len(spread) > 1 else _told_by_several(spread[0])
        rows.append([[place for word, place in _words(told) if tells(word)] for told in value.statements])
    return rows


def _told_alone(spread: list[dict[str, set[str]]], number: int) -> Callable[[str], bool]:
    others = set(chain.from_iterable(spread[:number] + spread[number + 1 :]))
    return lambda word: word not in others


def _told_by_several(spread: dict[str, set[str]]) -> Callable[[str], bool]:
    return lambda word: len(word) >= _SHARED and len(spread[word]) > 1


def _spread(value: Value) -> dict[str, set[str]]:
    """The words in question of a value with the sources that use them."""
    found: dict[str, set[str]] = {}
    for told in value.statements:
        for word, _ in _words(told):
            found.setdefault(word, set()).add(told.source)
    return found


def _words(told: Statement) -> list[tuple[str, Span]]:
    return [(_folded(found[0]), found.span()) for found in _word().finditer(told.sentence, *span(told))]


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*%?")


def _folded(word: str) -> str:
    """A word without case and accents."""
    if word.isascii():
        return word.lower()
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter)).casefold()
