"""Times longer than a day, and times told from today: 1998, the 1990s, Q3 2027, the second half of 2028, last week, two weeks ago."""

from __future__ import annotations

from dataclasses import replace

from corpusck import lexicon
from corpusck.mentions.date.day import full_year, year_behind
from corpusck.mentions.date.parts import Grain, Line, Parts, Read
from corpusck.mentions.date.words import (
    APOSTROPHES,
    DASHES,
    ORDINAL_ENDINGS,
    UNITS,
    cardinal,
    months,
    ordinals,
    weekdays,
    year_number,
)

_BEFORE_YEAR = frozenset(
    [
        "in",
        "since",
        "during",
        "until",
        "till",
        "by",
        "before",
        "after",
        "from",
        "year",
        "late",
        "early",
        "mid",
        "autumn",
        "summer",
        "winter",
        "spring",
        "fall",
    ]
)
_WEAK_BEFORE_YEAR = frozenset(
    ["of", "to", "through", "around", "about", "circa", "between", "and", "or", "for", "than", "towards", "near"]
)
_AFTER_YEAR = frozenset(
    [
        "and",
        "or",
        "the",
        "a",
        "an",
        "when",
        "with",
        "to",
        "as",
        "but",
        "at",
        "on",
        "in",
        "was",
        "were",
        "is",
        "are",
        "had",
        "has",
        "have",
        "that",
        "which",
        "who",
        "after",
        "by",
        "for",
        "while",
        "because",
        "he",
        "she",
        "they",
        "it",
        "we",
        "his",
        "her",
        "its",
        "their",
        "not",
        "will",
        "would",
        "may",
        "said",
        "if",
        "though",
        "although",
        "from",
        "until",
        "before",
        "since",
        "there",
        "this",
        "only",
        "alone",
        "election",
        "elections",
        "census",
        "budget",
        "season",
        "edition",
        "vintage",
    ]
)
_COUNTED = frozenset(
    [
        "people",
        "men",
        "women",
        "children",
        "feet",
        "miles",
        "metres",
        "meters",
        "percent",
        "km",
        "kg",
        "m",
        "ft",
        "mph",
        "dollars",
        "euros",
        "pounds",
    ]
)
_DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_LEANS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_WHICH = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "last": -1,
    "final": -1,
    "closing": -1,
    "opening": 1,
}
_SEASON_CUES = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "during",
        "of",
        "from",
        "the",
        "last",
        "this",
        "next",
        "early",
        "late",
        "mid",
        "before",
        "after",
        "every",
    ]
)


def read(line: Line, i: int) -> Read | None:
    """The longer or relative time that starts at token `i`."""
    word = line.lower[i]
    if not word:
        return None
    if word[0].isdigit():
        return _decade(line, i) or _century(line, i) or _ago(line, i) or _piece(line, i) or _year(line, i)
    if (
        word in _WHICH
        or word in ordinals()
        or word in ("the", "half", "q", "h", "quarter", "fiscal", "fy", "financial", "week")
    ):
        found = _piece(line, i) or _century(line, i) or _decade(line, i) or _running(line, i)
        if found or word not in ("last", "second"):
            return found
    if word in _LEANS:
        return _relative(line, i)
    if word in _DAYS or word == "tonight":
        return _today(line, i)
    if word == "day" and (offset := {"day before yesterday": -2, "day after tomorrow": 2}.get(line.phrase(i, 3))):
        return Parts("day", unit="day", offset=offset), i + 3
    if word in lexicon.words("seasons"):
        return _season(line, i)
    if (
        word == "weekend"
        and line.lower[i - 1] == "the"
        and line.lower[i - 2] in ("at", "over", "on", "during", "of", "after")
    ):
        return Parts("day", piece="weekend"), i + 1
    if word in APOSTROPHES or word in _DECADES:
        return _decade(line, i)
    return _ago(line, i)


