"""What a number is a rate of, and whether it tells a part of a whole or the whole."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck.mentions.quantity.numeral import entry
from corpusck.mentions.quantity.phrases import glued, lower_at, near
from corpusck.model import Token

_ADVERBS = {
    "annually": "year",
    "apiece": "each",
    "daily": "day",
    "hourly": "hour",
    "monthly": "month",
    "nightly": "night",
    "quarterly": "quarter",
    "weekly": "week",
    "yearly": "year",
}
_SHORT = {
    "d": "day",
    "h": "hour",
    "hr": "hour",
    "min": "minute",
    "mo": "month",
    "s": "second",
    "wk": "week",
    "yr": "year",
}
_BEYOND = 6
"""Tokens from what is counted to the word that tells the rate, at the most."""
_ENDING = frozenset(("AUX", "CCONJ", "NUM", "PUNCT", "SCONJ", "VERB"))
_COUNTED = frozenset(("ADJ", "NOUN", "NUM", "PROPN"))
_JOINING = frozenset(("that", "which", "who"))
_SOME = frozenset(("none", "all", "most", "many", "some", "any", "each", "half", "part"))


def partitive(tokens: Sequence[Token], after: int) -> bool:
    """Whether the number that ends before `after` tells some of a known whole: four of its seven, 23 of them."""
    ahead = lower_at(tokens, after + 1)
    if lower_at(tokens, after) == "of":
        return ahead in near("wholes") or entry(ahead)[0] != "" or ahead.isdecimal()
    return lower_at(tokens, after) == "out" and ahead == "of"


def is_whole(tokens: Sequence[Token], first: int) -> bool:
    """Whether a number or a negative stands before "of the" before the number at `first`."""
    at = first - 1
    if lower_at(tokens, at) in near("wholes") or lower_at(tokens, at) == "total":
        at -= 1
    if lower_at(tokens, at) != "of":
        return False
    before = lower_at(tokens, at - 1)
    if before == "out":
        before = lower_at(tokens, at - 2)
    return before.isdecimal() or before in _SOME or entry(before)[0] != ""


def rate_beyond(tokens: Sequence[Token], at: int) -> str:
    """What the number is a rate of, where a phrase stands before the words that tell it: 380 cubic metres through the
    gates every second."""
    for index in range(at, min(at + _BEYOND, len(tokens))):
        if tokens[index].tag in _ENDING or tokens[index].lower in _JOINING:
            return ""
        if tokens[index].lower == "every":
            return _every(tokens, index)
    return ""


def _every(tokens: Sequence[Token], at: int) -> str:
    """The unit of "every day" at `at`; not that of "every second ticket"."""
    unit = lower_at(tokens, at + 1)
    nth = unit == "second" and at + 2 < len(tokens) and tokens[at + 2].tag in _COUNTED
    return unit if unit in near("rates") and not nth else ""


def rate(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """What the number is a rate of, by the words at `at` (a month, on an average day, per 100,000 people, each), and
    one past them."""
    word, ahead = lower_at(tokens, at), lower_at(tokens, at + 1)
    none = "", at
    if word in ("on", "in") and ahead in ("a", "an"):
        usual, unit = lower_at(tokens, at + 2), lower_at(tokens, at + 3)
        return (unit, at + 4) if usual in near("ordinary") and unit in near("rates") else none
    if word in _ADVERBS:
        return _ADVERBS[word], at + 1
    if word in ("a", "an"):
        return (ahead, at + 2) if ahead in near("rates") else none
    if word == "every":
        return (unit, at + 2) if (unit := _every(tokens, at)) else none
    if word == "each":
        return (ahead, at + 2) if ahead in near("rates") else ("each", at + 1)
    if word == "/" and glued(tokens, at):
        unit = _SHORT.get(ahead, ahead)
        return (unit, at + 2) if unit in near("rates") else none
    if word != "per" or not ahead:
        return none
    if ahead[0].isdecimal():
        return ahead.replace(",", ""), at + 2
    named = tokens[at + 1].tag in ("NOUN", "PROPN", "X") and not entry(ahead)[0]
    return (ahead, at + 2) if named or ahead in near("rates") else none
