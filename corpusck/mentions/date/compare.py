"""How two moments stand to each other: one time, times that may both be true, or times that cannot."""

from __future__ import annotations

from datetime import timedelta

from corpusck.mentions.date.calendar import DAY, window
from corpusck.mentions.date.moment import Moment, move
from corpusck.mentions.date.words import seasons
from corpusck.model import Relation

_EXACT_MINUTES = 1
_HOUR_MINUTES = 10
"""How far a time in minutes may lie from one told in hours alone."""
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_MONTH = timedelta(days=31)
_YEAR = timedelta(days=365.25)
_GUESSES = 3
"""A date told without its year is held against no time that lies further from the day of writing, in years."""
_OPEN = ("before", "after", "by")
_POINT = ("", "since", "from", "until")


def compare(a: Moment, b: Moment) -> Relation:
    """How two moments stand to each other; symmetric.

    "different" only where they cannot both be true. Clock times of two named zones, and a date and a mere time of
    the day, are "unrelated". What lasts until Monday may be over "from Tuesday".
    """
    if a.ends and b.ends:
        return _both(compare(a.ends[0], b.ends[0]), compare(a.ends[1], b.ends[1]))
    if not _comparable(a, b):
        return "unrelated"
    if a.resolved and b.resolved:
        return _intervals(a, b)
    days = _parts(a, b) if a.dated and b.dated else None
    times = _times(a, b) if a.timed and b.timed else None
    if days is None and times is None:
        return "unrelated"
    if days and times:
        return _both(days, times)
    relation = days or times or "unrelated"
    alike = a.dated == b.dated and a.timed == b.timed
    return "compatible" if relation == "same" and not alike else relation


def _both(x: Relation, y: Relation) -> Relation:
    order: tuple[Relation, ...] = ("different", "unrelated", "compatible", "same")
    return min(x, y, key=order.index)


def _comparable(a: Moment, b: Moment) -> bool:
    if a.hour is None or b.hour is None or a.zone == b.zone:
        return True
    named = [zone for zone in (a.zone, b.zone) if zone and zone != "local"]
    return len(named) < 2 and "utc" not in named


