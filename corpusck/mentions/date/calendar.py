"""Where a moment lies: parts of a date or time are resolved to the interval of days or minutes that they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from math import ceil

from corpusck.mentions.date.feasts import feast_day, month_end
from corpusck.mentions.date.parts import FINENESS, Parts
from corpusck.mentions.date.words import dayparts, holidays, seasons

Days = tuple[date, date]
Interval = tuple[datetime | None, datetime | None]

ABOUT = {
    "century": 3650, "decade": 730, "year": 500, "half": 60, "quarter": 45,
    "season": 30, "month": 20, "week": 4, "day": 2,
}  # fmt: skip
"""By how many days "about" widens a time of each grain to both sides."""
NARROW = {
    "early": (0.0, 0.42), "mid": (0.25, 0.75), "late": (0.58, 1.0), "start of": (0.0, 0.34), "end of": (0.66, 1.0),
}  # fmt: skip
"""The stretch of a longer time that a hedge means."""
PART_OF_DAY = {"early": (0, 600), "mid": (540, 1020), "late": (960, 1560), "start of": (0, 720), "end of": (720, 1440)}
"""The same for a day, in minutes from its midnight."""
ABOUT_MINUTES = 30
SHORTLY_MINUTES = 40
DAY = 24 * 60


def resolve(parts: Parts, base: date | None, toward: int) -> Interval:
    """The closed interval in which the moment lies; None stands for an open or unknown end.

    `base` is the day on which the text was published; `toward` is 1 where the text looks ahead, -1 where it looks back,
    0 where it does not tell. For "since", "until" and "from" the interval is that of the boundary itself.
    """
    try:
        days = _days(parts, base, toward)
    except (ValueError, OverflowError):
        return None, None
    if days is None:
        return None, None
    first, last = days
    opens, closes = datetime.combine(first, time()), datetime.combine(last, time(23, 59, 59))
    clock = window(parts.hour, parts.minute, parts.part, parts.hedge, parts.bound)
    if clock is None and FINENESS[parts.grain] >= FINENESS["day"] and parts.hedge in PART_OF_DAY:
        clock = PART_OF_DAY[parts.hedge]
    if clock:
        midnight = datetime.combine(last, time())
        return opens + timedelta(minutes=clock[0]), midnight + timedelta(minutes=clock[1])
    return _bounded(*_hedged(opens, closes, parts), parts.bound)


def window(hour: int | None, minute: int | None, part: str, hedge: str, bound: str) -> tuple[int, int] | None:
    """First and last minute of a time or part of the day, from the midnight that opens the day; None if untold."""
    if hour is None:
        if not part:
            return None
        low, high = (60 * h for h in dayparts()[part])
        high = (low + high) // 2 if bound == "before" else high
    else:
        low = high = hour * 60 + (minute or 0)
        after_midnight = hour == 24 and (bound in ("after", "since", "from") or hedge == "shortly after")
        low = high = low - DAY if after_midnight else low
    if hedge == "about":
        low, high = low - ABOUT_MINUTES, high + ABOUT_MINUTES
    elif hedge == "shortly before":
        low, high = low - SHORTLY_MINUTES, max(low - 1, high - 1)
    elif hedge == "shortly after":
        low, high = low, high + SHORTLY_MINUTES
    if bound in ("before", "by"):
        return min(low, 0), high
    return (low, max(high, DAY)) if bound == "after" else (low, high)


def _hedged(first: datetime, last: datetime, parts: Parts) -> tuple[datetime, datetime]:
    if parts.hedge in NARROW:
        low, high = ((last - first).days * share for share in NARROW[parts.hedge])
        return first + timedelta(days=int(low)), last - timedelta(days=(last - first).days - ceil(high))
    slack = timedelta(days=ABOUT.get(parts.grain, 0))
    if parts.hedge == "about" and not parts.bound:
        return first - slack, last + slack
    if parts.hedge == "shortly before":
        return first - 4 * slack, first - timedelta(seconds=1)
    if parts.hedge == "shortly after":
        return last + timedelta(seconds=1), last + 4 * slack
    return first, last


def _bounded(first: datetime, last: datetime, bound: str) -> Interval:
    if bound == "before":
        return None, first - timedelta(seconds=1)
    if bound == "by":
        return None, last
    return (last + timedelta(seconds=1), None) if bound == "after" else (first, last)


def _days(parts: Parts, base: date | None, toward: int) -> Days | None:
    year = parts.year
    if parts.unit == "year" and base:
        year = base.year + (parts.offset or 0)
    if parts.grain in ("decade", "century") and parts.year:
        return date(parts.year, 1, 1), date(parts.year + (9 if parts.grain == "decade" else 99), 12, 31)
    if parts.month or (parts.piece and parts.piece != "weekend"):
        return _of_year(parts, year, base, toward)
    if parts.unit and parts.unit != "year":
        return _from_base(parts, base) if base else None
    if parts.weekday is not None or parts.piece == "weekend":
        return _weekday(parts, base, toward) if base else None
    if year is None:
        return None
    return (date(year - 1, 4, 1), date(year + 1, 3, 31)) if parts.fiscal else (date(year, 1, 1), date(year, 12, 31))


def _of_year(parts: Parts, year: int | None, base: date | None, toward: int) -> Days | None:
    """A part of a year; where the year is not told, the one that suits the base date."""
    spot = _spot(parts)
    if year is not None:
        days = spot(year)
        return _weekof(days) if days and parts.unit == "weekof" else days
    if base is None:
        return None
    near = [days for y in range(base.year - 3, base.year + 4) if (days := spot(y))]
    if parts.weekday is not None and parts.day:
        fitting = [days for days in near if days[0].weekday() == parts.weekday]
        near, toward = (fitting, 0) if fitting else (near, toward)
    days = _nearest(near, base, parts.lean, toward)
    return _weekof(days) if days and parts.unit == "weekof" else days


def _nearest(choices: list[Days], base: date, lean: int, toward: int) -> Days | None:
    """Of the years' readings the one that is meant. Where nothing tells, the past is taken as nearer by half."""
    behind = [d for d in choices if (d[1] < base if lean else d[0] <= base)]
    ahead = [d for d in choices if (d[0] > base if lean else d[1] >= base)]
    if (lean or toward) < 0:
        return behind[-1] if behind else None
    if (lean or toward) > 0:
        return ahead[0] if ahead else None
    return min(choices, key=lambda d: max(0, (base - d[1]).days, 1.5 * (d[0] - base).days), default=None)


