"""Dates told by the calendar: 15 May 2025, May 15, 2025-05-15, Friday 16 May, June 20-22, the 10th, Christmas Eve."""

from __future__ import annotations

from functools import cache

from corpusck.mentions.date.parts import Line, Parts, Read
from corpusck.mentions.date.words import (
    DASHES,
    ORDINAL_ENDINGS,
    context,
    holidays,
    lookalikes,
    months,
    ordinals,
    weekdays,
    year_number,
)
from corpusck.mentions.date.year import full_year, with_year

_LINKS = frozenset({"to", "and", "or", "through", "until", "till"}) | DASHES
_BEFORE_DAY = frozenset({"after", "before", "by", "from", "of", "on", "since", "until"})
_HIDDEN_MAY = frozenset({"this", "of", "every", "by"})
"""Before these a bare "May" is as likely a name."""


@cache
def openers() -> frozenset[str]:
    """The words, figures aside, with which a date may begin."""
    feasts = {name.split()[0] for name in holidays()}
    return frozenset({*months(), *weekdays(), *ordinals(), *feasts, "the", "twenty", "thirty"})


def read(line: Line, i: int) -> Read | None:
    """The date that starts at token `i`."""
    found = _read(line, i)
    return None if found is None or _lookalike(line, i) else found


def _read(line: Line, i: int) -> Read | None:
    word = line.lower[i]
    if not word:
        return None
    if word[0].isdecimal():
        return _figures(line, i) or _day_month(line, i)
    if word in months() and line.capital(i):
        return _feast(line, i) or _month_first(line, i)
    if word in weekdays() and line.capital(i):
        return _weekday(line, i)
    if word in ordinals() or word == "the":
        alone = _day_alone(line, i) if line.lower[i - 1] in _BEFORE_DAY else None
        return _feast(line, i) or _day_month(line, i) or alone
    return _feast(line, i) if line.capital(i) else None


def _lookalike(line: Line, i: int) -> bool:
    return any(line.phrase(k, n) in lookalikes() for k, n in ((i, 2), (i, 3), (i - 1, 2)) if k >= 0)


def _day_number(line: Line, i: int) -> tuple[int, int] | None:
    """A day of the month at `i` (15, 15th, fifteenth, twenty-first) and the index behind it."""
    word = line.lower[i]
    if word.isdecimal() and word.isascii() and len(word) <= 2:
        day, end = int(word), i + 1
        end += line.lower[end] in ORDINAL_ENDINGS and line.joined(end)
    elif word in ordinals():
        day, end = ordinals()[word], i + 1
    elif word in ("twenty", "thirty") and line.lower[i + 1] in DASHES and line.lower[i + 2] in ordinals():
        day, end = {"twenty": 20, "thirty": 30}[word] + ordinals()[line.lower[i + 2]], i + 3
    else:
        return None
    return (day, end) if 1 <= day <= 31 else None


def _month_name(line: Line, i: int) -> tuple[int, int] | None:
    """A month at `i` beside a number, and the index behind it and the dot of its short form."""
    number, kind = months().get(line.lower[i], (0, ""))
    if not number or not line.capital(i):
        return None
    return number, i + 1 + (kind == "short" and line.lower[i + 1] == ".")


def _day_month(line: Line, i: int) -> Read | None:
    """15 May 2025, the 15th of May, 20 to 22 June, 3-May-2025."""
    start = i + (line.lower[i] == "the")
    found = _day_number(line, start)
    if found is None:
        return None
    day, at = found
    last = None
    if line.lower[at] in _LINKS:
        behind = at + 1 + (line.lower[at + 1] == "the")
        if found := _day_number(line, behind):
            last, at = found
    at += (line.lower[at] in DASHES or line.lower[at] == ".") and line.joined(at)
    at += line.lower[at] == "of"
    month = _month_name(line, at)
    if month is None:
        return None
    number, at = month
    if line.lower[at] in DASHES and line.joined(at) and year_number(line.lower[at + 1]):
        at += 1
    return _dated(line, at, number, day, last)


def _month_first(line: Line, i: int) -> Read | None:
    """May 15, 2025; May the 15th; June 20-22; May 2025; a bare May where its neighbours show that it is the month."""
    number, kind = months()[line.lower[i]]
    at = i + 1 + (kind == "short" and line.lower[i + 1] == ".")
    if found := _day_behind(line, i, at):
        day, at = found
        last, at = _range_end(line, at)
        at += line.lower[at] in DASHES and year_number(line.lower[at + 1]) is not None
        return _dated(line, at, number, day, last)
    parts, end = with_year(line, at, Parts("month", month=number))
    return (parts, end) if end > at or _bare_month(line, i, kind) else None


def _day_behind(line: Line, i: int, at: int) -> tuple[int, int] | None:
    """The day told behind the month at `i`, not a number of things: "In May 20 people"."""
    if line.lower[at] in DASHES:
        at += line.joined(at) and line.joined(at + 1) and year_number(line.lower[at + 3]) is not None
    found = _day_number(line, at + (line.lower[at] == "the"))
    if found is None:
        return None
    counts = line.lower[found[1]].isalpha() and line.lower[found[1] - 1].isdecimal()
    return None if counts and line.lower[i - 1] in ("in", "since", "last") else found


