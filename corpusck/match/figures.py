"""How figures are aligned: what two quantities have in common beside the words around them."""

from __future__ import annotations

import math
from collections.abc import Hashable
from functools import lru_cache

from corpusck.match.align import Aspect
from corpusck.match.context import Place
from corpusck.match.logit import Features
from corpusck.match.weights import NUMBER_AGREEMENT, NUMBER_CONFLICT, NUMBER_RIVALRY
from corpusck.mentions.quantity import Quantity, compare
from corpusck.model import Mention, Relation
from corpusck.text.spelling import fold, near

_SCOPES = frozenset(
    ("condition", "daily", "example", "first", "fourth", "hourly", "national", "quarterly", "second",
     "third", "weekly")
)  # fmt: skip
"""Flags that one of two rival figures seldom bears alone: what bears them measures something else. That of a
capacity it never does."""
_BOUNDS = frozenset(("atleast", "upto"))
"""Hedges with which a source gives the bound itself, not any bound."""
_CHANGES = frozenset(("fall", "rise"))
"""Flags that tell how a figure came about."""
_NOTHING = frozenset[str]()
_LONG = 3
"""So many digits are seldom those of another figure by chance."""
_SMALL = 10
"""Figures up to this, as written, stand everywhere."""


def _wanted(mention: Mention) -> bool:
    return isinstance(mention, Quantity) and mention.sort != "label" and "none" not in mention.flags


def _compare(a: Mention, b: Mention) -> Relation:
    assert isinstance(a, Quantity) and isinstance(b, Quantity)
    relation = compare(a, b)
    if relation == "compatible" and a.hedge == b.hedge and a.hedge in _BOUNDS and _told(a, b) == "different":
        return "different"  # two tolls so far, each as known to its source, or two capacities
    if relation == "different" and a.sort != "age" and "vague" in (a.hedge, b.hedge):
        return "unrelated"  # "several" tells too little to be wrong
    return "unrelated" if relation == "different" and "capacity" in a.flags ^ b.flags else relation


def _told(a: Quantity, b: Quantity) -> Relation:
    """How the figures themselves stand to each other, bounds aside."""
    return compare(*(each._replace(low=each.point, high=each.point, hedge="") for each in (a, b)))


def _apart(a: Place, b: Place) -> bool:
    """Whether the figures are told of two years, or ages of two people."""
    if a.dated and b.dated and a.dated.isdisjoint(b.dated):
        return True
    assert isinstance(a.mention, Quantity) and isinstance(b.mention, Quantity)
    return a.mention.sort == b.mention.sort == "age" and _two_people(a, b)


def _two_people(a: Place, b: Place) -> bool:
    """Whether the names nearest to two ages are those of two: they stand right beside them, or neither sentence names
    both."""
    if not a.who or not b.who or a.who == b.who or near(fold(a.who), fold(b.who)):
        return False
    return (a.beside and b.beside) or (a.who not in b.names and b.who not in a.names)


def _key(mention: Mention) -> Hashable:
    assert isinstance(mention, Quantity)
    return mention.unit, float(f"{mention.point:.3g}") if mention.slack else mention.point


def _anywhere(mention: Mention) -> Hashable:
    """Equal for figures that a slip of the finger sets apart."""
    assert isinstance(mention, Quantity)
    digits = _sorted(_written(mention))
    return (mention.unit, digits) if digits else None


def _kin(place: Place) -> Hashable:
    figure = place.mention
    assert isinstance(figure, Quantity)
    if figure.unit or figure.sort != "count":
        return figure.sort, figure.unit
    head = figure.counted[-1:]
    return "count", place.ideas.get(head[0], head[0]) if head else ""


def _features(a: Place, b: Place) -> Features:
    left, right = a.mention, b.mention
    assert isinstance(left, Quantity) and isinstance(right, Quantity)
    one, two = _heads(a), _heads(b)
    flags = left.flags ^ right.flags
    low, high = sorted((abs(left.point), abs(right.point)))
    written = _written(left), _written(right)
    digits = _sorted(written[0]) if _sorted(written[0]) == _sorted(written[1]) else ""
    return {
        "head same": not one.isdisjoint(two),
        "head apart": bool(one and two) and one.isdisjoint(two),
        "head clash": _clash(one, two),
        "head missing": not one or not two,
        "bare": not left.unit and not right.unit,
        "sort apart": left.sort != right.sort,
        "part apart": left.part != right.part,
        "both parts": left.part and right.part,
        "flags apart": min(len(flags - _CHANGES), 3) / 3,
        "scope apart": bool(flags & _SCOPES),
        "change apart": bool(flags & _CHANGES),
        "flags shared": min(len(left.flags & right.flags), 2) / 2,
        "ratio": min(math.log(high / low), 5.0) if low > 0 else 3.0,
        "digits": digits != "",
        "digits long": len(digits) >= _LONG,
        "digit apart": _one_apart(*written),
        "length apart": len(written[0]) != len(written[1]),
        "small": max(abs(left.point / left.factor), abs(right.point / right.factor)) <= _SMALL,
        "hedge apart": left.hedge != right.hedge,
        "units apart": left.factor != right.factor,
        "in words": _in_words(left.text) != _in_words(right.text),
        "telling": min(max(_telling(left.text), _telling(right.text)), 5) / 5,
    }


def _heads(place: Place) -> frozenset[str]:
    """What a quantity counts: the stem of the head noun and its concept."""
    assert isinstance(place.mention, Quantity)
    head = place.mention.counted[-1:]
    return _kinds(head[0], place.ideas.get(head[0])) if head else _NOTHING


@lru_cache(maxsize=10_000)
def _kinds(head: str, idea: str | None) -> frozenset[str]:
    return frozenset((head, idea) if idea is not None else (head,))


@lru_cache(maxsize=10_000)
def _clash(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether both count things of known kinds, and of different ones."""
    if not one or not two:
        return False
    kinds = {h for h in one if h.isupper()}, {h for h in two if h.isupper()}
    return bool(kinds[0] and kinds[1]) and kinds[0].isdisjoint(kinds[1]) and "PEOPLE" not in kinds[0] | kinds[1]


@lru_cache(maxsize=10_000)
def _sorted(written: str) -> str:
    """The digits of a figure as written, noughts at its ends aside, in order of size: two figures of one such string
    are a slip of the finger apart."""
    digits = "".join(sorted(written.strip("0")))
    return digits if len(digits) > 1 else ""


def _written(figure: Quantity) -> str:
    """The digits of a figure as written."""
    return _plain(abs(figure.point / figure.factor))


@lru_cache(maxsize=10_000)
def _plain(value: float) -> str:
    return "" if math.isinf(value) else f"{value:.13g}".replace(".", "")


def _one_apart(one: str, two: str) -> bool:
    """Whether one digit of two long figures is another one."""
    return len(one) == len(two) >= _LONG and sum(a != b for a, b in zip(one, two, strict=True)) == 1


def _in_words(text: str) -> bool:
    """Whether a figure is written without a digit."""
    return not any(map(str.isdecimal, text))


@lru_cache(maxsize=10_000)
def _telling(text: str) -> int:
    """How many digits of a figure tell something: all but leading and trailing noughts."""
    return len("".join(c for c in text if c.isdigit()).strip("0"))


FIGURES = Aspect(
    _wanted, _compare, _apart, _key, _anywhere, _kin, _features, NUMBER_CONFLICT, NUMBER_AGREEMENT, NUMBER_RIVALRY
)
