"""Parts of a year or month: the second half of 2028, Q3 2027, the first week of June, fiscal 2026, spring 2030."""

from __future__ import annotations

from functools import cache

from corpusck.mentions.date.parts import Grain, Line, Parts, Read
from corpusck.mentions.date.words import (
    DASHES,
    ORDINAL_ENDINGS,
    cardinal,
    context,
    months,
    seasons,
    weekdays,
    year_number,
)
from corpusck.mentions.date.year import full_year, longer, with_year, years

_WHICH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}
_KINDS: dict[str, tuple[str, Grain, int]] = {
    "half": ("H", "half", 2),
    "trimester": ("T", "quarter", 3),
    "quarter": ("Q", "quarter", 4),
    "week": ("W", "week", 5),
    "weekend": ("E", "week", 5),
}
"""Word of a part -> its letter, its grain, how many a longer time has."""
_FISCAL = ("fiscal", "financial", "fy")
_SHORT: dict[str, tuple[Grain, int]] = {"q": ("quarter", 4), "h": ("half", 2)}


@cache
def openers() -> frozenset[str]:
    """The words, figures aside, with which a part of a longer time may begin."""
    return frozenset({*seasons(), *_SHORT, *_WHICH, *_FISCAL, "week"})


def read(line: Line, i: int) -> Read | None:
    """The part of a longer time that starts at token `i`."""
    word = line.lower[i]
    if word in seasons():
        return _season(line, i)
    if word[:1].isdecimal() or word in _SHORT:
        return _short(line, i) or _told(line, i)
    if word in _WHICH:
        return _told(line, i)
    if word in _FISCAL:
        return _fiscal(line, i)
    return _week_of(line, i) if word == "week" else None


def _short(line: Line, i: int) -> Read | None:
    """Q3 2027, 3Q27, 2027 Q3, H1 of 2026."""
    if (year := year_number(line.lower[i])) and line.lower[i + 1] in _SHORT:
        behind = _short(line, i + 1)
        return (behind[0]._replace(year=year), behind[1]) if behind else None
    letter, figure = (i, i + 1) if line.lower[i] in _SHORT else (i + 1, i)
    name, number = line.lower[letter], cardinal(line.lower[figure])
    if name not in _SHORT or not number or not (line.joined(i + 1) and line.capital(letter)):
        return None
    grain, most = _SHORT[name]
    if number > most:
        return None
    parts, end = Parts(grain, piece=f"{name.upper()}{number}"), i + 2
    if line.joined(end) and len(line.lower[end]) == 2 and line.lower[end].isdecimal():
        return parts._replace(year=full_year(int(line.lower[end]))), end + 1
    return with_year(line, end, parts)


def _told(line: Line, i: int) -> Read | None:
    """The second half of 2028, the third quarter of the year, the last week of June, the first half of the 1990s.

    What the part belongs to must be told: the fourth quarter of a match is none.
    """
    which, at = _WHICH.get(line.lower[i], 0), i + 1
    if line.lower[i].isdecimal() and line.lower[at] in ORDINAL_ENDINGS:
        which, at = int(line.lower[i]), at + 1
    if weekday := _weekday_of_month(line, at, which):
        return weekday
    at += line.lower[at] in ("calendar", "full", "fiscal", "financial") or line.lower[at] in DASHES
    letter, grain, most = _KINDS.get(line.lower[at], ("", "week", 0))
    if not letter or not which or which > most:
        return None
    which = most if which < 0 and letter in "HTQ" else which
    parts, end = Parts(grain, piece=f"{letter}{which}"), at + 1
    behind = end + (line.lower[end] in ("of", "in", "to"))
    behind += line.lower[behind] == "the" and line.lower[behind + 1] != "year"
    if line.lower[behind] in months() and line.capital(behind) and letter in "HWE":
        return with_year(line, behind + 1, parts._replace(month=months()[line.lower[behind]][0]))
    if letter in "WE":
        return None
    if behind > end and (longer_time := longer(line, behind)):
        return longer_time[0]._replace(hedge="early" if which == 1 else "late"), longer_time[1]
    parts, stop = with_year(line, end, parts)
    return (parts, stop) if stop > end else None


def _weekday_of_month(line: Line, i: int, which: int) -> Read | None:
    """The weekday at token `i`, behind the word that tells which of its month: the last Saturday of June."""
    behind = i + 2
    told = which and line.lower[i] in weekdays() and line.lower[i + 1] in ("of", "in")
    if not told or line.lower[behind] not in months() or not line.capital(behind):
        return None
    parts = Parts("day", month=months()[line.lower[behind]][0], weekday=weekdays()[line.lower[i]][0], piece=f"N{which}")
    return with_year(line, behind + 1, parts)


def _fiscal(line: Line, i: int) -> Read | None:
    """Fiscal 2026, FY2026, FY26, the financial year 2025/26 (the year that it ends in)."""
    at = i + 1 + (line.lower[i + 1] == "year")
    if year := year_number(line.lower[at]):
        parts, end = years(line, at, year)
        return Parts("year", year=(parts.to or parts).year, fiscal=True), end
    if line.lower[i] == "fy" and len(line.lower[at]) == 2 and line.lower[at].isdecimal():
        return Parts("year", year=full_year(int(line.lower[at])), fiscal=True), at + 1
    return None


def _week_of(line: Line, i: int) -> Read | None:
    """The week of 5 May: unit "weekof" marks the week around the date that follows."""
    behind = i + 2 + (line.lower[i + 2] in ("on", "with"))
    follows = line.lower[behind].isdecimal() or line.lower[behind] in months() or line.lower[behind] in weekdays()
    begins = line.lower[i + 1] in ("of", "beginning", "starting", "commencing")
    return (Parts("week", unit="weekof"), behind) if begins and follows else None


def _season(line: Line, i: int) -> Read | None:
    """Spring 2030, in the spring of 2030, by autumn; not Coral Springs, spring water, a fall."""
    word, before, after = line.lower[i], line.lower[i - 1], line.lower[i + 1]
    if line.capital(i) and line.capital(i - 1) and before not in context("before season"):
        return None
    parts, end = with_year(line, i + 1, Parts("season", piece=word))
    if end > i + 1:
        return parts, end
    if before == "the":
        before = line.lower[i - 2]
    named = line.capital(i + 1) or after in ("water", "tide", "tides", "from", "of")
    return (parts, end) if word != "fall" and before in context("before season") and not named else None
