"""Years and longer times: 1998, AD 917, 2025-26, the 1990s, the nineties, the 19th century, the year behind a date."""

from __future__ import annotations

from functools import cache

from corpusck.mentions.date.parts import Line, Parts, Read
from corpusck.mentions.date.words import (
    APOSTROPHES,
    DASHES,
    DECADES,
    ORDINAL_ENDINGS,
    cardinals,
    context,
    ordinals,
    year_number,
)

_RELATIVE = {"last year": -1, "this year": 0, "next year": 1, "the year": 0}
_BEFORE_CHRIST = frozenset({"bc", "bce", "b.c."})
_BEFORE_EARLY, _AFTER_EARLY = frozenset({"ad", "a.d.", "year"}), frozenset({"ad", "a.d.", "ce", "c.e."})
"""What shows that a number is a year, be it of three figures."""


@cache
def openers() -> frozenset[str]:
    """The words, figures aside, with which a year or a longer time may begin."""
    return frozenset({*APOSTROPHES, *DECADES, *ordinals(), "the", "twenty"})


def read(line: Line, i: int) -> Read | None:
    """The year, decade or century that starts at token `i`."""
    word = line.lower[i]
    return longer(line, i) or _year(line, i) if word[:1].isdecimal() or word in openers() else None


def longer(line: Line, i: int) -> Read | None:
    """The decade or century that starts at token `i`."""
    return _decade(line, i) or _century(line, i)


def with_year(line: Line, i: int, parts: Parts) -> Read:
    """The parts with the year told at token `i` behind them (", 2025", "of fiscal 2026", "last year"), if one is."""
    start = i + (line.lower[i] == ",")
    at, fiscal = start, False
    while line.lower[at] in ("calendar", "fiscal", "financial", "year", "the", "of", "in"):
        fiscal |= line.lower[at] in ("fiscal", "financial")
        at += 1
    year = year_number(line.lower[at])
    if year and (at == start or year >= 1900 or not _plural(line, at + 1)):
        return parts._replace(year=year, fiscal=fiscal), at + 1
    if at == start and line.lower[at] in APOSTROPHES and _two_figures(line, at + 1):
        return parts._replace(year=full_year(int(line.lower[at + 1]))), at + 2
    if line.lower[i] == "of" and (year := _early(line, i + 1)):
        return parts._replace(year=year), i + 2
    at = i + (line.lower[i] in ("of", "in"))
    if line.phrase(at, 2) in _RELATIVE:
        return parts._replace(unit="year", offset=_RELATIVE[line.phrase(at, 2)]), at + 2
    return parts, i


def full_year(year: int) -> int:
    """The year that two figures mean, read as 1950 to 2049."""
    return year + (2000 if year < 50 else 1900)


def years(line: Line, i: int, year: int) -> Read:
    """The year at token `i`, or the years 2025-26, 2025/26 as one range."""
    second = line.lower[i + 2]
    if line.lower[i + 1] in DASHES | {"/"} and line.joined(i + 1) and line.joined(i + 2) and second.isdecimal():
        last = year - year % 100 + int(second) if len(second) == 2 else year_number(second) or 0
        if year < last < year + 100 and not (line.lower[i + 3] in DASHES and line.joined(i + 3)):
            return Parts("year", year=year, to=Parts("year", year=last)), i + 3
    return Parts("year", year=year), i + 1


def _early(line: Line, i: int) -> int | None:
    """The year of three figures at token `i`, where nothing follows that it may count; of two in AD 79."""
    word, before, after = line.lower[i], line.lower[i - 1], line.lower[i + 1]
    marked = not _AFTER_EARLY.isdisjoint((before, after))
    if len(word) not in ((2, 3) if marked else (3,)) or not (word.isdecimal() and word.isascii()) or word[0] == "0":
        return None
    alone = marked or not after.isalnum() or after in context("behind year")
    return int(word) if alone and after not in ("%", "/") and after not in _BEFORE_CHRIST else None


