"""Clock times in figures or with a meridiem: 1:40 a.m., 20:00 WITA, ten o'clock, 2045 GMT, 14h30, 9-11am."""

from __future__ import annotations

from functools import cache

from corpusck import lexicon
from corpusck.mentions.date import spoken
from corpusck.mentions.date.parts import Line, Parts, Read
from corpusck.mentions.date.words import DASHES, cardinal, cardinals, context, weekdays, year_number

_MERIDIEMS = {"am": "am", "a.m.": "am", "pm": "pm", "p.m.": "pm"}
_NOWHERE = (99, None)


@cache
def openers() -> frozenset[str]:
    """The words, figures aside, with which a time may begin."""
    return frozenset({*spoken.NAMED, *cardinals(), "half", "quarter", "a"}) | spoken.part_openers()


def read(line: Line, i: int) -> Read | None:
    """The time or part of the day that starts at token `i`."""
    word = line.lower[i]
    if not word:
        return None
    if word in spoken.NAMED:
        return _zoned(line, i + 1, spoken.named(word)) if _is_named(line, i) else None
    if word[0].isdecimal() or word in cardinals() or word in ("half", "quarter", "a"):
        return _range(line, i) or _meridiem(line, i) or _digital(line, i) or _worded(line, i)
    return spoken.part(line, i)


def set_half(parts: Parts, half: str) -> Parts:
    """The time in the half of the day that "am" or "pm" tells."""
    return parts._replace(hour=(parts.hour or 0) % 12 + (12 if half == "pm" else 0), twelve=False)


def _half(line: Line, i: int) -> tuple[str, int]:
    """The meridiem in any of its spellings at token `i` and the index behind it, else "" and `i`."""
    word = line.lower[i]
    if word in _MERIDIEMS:
        return _MERIDIEMS[word], i + 1
    if word in ("a", "p") and line.lower[i + 1 : i + 3] in ([".", "m"], [".", "m."]):
        return word + "m", i + (4 if line.lower[i + 3] == "." else 3)
    return "", i


def _figures(word: str) -> tuple[int, int | None]:
    """Hour and minute of 6, 6:30, 6.30, 6:30:15, six; an hour of 99 where the word is none."""
    hour, *rest = word.replace(".", ":").split(":")
    number = cardinal(hour) if hour else None
    if number is None or number > 24 or any(len(part) != 2 or not part.isdecimal() for part in rest):
        return _NOWHERE
    minute = int(rest[0]) if rest else None
    return (number, minute) if (minute or 0) < 60 else _NOWHERE


def _stated(hour: int, minute: int | None, word: str) -> Parts:
    either = 1 <= hour <= 12 and not word.startswith("0")
    return Parts("hour" if minute is None else "minute", hour=hour, minute=minute, twelve=either)


def _meridiem(line: Line, i: int) -> Read | None:
    """1:40 a.m., 6.30pm, eight thirty p.m., ten o'clock, 12 noon."""
    (hour, minute), end = _figures(line.lower[i]), i + 1
    if hour > 24:
        return None
    if minute is None and line.lower[end] in cardinals() and _half(line, end + 1)[0]:
        minute, end = cardinals()[line.lower[end]], end + 1
    if hour == 12 and line.lower[end] in spoken.NAMED:
        return _zoned(line, end + 1, spoken.named(line.lower[end]))
    told = line.lower[end] in ("o'clock", "oclock")
    half, end = _half(line, end + told)
    if not (told or half):
        return None
    parts = _stated(hour, minute, line.lower[i])
    return _zoned(line, end, set_half(parts, half) if half and hour <= 12 else parts)


def _digital(line: Line, i: int) -> Read | None:
    """Times in figures without a meridiem: 20:00, 18.30 on Friday, 2045 GMT, 1400 hours, 14h30."""
    word, before = line.lower[i], line.lower[i - 1]
    if not word[0].isdecimal():
        return None
    hour, minute = _figures(word)
    if len(word) == 4 and word.isdecimal() and int(word) < 2400 and int(word) % 100 < 60:
        return _military(line, i)
    if hour > 24:
        return None
    if line.text[i + 1] == "h" and line.joined(i + 1) and minute is None:
        behind = cardinal(line.lower[i + 2]) if line.joined(i + 2) and line.lower[i + 2] else None
        return Parts("minute", hour=hour, minute=behind or 0), i + (2 if behind is None else 3)
    if ":" in word:
        if _is_stopped(line, i):
            return None
        sure = not before or before in context("before clock") or before in weekdays() or year_number(before)
    else:
        sure = minute is not None and before in context("before hour") | context("softener")
        sure = sure and (_time_follows(line, i + 1) or (before == "at" and _nothing_counted(line, i + 1)))
    return (
        _zoned(line, i + 1, _stated(hour, minute, word))
        if sure or (":" in word and _time_follows(line, i + 1))
        else None
    )


