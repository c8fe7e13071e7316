"""Words near a number that tell which of several like amounts it is: a capacity, an earlier figure, a plan, a rise."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from corpusck import lexicon
from corpusck.mentions.quantity.phrases import Phrases, lower_at
from corpusck.model import Token

_WALLS = frozenset(';:—()[]|"“”')
_JOINTS = frozenset(("and", "but", "while", "or", "as"))
_COMMA = 4
"""A comma or conjunction between a cue and a number counts as so many tokens."""
_LEVELS = frozenset(("to", "at", "from", "of"))
_CHANGES = frozenset(("rise", "fall", "change"))
_FARTHEST = 16
"""No phrase begins farther from the number that it marks: its length and its reach together."""
_NEAR_BEFORE, _NEAR_AFTER = 7, 5
_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "X"))


class Cue(NamedTuple):
    """A cue found at tokens `first` to `after`; `before` tells that it stands before the numbers that it marks."""

    first: int
    after: int
    flag: str
    before: bool
    reach: int


_first = attrgetter("first")
Signs = tuple[tuple[str, bool, int], ...]


@cache
def _table() -> Phrases[Signs]:
    signs: dict[str, list[tuple[str, bool, int]]] = {}
    for phrase, flag, side, reach in lexicon.rows("cues"):
        signs.setdefault(phrase, []).append((flag, side == "before", int(reach)))
    return Phrases((phrase, tuple(found)) for phrase, found in signs.items())


def find(tokens: Sequence[Token]) -> tuple[Cue, ...]:
    """All cues of a sentence, in order. A name is none ("Global Fund"), nor are seats that are counted; the end of a
    compound tells of no change (jaw-dropping)."""
    table = _table()
    cues: list[Cue] = []
    for index, token in enumerate(tokens):
        found = table.at(tokens, index)
        if found and not (token.tag == "PROPN" and index) and (token.lower, token.tag) != ("seats", "NOUN"):
            compound = index > 1 and tokens[index - 1].text == "-"
            cues += [
                Cue(index, found[0], flag, before, reach)
                for flag, before, reach in found[1]
                if not (compound and flag in _CHANGES)
            ]
    return tuple(cues)


def _near(cues: Sequence[Cue], first: int, after: int) -> Sequence[Cue]:
    """The cues that begin close enough to the tokens `first` to `after` to matter."""
    low = bisect_left(cues, first - _FARTHEST, key=_first)
    return cues[low : bisect_left(cues, after + _FARTHEST, lo=low, key=_first)]


def flags(tokens: Sequence[Token], cues: Sequence[Cue], first: int, number_after: int, after: int) -> frozenset[str]:
    """The flags of the number that ends before `number_after` and with its hedge and noun spans `first` to `after`."""
    found = set()
    before = lower_at(tokens, first - 1)
    for cue in _near(cues, first, after):
        if cue.first < after and cue.after > first:
            if not cue.before and cue.first >= number_after:
                found.add(cue.flag)
        elif not (cue.before and cue.flag in _CHANGES and before in _LEVELS):
            start, end = (cue.after, first) if cue.before else (after, cue.first)
            if start <= end and _open(tokens, start, end, cue.reach):
                found.add(cue.flag)
    if before == "from" and (lower_at(tokens, after) == "to" or moving(cues, first - 1)):
        found.add("old")
    return frozenset(found - {"change"})


def moving(cues: Sequence[Cue], at: int) -> bool:
    """Whether a word of rise, fall or change stands shortly before token `at`."""
    return any(cue.flag in _CHANGES and cue.before and 0 <= at - cue.after <= 3 for cue in _near(cues, at, at))


def _open(tokens: Sequence[Token], start: int, end: int, reach: int) -> bool:
    """Whether nothing between `start` and `end` parts the cue from the number."""
    cost = end - start
    if cost > reach:
        return False
    for token in tokens[start:end]:
        if token.text in _WALLS:
            return False
        if token.text == "," or token.lower in _JOINTS:
            cost += _COMMA
    return cost <= reach


def context(tokens: Sequence[Token], first: int, after: int) -> tuple[str, ...]:
    """Stems of the content words of the same clause around the number: up to seven tokens before, five after."""
    start = first
    while start > max(0, first - _NEAR_BEFORE) and tokens[start - 1].text not in _WALLS:
        start -= 1
    end = after
    while end < min(len(tokens), after + _NEAR_AFTER) and tokens[end].text not in _WALLS:
        end += 1
    around = (*tokens[start:first], *tokens[after:end])
    return tuple(
        [token.stem for token in around if token.tag in _CONTENT and token.text[0].isalpha() and len(token.text) > 2]
    )
