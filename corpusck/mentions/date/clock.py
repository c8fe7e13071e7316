"""Clock times and parts of the day: 1:40 a.m., 20:00 WITA, twenty to three, half past six, noon, the small hours."""

from __future__ import annotations

from dataclasses import replace

from corpusck import lexicon
from corpusck.mentions.date.parts import Line, Parts, Read
from corpusck.mentions.date.words import DASHES, cardinal, cardinals, dayparts, months, weekdays

_BEFORE_CLOCK = frozenset(
    [
        "at",
        "by",
        "before",
        "after",
        "until",
        "till",
        "from",
        "since",
        "around",
        "about",
        "past",
        "near",
        "nearly",
        "almost",
        "and",
        "to",
        "between",
        "exactly",
        "towards",
    ]
) | {"", ",", "(", "-", "–", "—", ";", ":", "|", "now"}
_BEFORE_HOUR = frozenset(["at", "by", "before", "after", "until", "till", "from", "since", "past", "between"])
_SOFTENERS = frozenset(
    ["about", "around", "nearly", "almost", "exactly", "just", "roughly", "approximately", "precisely"]
)
_BEHIND_HOUR = frozenset(
    [
        "and",
        "but",
        "when",
        "as",
        "with",
        "while",
        "the",
        "a",
        "an",
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "you",
        "his",
        "her",
        "their",
        "its",
        "there",
        "after",
        "before",
        "until",
        "a.m.",
        "p.m.",
    ]
)
_BEFORE_PART = frozenset(
    [
        "the",
        "that",
        "at",
        "by",
        "before",
        "after",
        "until",
        "since",
        "during",
        "overnight",
        "on",
        "towards",
        "toward",
        "around",
    ]
)
_SPOKEN = frozenset({5, 10, 20, 25})
_NAMED = {"noon": 12, "midday": 12, "midnight": 24}
_AM = frozenset({"am", "a.m."})
_PM = frozenset({"pm", "p.m."})


def read(line: Line, i: int) -> Read | None:
    """The time or part of the day that starts at token `i`."""
    word = line.lower[i]
    if not word:
        return None
    if word in _NAMED:
        return _zoned(line, i + 1, Parts("minute", hour=_NAMED[word], minute=0)) if _named(line, i) else None
    if word[0].isdigit() or word in cardinals() or word in ("half", "quarter", "a"):
        return _range(line, i) or _meridiem(line, i) or _digital(line, i) or _spoken(line, i) or _hours(line, i)
    return _part(line, i)


def clock_half(line: Line, i: int) -> tuple[str, int]:
    """ "am" or "pm" and the index behind it where token `i` starts a meridiem in any of its spellings, else "" and `i`."""
    word = line.lower[i]
    if word in _AM or word in _PM:
        return word[0] + "m", i + 1
    if word in ("a", "p") and line.lower[i + 1] in (".", "") and line.lower[i + 2] == "m":
        return word + "m", i + (4 if line.lower[i + 3] == "." else 3)
    if word in ("a", "p") and line.phrase(i + 1, 2) == ". m.":
        return word + "m", i + 3
    return "", i


def set_half(parts: Parts, half: str) -> Parts:
    """The time in the half of the day that "am" or "pm" tells."""
    hour = (parts.hour or 0) % 12 + (12 if half == "pm" else 0)
    return replace(parts, hour=hour, twelve=False)


def _figures(text: str) -> tuple[int, int | None] | None:
    """Hour and minute of 6, 6:30, 6.30, 6:30:15."""
    hour, *rest = text.replace(".", ":").split(":")
    if not (hour.isascii() and hour.isdigit()) or len(hour) > 2 or any(len(r) != 2 or not r.isdigit() for r in rest):
        return None
    minute = int(rest[0]) if rest else None
    return (int(hour), minute) if int(hour) <= 24 and (minute or 0) < 60 else None


def _stated(hour: int, minute: int | None, text: str) -> Parts:
    either = 1 <= hour <= 12 and not text.startswith("0")
    return Parts("hour" if minute is None else "minute", hour=hour, minute=minute, twelve=either)