def _is_stopped(line: Line, i: int) -> bool:
    """Whether a stopwatch tells what stands at token `i`: 3:43.13, and 2:10:31 where no word leads to a time of day."""
    fraction = line.text[i + 1] == "." and line.joined(i + 1) and line.joined(i + 2) and line.text[i + 2].isdecimal()
    hours, *rest = line.text[i].split(":")
    led = line.lower[i - 1].isalpha() or _time_follows(line, i + 1) or not line.lower[i - 1]
    return fraction or (len(hours) == 1 and len(rest) > 1 and not led)


def _military(line: Line, i: int) -> Read | None:
    zone, end = _zone(line, i + 1)
    hours = line.lower[i + 1] in ("hours", "hrs") and line.lower[i - 1] in context("before clock")
    if not hours and zone in ("", "local"):
        return None
    time = int(line.lower[i])
    return Parts("minute", hour=time // 100, minute=time % 100, zone=zone), end + hours


def _worded(line: Line, i: int) -> Read | None:
    """Half past six, twenty to three, (at) eight on Wednesday evening."""
    found = spoken.minutes(line, i)
    if found is None:
        return spoken.hour(line, i)
    half, end = _half(line, found[1])
    return _zoned(line, end, set_half(found[0], half) if half else found[0])


def _range(line: Line, i: int) -> Read | None:
    """Two times that share one meridiem: between 3 and 4 p.m., 9-11am."""
    link = line.lower[i + 1]
    if not (link in DASHES or link in ("to", "until", "or") or (link == "and" and line.lower[i - 1] == "between")):
        return None
    first, last = _figures(line.lower[i]), _figures(line.lower[i + 2])
    half, end = _half(line, i + 3)
    if not half or first[0] > 12 or last[0] > 12:
        return None
    closing, end = _zoned(line, end, set_half(_stated(*last, ""), half))
    opening = set_half(_stated(*first, ""), half)
    if (opening.hour or 0, opening.minute or 0) > (closing.hour or 0, closing.minute or 0):
        opening = set_half(opening, "am" if half == "pm" else "pm")
    return opening._replace(zone=closing.zone, to=closing), end


def _is_named(line: Line, i: int) -> bool:
    """Whether noon or midnight at `i` is a time, not the midnight of "midnight oil"."""
    before = line.lower[i - 1]
    if before != "and" and (before in context("before clock") or before in weekdays()):
        return True
    return (before == "the" and line.lower[i + 1] in ("on", "of")) or spoken.day_follows(line, i + 1)


def _time_follows(line: Line, i: int) -> bool:
    return bool(_zone(line, i)[0]) or line.lower[i] == "hours" or spoken.day_follows(line, i)


def _nothing_counted(line: Line, i: int) -> bool:
    """Whether at token `i` stands no unit of what would be a figure."""
    return not line.lower[i] or line.lower[i] in ".,;:)" or line.lower[i] in context("behind hour")


def _zoned(line: Line, i: int, parts: Parts) -> Read:
    zone, end = _zone(line, i)
    return (parts._replace(zone=zone), end) if zone else (parts, i)


def _zone(line: Line, i: int) -> tuple[str, int]:
    """The zone told at token `i`, "" for none, and the index behind: WITA, Eastern Time, Tokyo time, Z."""
    start, i = i, i + (line.lower[i] == "(" and line.lower[i + 1] == "local")
    zone = lexicon.table("zones").get(line.lower[i], "")
    named_time = line.lower[i + 1] == "time"
    if not line.text[i].isupper() and not (named_time or (zone and line.capital(i))):
        zone = ""
    elif not zone and named_time and line.capital(i):
        zone = "local"
    if not zone:
        return "", start
    end = i + 1 + named_time
    return zone, end + (i > start and line.lower[end] == ")")
