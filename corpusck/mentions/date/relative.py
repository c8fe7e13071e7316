"""Times told from the day of publication: yesterday, last week, next Thursday, this summer, two weeks ago."""

from __future__ import annotations

from functools import cache
from typing import cast

from corpusck.mentions.date.parts import Grain, Line, Parts, Read
from corpusck.mentions.date.words import UNITS, cardinal, cardinals, context, months, seasons, weekdays

_LEANS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
_FAR_DAYS = {"day before yesterday": -2, "day after tomorrow": 2}
_RUNNING = frozenset({"week", "month", "year", "decade", "century"})
_DAYS_IN = {"week": 7, "weekend": 7, "fortnight": 14}
_THIS_PARTS = frozenset({"morning", "afternoon", "evening", "lunchtime"})


@cache
def openers() -> frozenset[str]:
    """The words, figures aside, with which a relative time may begin."""
    return frozenset({*_LEANS, *_DAYS, *cardinals(), "day", "weekend", "the", "a", "an"})


def read(line: Line, i: int) -> Read | None:
    """The relative time that starts at token `i`."""
    word = line.lower[i]
    if word in _LEANS:
        return _leaning(line, i)
    if word in _DAYS:
        return _day(line, i)
    if word == "day" and (offset := _FAR_DAYS.get(line.phrase(i, 3))):
        return Parts("day", unit="day", offset=offset), i + 3
    if word == "weekend" and line.lower[i - 1] == "the" and line.lower[i - 2] in context("before weekend"):
        return Parts("day", piece="weekend"), i + 1
    return _running(line, i) if word == "the" else _ago(line, i)


def _day(line: Line, i: int) -> Read | None:
    """Today, yesterday, tomorrow, tonight; not USA Today, Tomorrow Studios."""
    word = line.lower[i]
    if line.capital(i) and i and (line.capital(i + 1) or (line.capital(i - 1) and line.lower[i - 1].isalpha())):
        return None
    part = "night" if word == "tonight" else ""
    return Parts("part" if part else "day", unit="day", offset=_DAYS[word], part=part), i + 1


def _running(line: Line, i: int) -> Read | None:
    """The year, month or week that runs, where a part of it is named: "the end of the year"."""
    unit = line.lower[i + 1]
    part = line.lower[i - 1] == "of" and line.lower[i - 2] in ("end", "start", "beginning", "middle", "close")
    return (Parts(cast(Grain, unit), unit=unit, offset=0), i + 2) if unit in _RUNNING and part else None


def _leaning(line: Line, i: int) -> Read | None:
    """Last week, next Friday, this summer, last June, this coming Monday; not "the last week", which is a duration."""
    lean, at = _LEANS[line.lower[i]], i + 1
    if line.lower[i] == "this" and line.lower[at] in ("coming", "past"):
        lean, at = _LEANS[line.lower[at]], at + 1
    word = line.lower[at]
    weekday, kind = weekdays().get(word, (0, ""))
    if kind == "full" and line.capital(at):
        return Parts("day", weekday=weekday, lean=lean), at + 1
    month, kind = months().get(word, (0, ""))
    this_year = {} if lean else {"unit": "year", "offset": 0}
    if kind not in ("", "short") and line.capital(at) and not line.lower[at + 1].isdecimal():
        return Parts("month", month=month, lean=lean, **this_year), at + 1  # type: ignore[arg-type]
    if (line.lower[i - 1] == "the" and line.lower[i] != "this") or line.lower[i] in ("past", "previous"):
        return None
    if word in seasons():
        return Parts("season", piece=word, lean=lean, **this_year), at + 1  # type: ignore[arg-type]
    if lean <= 0 and (word in _THIS_PARTS or word == "night"):
        return Parts("part", unit="day", offset=lean, part=word), at + 1
    return _unit(line, at, lean)


def _unit(line: Line, i: int, lean: int) -> Read | None:
    word = line.lower[i]
    if (
        word not in UNITS
        or word in ("day", "fortnight")
        or (word == "quarter" and line.lower[i + 1].startswith("final"))
    ):
        return None
    return Parts("day" if word == "weekend" else cast(Grain, word), unit=word, offset=lean), i + 1


def _ago(line: Line, i: int) -> Read | None:
    """Two weeks ago, a year ago, three days from now. Vague ones ("a few days ago") are left out."""
    number = 1 if line.lower[i] in ("a", "an") else cardinal(line.lower[i])
    word = line.lower[i + 1].removesuffix("s")
    if number is None or word not in UNITS:
        return None
    sign = -1 if line.lower[i + 2] == "ago" else 1 if line.phrase(i + 2, 2) == "from now" else 0
    end = i + (3 if sign < 0 else 4)
    if not sign:
        return None
    if word in _DAYS_IN:
        return Parts("week", unit="day", offset=sign * number * _DAYS_IN[word], hedge="about"), end
    return Parts(cast(Grain, word), unit=word, offset=sign * number, hedge="" if word == "day" else "about"), end