def _range_end(line: Line, at: int) -> tuple[int | None, int]:
    """The second day of "June 20-22", "June 3 and 4", and the index behind it; not the month of "June 3 and 4 July"."""
    end = _day_number(line, at + 1) if line.lower[at] in _LINKS else None
    if end is None or line.lower[end[1]] in months():
        return None, at
    return (None, at) if line.lower[at] in ("and", "or") and line.lower[end[1]].isalpha() else end


def _bare_month(line: Line, i: int, kind: str) -> bool:
    """Whether a month without a number is one: not "March on Rome", "Theresa May", "April said"."""
    word, before, after = line.lower[i], line.lower[i - 1], line.lower[i + 1]
    before = line.lower[i - 2] if before in DASHES else before
    if kind == "full" or (after in _LINKS and before != "and" and _is_month(line, i + 2)):
        return True
    if kind == "short":
        return after == "." and before in context("before month")
    if word == "march" and after in context("no march") and before not in ("in", "since", "until", "by"):
        return False
    if word == "may":
        part = before == "of" and line.lower[i - 2] in ("end", "start", "beginning", "middle")
        return part or before in context("before month") - _HIDDEN_MAY
    named = line.capital(i + 1) and after.isalpha() and before not in ("in", "since")
    return not named and before in context("before name")


def _is_month(line: Line, i: int) -> bool:
    return line.capital(i) and line.lower[i] in months()


def _dated(line: Line, at: int, month: int, day: int, last: int | None) -> Read:
    parts, end = with_year(line, at, Parts("day", month=month, day=day))
    return (parts._replace(to=parts._replace(day=last)), end) if last and last > day else (parts, end)


def _figures(line: Line, i: int) -> Read | None:
    """2025-05-15, 15/05/2025, 5/15/25, 15.05.2025. Where day and month may be either, both readings are kept open."""
    word, sign, end = line.lower[i], line.lower[i + 1], i + 5
    if word.count(".") == 2:
        fields, sign, end = word.split("."), ".", i + 1
    elif sign in DASHES | {"/"} and line.lower[i + 3] == sign and all(line.joined(k) for k in range(i + 1, i + 5)):
        fields = [word, line.lower[i + 2], line.lower[i + 4]]
    else:
        return None
    longer = sign != "." and (line.lower[end] == sign or (line.joined(i) and line.lower[i - 1] == sign))
    if longer or not all(field.isdecimal() and field.isascii() and len(field) <= 4 for field in fields):
        return None
    parts = _ordered(fields, sign)
    return (parts, end) if parts else None


def _ordered(fields: list[str], sign: str) -> Parts | None:
    """The date of three figures: the year first, or last with the day or the month before it."""
    a, b, c = map(int, fields)
    if year_number(fields[0]) and len(fields[1]) == len(fields[2]) == 2:
        return Parts("day", year=a, month=b, day=c) if 1 <= b <= 12 and 1 <= c <= 31 else None
    short = sign == "/" and len(fields[2]) == 2
    if not (short or year_number(fields[2])) or max(a, b) > 31 or not a or not b:
        return None
    year = full_year(c) if short else c
    if a > 12 or sign == ".":
        return Parts("day", year=year, month=b, day=a) if b <= 12 else None
    return Parts("day", year=year, month=a, day=b, swap=b <= 12 and a != b)


def _weekday(line: Line, i: int) -> Read | None:
    """A weekday, with the date that may follow it: Friday, 16 May; Sat 24 Oct; Tuesday the 14th."""
    number, kind = weekdays()[line.lower[i]]
    at = i + 1 + (kind == "short" and line.lower[i + 1] == ".")
    aside = line.lower[at] == "("
    at += line.lower[at] == "," or aside
    month = line.lower[at] in months() and line.capital(at)
    if date := (_month_first(line, at) if month else _figures(line, at) or _day_month(line, at)):
        return date[0]._replace(weekday=number), date[1] + (aside and line.lower[date[1]] == ")")
    if kind == "short" or line.lower[i - 1] in ("every", "each"):
        return None
    if found := _day_alone(line, i + 1 + (line.lower[i + 1] == ",")):
        return found[0]._replace(weekday=number), found[1]
    return Parts("day", weekday=number), i + 1


def _day_alone(line: Line, i: int) -> Read | None:
    """A day of a month that is not told: the 10th; not "the 10th floor"."""
    found = _day_number(line, i + 1) if line.lower[i] == "the" else None
    if found is None or line.lower[found[1] - 1] not in ORDINAL_ENDINGS:
        return None
    behind = line.lower[found[1]]
    return (Parts("day", day=found[0]), found[1]) if not behind.isalpha() or behind in context("behind a day") else None


def _feast(line: Line, i: int) -> Read | None:
    """Christmas Eve, Good Friday, the Fourth of July, with the year that may follow."""
    start = i + (line.lower[i] == "the")
    for words in (5, 4, 3, 2, 1):
        _, kind = holidays().get(line.phrase(start, words), ("", ""))
        if not kind or not line.capital(start):
            continue
        end = start + words
        if kind == "vague" and line.lower[end].isalpha() and line.capital(end):
            return None
        hedge = "about" if kind == "vague" else ""
        return with_year(line, end, Parts("day", piece=line.phrase(start, words), hedge=hedge))
    return None
