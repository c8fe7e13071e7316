"""What stands around a moment: hedges and bounds before it, bounds behind it, negations that turn a bound round."""

from __future__ import annotations

from corpusck.mentions.date.parts import Line, Parts, Read
from corpusck.mentions.date.words import context, prefixes

_LONGEST_PREFIX = 5
_NEGATION_REACH = 12
_WALLS = frozenset(",;:—–()")


def prefixed(line: Line, start: int, floor: int, parts: Parts) -> tuple[int, Parts]:
    """The moment at token `start` with the hedges and bounds before it, none before `floor`; where the first begins."""
    begin = at = start
    while at > floor:
        for words in range(min(_LONGEST_PREFIX, at - floor), 0, -1):
            slot, value = prefixes().get(line.phrase(at - words, words), ("", ""))
            if slot:
                break
        else:
            return begin, parts
        at -= words
        if slot == "skip":
            continue
        if slot == "bound" and parts.bound:
            return begin, parts
        if slot == "bound" and parts.grain == "year" and line.lower[start - 1] == "the":
            return begin, parts  # "after the 1996 floods" tells nothing of after 1996
        if slot == "bound":
            parts = parts._replace(bound=value)
        elif not parts.hedge or (parts.hedge == "about" and parts.piece):
            parts = parts._replace(hedge=value)
        begin = at
    return begin, parts


def suffixed(line: Line, parts: Parts, end: int) -> Read:
    """The moment with the bound told behind it: "2027 at the earliest", "from June onwards".

    "After Friday's vote" bounds the vote's aftermath, not the Friday: there the bound is dropped.
    """
    behind = line.phrase(end, 3)
    if behind in ("at the earliest", "at the latest"):
        return parts._replace(bound="from" if behind.endswith("earliest") else "by"), end + 3
    if line.lower[end] in ("onwards", "onward"):
        return parts._replace(bound="from"), end + 1
    if line.lower[end] == "'s" and parts.bound in ("after", "before", "since"):
        return parts._replace(bound=""), end
    return parts, end


def turned(line: Line, begin: int, parts: Parts) -> Parts:
    """The moment with its bound turned round by a negation before it: "will not open before 2027" is from 2027."""
    if parts.bound not in ("before", "until"):
        return parts
    for word in reversed(line.lower[max(begin - _NEGATION_REACH, 0) : begin]):
        if word in _WALLS:
            break
        if word in context("negation") or word.endswith("n't"):
            return parts._replace(bound="from")
    return parts
