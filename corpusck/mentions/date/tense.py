"""Whether a sentence looks ahead or back where it names a day: "will meet on Monday" against "met on Monday"."""

from __future__ import annotations

from corpusck.mentions.date.parts import Line
from corpusck.mentions.date.words import context

_REACH = 8
"""Tokens to each side in which a verb of time is looked for."""


def toward(line: Line, start: int, end: int) -> int:
    """1 for ahead, -1 for back, 0 for untold: by the nearest cue before tokens `start` to `end`, else behind them."""
    before = range(start - 1, max(start - 1 - _REACH, -1), -1)
    behind = range(end, min(end + _REACH, len(line.tokens)))
    return next((cue for i in (*before, *behind) if (cue := _cue(line, i))), 0)


def _cue(line: Line, i: int) -> int:
    word = line.lower[i]
    if word in context("ahead"):
        return 0 if word == "may" and line.capital(i) and i else 1
    if word == "to" and line.lower[i + 1].isalpha() and line.lower[i - 1] in ("is", "are", "'s"):
        return 1
    past = word.endswith("ed") and len(word) > 4 and line.lower[i - 1] not in ("be", "been")
    return -1 if past or word in context("back") else 0
