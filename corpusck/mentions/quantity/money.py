"""Money: €6.7bn · EUR 6.2 billion · 6.2 billion euros · Sh11 billion · a 151-billion-crown plan · 70 cents."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck.mentions.quantity.numeral import Numeral, lettered
from corpusck.mentions.quantity.phrases import lower_at, near
from corpusck.mentions.quantity.reading import Reading, in_unit, past_dash
from corpusck.mentions.quantity.units import Unit, currency_at, currency_before
from corpusck.model import Token

_DOUBTFUL = 100
"""Words such as won and real are money after a number that is no smaller."""


def money(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """The amount of money that the number is, by a currency before or after it."""
    if number.kind not in ("cardinal", "vague"):
        return None
    before = currency_before(tokens, number.first) if number.digits else None
    if before:
        return _signed(tokens, number, before)
    found = _after(tokens, number)
    if found is None and number.digits:
        number = lettered(tokens, number)
        found = _after(tokens, number)
    if found is None or _is_mass(tokens, number, found):
        return None
    if tokens[found[0] - 1].lower in near("doubtful_money") and number.low < _DOUBTFUL:
        return None
    return in_unit(number, found[1], found[0])


def _signed(tokens: Sequence[Token], number: Numeral, before: tuple[int, Unit]) -> Reading:
    """A number after the sign of a currency, which may be named once more after it: $5 million US dollars."""
    first, currency = before
    number = lettered(tokens, number)
    after = number.after
    again = currency_at(tokens, after)
    if again and again[1].family == currency.family:
        after, currency = again
    return in_unit(number, currency, after)._replace(first=first)


def _after(tokens: Sequence[Token], number: Numeral) -> tuple[int, Unit] | None:
    """The currency after the number, over a hyphen or the "of" of a vague amount."""
    at = past_dash(tokens, number.after)
    return currency_at(tokens, at + (number.kind == "vague" and lower_at(tokens, at) == "of"))


def _is_mass(tokens: Sequence[Token], number: Numeral, found: tuple[int, Unit]) -> bool:
    """Whether the "pounds" found weigh: 12 pounds of fish, a 200-pound man, weighing 90 pounds."""
    after, currency = found
    word = lower_at(tokens, after - 1)
    if currency.unit != "GBP" or word not in ("pound", "pounds") or number.scale >= 1e6:
        return False
    if lower_at(tokens, after) == "of" or (word == "pound" and lower_at(tokens, after - 2) == "-"):
        return True
    around = (*tokens[max(0, number.first - 4) : number.first], *tokens[after : after + 2])
    return any(token.stem in near("mass") for token in around)
