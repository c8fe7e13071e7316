"""How two quantities stand to each other."""

from __future__ import annotations

import math

from corpusck.mentions.quantity.hedges import half_step
from corpusck.mentions.quantity.mention import Quantity
from corpusck.mentions.quantity.units import families
from corpusck.model import Relation

_SECONDS = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "night": 86400.0,
    "week": 604800.0,
    "fortnight": 1209600.0,
    "month": 2629746.0,
    "quarter": 7889238.0,
    "year": 31556952.0,
    "decade": 315569520.0,
}
_FLAG_RATES = {
    "annual": "year",
    "daily": "day",
    "hourly": "hour",
    "monthly": "month",
    "quarterly": "quarter",
    "weekly": "week",
}
_DIMENSION = {"share": "percent"}
_NUMBERS = frozenset(("", "about"))
_EPSILON = 1e-9
_ZERO = -17.7777777778
"""Where the scale of Fahrenheit begins, in degrees Celsius."""
_MILLION = 1e6
_CONVERTED = 0.05
_CENTS = 0.9
"""A price that is so much more than a whole one is told without its cents as well."""
_ROUND_FROM, _ROUNDED = 1000.0, 0.025


def compare(a: Quantity, b: Quantity) -> Relation:
    """`same` for one value, `compatible` where hedges, bounds or rounding let both be true, `different` where not,
    `unrelated` for other dimensions, currencies and rates. Symmetric; what the two count is not looked at."""
    if a.unit != b.unit:
        a, b = _warm(a, b), _warm(b, a)
        a, b = _paid(a, b), _paid(b, a)
    if not _related(a, b):
        return "unrelated"
    if a.sort == "score":
        return "same" if (a.low, a.high) == (b.low, b.high) else "different"
    scale = _rate_factor(a, b)
    if scale is None:
        return "unrelated"
    return _relation(a, b, scale)


def _warm(a: Quantity, b: Quantity) -> Quantity:
    """Bare degrees as those of the other's scale, where that is one of warmth."""
    if a.unit != "degree" or b.unit != "degC":
        return a
    low, high, point = (value * b.factor + (b.factor != 1.0) * _ZERO for value in (a.low, a.high, a.point))
    return a._replace(unit=b.unit, low=low, high=high, point=point, slack=a.slack * b.factor, factor=b.factor)


def _paid(a: Quantity, b: Quantity) -> Quantity:
    """A bare number of millions as one of the other's currency: her 30 million is a loan."""
    bare = a.sort == "count" and not a.counted and _MILLION <= a.point < math.inf and not a.per
    return a._replace(sort="money", unit=b.unit, per=b.per) if bare and b.sort == "money" else a


def _related(a: Quantity, b: Quantity) -> bool:
    """Whether the two are of one dimension; the name that a family of currencies shares (shillings) goes with each."""
    if "label" in (a.sort, b.sort) or _DIMENSION.get(a.sort, a.sort) != _DIMENSION.get(b.sort, b.sort):
        return False
    if a.unit == b.unit:
        return True
    family = families()
    named = a.unit.isupper() and b.unit.isupper()
    return a.sort == "money" and not named and family.get(a.unit) == family.get(b.unit)


def _rate(q: Quantity) -> str:
    return q.per or next((rate for flag, rate in _FLAG_RATES.items() if flag in q.flags), "")


def _rate_factor(a: Quantity, b: Quantity) -> float | None:
    """What the values of `b` are multiplied by to be told in the rate of `a`; None where the rates do not compare."""
    if a.per == b.per:
        return 1.0
    mine, other = _rate(a), _rate(b)
    if mine == other:
        return 1.0
    if mine in _SECONDS and other in _SECONDS:
        return _SECONDS[mine] / _SECONDS[other]
    if "each" in (a.per, b.per) and a.per and b.per and not {mine, other} & _SECONDS.keys():
        return 1.0
    return 1.0 if "" in (a.per, b.per) and _close(a.point, b.point) else None


def _close(x: float, y: float) -> bool:
    return x == y or abs(x - y) <= _EPSILON * max(abs(x), abs(y))


def _relation(a: Quantity, b: Quantity, scale: float) -> Relation:
    low, high, point = b.low * scale, b.high * scale, b.point * scale
    if _close(a.point, point) and _alike(a, b, scale):
        return "same"
    slack = max(_slack(a, b, scale), _EPSILON * max(abs(a.point), abs(point)))
    if a.hedge == b.hedge == "range" and max(abs(a.low - low), abs(a.high - high)) > slack:
        return "different"
    if a.low - slack > high or low - slack > a.high:
        return "different"
    converted = a.hedge == b.hedge == "" and not _close(a.factor, b.factor * scale)
    return "same" if converted else "compatible"


def _alike(a: Quantity, b: Quantity, scale: float) -> bool:
    """Whether two quantities of one point say the same: "about" aside they are hedged alike, with the same bounds."""
    if a.hedge in _NUMBERS and b.hedge in _NUMBERS:
        return True
    return a.hedge == b.hedge and _close(a.low, b.low * scale) and _close(a.high, b.high * scale)


def _slack(a: Quantity, b: Quantity, scale: float) -> float:
    """How far the two may lie apart by rounding: by the precision as written; further where one was converted from
    another unit, and where a round figure of four digits or more stands for one told more exactly."""
    slack = max(a.slack, b.slack * scale)
    if a.sort == b.sort == "money" and a.unit == b.unit and _cents(a.point, b.point):
        return 1.0
    size = max(abs(a.point), abs(b.point * scale))
    if math.isinf(size):
        return slack
    steps = _step(a), _step(b) * scale
    if not _close(a.factor, b.factor * scale):
        return max(slack, min(max(steps), _CONVERTED * size))
    rounded = size >= _ROUND_FROM * a.factor and max(steps) >= 10 * min(steps)
    return max(slack, min(max(steps), _ROUNDED * size)) if rounded else slack


def _cents(a: float, b: float) -> bool:
    """Whether one of two prices is the other without its cents: $99 is what $99.99 is called."""
    whole, told = sorted((a, b))
    return whole.is_integer() and whole > 0 and _CENTS <= told - whole < 1


def _step(quantity: Quantity) -> float:
    """Half a unit of the last digit of the number as written that is not zero."""
    return half_step(quantity.point / quantity.factor) * quantity.factor
