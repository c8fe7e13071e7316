"""Dates told by the calendar: 15 May 2025, May 15, 2025-05-15, Friday 16 May, June 20-22, Christmas Eve, and bare weekdays."""

from __future__ import annotations

from dataclasses import replace

from corpusck.mentions.date.parts import Line, Parts, Read
from corpusck.mentions.date.words import (
    APOSTROPHES,
    DASHES,
    ORDINAL_ENDINGS,
    holidays,
    lookalikes,
    months,
    ordinals,
    weekdays,
    year_number,
)

_LINKS = frozenset({"to", "and", "or", "through", "until", "till"}) | DASHES
_BEFORE_MONTH = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "during",
        "of",
        "last",
        "next",
        "this",
        "early",
        "mid",
        "late",
        "through",
        "every",
        "each",
        "over",
    ]
)
_BEFORE_NAME = _BEFORE_MONTH | frozenset(
    [
        "before",
        "after",
        "from",
        "to",
        "between",
        "around",
        "about",
        "and",
        "the",
        "that",
        "a",
        "an",
        "past",
        "previous",
        "or",
    ]
)
_NO_MARCH = frozenset(["on", "for", "against", "of", "through", "to", "towards", "toward"])
_YEAR_WORDS = frozenset({"calendar", "fiscal", "financial", "year", "the", "of", "in"})
_RELATIVE_YEAR = {"last year": -1, "this year": 0, "next year": 1, "the year": 0}


def read(line: Line, i: int) -> Read | None:
    """The date that starts at token `i`."""
    word = line.lower[i]
    if not word or _lookalike(line, i):
        return None
    if word[0].isdigit():
        return _figures(line, i) or _day_month(line, i)
    if word in months() and line.capital(i):
        return _feast(line, i) or _month_first(line, i)
    if word in weekdays() and line.capital(i):
        return _weekday(line, i)
    if word in ordinals() or word == "the":
        return _feast(line, i) or _day_month(line, i)
    return _feast(line, i) if line.capital(i) else None


def year_behind(line: Line, i: int) -> tuple[dict[str, int | str | bool], int]:
    """The year told behind a month or a part of a year (", 2025", "of fiscal 2026", "of last year") as slots of Parts."""
    start = i + (line.lower[i] == ",")
    at, fiscal = start, False
    while line.lower[at] in _YEAR_WORDS:
        fiscal |= line.lower[at] in ("fiscal", "financial")
        at += 1
    if (year := year_number(line.lower[at])) and (at == start or not _counted(line, at + 1) or 1900 <= year <= 2100):
        return {"year": year, "fiscal": fiscal}, at + 1
    if at == start and line.lower[at] in APOSTROPHES and len(line.lower[at + 1]) == 2 and line.lower[at + 1].isdigit():
        return {"year": full_year(int(line.lower[at + 1]))}, at + 2
    at = start + (line.lower[start] in ("of", "in"))
    if line.phrase(at, 2) in _RELATIVE_YEAR and start == i:
        return {"unit": "year", "offset": _RELATIVE_YEAR[line.phrase(at, 2)]}, at + 2
    return {}, i


def full_year(year: int) -> int:
    """The year that two figures mean, read as 1950 to 2049."""
    return year + (2000 if year < 50 else 1900)


def _counted(line: Line, i: int) -> bool:
    """Whether token `i` looks like the noun that a number before it counts."""
    word = line.lower[i]
    return word.isalpha() and len(word) > 3 and word.endswith("s") and word not in ("this", "was", "does", "thus", "as")


def _lookalike(line: Line, i: int) -> bool:
    return any(line.phrase(k, n) in lookalikes() for k, n in ((i, 2), (i, 3), (i - 1, 2)) if k >= 0)


def _day_number(line: Line, i: int) -> tuple[int, int] | None:
    """A day of the month at `i` (15, 15th, fifteenth, twenty-first) and the index behind it."""
    word = line.lower[i]
    if word.isdigit() and word.isascii() and len(word) <= 2:
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
    behind = at + (line.lower[at] == "the")
    behind += line.lower[at] in DASHES and line.joined(at) and line.joined(at + 1)
    found = _day_number(line, behind) if line.lower[at] not in DASHES or year_number(line.lower[at + 3]) else None
    if found and not _counts_things(line, i, found[1]):
        day, after = found
        last = None
        if line.lower[after] in _LINKS and (end := _day_number(line, after + 1)) and line.lower[end[1]] not in months():
            if line.lower[after] not in ("and", "or") or not line.lower[end[1]].isalpha():
                last, after = end
        after += line.lower[after] in DASHES and bool(year_number(line.lower[after + 1]))
        return _dated(line, after, number, day, last)
    slots, end_year = year_behind(line, at)
    if slots:
        return Parts("month", month=number, **slots), end_year  # type: ignore[arg-type]
    return (Parts("month", month=number), at) if _bare_month(line, i, kind) else None


