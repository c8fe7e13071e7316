"""The day on which an article was published, as its head or its metadata tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_DATE = re.compile(
    r"""
    (?<!\d)(?P<iso>(?:19|20)\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)(?!\d)
  | (?<!\d)(?P<first>\d{1,2})\s?(?P<sign>[./])\s?(?P<second>\d{1,2})\s?(?P=sign)\s?(?P<short>(?:19|20)\d\d)(?!\d)
  | (?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>MONTH)\b\.?(?:,?\s(?P<year>(?:19|20)\d\d)\b)?
  | \b(?P<month2>MONTH)\.?\s(?P<day2>\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:,?\s(?P<year2>(?:19|20)\d\d)\b)?
    """.replace("MONTH", "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"),
    re.VERBOSE | re.IGNORECASE,
)
_CLOCK = re.compile(r"\d\s?[ap]\.?m\b|(?<!\d)\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?!\d)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_NOON = frozenset(("a", "p", "m", "am", "pm"))
_STAMP_WORDS = frozenset(
    ("a", "p", "m", "am", "pm", "at", "on", "and", "to", "of", "the", "st", "nd", "rd", "th", "posted", "published",
     "updated", "issued", "released", "last", "first", "date", "local", "time", "noon", "midnight", "unless", "noted")
)  # fmt: skip


class Day(NamedTuple):
    """A day named at `start` to `end` of a text; its year may be untold."""

    start: int
    end: int
    year: int | None
    month: int
    day: int


def days(text: str) -> Iterator[Day]:
    """The days that a text names, in order. 03/04/2025, which two countries read in two ways, is left out."""
    for match in _DATE.finditer(text):
        told = match.groupdict()
        if told["iso"]:
            year, month, day = int(told["iso"]), int(told["iso_month"]), int(told["iso_day"])
        elif told["short"]:
            year, (day, month) = int(told["short"]), _day_month(int(told["first"]), int(told["second"]), told["sign"])
        else:
            month = month_number(told["month"] or told["month2"])
            day = int(told["day"] or told["day2"])
            told_year = told["year"] or told["year2"]
            year = int(told_year) if told_year else 0
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield Day(*match.span(), year or None, month, day)


def _day_month(first: int, second: int, sign: str) -> tuple[int, int]:
    if first > 12 or first == second or sign == ".":
        return first, second
    return (second, first) if second > 12 else (0, 0)


def month_number(word: str) -> int:
    """1 to 12 for the name of a month or its abbreviation (Sep, Sept), 0 for another word."""
    word = word.lower()
    if word == "sept":
        return 9
    return next((number for number, name in enumerate(_MONTHS, 1) if name == word or name[:3] == word), 0)


def is_stamp(text: str) -> bool:
    """Whether a text is nothing but a day or a time of day, with words such as "Updated" and "local time"."""
    if len(text) > 80:
        return False
    undated = _CLOCK.sub("", _DATE.sub("", text))
    rest = _YEAR.sub("", undated)
    words = [word.lower() for word in _WORD.findall(rest)]
    told = undated != text or any(word in _WEEKDAYS for word in words)
    return told and not any(map(str.isdigit, rest)) and all(map(_tells_time, _WORD.findall(rest)))


def is_time(text: str) -> bool:
    """Whether a text is nothing but a time of day, as it stands above the entries of a live report."""
    rest = _CLOCK.sub("", text)
    return rest != text and all(word in _NOON or word.isupper() for word in _WORD.findall(rest))


def _tells_time(word: str) -> bool:
    lower = word.lower()
    if lower in _STAMP_WORDS or month_number(lower):
        return True
    if word.isupper() and len(word) <= 4:  # GMT, CDT, and the letters of a.m. in capitals
        return True
    return len(lower) > 2 and any(name.startswith(lower) for name in _WEEKDAYS)


def first(texts: Iterable[str]) -> date | None:
    """The first day with a year that the texts tell, or the first without one, in the only year that they tell."""
    found = [day for text in texts for day in days(text)]
    years = {day.year for day in found if day.year}
    for day in sorted(found, key=lambda day: day.year is None):
        year = day.year or (years.pop() if len(years) == 1 else None)
        try:
            return date(year, day.month, day.day) if year else None
        except ValueError:
            continue
    return None