def _year(line: Line, i: int) -> Read | None:
    """A bare year, where its neighbours do not show that it is a count or a name."""
    year = year_number(line.lower[i])
    before, after = line.lower[i - 1], line.lower[i + 1]
    if year is None or after in _COUNTED or after in ("%", "/", "$") or (line.joined(i + 1) and after in ("/", ":")):
        return None
    recent = 1900 <= year <= 2060
    plural = after.isalpha() and after.endswith("s") and len(after) > 3 and after not in _AFTER_YEAR and after != "this"
    open_end = not after.isalnum() or after in _AFTER_YEAR or after in ("bc", "ad", "ce", "bce")
    if after in ("bc", "bce"):
        return None
    if before == "(" and after == ")":
        sure = recent
    elif _school_year(line, i, year)[0].to:
        sure = recent or line.joined(i + 1)
    elif before == "." and line.lower[i - 2] in ("c", "ca"):
        sure = True
    elif before in _BEFORE_YEAR or (before in DASHES and line.lower[i - 2] in ("mid", "late", "early", "pre", "post")):
        sure = (recent and not (plural and year % 100 == 0)) or open_end or not plural
    elif before in _WEAK_BEFORE_YEAR:
        sure = open_end or (recent and year % 50 != 0 and not plural)
    elif before in ("the", "a", "'s", "’s", "his", "her", "their", "its", "our", "this"):
        sure = recent and after.isalpha() and (year % 100 != 0 or not plural)
    else:
        sure = (
            recent
            and after.isalpha()
            and line.capital(i + 1)
            and not line.capital(i - 1)
            and before not in ("no", ".", "$", "#", "€", "£")
        )
    return _school_year(line, i, year) if sure else None


def _school_year(line: Line, i: int, year: int) -> Read:
    """2025, or the years 2025-26, 2025/26 told as one range."""
    second = line.lower[i + 2]
    if line.lower[i + 1] in DASHES | {"/"} and line.joined(i + 1) and line.joined(i + 2) and second.isdigit():
        last = year - year % 100 + int(second) if len(second) == 2 else year_number(second) or 0
        if year < last < year + 100 and not (line.lower[i + 3] in DASHES and line.joined(i + 3)):
            return Parts("year", year=year, to=Parts("year", year=last)), i + 3
    return Parts("year", year=year), i + 1


def _decade(line: Line, i: int) -> Read | None:
    """1990s, 1990's, the '90s, the nineties."""
    word = line.lower[i]
    if (year := year_number(word)) and year % 10 == 0:
        end = i + 1 + (line.lower[i + 1] in APOSTROPHES)
        if line.lower[end] in ("s", "'s") and line.joined(end):
            return Parts("century" if year % 100 == 0 and year < 2000 else "decade", year=year), end + 1
    if (
        word in APOSTROPHES
        and len(line.lower[i + 1]) == 2
        and line.lower[i + 1].endswith("0")
        and line.lower[i + 2] == "s"
    ):
        return Parts("decade", year=1900 + int(line.lower[i + 1])), i + 3 if line.joined(i + 1) else None
    at = i + (word == "the")
    if line.lower[at] in _DECADES and (at > i or line.lower[i - 1] in ("the", "early", "late", "mid", "-")):
        return (Parts("decade", year=1900 + _DECADES[line.lower[at]]), at + 1) if line.lower[i - 1] != "their" else None
    return None


def _century(line: Line, i: int) -> Read | None:
    """The 19th century, the twelfth century, a 21st-century library."""
    at = i + (line.lower[i] == "the")
    word = line.lower[at]
    number, end = (
        (int(word), at + 2)
        if word.isdigit() and line.lower[at + 1] in ORDINAL_ENDINGS
        else (ordinals().get(word), at + 1)
    )
    if word == "twenty" and line.lower[at + 1] in DASHES and line.lower[at + 2] == "first":
        number, end = 21, at + 3
    end += line.lower[end] in DASHES
    if number is None or not 1 <= number <= 22 or line.lower[end] not in ("century", "centuries"):
        return None
    if line.lower[end + 1] in ("bc", "bce", "b.c.") or line.capital(end):
        return None
    return Parts("century", year=number * 100 - 99), end + 1


def _piece(line: Line, i: int) -> Read | None:
    """Part of a longer time: the second half of 2028, Q3 2027, 3Q27, the first week of June, fiscal 2026."""
    at = i + (line.lower[i] == "the")
    return _short_piece(line, at) or _told_piece(line, at) or _fiscal(line, at) or _week_of(line, at)


