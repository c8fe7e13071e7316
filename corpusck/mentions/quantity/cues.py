"""Words near a number that tell which of several like amounts it is: a capacity, an earlier figure, a plan, a rise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from corpusck import lexicon
from corpusck.mentions.quantity.phrases import Phrases, lower_at
from corpusck.model import Token

_WALLS = frozenset(';:—()[]|"“”')
_JOINTS = frozenset(("and", "but", "while", "or", "as"))
_COMMA = 4
"""A comma or conjunction between a cue and a number counts as so many tokens."""
_LEVELS = frozenset(("to", "at", "from", "of"))
_CHANGES = frozenset(("rise", "fall", "change"))
_NEAR_BEFORE, _NEAR_AFTER = 7, 5
_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "X"))


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue found at tokens `first` to `after`; `before` tells that it stands before the numbers that it marks."""

    first: int
    after: int
    flag: str
    before: bool
    reach: int


Signs = tuple[tuple[str, bool, int], ...]


@cache
def _table() -> Phrases[Signs]:
    signs: dict[str, list[tuple[str, bool, int]]] = {}
    for phrase, flag, side, reach in lexicon.rows("cues"):
        signs.setdefault(phrase, []).append((flag, side == "before", int(reach)))
    return Phrases((phrase, tuple(found)) for phrase, found in signs.items())


def find(tokens: Sequence[Token]) -> tuple[Cue, ...]:
    """All cues of a sentence."""
    table = _table()
    cues = []
    for index in range(len(tokens)):
        found = table.at(tokens, index)
        if (
            found
            and (index == 0 or tokens[index].tag != "PROPN")
            and not (tokens[index].lower == "seats" and tokens[index].tag == "NOUN")
        ):
            cues += [Cue(index, found[0], flag, before, reach) for flag, before, reach in found[1]]
    return tuple(cues)


def flags(tokens: Sequence[Token], cues: Sequence[Cue], first: int, number_after: int, after: int) -> frozenset[str]:
    """The flags of the number that ends before `number_after` and with its hedge and noun spans `first` to `after`."""
    found = set()
    level = lower_at(tokens, first - 1) in _LEVELS
    for cue in cues:
        start, end = (cue.after, first) if cue.before else (after, cue.first)
        overlaps = cue.first < after and cue.after > first
        if overlaps:
            if not cue.before and cue.first >= number_after:
                found.add(cue.flag)
            continue
        if start > end or end - start > cue.reach or (level and cue.before and cue.flag in _CHANGES):
            continue
        if _open(tokens, start, end, cue.reach):
            found.add(cue.flag)
    if lower_at(tokens, first - 1) == "from" and _moves(tokens, cues, first - 1, after):
        found.add("old")
    return frozenset(found - {"change"})


def _moves(tokens: Sequence[Token], cues: Sequence[Cue], first: int, after: int) -> bool:
    return lower_at(tokens, after) == "to" or moving(cues, first)


def moving(cues: Sequence[Cue], at: int) -> bool:
    """Whether a word of rise or fall stands shortly before token `at`."""
    return any(cue.flag in _CHANGES and cue.before and 0 <= at - cue.after <= 3 for cue in cues)


def _open(tokens: Sequence[Token], start: int, end: int, reach: int) -> bool:
    """Whether nothing between `start` and `end` parts the cue from the number."""
    cost = end - start
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
