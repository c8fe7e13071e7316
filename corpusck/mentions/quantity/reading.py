"""A number understood: what every reader of a sort of quantity returns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpusck.mentions.quantity.mention import Hedge, Sort
from corpusck.mentions.quantity.numeral import Numeral
from corpusck.mentions.quantity.phrases import glued, lower_at
from corpusck.mentions.quantity.units import Unit
from corpusck.model import Token


class Reading(NamedTuple):
    """The tokens `first` to `after` that carry the number, its bounds in the canonical unit, and where the noun phrase
    that it counts may begin (`noun`, or -1 where it counts nothing)."""

    sort: Sort
    first: int
    after: int
    low: float
    high: float
    point: float
    slack: float = 0.0
    unit: str = ""
    factor: float = 1.0
    hedge: Hedge = ""
    noun: int = -1
    flags: frozenset[str] = frozenset()


def plain(number: Numeral, sort: Sort, after: int = -1, noun: int = -1, unit: str = "", factor: float = 1.0) -> Reading:
    """The reading of a numeral in a unit without offset. It ends with the numeral if `after` is not given."""
    low, high = number.low * factor, number.high * factor
    hedge: Hedge = "vague" if number.kind == "vague" else "range" if low < high else ""
    after = number.after if after < 0 else after
    point = (low + high) / 2 if hedge else low
    return Reading(sort, number.first, after, low, high, point, number.slack * factor, unit, factor, hedge, noun)


def in_unit(number: Numeral, unit: Unit, after: int) -> Reading:
    """The reading of a number in `unit`. A whole number of units is rounded to half of one, of time to a quarter."""
    slack = number.slack
    if unit.sort != "money" and not slack and number.scale == 1:
        slack = 0.25 if unit.sort == "duration" else 0.5
    made = plain(number, unit.sort, after, after, unit.unit, unit.factor)
    if not unit.offset and not unit.loose and slack == number.slack:
        return made
    slack = slack * unit.factor + abs(made.point) * unit.loose
    low, high, point = made.low + unit.offset, made.high + unit.offset, made.point + unit.offset
    return made._replace(low=low, high=high, point=point, slack=slack)


def dashed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen at `at` joins the tokens on both sides: 90-second, 214-page."""
    return lower_at(tokens, at) == "-" and glued(tokens, at) and glued(tokens, at + 1)


def past_dash(tokens: Sequence[Token], at: int) -> int:
    """The token after the hyphen at `at` that joins a number to its unit, or `at` where there is none."""
    return at + 1 if dashed(tokens, at) else at