def _short_piece(line: Line, i: int) -> Read | None:
    letter, figure = (i, i + 1) if line.lower[i] in ("q", "h") else (i + 1, i)
    name, number = line.lower[letter], cardinal(line.lower[figure])
    if (
        name not in ("q", "h")
        or not line.joined(i + 1)
        or not line.capital(letter)
        or not number
        or number > (4 if name == "q" else 2)
    ):
        year = year_number(line.lower[i])
        behind = _short_piece(line, i + 1) if year and line.lower[i + 1] in ("q", "h") else None
        return (replace(behind[0], year=year), behind[1]) if behind else None
    slots, end = year_behind(line, i + 2)
    if line.joined(i + 2) and len(line.lower[i + 2]) == 2 and line.lower[i + 2].isdigit():
        slots, end = {"year": full_year(int(line.lower[i + 2]))}, i + 3
    grain: Grain = "quarter" if name == "q" else "half"
    return Parts(grain, piece=f"{name.upper()}{number}", **slots), end  # type: ignore[arg-type]


def _told_piece(line: Line, i: int) -> Read | None:
    """The second half of 2028, the third quarter of the year, the last week of June, the first half of the 1990s."""
    which = _WHICH.get(line.lower[i], 0)
    at = i + 1
    if line.lower[i].isdigit() and line.lower[at] in ORDINAL_ENDINGS:
        which, at = int(line.lower[i]), at + 1
    at += line.lower[at] in ("calendar", "full", "fiscal", "financial") or line.lower[at] in DASHES
    unit = line.lower[at]
    if not which or unit not in ("half", "quarter", "week", "weekend", "trimester"):
        return None
    most = {"half": 2, "quarter": 4, "trimester": 3}.get(unit, 5)
    which = most if which == -1 and unit in ("half", "quarter") else which
    if which > most:
        return None
    piece = {"half": "H", "quarter": "Q", "week": "W", "weekend": "E", "trimester": "T"}[unit] + str(which)
    grain: Grain = {"half": "half", "quarter": "quarter", "trimester": "quarter"}.get(unit, "week")  # type: ignore[assignment]
    behind = at + 1 + (line.lower[at + 1] in ("of", "in", "to"))
    behind += line.lower[behind] == "the" and not (line.lower[behind + 1] == "year")
    if line.lower[behind] in months() and line.capital(behind) and unit != "quarter":
        slots, end = year_behind(line, behind + 1)
        return Parts(grain, piece=piece, month=months()[line.lower[behind]][0], **slots), end  # type: ignore[arg-type]
    if unit in ("half", "quarter") and behind > at + 1 and (longer := _decade(line, behind) or _century(line, behind)):
        return replace(longer[0], hedge="early" if piece == "H1" else "late"), longer[1]
    slots, end = year_behind(line, at + 1)
    if not slots and line.phrase(at + 1, 3) in ("of this year", "of last year", "of next year"):
        slots, end = year_behind(line, at + 2)
    return (Parts(grain, piece=piece, **slots), end) if slots and unit not in ("week", "weekend") else None  # type: ignore[arg-type]


def _fiscal(line: Line, i: int) -> Read | None:
    """Fiscal 2026, FY2026, FY26, the financial year 2025/26."""
    if line.lower[i] not in ("fiscal", "financial", "fy"):
        return None
    at = i + 1 + (line.lower[i + 1] == "year")
    if year := year_number(line.lower[at]):
        parts, end = _school_year(line, at, year)
        return Parts("year", year=(parts.to or parts).year, fiscal=True), end
    if line.lower[i] == "fy" and len(line.lower[at]) == 2 and line.lower[at].isdigit():
        return Parts("year", year=full_year(int(line.lower[at])), fiscal=True), at + 1
    return None


def _week_of(line: Line, i: int) -> Read | None:
    """The week of 5 May: `unit` week with no offset marks the week around the date that follows."""
    behind = i + 2 + (line.lower[i + 2] in ("on", "with"))
    follows = line.lower[behind].isdigit() or line.lower[behind] in months() or line.lower[behind] in weekdays()
    if line.lower[i] == "week" and line.lower[i + 1] in ("of", "beginning", "starting", "commencing") and follows:
        return Parts("week", unit="weekof"), i + 1
    return None


