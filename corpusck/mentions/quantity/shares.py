"""Shares of a whole, in percent: two thirds · half of · one in eight · 9 out of 10 · one person in six."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck.mentions.quantity.nouns import noun_phrase
from corpusck.mentions.quantity.numeral import Numeral
from corpusck.mentions.quantity.numerals import read
from corpusck.mentions.quantity.phrases import lower_at
from corpusck.mentions.quantity.reading import Reading, past_dash, plain
from corpusck.mentions.quantity.units import unit_at
from corpusck.model import Token

_WHOLES = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000))
"""Of so many, "three in ten" is a share and not a part of a known whole."""
_MOST_SLACK, _SLACK = 2.0, 0.04


def share(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """The share that the number tells, by itself or with the whole that follows."""
    if number.kind == "share":
        made = plain(number, "share", noun=number.after, unit="percent", factor=100.0)
        return made._replace(slack=min(_SLACK * made.point, _MOST_SLACK), factor=1.0)
    if number.kind != "cardinal" or number.low != number.high:
        return None
    people: tuple[str, ...] = ()
    at = number.after
    if not number.digits and number.low < 10:
        people, at = noun_phrase(tokens, at, number.low > 1)
    at, every, out = _preposition(tokens, at, bool(people))
    whole = read(tokens, at) if 0 <= at < len(tokens) else None
    if whole is None or whole.kind != "cardinal" or not number.low < whole.low or whole.low not in _WHOLES:
        return None
    after = whole.after
    if not every and not out and (unit_at(tokens, past_dash(tokens, after)) or (number.digits and number.low > 9)):
        return None
    if people and not every and noun_phrase(tokens, after)[0]:
        return None
    value = 100 * number.low / whole.low
    slack = min(_SLACK * value, _MOST_SLACK)
    return Reading("share", number.first, after, value, value, value, slack, "percent", noun=after)


def _preposition(tokens: Sequence[Token], at: int, noun: bool) -> tuple[int, bool, bool]:
    """Where the whole begins after in, out of, in every, of every at `at` (-1 for none); whether it says every, out."""
    word, ahead = lower_at(tokens, at), lower_at(tokens, at + 1)
    out = word == "out" and ahead == "of"
    start = at + 1 + out
    every = lower_at(tokens, start) == "every"
    if not out and word != "in" and not (word == "of" and every and not noun):
        return -1, False, False
    return start + every, every, out
