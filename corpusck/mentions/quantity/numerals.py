"""Numbers are read from digits and from words, alone or as a range."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from corpusck import lexicon
from corpusck.mentions.quantity.digits import read_decade, read_digits
from corpusck.mentions.quantity.numeral import Numeral, parts
from corpusck.mentions.quantity.phrases import glued, lower_at, near
from corpusck.mentions.quantity.units import unit_at
from corpusck.mentions.quantity.words import and_part, read_words
from corpusck.model import Token

_DASHES = frozenset("-–—")


@cache
def _starters() -> frozenset[str]:
    """The lower-case words, articles aside, with which a number in words may begin."""
    first = {phrase.split(" ")[0].split("-")[0] for phrase in lexicon.words("vague")}
    return frozenset(first | lexicon.words("numerals") | {"half"}) - {"a"}


@cache
def _articled() -> frozenset[str]:
    """The words that may follow "a" in a number."""
    vague = {phrase.split(" ")[1] for phrase in lexicon.words("vague") if phrase.startswith("a ")}
    multipliers = {word for word, kind, _ in lexicon.rows("numerals") if kind in ("hundred", "scale", "dozen")}
    return frozenset(vague | multipliers | set(parts()))


@cache
def openers() -> frozenset[str]:
    """The lower-case words, figures aside, with which a number may begin."""
    return _starters() | {"a", "an"}


def read(tokens: Sequence[Token], first: int) -> Numeral | None:
    """The number that starts at token `first`, the longest reading; None where there is none."""
    token = tokens[first]
    if token.text[0].isdecimal():
        return read_digits(tokens, first)
    if token.lower in ("a", "an"):
        return read_words(tokens, first) if lower_at(tokens, first + 1) in _articled() else _one_unit(tokens, first)
    return read_words(tokens, first) if token.lower in _starters() else None


def read_whole(tokens: Sequence[Token], first: int, taken: frozenset[int]) -> Numeral | None:
    """The number that starts at token `first`, also a decade of life or a range that avoids the tokens `taken`."""
    decade = read_decade(tokens, first) if tokens[first].text[0].isdecimal() else None
    number = decade or read(tokens, first)
    if number is None or number.kind != "cardinal":
        return number
    return _range(tokens, number, taken) or number


def _one_unit(tokens: Sequence[Token], first: int) -> Numeral | None:
    """The article of "a day and a half", "for an hour"."""
    found = unit_at(tokens, first + 1)
    if found is None or found[1].sort not in ("duration", "measure"):
        return None
    lasting = found[1].sort == "duration" and lower_at(tokens, first - 1) in near("lasting")
    return Numeral(first, first + 1, 1.0, 1.0) if lasting or and_part(tokens, found[0])[0] else None


def _range(tokens: Sequence[Token], low: Numeral, taken: frozenset[int]) -> Numeral | None:
    """3-5 · 3 to 5 · 3 through 5 · between 3 and 5 million · $3-$5 million · two or three."""
    joint = lower_at(tokens, low.after)
    at = _second(tokens, low, joint)
    if not 0 <= at < len(tokens) or at in taken:
        return None
    high = read(tokens, at)
    if high is None or high.kind != "cardinal" or (high.digits != low.digits and joint in _DASHES):
        return None
    value, slack = low.value, low.slack
    if low.scale == 1 and value < high.value / high.scale:
        value, slack = value * high.scale, slack * high.scale
    if value >= high.value or (joint == "or" and high.value > max(value + 2, 2 * value)):
        return None
    return low._replace(after=high.after, low=value, high=high.value, slack=max(slack, high.slack), scale=high.scale)


def _second(tokens: Sequence[Token], low: Numeral, joint: str) -> int:
    """Where the second number of a range begins, over a currency sign that stands before both; -1 for no range."""
    at, first = low.after, low.first
    sign = tokens[first - 1].text if first else ""
    signed = bool(sign) and not sign.isalnum() and at + 1 < len(tokens) and tokens[at + 1].text == sign
    if joint in _DASHES:
        joined = signed or glued(tokens, at) == glued(tokens, at + 1)
    elif joint == "and":
        joined = "between" in (lower_at(tokens, first - 1), lower_at(tokens, first - 2))
    else:
        joined = joint in ("to", "or", "through")
    return at + 1 + signed if joined else -1