def _meridiem(line: Line, i: int) -> Read | None:
    word = line.lower[i]
    number = _figures(word) if word[0].isdigit() else (cardinals().get(word, 99), None)
    if number is None or number[0] > 24 or "," in word:
        return None
    after = i + 1
    if number[1] is None and line.lower[after] in cardinals() and clock_half(line, after + 1)[0]:
        number, after = (number[0], cardinals()[line.lower[after]]), after + 1
    if line.lower[after] in ("o'clock", "oclock"):
        half, end = clock_half(line, after + 1)
        parts = _stated(number[0], number[1], word)
        return _zoned(line, end, set_half(parts, half) if half else parts)
    if number[0] == 12 and line.lower[after] in _NAMED:
        return _zoned(line, after + 1, Parts("minute", hour=_NAMED[line.lower[after]], minute=0))
    half, end = clock_half(line, after)
    if not half:
        return None
    parts = _stated(number[0], number[1], word)
    return _zoned(line, end, set_half(parts, half) if number[0] <= 12 else parts)


def _digital(line: Line, i: int) -> Read | None:
    """Times in figures without a meridiem: 20:00, 18.30 on Friday, 2045 GMT, 1400 hours, 14h30."""
    word = line.lower[i]
    if not word[0].isdigit():
        return None
    if ":" in word:
        number = _figures(word)
        parts = _stated(*number, word) if number else None
        if parts is None or not (line.lower[i - 1] in _BEFORE_CLOCK or _clock_follows(line, i + 1)):
            return None
        return _zoned(line, i + 1, parts)
    if len(word) == 4 and word.isdigit() and int(word) < 2400 and int(word) % 100 < 60:
        zone, end = _zone(line, i + 1)
        hours = line.lower[i + 1] in ("hours", "hrs") and line.lower[i - 1] in _BEFORE_CLOCK
        if (zone and zone != "local") or hours:
            return Parts("minute", hour=int(word) // 100, minute=int(word) % 100, zone=zone), end + hours
    number = _figures(word)
    if number and line.text[i + 1] == "h" and line.joined(i + 1):
        minute = cardinal(line.lower[i + 2]) if line.joined(i + 2) else None
        return Parts("minute", hour=number[0], minute=minute or 0), i + (2 if minute is None else 3)
    dotted = "." in word and number is not None and line.lower[i - 1] in _BEFORE_HOUR | _SOFTENERS
    if number and dotted and _clock_follows(line, i + 1):
        return _zoned(line, i + 1, _stated(*number, word))
    return None


def _spoken(line: Line, i: int) -> Read | None:
    """Half past six, a quarter to three, twenty to three, ten minutes past four, five-and-twenty is left alone."""
    at = i + (line.lower[i] == "a")
    word = line.lower[at]
    minutes = {"half": 30, "quarter": 15}.get(
        word, cardinal(word) if word[:1].isdigit() or word in cardinals() else None
    )
    after = at + 1 + (word == "half" and line.lower[at + 1] in DASHES)
    if minutes == 20 and (line.lower[after] in DASHES or line.lower[after] == "five"):
        after += 2 if line.lower[after] in DASHES and line.lower[after + 1] == "five" else 1
        minutes = 25
    told = line.lower[after] in ("minutes", "minute")
    after += told
    side, hour = line.lower[after], _NAMED.get(line.lower[after + 1]) or cardinal(line.lower[after + 1])
    if (
        minutes is None
        or minutes > 30
        or hour is None
        or not (1 <= hour <= 12 or hour == 24)
        or side not in ("to", "past", "after", "of")
    ):
        return None
    if side == "of" or (side == "after" and not (word == "quarter" or told)) or (word == "half" and side != "past"):
        return None
    sure = side == "past" or told or word == "quarter"
    if not (sure or (minutes in _SPOKEN and _hour_context(line, i, after + 2))):
        return None
    if line.lower[after + 2] in DASHES and line.joined(after + 2):
        return None
    total = hour * 60 + (-minutes if side == "to" else minutes)
    parts = Parts("minute", hour=(total // 60) or 12, minute=total % 60, twelve=line.lower[after + 1] not in _NAMED)
    half, end = clock_half(line, after + 2)
    return _zoned(line, end, set_half(parts, half) if half else parts)


def _hours(line: Line, i: int) -> Read | None:
    """A bare hour: (at) eight on Wednesday evening, (until) six this morning. What follows must tell the day or its part."""
    hour = cardinal(line.lower[i])
    if hour is None or not 1 <= hour <= 12 or not _hour_context(line, i, i + 1):
        return None
    follows = line.lower[i + 1]
    if not follows.isalnum() and line.lower[i - 1] == "at" and _day_follows(line, i - 2):
        return Parts("hour", hour=hour, twelve=True), i + 1
    if follows in (
        "on",
        "in",
        "this",
        "that",
        "at",
        "tonight",
        "yesterday",
        "tomorrow",
        "last",
        "local",
    ) and _day_follows(line, i + 1):
        return Parts("hour", hour=hour, twelve=True), i + 1
    return None


def _hour_context(line: Line, i: int, after: int) -> bool:
    """Whether a bare hour may stand from `i` to `after`: behind a preposition of time, before no thing counted."""
    back = i - 1
    while back > 0 and line.lower[back] in _SOFTENERS:
        back -= 1
    if line.lower[back] not in _BEFORE_HOUR:
        return False
    word = line.lower[after]
    return not word[:1].isalnum() or word in _BEHIND_HOUR or _day_follows(line, after)


def _clock_follows(line: Line, i: int) -> bool:
    return bool(_zone(line, i)[0]) or line.lower[i] == "hours" or _day_follows(line, i)


def _day_follows(line: Line, i: int) -> bool:
    """Whether a day or a part of the day is told from token `i`, behind a preposition."""
    while line.lower[i] in ("on", "in", "the", "this", "that", "at", "last", "of", "early", "late", ","):
        i += 1
    word = line.lower[i]
    return (
        word in dayparts() or word in ("tonight", "yesterday", "tomorrow", "today", "small", "early", "wee")
        or (line.capital(i) and (word in weekdays() or months().get(word, (0, "word"))[1] == "full"))
        or (word.isdigit() and len(word) <= 2 and line.lower[i + 1] in months())
    )  # fmt: skip


def _range(line: Line, i: int) -> Read | None:
    """Two times that share one meridiem: between 3 and 4 p.m., 9-11am."""
    first, second = _figures(line.lower[i]) or (cardinal(line.lower[i]), None), line.lower[i + 2]
    link = line.lower[i + 1]
    if first[0] is None or not (link in DASHES or link in ("to", "and", "or") or link == "until"):
        return None
    last = _figures(second) or (cardinal(second) if second else None, None)
    half, end = clock_half(line, i + 3)
    if last[0] is None or not half or first[0] > 12 or last[0] > 12:
        return None
    if link == "and" and line.lower[i - 1] != "between":
        return None
    closing = set_half(_stated(last[0], last[1], ""), half)
    opening = set_half(_stated(first[0], first[1], ""), half)
    if (opening.hour or 0, opening.minute or 0) > (closing.hour or 0, closing.minute or 0):
        opening = set_half(opening, "am" if half == "pm" else "pm")
    zoned, end = _zoned(line, end, closing)
    return replace(opening, zone=zoned.zone, to=zoned), end


def _named(line: Line, i: int) -> bool:
    """Whether noon or midnight at `i` is a time, not the midnight of "midnight oil"."""
    before = line.lower[i - 1]
    if before in _BEFORE_CLOCK - {"and", ""} or (before == "the" and line.lower[i + 1] in ("on", "of")):
        return True
    return _day_follows(line, i + 1) or line.lower[i - 1] in ("to", "12")


def _part(line: Line, i: int) -> Read | None:
    """A part of the day: morning, the small hours, early evening. Whether it is one of a day is for the caller to see."""
    for words in (4, 3, 2, 1):
        phrase = line.phrase(i, words)
        if phrase in dayparts() and words <= len(line.tokens) - i:
            return (Parts("part", part=phrase), i + words) if not line.capital(i) or i == 0 or words > 1 else None
    return None


def part_stands_alone(line: Line, i: int) -> bool:
    """Whether a part of the day that starts at `i`, with no day beside it, is a time: "at dawn", but not "morning papers"."""
    return line.lower[i - 1] in _BEFORE_PART or line.lower[i] == "overnight"


def _zoned(line: Line, i: int, parts: Parts) -> Read:
    zone, end = _zone(line, i)
    return (replace(parts, zone=zone), end) if zone else (parts, i)


def _zone(line: Line, i: int) -> tuple[str, int]:
    """The zone told at token `i` ("" for none) and the index behind it: WITA, Eastern Time, local time, Tokyo time, Z."""
    if line.lower[i] == "(" and line.lower[i + 1] == "local":
        i += 1
    zone = lexicon.table("zones").get(line.lower[i], "")
    time_follows = line.lower[i + 1] == "time"
    if zone == "local" or (zone and not line.text[i].isupper()):
        zone = zone if time_follows or line.capital(i) else ""
    if not zone and time_follows and line.capital(i):
        zone = "local"
    if not zone:
        return "", i
    end = i + (2 if time_follows else 1)
    return zone, end + (line.lower[end] == ")" and line.lower[i - 1] == "(")
