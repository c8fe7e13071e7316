"""How moments are aligned: what two dates or times have in common beside the words around them."""

from __future__ import annotations

import math
from collections.abc import Hashable

from corpusck.match.align import Aspect
from corpusck.match.context import Place
from corpusck.match.logit import Features
from corpusck.match.weights import DATE_AGREEMENT, DATE_CONFLICT, DATE_RIVALRY
from corpusck.mentions.date import Moment, compare
from corpusck.model import Mention, Relation
from corpusck.text.tokens import stem

PRESENT = 2026
"""The year from which the past is measured; it stands here so that a report does not change with the clock."""
SLIP = 2
"""So many years apart, two dates of one event may always be."""
FORGETTING = 0.12
"""Beyond that, two years told of one event differ by this share of the time that has passed, at the most."""
_TURNS = frozenset(
    stem(word)
    for word in ("first", "second", "third", "last", "latest", "previous", "earlier", "prior", "similar", "new")
)
"""What tells one event of a kind from another."""
_STAMPS = frozenset(
    stem(word) for word in ("corrected", "dated", "edited", "posted", "printed", "published", "updated", "uploaded")
)
"""What is said of a page, not of what the page tells."""
_BESIDE = 0.7
"""The share of the nearest word's weight that a word beside a date has at the least."""


def _wanted(mention: Mention) -> bool:
    return isinstance(mention, Moment)


def _compare(a: Mention, b: Mention) -> Relation:
    assert isinstance(a, Moment) and isinstance(b, Moment)
    relation = compare(a, b)
    return "unrelated" if relation == "different" and (_floating(a) or _floating(b) or _long_past(a, b)) else relation


def _floating(moment: Moment) -> bool:
    """Whether it is told from the day of writing: "today" says more of the article than of the event."""
    return moment.relative and moment.weekday is None


def _long_past(a: Moment, b: Moment) -> bool:
    """Whether two years lie too far apart, as seen from today, to be one event told with a slip."""
    if not a.year or not b.year or abs(a.year - b.year) <= SLIP or _digits(a) == _digits(b):
        return False
    return abs(a.year - b.year) > FORGETTING * max(PRESENT - min(a.year, b.year), 1)


def _apart(a: Place, b: Place) -> bool:
    """Whether the words tell two events of a kind apart (the first, the last), or one is the date of a page."""
    one, two = (place.near.keys() & _TURNS for place in (a, b))
    turned = bool(one and two and one.isdisjoint(two))
    return turned or _stamp(a) or _stamp(b)


def _stamp(place: Place) -> bool:
    return any(place.near.get(word, 0.0) >= _BESIDE * place.peak for word in _STAMPS & place.verbs)


def _key(mention: Mention) -> Hashable:
    assert isinstance(mention, Moment)
    return mention.year, mention.month, mention.day, mention.hour, mention.minute, mention.piece


def _anywhere(mention: Mention) -> Hashable:
    """Equal for moments of one kind: a story tells few of each, and its sentences tell when in few words."""
    assert isinstance(mention, Moment)
    return "hour" if mention.hour is not None else "day" if mention.day else mention.grain


def _kin(place: Place) -> Hashable:
    return _anywhere(place.mention)


def _features(a: Place, b: Place) -> Features:
    left, right = a.mention, b.mention
    assert isinstance(left, Moment) and isinstance(right, Moment)
    days, ago = _days_apart(left, right), [_ago(place) for place in (a, b)]
    return {
        "clock": left.timed and right.timed,
        "clock one": (left.hour is None) != (right.hour is None),
        "day": left.day is not None and right.day is not None,
        "month same": left.month == right.month is not None,
        "weekdays": left.weekday is not None and right.weekday is not None,
        "day same": left.day == right.day is not None and left.month != right.month,
        "digits": _digits(left) == _digits(right) is not None,
        "weekday apart": None is not left.weekday != right.weekday is not None,
        "guessed": left.guessed or right.guessed,
        "ranges": bool(left.ends and right.ends),
        "ahead apart": left.ahead != right.ahead,
        "both ahead": left.ahead and right.ahead,
        "ago": math.log1p(min(day or 0 for day in ago)) / 8,
        "ago untold": None in ago,
        "days up to 7": 0 < days <= 7,
        "days up to 31": 7 < days <= 31,
        "whole weeks": days > 0 and days % 7 == 0,
        "times shared": not a.times.isdisjoint(b.times),
        "event same": not _events(a).isdisjoint(_events(b)),
        "object same": a.frame is not None and b.frame is not None and not a.frame.object.isdisjoint(b.frame.object),
    }


def _days_apart(left: Moment, right: Moment) -> int:
    return abs((left.first.date() - right.first.date()).days) if left.first and right.first else 0


def _ago(place: Place) -> int | None:
    """How many days the moment of a place lies from the day on which the article was published, None where untold."""
    assert isinstance(place.mention, Moment)
    at = place.mention.first or place.mention.last
    return abs((at.date() - place.published).days) if at and place.published else None


def _digits(moment: Moment) -> Hashable:
    """Equal for dates that a slip of the finger sets apart: the 12th and the 21st of a month, 1912 and 1921."""
    told = moment.day or moment.year
    return None if told is None else (moment.month, moment.day is None, *sorted(str(told)))


def _events(place: Place) -> frozenset[str]:
    return frozenset(event for event, _ in place.frame.events) if place.frame else frozenset()


MOMENTS = Aspect(
    _wanted, _compare, _apart, _key, _anywhere, _kin, _features, DATE_CONFLICT, DATE_AGREEMENT, DATE_RIVALRY
)
