"""What a numeral is, and the number words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from corpusck import lexicon
from corpusck.mentions.quantity.phrases import glued, lower_at
from corpusck.model import Token

NumeralKind = Literal[
    "cardinal", "ordinal", "share", "factor", "times", "vague", "none", "no", "decade", "stopwatch"
]
Entry = tuple[str, float]
_NO_ENTRY: Entry = ("", 0.0)
_LETTERS = {"m": 1e6, "mm": 1e6, "b": 1e9, "t": 1e12}


class Numeral(NamedTuple):
    """A number at tokens `first` to `after` (one past). `low` and `high` differ in vague amounts and ranges alone.

    `slack` is half a unit of the last digit written, 0 for whole numbers below a million in full; `scale` is the last
    multiplier read (million); `digits` tells digits from words.
    """

    first: int
    after: int
    low: float
    high: float
    kind: NumeralKind = "cardinal"
    slack: float = 0.0
    scale: float = 1.0
    digits: bool = False

    @property
    def value(self) -> float:
        """The number, or the lower bound of a range."""
        return self.low


@cache
def _words() -> dict[str, Entry]:
    return {word: (kind, float(value)) for word, kind, value in lexicon.rows("numerals")}


@cache
def parts() -> dict[str, int]:
    """How many parts of a whole the words half, thirds, quarter and the like stand for."""
    return {word: int(value) for word, value in lexicon.rows("denominators")}


def entry(word: str) -> Entry:
    """Kind and value of a number word in lower case; ("", 0) for another word."""
    return _words().get(word, _NO_ENTRY)


def scaled(tokens: Sequence[Token], number: Numeral, step: float) -> Numeral:
    """`number` with the multipliers that follow it: 6.2 billion, 6.2bn, 151-billion, 40k, 3 hundred thousand."""
    value, scale, after = number.low, 1.0, number.after
    for _ in range(3):
        hyphen = lower_at(tokens, after) == "-" and glued(tokens, after) and glued(tokens, after + 1)
        at = after + hyphen
        kind, factor = entry(lower_at(tokens, at))
        if kind == "dozen":
            kind, factor = "scale", 12.0
        elif lower_at(tokens, at) == "k" and glued(tokens, at) and not glued(tokens, at + 1):
            kind, factor = "scale", 1000.0
        if kind not in ("scale", "hundred"):
            break
        value, scale, after = value * factor, scale * factor, at + 1
    slack = step * scale / 2 if step < 1 or scale >= (1e3 if number.digits else 1e6) else 0.0
    return number._replace(after=after, low=value, high=value, slack=slack, scale=scale)


def lettered(tokens: Sequence[Token], number: Numeral) -> Numeral:
    """The number with m, b or t after it read as million, billion, trillion: in sums of money, 1.2m passengers."""
    at = number.after
    scale = _LETTERS.get(lower_at(tokens, at), 0.0)
    if not scale or number.scale > 1 or not (glued(tokens, at) or tokens[at].lower in ("m", "b")):
        return number
    low, high, slack = number.low * scale, number.high * scale, (number.slack or 0.5) * scale
    return number._replace(after=at + 1, low=low, high=high, slack=slack, scale=scale)
