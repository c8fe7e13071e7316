"""The days of feasts, fixed, by weekday or by Easter, and the ends of months."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


def feast_day(rule: str, year: int) -> date:
    """The day of a feast by its rule (see data/holidays.tsv)."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    month, rest = rule.split("-", 1)
    if rest.isdecimal():
        return date(year, int(month), int(rest))
    weekday, which = rest.split("-")
    which, _, more = which.partition("+")
    if which == "last":
        last = month_end(year, int(month))
        return last - timedelta(days=(last.weekday() - _WEEKDAYS.index(weekday)) % 7)
    first = date(year, int(month), 1)
    first += timedelta(days=(_WEEKDAYS.index(weekday) - first.weekday()) % 7)
    return first + timedelta(days=7 * (int(which) - 1) + int(more or 0))


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(year)
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return date(year, month, day + 1)