def _two_figures(line: Line, i: int) -> bool:
    return len(line.lower[i]) == 2 and line.lower[i].isdecimal()


def _plural(line: Line, i: int) -> bool:
    """Whether token `i` looks like the noun that a number before it counts."""
    word = line.lower[i]
    return word.isalpha() and len(word) > 3 and word.endswith("s") and word not in context("behind year")


def _year(line: Line, i: int) -> Read | None:
    """A bare year, where its neighbours do not show that it is a count or a name."""
    year, after = year_number(line.lower[i]), line.lower[i + 1]
    if year is None and (line.lower[i - 1] in _BEFORE_EARLY or after in _AFTER_EARLY):
        early = _early(line, i)
        return (Parts("year", year=early), i + 1) if early else None
    if year is None or after in context("counted") or after in ("%", "/", "$") or (line.joined(i + 1) and after == ":"):
        return years(line, i, year) if year and after == "/" and years(line, i, year)[0].to else None
    return years(line, i, year) if after not in _BEFORE_CHRIST and _is_year(line, i, year) else None


def _is_year(line: Line, i: int, year: int) -> bool:
    before, after = line.lower[i - 1], line.lower[i + 1]
    recent, plural = 1900 <= year <= 2060, _plural(line, i + 1)
    alone = not after.isalnum() or after in context("behind year")
    if years(line, i, year)[0].to:
        return recent or line.joined(i + 1)
    if before == "(" and after == ")":
        return recent
    if before == "." and line.lower[i - 2] in ("c", "ca"):
        return True
    if before in ("and", "or", ",") and year_number(line.lower[i - 2]):
        return alone or (recent and line.capital(i + 1))
    if before in context("before year") or (before in DASHES and line.lower[i - 2] in context("hyphened to year")):
        return alone or not plural or (recent and year % 100 != 0)
    if before in context("weakly before year"):
        return alone or (recent and year % 50 != 0 and not plural)
    if before in context("owner"):
        return recent and after.isalpha() and (year % 100 != 0 or not plural)
    named = after.isalpha() and line.capital(i + 1) and not line.capital(i - 1)
    return recent and named and before not in ("no", ".", "$", "#", "€", "£")


def _decade(line: Line, i: int) -> Read | None:
    """1990s, 1990's, the '90s, the nineties. The 1800s are a century."""
    word = line.lower[i]
    if (year := year_number(word)) and year % 10 == 0:
        end = i + 1 + (line.lower[i + 1] in APOSTROPHES)
        if line.lower[end] in ("s", "'s") and line.joined(end):
            return Parts("century" if year % 100 == 0 and year < 2000 else "decade", year=year), end + 1
    if word in APOSTROPHES and _two_figures(line, i + 1) and line.lower[i + 2] == "s" and line.joined(i + 1):
        return Parts("decade", year=1900 + int(line.lower[i + 1]) // 10 * 10), i + 3
    at = i + (word == "the")
    if line.lower[at] in DECADES and line.lower[at - 1] in ("the", "early", "late", "mid", "-"):
        return Parts("decade", year=1900 + DECADES[line.lower[at]]), at + 1
    return None


def _century(line: Line, i: int) -> Read | None:
    """The 19th century, the twelfth century, a 21st-century library; not 21st Century Fox."""
    at = i + (line.lower[i] == "the")
    word, end = line.lower[at], at + 1
    number = ordinals().get(word)
    if word.isdecimal() and line.lower[end] in ORDINAL_ENDINGS:
        number, end = int(word), at + 2
    elif word == "twenty":
        end += line.lower[end] in DASHES
        number, end = cardinals()[word] + ordinals().get(line.lower[end], 99), end + 1
    end += line.lower[end] in DASHES
    known = number is not None and 1 <= number <= 22 and line.lower[end] == "century" and not line.capital(end)
    if number is None or not known or line.lower[end + 1] in _BEFORE_CHRIST:
        return None
    return Parts("century", year=number * 100 - 99), end + 1