def _counts_things(line: Line, i: int, after: int) -> bool:
    """Whether the number behind the month counts things: "In May 20 people"."""
    return (
        line.lower[i - 1] in ("in", "since", "last") and line.lower[after].isalpha() and line.lower[after - 1].isdigit()
    )


def _bare_month(line: Line, i: int, kind: str) -> bool:
    before, after = line.lower[i - 1], line.lower[i + 1]
    if before in DASHES:
        before = line.lower[i - 2]
    if kind == "full" or ((after in _LINKS or after in DASHES) and before != "and" and _is_month(line, i + 2)):
        return True
    if kind == "short":
        return after == "." and before in _BEFORE_MONTH
    if line.lower[i] == "march" and after in _NO_MARCH and before not in ("in", "since", "until", "by"):
        return False
    if line.lower[i] == "may":
        return before in _BEFORE_MONTH - {"this", "of", "every", "by"} or (
            before == "of" and line.lower[i - 2] in ("end", "start", "beginning", "middle")
        )
    if line.capital(i + 1) and after.isalpha() and before not in ("in", "since"):
        return False
    return before in _BEFORE_NAME


def _is_month(line: Line, i: int) -> bool:
    return line.capital(i) and line.lower[i] in months()


def _dated(line: Line, at: int, month: int, day: int, last: int | None) -> Read:
    slots, end = year_behind(line, at)
    parts = Parts("day", month=month, day=day, **slots)  # type: ignore[arg-type]
    if last is None:
        return parts, end
    return (replace(parts, to=replace(parts, day=last)), end) if last > day else (parts, end)


def _figures(line: Line, i: int) -> Read | None:
    """2025-05-15, 15/05/2025, 5/15/25, 15.05.2025. Where day and month may be either, both readings are kept open."""
    word = line.lower[i]
    if word.count(".") == 2:
        fields, end = word.split("."), i + 1
    else:
        sign = line.lower[i + 1]
        if (
            sign not in DASHES | {"/"}
            or line.lower[i + 3] != sign
            or not all(line.joined(k) for k in range(i + 1, i + 5))
        ):
            return None
        if line.lower[i + 5] == sign or (line.joined(i) and line.lower[i - 1] == sign):
            return None
        fields, end = [word, line.lower[i + 2], line.lower[i + 4]], i + 5
    if not all(f.isdigit() and f.isascii() for f in fields):
        return None
    sizes, (a, b, c) = tuple(map(len, fields)), map(int, fields)
    if sizes == (4, 2, 2) and year_number(fields[0]) and b <= 12:
        return Parts("day", year=a, month=b, day=c), end
    short = sizes[2] == 2 and line.lower[i + 1] == "/"
    if max(sizes[:2]) > 2 or not (year_number(fields[2]) or short) or not (0 < a <= 31 and 0 < b <= 31):
        return None
    year = full_year(c) if short else c
    if a > 12 or "." in word:
        return (Parts("day", year=year, month=b, day=a), end) if b <= 12 else None
    return Parts("day", year=year, month=a, day=b, swap=b <= 12 and a != b), end


def _weekday(line: Line, i: int) -> Read | None:
    """A weekday, with the date that may follow it: Friday, 16 May; Sat 24 Oct; Tuesday the 14th."""
    number, kind = weekdays()[line.lower[i]]
    at = i + 1 + (kind == "short" and line.lower[i + 1] == ".")
    aside = line.lower[at] == "("
    at += line.lower[at] == "," or aside
    month = line.lower[at] in months() and line.capital(at)
    if date := (_month_first(line, at) if month else _figures(line, at) or _day_month(line, at)):
        return replace(date[0], weekday=number), date[1] + (aside and line.lower[date[1]] == ")")
    if kind == "short" or line.lower[i - 1] in ("every", "each"):
        return None
    if line.lower[i + 1] == "the" and (day := _day_number(line, i + 2)) and line.lower[day[1] - 1] in ORDINAL_ENDINGS:
        return Parts("day", weekday=number, day=day[0]), day[1]
    return Parts("day", weekday=number), i + 1


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
        slots, end = year_behind(line, end)
        hedge = "about" if kind == "vague" else ""
        return Parts("day", piece=line.phrase(start, words), hedge=hedge, **slots), end  # type: ignore[arg-type]
    return None
