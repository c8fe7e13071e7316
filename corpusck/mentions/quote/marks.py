"""Where quotations stand: pairs of quotation marks, also across the sentences of a document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from corpusck.model import Sentence

_SINGLE = re.compile("['’]")
_ANY = re.compile("[\"“„«‘'`]")
_CLOSERS = {'"': '"”', "“": '”"', "„": "“”", "«": "»", "‘": "’'", "'": "'’", "``": "''"}
_BEFORE_OPENER = frozenset(" \t\n([{—–-/“\"‘'«:;,")
_LONGEST = 12
"""Sentences in one quotation at the most: behind them a mark was forgotten."""
_FARTHEST = 4000
"""Characters in one quotation at the most; it also bounds the search in hostile texts."""
_ENDS = frozenset(".,!?…;:)")


class Piece(NamedTuple):
    """The part of quotation number `group` that stands at `start` to `end` (without marks) of sentence `sentence`."""

    sentence: int
    start: int
    end: int
    group: int


def pieces(sentences: Sequence[Sentence]) -> Iterator[Piece]:
    """The quotations of a document in order, cut at the ends of sentences. A single mark that no other closes is an
    apostrophe; a double one that is not closed quotes the rest of its sentence."""
    group = 0
    number = at = 0
    while number < len(sentences):
        text = sentences[number].text
        opener = _opener(text, at)
        if opener is None:
            number, at = number + 1, 0
            continue
        start, mark = opener
        close = _close(sentences, number, start + len(mark), mark)
        if close is None and mark in "‘'":
            at = start + 1
            continue
        last, end = close or (number, len(text))
        yield from _cut(sentences, number, start + len(mark), last, end, group)
        group += 1
        number, at = last, end + (len(mark) if close else 0)


def _opener(text: str, at: int) -> tuple[int, str] | None:
    """The first mark from `at` on that opens a quotation, and where it stands."""
    for found in _ANY.finditer(text, at):
        start, mark = found.start(), found[0]
        before, after = text[start - 1 : start] or " ", text[start + 1 : start + 2]
        if mark == "`":
            if after == "`":
                return start, "``"
            continue
        if mark in "“„«":
            return start, mark
        if mark == '"' and before in _BEFORE_OPENER and after:
            return start, mark
        if mark in "‘'" and before in _BEFORE_OPENER and before != "'" and (after.isalpha() or after in '“"[$£€'):
            return start, mark
    return None


def _close(sentences: Sequence[Sentence], number: int, at: int, mark: str) -> tuple[int, int] | None:
    """The sentence and place of the mark that closes a quotation whose words begin at `at` of sentence `number`."""
    budget = _FARTHEST
    role = sentences[number].role
    for n in range(number, min(number + _LONGEST, len(sentences))):
        if sentences[n].role != role or budget <= 0:
            return None
        text = sentences[n].text
        if n > number:
            at = _opening_again(text, mark)
        end = _close_in(text, at, min(len(text), at + budget), mark)
        if end is not None:
            return (n, end) if end >= 0 else None
        budget -= len(text)
    return None


def _opening_again(text: str, mark: str) -> int:
    """How many characters at the start of a further paragraph only repeat the opening mark."""
    again = text.startswith(mark) and len(text) > len(mark) and not text[len(mark)].isspace()
    return len(mark) if again and text[len(mark)] not in _ENDS else 0


def _close_in(text: str, start: int, limit: int, mark: str) -> int | None:
    """Where the quotation closes in this sentence; -1 where another one opens first; None where neither happens."""
    if mark == "``":
        found = text.find("''", start, limit)
        return found if found >= 0 else None
    if mark in "‘'":
        return _single_close(text, start, limit)
    closes = min((at for sign in _CLOSERS[mark] if (at := text.find(sign, start, limit)) >= 0), default=None)
    again = text.find(mark, start, limit) if mark in "“«" else -1
    return -1 if again >= 0 and (closes is None or again < closes) else closes


def _single_close(text: str, start: int, limit: int) -> int | None:
    """The same of a quotation in single marks, which may hold apostrophes."""
    places = _single_closers(text)
    possible = None
    for at in places[bisect_left(places, start) :]:
        if at >= limit:
            break
        if text[at - 1 : at] != "s" or not text[at + 1 : at + 2].isspace():
            return at
        possible = at if possible is None else possible  # the plural of "the players' union", or the end
    return possible


@lru_cache(maxsize=_LONGEST)
def _single_closers(text: str) -> list[int]:
    """The places of a sentence where a single mark may close a quotation. They are asked for at every mark of it."""
    found = []
    for match in _SINGLE.finditer(text):
        at = match.start()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if not after.isalnum() and (not before.isspace() or after in _ENDS):
            found.append(at)
    return found


def _cut(sentences: Sequence[Sentence], number: int, start: int, last: int, end: int, group: int) -> Iterator[Piece]:
    for n in range(number, last + 1):
        text = sentences[n].text
        opens = start if n == number else _opening_again(text, text[:1]) if text[:1] in _CLOSERS else 0
        closes = end if n == last else len(text)
        while opens < closes and text[opens].isspace():
            opens += 1
        while closes > opens and text[closes - 1].isspace():
            closes -= 1
        if opens < closes:
            yield Piece(n, opens, closes, group)