def _running(line: Line, i: int) -> Read | None:
    """The year, month or week that runs, where a part of it is named: "the end of the year"."""
    unit = UNITS.get(line.lower[i + 1], "") if line.lower[i] == "the" else ""
    part = line.lower[i - 1] == "of" and line.lower[i - 2] in ("end", "start", "beginning", "middle", "close")
    if unit not in ("week", "month", "year", "decade", "century") or not part:
        return None
    return Parts(unit, unit=unit, offset=0), i + 2  # type: ignore[arg-type]


def _relative(line: Line, i: int) -> Read | None:
    """Last week, next Friday, this summer, last June, this coming Monday; not "the last week", which is a duration."""
    lean = _LEANS[line.lower[i]]
    at = i + 1
    if line.lower[i] == "this" and line.lower[at] in ("coming", "past"):
        lean, at = _LEANS[line.lower[at]], at + 1
    word = line.lower[at]
    behind_the = line.lower[i - 1] == "the" and line.lower[i] in ("last", "next", "past", "previous", "coming")
    if word in weekdays() and line.capital(at) and weekdays()[word][1] == "full":
        return Parts("day", weekday=weekdays()[word][0], lean=lean), at + 1
    if word in months() and line.capital(at) and months()[word][1] != "short" and not line.lower[at + 1].isdigit():
        return Parts(
            "month", month=months()[word][0], lean=lean, unit="" if lean else "year", offset=None if lean else 0
        ), at + 1
    if behind_the or line.lower[i] in ("past", "previous"):
        return None
    if word in lexicon.words("seasons"):
        return Parts("season", piece=word, lean=lean, unit="" if lean else "year", offset=None if lean else 0), at + 1
    if word in ("day", "time") or (word == "quarter" and line.lower[at + 1] in ("final", "finals", "century")):
        return None
    if word in UNITS and word != "fortnight":
        unit = UNITS[word]
        grain: Grain = "day" if unit == "weekend" else unit  # type: ignore[assignment]
        return Parts(grain, unit=unit, offset=lean), at + 1
    return _this_part(line, at, lean)


def _this_part(line: Line, i: int, lean: int) -> Read | None:
    """This morning, last night."""
    word = line.lower[i]
    if (word == "night" and lean <= 0) or (word in ("morning", "afternoon", "evening", "lunchtime") and lean <= 0):
        return Parts("part", unit="day", offset=lean, part=word), i + 1
    return None


def _today(line: Line, i: int) -> Read | None:
    word = line.lower[i]
    if (line.capital(i) and line.capital(i + 1)) or (
        line.capital(i) and i and line.capital(i - 1) and line.lower[i - 1].isalpha()
    ):
        return None
    if word == "tonight":
        return Parts("part", unit="day", offset=0, part="night"), i + 1
    return Parts("day", unit="day", offset=_DAYS[word]), i + 1


def _season(line: Line, i: int) -> Read | None:
    """Spring 2030, in the spring of 2030, by autumn."""
    word, before = line.lower[i], line.lower[i - 1]
    slots, end = year_behind(line, i + 1)
    if line.capital(i) and line.capital(i - 1) and before not in _SEASON_CUES:
        return None
    if slots:
        return Parts("season", piece=word, **slots), end  # type: ignore[arg-type]
    noun_follows = line.capital(i + 1) or line.lower[i + 1] in ("water", "tide", "from", "tides", "of")
    if word == "fall" or before not in _SEASON_CUES or noun_follows:
        return None
    return Parts("season", piece=word), i + 1


def _ago(line: Line, i: int) -> Read | None:
    """Two weeks ago, a year ago, three days from now. Vague ones ("a few days ago") are left out."""
    number = 1 if line.lower[i] in ("a", "an") else cardinal(line.lower[i])
    word = line.lower[i + 1].removesuffix("s")
    if number is None or word not in UNITS or number > 99:
        return None
    sign = -1 if line.lower[i + 2] == "ago" else 1 if line.phrase(i + 2, 2) == "from now" else 0
    if not sign:
        return None
    end = i + (3 if sign < 0 else 4)
    unit, days = UNITS[word], {"week": 7, "weekend": 7, "fortnight": 14}.get(word, 0)
    if days:
        return Parts("week", unit="day", offset=sign * number * days, hedge="about"), end
    return Parts(unit, unit=unit, offset=sign * number, hedge="" if unit == "day" else "about"), end  # type: ignore[arg-type]