def _spot(parts: Parts) -> Callable[[int], Days | None]:
    """A function that places the part of a year in any year (None where that year has no such day)."""
    return lambda year: next(_places(parts, year), None)


def _places(parts: Parts, year: int) -> Iterator[Days]:
    if parts.day and parts.month:
        if parts.day <= month_end(year, parts.month).day:
            days = [date(year, parts.month, parts.day)]
            days += [date(year, parts.day, parts.month)] if parts.swap else []
            yield min(days), max(days)
    elif parts.piece in holidays():
        day = feast_day(holidays()[parts.piece][0], year)
        yield day, day
    elif parts.piece[:1] in ("W", "E") and parts.month:
        yield _week_of_month(parts.piece, year, parts.month)
    elif parts.piece[:1] == "N" and parts.month:
        yield from _weekday_of_month(parts, year)
    elif parts.piece[:1] in ("H", "Q", "T"):
        yield _fraction(parts, year)
    elif parts.piece in seasons():
        yield _season(parts.piece, year, bool(parts.year))
    elif parts.month:
        yield date(year, parts.month, 1), month_end(year, parts.month)


def _week_of_month(piece: str, year: int, month: int) -> Days:
    """Speakers count weeks from the first day or from the first Monday: the interval holds both."""
    which, last = int(piece[1:]), month_end(year, month)
    if which < 0:
        return last - timedelta(days=8), last
    first = date(year, month, 1) + timedelta(days=7 * (which - 1))
    return first, min(first + timedelta(days=9), last + timedelta(days=3))


def _weekday_of_month(parts: Parts, year: int) -> Iterator[Days]:
    """The first, second, ... or last Saturday of a month, if that year has it."""
    which, last = int(parts.piece[1:]), month_end(year, parts.month or 1)
    days = [last.replace(day=day) for day in range(1, last.day + 1)]
    fitting = [day for day in days if day.weekday() == parts.weekday]
    if which <= len(fitting):
        day = fitting[which - (which > 0)]
        yield day, day


def _fraction(parts: Parts, year: int) -> Days:
    """A half, third or quarter of a year or month; the whole of a fiscal year, which may begin in any month."""
    if parts.fiscal:
        return date(year - 1, 4, 1), date(year + 1, 3, 31)
    if parts.month:
        middle, last = date(year, parts.month, 15), month_end(year, parts.month)
        return (date(year, parts.month, 1), middle) if parts.piece == "H1" else (middle + timedelta(days=1), last)
    months = {"H": 6, "T": 4, "Q": 3}[parts.piece[0]]
    end = int(parts.piece[1:]) * months
    return date(year, end - months + 1, 1), month_end(year, end)


def _season(name: str, year: int, told: bool) -> Days:
    """A season; the winter of a year that is told may be the one in which it begins or ends."""
    opens, closes = seasons()[name]
    (month, day), (last_month, last_day) = (tuple(map(int, end.split("-"))) for end in (opens, closes))
    over = last_month < month
    return date(year - (over and told), month, day), date(year + over, last_month, last_day)


def _from_base(parts: Parts, base: date) -> Days | None:
    """Whole units counted from the base date."""
    offset = parts.offset or 0
    monday = base - timedelta(days=base.weekday()) + timedelta(days=7 * offset)
    if parts.unit == "day":
        day = base + timedelta(days=offset)
        return day, day
    if parts.unit == "week":
        if parts.weekday is not None:
            return (monday + timedelta(days=parts.weekday),) * 2
        return monday - timedelta(days=1), monday + timedelta(days=6)
    if parts.unit == "weekend":
        return monday + timedelta(days=5), monday + timedelta(days=6)
    if parts.unit in ("month", "quarter"):
        many = 1 if parts.unit == "month" else 3
        count = (base.year * 12 + base.month - 1) // many * many + offset * many
        return date(count // 12, count % 12 + 1, 1), month_end((count + many - 1) // 12, (count + many - 1) % 12 + 1)
    years = {"decade": 10, "century": 100}.get(parts.unit)
    if years is None:
        return None
    start = base.year // years * years + offset * years
    return date(start, 1, 1), date(start + years - 1, 12, 31)


def _weekday(parts: Parts, base: date, toward: int) -> Days:
    """The weekday meant: the nearest past one, today's included, unless the text looks ahead."""
    target = 5 if parts.weekday is None else parts.weekday
    back = (base.weekday() - target) % 7
    if parts.day:
        near = (base + timedelta(days=7 * weeks - back) for weeks in range(-13, 14))
        day = next(
            (d for d in sorted(near, key=lambda d: abs(d - base)) if d.day == parts.day), base - timedelta(days=back)
        )
    elif (parts.lean or toward) > 0:
        day = base + timedelta(days=(-back) % 7 or (7 if parts.lean else 0))
    else:
        day = base - timedelta(days=back or (7 if parts.lean else 0))
    return day, day + timedelta(days=int(parts.piece == "weekend"))


def _weekof(days: Days) -> Days:
    return days[0] - timedelta(days=6), days[1] + timedelta(days=6)
