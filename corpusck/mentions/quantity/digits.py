"""Numbers written in digits: 1,800 · 6.2 billion · 2 1/2 · 40k · .308 · 2:10:31 · his 40s."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck.mentions.quantity import stopwatch
from corpusck.mentions.quantity.numeral import Numeral, entry, scaled
from corpusck.mentions.quantity.phrases import glued, lower_at, near
from corpusck.model import Token

_MOST_DIGITS = 18
_DENOMINATORS = frozenset(("2", "3", "4", "5", "6", "8", "10", "16", "32"))


def read_digits(tokens: Sequence[Token], first: int) -> Numeral | None:
    """The number written in digits at `first`, with fraction and multipliers; None for versions and times of day."""
    parsed = parse_digits(tokens[first].text)
    if parsed is None:
        return stopwatch.read(tokens, first)
    value, step = parsed
    after = first + 1
    if _leading_point(tokens, first):
        step = 10.0 ** -len(tokens[first].text)
        value *= step
    kind, extra = entry(lower_at(tokens, after))
    if kind == "fraction":
        value, step, after = value + extra, 0.1, after + 1
    elif step == 1.0 and (fraction := _slashed(tokens, after)) and not glued(tokens, after):
        value, step, after = value + fraction, 0.1, after + 3
    elif step == 1.0 and lower_at(tokens, after) == "-" and (fraction := _slashed(tokens, after + 1)):
        value, step, after = value + fraction, 0.1, after + 4
    elif step == 1.0 and glued(tokens, after) and tokens[after].text == "/" and (fraction := _slashed(tokens, first)):
        return Numeral(first, first + 3, fraction, fraction, "share", 0.005, digits=True)
    return scaled(tokens, Numeral(first, after, value, value, digits=True), step)


def parse_digits(text: str) -> tuple[float, float] | None:
    """Value of a written number and the worth of its last digit: "1,800", "6.25", "1,50,000", "1.200.000", "6,2".

    A full stop with one group of digits after it is a decimal point. None for versions (3.4.0) and the like.
    """
    if len(text) > _MOST_DIGITS or ":" in text:
        return None
    if text.isdecimal():
        return float(text), 1.0
    whole, _, fraction = text.partition(".")
    if "." in fraction:
        groups = text.split(".")
        return _grouped(groups) if "," not in text and len(groups[-1]) == 3 else None
    if "," in fraction:
        return None
    if "," not in whole:
        return float(text), 10.0 ** -len(fraction)
    groups = whole.split(",")
    if not fraction and len(groups) == 2 and len(groups[1]) != 3:
        return float(whole.replace(",", ".")), 10.0 ** -len(groups[1])
    grouped = _grouped(groups)
    if grouped is None or not fraction:
        return grouped
    return float("".join(groups) + "." + fraction), 10.0 ** -len(fraction)


def _grouped(groups: list[str]) -> tuple[float, float] | None:
    """Thousands, in groups of three, or of two before the last (lakhs)."""
    inner = {len(group) for group in groups[1:-1]}
    if len(groups[0]) > 3 or len(groups[-1]) != 3 or not (inner <= {3} or inner <= {2}):
        return None
    return float("".join(groups)), 1.0


def _leading_point(tokens: Sequence[Token], first: int) -> bool:
    """Whether a decimal point without a nought stands before the digits: a .308 average, .45-calibre."""
    return lower_at(tokens, first - 1) == "." and glued(tokens, first) and tokens[first].text.isdecimal()


def _slashed(tokens: Sequence[Token], first: int) -> float | None:
    """The value of a fraction such as 3/4 at `first`."""
    if lower_at(tokens, first + 1) != "/" or not (glued(tokens, first + 1) and glued(tokens, first + 2)):
        return None
    above, below = tokens[first].text, tokens[first + 2].text
    if below not in _DENOMINATORS or not above.isdecimal() or len(above) > 2:
        return None
    value = float(above) / float(below)
    return value if 0 < value < 1 else None


def read_decade(tokens: Sequence[Token], first: int) -> Numeral | None:
    """The age decade at `first`: his 40s, her late 30s, in their twenties."""
    if lower_at(tokens, first - 1) not in near("owners"):
        return None
    text = tokens[first].text
    decade = len(text) == 2 and text[1] == "0" != text[0]
    if not decade or lower_at(tokens, first + 1) != "s" or not glued(tokens, first + 1):
        return None
    return Numeral(first, first + 2, float(text), float(text) + 9, "decade")
