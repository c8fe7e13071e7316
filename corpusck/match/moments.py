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
    if not a.year or not b.year or abs(a.year - b.year) <= SLIP:
        return False
    return abs(a.year - b.year) > FORGETTING * max(PRESENT - min(a.year, b.year), 1)


def _apart(a: Place, b: Place) -> bool:
    """Whether the words tell two events of a kind apart (the first, the last), none is said of both, not even in the
    sentences beside, or one is the date of a page."""
    one, two = (place.near.keys() & _TURNS for place in (a, b))
    turned = bool(one and two and one.isdisjoint(two))
    return turned or _stamp(a) or _stamp(b)


def _stamp(place: Place) -> bool:
    return any(place.near.get(word, 0.0) >= _BESIDE * place.peak for word in _STAMPS)


def _key(mention: Mention) -> Hashable:
    assert isinstance(mention, Moment)
    return mention.year, mention.month, mention.day, mention.hour, mention.minute, mention.piece


def _slip(mention: Mention) -> None:
    """Dates share digits by chance."""


def _kin(place: Place) -> Hashable:
    moment = place.mention
    assert isinstance(moment, Moment)
    return "hour" if moment.hour is not None else "day" if moment.day else moment.grain


def _features(a: Place, b: Place) -> Features:
    left, right = a.mention, b.mention
    assert isinstance(left, Moment) and isinstance(right, Moment)
    return {
        "thin": len(a.near.keys() & b.near.keys()) < 2,
        "grain same": left.grain == right.grain,
        "grain coarse": {left.grain, right.grain} <= {"year", "decade", "century"},
        "clock": left.timed and right.timed,
        "bound apart": left.bound != right.bound,
        "both relative": left.relative and right.relative,
        "ahead apart": left.ahead != right.ahead,
        "days apart": min(math.log1p(_days_apart(left, right)), 6.0) / 6.0,
        "day": left.day is not None and right.day is not None,
        "guessed": left.guessed or right.guessed,
    }


def _days_apart(left: Moment, right: Moment) -> float:
    ends = (left.first or left.last, right.first or right.last)
    return abs((ends[0] - ends[1]).total_seconds()) / 86400 if ends[0] and ends[1] else 0.0


MOMENTS = Aspect(_wanted, _compare, _apart, _key, _slip, _kin, _features, DATE_CONFLICT, DATE_AGREEMENT, DATE_RIVALRY)
