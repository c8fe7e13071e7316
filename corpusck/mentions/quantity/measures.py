"""Percent, points, durations and all measures; ages told in years or months."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck.mentions.quantity.nouns import noun_phrase
from corpusck.mentions.quantity.numeral import Numeral
from corpusck.mentions.quantity.phrases import glued, lower_at, near
from corpusck.mentions.quantity.reading import Reading, dashed, in_unit, past_dash, plain
from corpusck.mentions.quantity.units import Unit, unit_at
from corpusck.mentions.quantity.words import and_part
from corpusck.model import Token

_YEAR = 31556952.0
_SPACED = frozenset("mgltLhWVJ")
"""Signs of one letter that stand apart from the number too."""
_DEGREE = Unit("measure", "degree", 1.0)
_WARMTH = frozenset(("degC", "degree"))
_DASHES = frozenset("-−–")
_HEAT = frozenset(("temperature", "temperatures"))
_MEASURED = frozenset(("measured", "measuring", "registered", "registering"))
_QUAKES = frozenset(("aftershock", "earthquak", "quak", "temblor", "tremor"))
_STRONGEST, _ABOUT = 10, 10
_THEY = frozenset(("them", "us", "you"))
_POUND = Unit("measure", "kg", 0.45359237)


def measured(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """A number with a unit of measurement, in the canonical unit; a duration told of a living thing as its age."""
    if number.kind not in ("cardinal", "vague"):
        return None
    if _is_magnitude(tokens, number):
        return plain(number, "measure", unit="magnitude")
    at = past_dash(tokens, number.after)
    if number.kind == "vague" and lower_at(tokens, at) == "of":
        at += 1
    found = unit_at(tokens, at)
    if found is None and lower_at(tokens, at) in near("stretched") and (found := unit_at(tokens, at + 1)):
        at += 1
    if found is None and lower_at(tokens, at) in ("pound", "pounds"):
        found = at + 1, _POUND
    if found is None:
        return _untold(tokens, number)
    if not _is_unit(tokens, number, at, found):
        return None
    after, unit = found
    extra, end = and_part(tokens, after)
    if extra and number.low == number.high:
        number, after = number._replace(low=number.low + extra, high=number.high + extra, slack=0.05), end
    reading = in_unit(number, unit, after)
    if unit.unit in _WARMTH and _is_frost(tokens, number, after):
        return in_unit(_negative(number), unit, after)
    return _aged(tokens, number, reading) if unit.sort == "duration" else reading


def _untold(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """A number whose unit only the words before it tell: temperatures were minus 20, a quake measuring 7.6."""
    at, least = number.first - 1, max(number.first - _ABOUT, 0)
    while at > least and (tokens[at].lower in near("reaching") or tokens[at].text[0].isdecimal()):
        at -= 1
    word = lower_at(tokens, at)
    if number.low != number.high or (word not in _HEAT and word not in _MEASURED):
        return None
    if noun_phrase(tokens, number.after)[0]:
        return None
    if word in _HEAT:
        frost = _is_frost(tokens, number, number.after)
        return in_unit(_negative(number) if frost else number, _DEGREE, number.after)
    quake = any(token.stem in _QUAKES for token in tokens[max(at - _ABOUT, 0) : at])
    return plain(number, "measure", unit="magnitude") if quake and number.slack and number.low < _STRONGEST else None


def _negative(number: Numeral) -> Numeral:
    return number._replace(low=-number.high, high=-number.low)


def _is_frost(tokens: Sequence[Token], number: Numeral, after: int) -> bool:
    """Whether degrees are told as those of frost: minus 3.1 degrees, minus-20, -3.1 °C, six degrees below
    zero."""
    at = number.first - 1
    sign = lower_at(tokens, at) in _DASHES and glued(tokens, number.first) and not glued(tokens, at)
    at -= dashed(tokens, at)
    below = lower_at(tokens, after) == "below" and lower_at(tokens, after + 1) in ("freezing", "zero")
    return sign or below or lower_at(tokens, at) == "minus"


def _is_magnitude(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether the strength of an earthquake is told: magnitude 6.2, magnitude-6.2."""
    before = lower_at(tokens, number.first - 1)
    return before == "magnitude" or (before in ("-", "of") and lower_at(tokens, number.first - 2) == "magnitude")


def _aged(tokens: Sequence[Token], number: Numeral, reading: Reading) -> Reading:
    """The duration as an age where "old", "of age" or "aged" says so."""
    if "aged" in (lower_at(tokens, number.first - 1), lower_at(tokens, number.first - 2)):
        return as_age(reading)
    after = past_dash(tokens, reading.after)
    if lower_at(tokens, after) in ("old", "olds"):
        return as_age(reading._replace(after=after + 1, noun=after + 1 if after > reading.after else -1))
    if lower_at(tokens, after) == "of" and lower_at(tokens, after + 1) == "age":
        return as_age(reading._replace(after=after + 2, noun=-1))
    return reading


def as_age(reading: Reading) -> Reading:
    """A duration as an age, in years."""
    return reading._replace(
        sort="age",
        unit="year",
        low=reading.low / _YEAR,
        high=reading.high / _YEAR,
        point=reading.point / _YEAR,
        slack=0.0 if reading.factor == _YEAR else reading.slack / _YEAR,
        factor=reading.factor / _YEAR,
    )


def _is_unit(tokens: Sequence[Token], number: Numeral, at: int, found: tuple[int, Unit]) -> bool:
    """Whether what stands at `at` is a unit here: many signs and words are one in some places only."""
    after, unit = found
    word, before = tokens[at].lower, lower_at(tokens, number.first - 1)
    joined = at > number.after
    followed = after < len(tokens) and tokens[after].tag in ("NOUN", "PROPN") and not glued(tokens, at)
    if len(word) == 1 and word.isalpha():
        return number.digits and _is_letter(tokens, at, after, followed)
    if word in ("second", "stone"):
        return joined or not followed
    if word == "night":
        return joined or (number.low == 1 and before in near("lasting"))
    if word == "day" and tokens[number.first].lower == "one":
        return joined or before in near("lasting")
    if unit.sort == "points" and before == "at":
        return False
    return word != "point" or number.digits or joined or number.low == 1


def _is_letter(tokens: Sequence[Token], at: int, after: int, followed: bool) -> bool:
    """Whether a single letter is a unit: 34 m, 16A; not 1.2m passengers, the 1980s or a word of one letter."""
    text = tokens[at].text
    if text == "s":
        return not tokens[at - 1].text.endswith("0") or len(tokens[at - 1].text) < 2
    if text == "m" and (lower_at(tokens, after) == "of" and lower_at(tokens, after + 1) in _THEY):
        return False
    if text == "m" and after < len(tokens) and tokens[after].tag == "NOUN":
        return not tokens[after].lower.endswith(("s", "people", "children"))
    weighed = text == "g" and tokens[after].tag == "NOUN" if followed else text in _SPACED
    return glued(tokens, at) or weighed
