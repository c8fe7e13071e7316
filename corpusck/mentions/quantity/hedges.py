"""Words around a number make it a bound or a band: about, more than, up to, or so."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from corpusck import lexicon
from corpusck.mentions.quantity.mention import Hedge
from corpusck.mentions.quantity.phrases import Phrases, glued, lower_at, near
from corpusck.model import Token

_SKIPPED = frozenset(("a", "an", "another", "only", "just", "even"))
_NEGATIVE = 4
_WORDS = 2
"""Words of a hedge behind what is counted, at the least: "40 boats plus a raft" holds none."""
_ENDING = frozenset(("AUX", "CCONJ", "PUNCT", "VERB"))
_GOING_ON = frozenset(("ADP", "PRON", "SCONJ"))
"""What may stand behind a hedge that stands behind what is counted."""
_RELATIVE, _MOST, _LEAST = 0.05, 0.15, 1.0


class Bound(NamedTuple):
    """A row of `data/hedges.tsv`: `low`, `high` are "-" or "+" for a little off, "0" for the number, "inf" for open."""

    hedge: Hedge
    low: str
    high: str


@cache
def _table(side: str) -> Phrases[Bound]:
    rows = lexicon.rows("hedges")
    return Phrases(
        ((phrase, Bound(hedge, low, high)) for phrase, where, hedge, low, high in rows if where == side),  # type: ignore[arg-type]
        edge=-1 if side == "before" else 0,
    )


def find(tokens: Sequence[Token], first: int, after: int) -> tuple[int, int, Bound | None]:
    """The hedge of the number at `first` to `after`: the span with its hedge, and what it says, or None."""
    found = _before(tokens, first)
    if found and not _at_issue(tokens, found[0]) and not _risen(tokens, found[0]):
        start, bound = found
        wider = _table("before").until(tokens, start) if bound.hedge == "about" else None
        start, bound = wider or found
        return start, after, _turned(bound) if _is_denied(tokens, start) else bound
    trailing = _table("after").at(tokens, after)
    if trailing and _closes(tokens, after):
        return first, trailing[0], trailing[1]
    return first, after, None


def behind(tokens: Sequence[Token], at: int) -> Bound | None:
    """The hedge that stands at `at`, behind what is counted: 40 boats or so, 400 people, more or less."""
    comma = lower_at(tokens, at) == ","
    found = _table("after").at(tokens, at + comma)
    if found is None or found[0] - at - comma < _WORDS:
        return None
    loose = not comma and tokens[at].lower != "at"  # "40 boats at least in part" tells no bound
    ending = _ENDING | _GOING_ON if loose else _ENDING
    return found[1] if found[0] == len(tokens) or tokens[found[0]].tag in ending else None


def _before(tokens: Sequence[Token], first: int) -> tuple[int, Bound] | None:
    """The hedge before the number, over a small word: more than a 40% rise; "talks about a 40% rise" holds none."""
    found = _table("before").until(tokens, first)
    if found or not first or tokens[first - 1].lower not in _SKIPPED:
        return found
    found = _table("before").until(tokens, first - 1)
    return found if found and not (found[1].hedge == "about" and tokens[first].text.isdecimal()) else None


def _at_issue(tokens: Sequence[Token], start: int) -> bool:
    """Whether the hedge tells what something is about: quits over $5m bonus, a row over 300 jobs."""
    return tokens[start].lower == "over" and lower_at(tokens, start - 1) in near("disputes")


def _risen(tokens: Sequence[Token], start: int) -> bool:
    """Whether "up to" says where something went: the price has gone up to 46."""
    return lower_at(tokens, start) == "up" and lower_at(tokens, start - 1) in near("rising")


def _is_denied(tokens: Sequence[Token], start: int) -> bool:
    """Whether a negative shortly before the hedge turns it: never larger than 16, no answer holds more than 200."""
    return any(token.lower in near("negatives") for token in tokens[max(0, start - _NEGATIVE) : start])


def _turned(bound: Bound) -> Bound:
    """The opposite of an open bound: "not more than" is "up to"."""
    if (bound.low, bound.high) == ("0", "inf"):
        return Bound("upto", "-inf", "0")
    return Bound("atleast", "0", "inf") if bound.hedge == "under" and bound.low == "-inf" else bound


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign after the number belongs to it alone: 500+ people, not 2+2 or a plus with another number."""
    return tokens[at].text != "+" or (
        glued(tokens, at) and not (glued(tokens, at + 1) and tokens[at + 1].text.isdecimal())
    )


def interval(bound: Bound, low: float, high: float, factor: float = 1.0) -> tuple[float, float]:
    """The values that one from `low` to `high` with this hedge may stand for; it was written in units of `factor`."""
    ends = {"-inf": -math.inf if low < 0 else 0.0, "inf": math.inf}
    lowest = low if bound.low == "0" else ends.get(bound.low, low - margin(low / factor) * factor)
    highest = high if bound.high == "0" else ends.get(bound.high, high + margin(high / factor) * factor)
    return lowest, highest


def margin(value: float) -> float:
    """How far off an approximate number may be: half a unit of its last digit that is no zero, or a twentieth."""
    size = round(abs(value), 6)
    if size == 0 or math.isinf(size):
        return 0.0
    least = _LEAST if size >= 5 and size == round(size) else 0.0
    return max(least, size * _RELATIVE, min(half_step(size), size * _MOST))


@lru_cache(maxsize=10_000)
def half_step(value: float) -> float:
    """Half a unit of the last digit that is not zero: 50 for 1,800, 0.05 for 6.2; of six digits at most."""
    value = abs(value)
    if value == 0 or math.isinf(value):
        return 0.0
    step = 10.0 ** (math.floor(math.log10(value)) - 5)
    mantissa = round(value / step)
    while mantissa and mantissa % 10 == 0:
        mantissa //= 10
        step *= 10
    return step / 2