def _shifts(a: Moment, b: Moment) -> list[timedelta]:
    """By what `b` may be moved: half a day where the half is untold, a day where midnight may open or close the day."""
    shifts = [0]
    if a.hour is not None and b.hour is not None:
        if a.twelve or b.twelve:
            shifts += [DAY // 2, -DAY // 2]
        if (24 in (a.hour, b.hour) or 0 in (a.hour, b.hour)) and not (a.bound or b.bound):
            shifts += [DAY, -DAY]
    return [timedelta(minutes=shift) for shift in shifts]


def _slack(a: Moment, b: Moment) -> timedelta:
    if (a.bound == "until") != (b.bound == "until"):
        return _DAY
    if a.hour is None or b.hour is None:
        return _DAY if (a.bound == "after") != (b.bound == "after") else timedelta()
    return timedelta(minutes=_EXACT_MINUTES if a.grain == b.grain else _HOUR_MINUTES)


def _intervals(a: Moment, b: Moment) -> Relation:
    if a.hedge == b.hedge == "fiscal" and a.piece == b.piece:
        return "same" if a.year == b.year else "different"
    if a.guessed or b.guessed:
        if _gap(a, b) > _GUESSES * _YEAR:
            return "unrelated"
        a, b = _same_year(a, b)
    a, b = _due(a, b)
    if a.bound == b.bound == "by":
        return "same" if a.last == b.last else "different" if a.ahead and b.ahead else "compatible"
    if a.bound == b.bound and (a.bound in _OPEN):
        return "same" if (a.first, a.last) == (b.first, b.last) else "compatible"
    slack = _slack(a, b)
    if not any(_overlap(a, b, shift, slack) for shift in _shifts(a, b)):
        return "compatible" if _one_week_off(a, b) else "different"
    return "same" if (a.first, a.last) == (b.first, b.last) and _alike(a, b) else "compatible"


def _due(a: Moment, b: Moment) -> tuple[Moment, Moment]:
    """Both, a deadline as what it means beside the other: an end beside an end, and what is to be done by a day is
    not expected more than a month before it."""
    bounds = {a.bound, b.bound}
    if bounds == {"by", "until"}:
        return _until(a, _DAY), _until(b, _DAY)
    if a.ahead and b.ahead and bounds in ({"by", ""}, {"by", "from"}):
        return _until(a, _MONTH), _until(b, _MONTH)
    return a, b


def _until(moment: Moment, before: timedelta) -> Moment:
    """The moment, a deadline as an end that lies in the stretch before it."""
    if moment.bound != "by" or moment.last is None:
        return moment
    return moment._replace(bound="until", first=moment.last - before)


def _overlap(a: Moment, b: Moment, shift: timedelta, slack: timedelta) -> bool:
    first = b.first + shift if b.first else None
    last = b.last + shift if b.last else None
    apart = (a.last and first and a.last + slack < first) or (last and a.first and last + slack < a.first)
    return not apart


def _alike(a: Moment, b: Moment) -> bool:
    """Whether two equal times are told with one precision; 20:00 and 8 p.m. are."""
    clocks = a.hour is not None and b.hour is not None and a.twelve == b.twelve
    return (a.bound, a.hedge) == (b.bound, b.hedge) and (clocks or a.grain == b.grain)


def _gap(a: Moment, b: Moment) -> timedelta:
    """How far two times lie apart, at the least."""
    if a.first and b.last and a.first > b.last:
        return a.first - b.last
    return b.first - a.last if b.first and a.last and b.first > a.last else timedelta()


def _same_year(a: Moment, b: Moment) -> tuple[Moment, Moment]:
    """A date whose year is not told is moved to the year nearest to the other."""
    mine, other = a.first or a.last, b.first or b.last
    if mine is None or other is None:
        return a, b
    years = round((other - mine) / _YEAR)
    if a.guessed:
        return move(a, years), b
    return a, move(b, -years)


def _one_week_off(a: Moment, b: Moment) -> bool:
    """Whether a weekday was resolved to the wrong week: one side is relative, and both fall on the same weekday."""
    weekdays = any(moment.relative and moment.weekday is not None for moment in (a, b))
    if not (weekdays and a.first and b.first):
        return False
    return abs(a.first.date() - b.first.date()) == _WEEK


def _parts(a: Moment, b: Moment) -> Relation | None:
    """By what both state, where at least one could not be resolved."""
    slots = ("year", "month", "day", "weekday", "piece")
    told = [(x, y) for slot in slots if _told(x := getattr(a, slot)) and _told(y := getattr(b, slot))]
    if a.piece and b.piece and _sort(a.piece) != _sort(b.piece):
        return None
    if not told or (a.bound != b.bound and not (a.bound in _POINT and b.bound in _POINT)):
        return None
    if "decade" in (a.grain, b.grain) or "century" in (a.grain, b.grain):
        return "compatible"
    vague = a.hedge != b.hedge and "about" in (a.hedge, b.hedge)
    if any(x != y for x, y in told):
        return "compatible" if vague or a.bound in _OPEN else "different"
    whole = all(_told(getattr(a, slot)) == _told(getattr(b, slot)) for slot in slots)
    return "same" if whole and a.hedge == b.hedge and a.bound == b.bound else "compatible"


def _sort(piece: str) -> str:
    """What a part of a year or month is: a half, a quarter, a week, a season, one of the feasts."""
    return piece[0] if piece[0].isupper() else "season" if piece in seasons() else "feast"


def _told(value: object) -> bool:
    return value is not None and value != ""


def _times(a: Moment, b: Moment) -> Relation:
    """By the time of the day alone."""
    mine = window(a.hour, a.minute, a.part, a.hedge, a.bound)
    other = window(b.hour, b.minute, b.part, b.hedge, b.bound)
    if mine is None or other is None:
        return "compatible"
    if mine == other and a.twelve == b.twelve:
        return "same" if _alike(a, b) else "compatible"
    slack = _slack(a, b) // timedelta(minutes=1)
    shifts = {0, DAY, -DAY} | {shift // timedelta(minutes=1) for shift in _shifts(a, b)}
    near = any(mine[0] <= other[1] + s + slack and other[0] + s <= mine[1] + slack for s in shifts)
    return "compatible" if near else "different"
