"""Clock times in words and parts of the day: twenty to three, half past six, noon, the small hours."""

from __future__ import annotations

from functools import cache

from corpusck.mentions.date.parts import Line, Parts, Read
from corpusck.mentions.date.words import DASHES, cardinal, cardinals, context, dayparts, months, weekdays

NAMED = {"noon": 12, "midday": 12, "midnight": 24}
_SIDES = frozenset({"to", "past", "after"})
_ROUND = frozenset({5, 10, 20, 25})
_AFTER_HOUR = frozenset(["on", "in", "this", "that", "at", "tonight", "yesterday", "tomorrow", "last", "local"])
_BEFORE_DAY = frozenset(["on", "in", "the", "this", "that", "at", "last", "of", "early", "late", "same", ","])
_LONGEST_PART = 4


def named(word: str) -> Parts:
    """Noon or midnight; midnight is hour 24, since mostly it closes the day that is told beside it."""
    return Parts("minute", hour=NAMED[word], minute=0)


def minutes(line: Line, i: int) -> Read | None:
    """Half past six, a quarter to three, twenty to three, ten minutes past four, five to midnight.

    "Twenty to three" is also a vote and a range: without "minutes" or "quarter" it must stand where an hour would.
    """
    at = i + (line.lower[i] == "a")
    word = line.lower[at]
    count, end = _count(line, at)
    told = line.lower[end] in ("minutes", "minute")
    side, hour = line.lower[end + told], line.lower[end + told + 1]
    number = NAMED.get(hour) or (cardinal(hour) if hour else None)
    behind = end + told + 2
    if count is None or side not in _SIDES or number is None or not (1 <= number <= 12 or number == 24):
        return None
    named_count = told or word == "quarter"
    if (side == "after" and not named_count) or (word == "half" and side != "past"):
        return None
    if not (side == "past" or named_count or (count in _ROUND and _stands_as_hour(line, i, behind))):
        return None
    if line.lower[behind] in DASHES and line.joined(behind):
        return None
    time = number * 60 + (-count if side == "to" else count)
    return Parts("minute", hour=(time // 60) or 12, minute=time % 60, twelve=hour not in NAMED), behind


def hour(line: Line, i: int) -> Read | None:
    """A bare hour whose day or part of the day is told: eight on Wednesday evening, six this morning, Sunday at ten."""
    number = cardinal(line.lower[i])
    if number is None or not 1 <= number <= 12 or not _stands_as_hour(line, i, i + 1):
        return None
    follows = line.lower[i + 1]
    before = not follows.isalnum() and line.lower[i - 1] == "at" and day_follows(line, i - 2)
    if before or (follows in _AFTER_HOUR and day_follows(line, i + 1)):
        return Parts("hour", hour=number, twelve=True), i + 1
    return None


def part(line: Line, i: int) -> Read | None:
    """A part of the day: morning, small hours, early evening. Whether it is a time at all is for the caller to see."""
    if line.lower[i] not in part_openers():
        return None
    for words in range(_LONGEST_PART, 0, -1):
        phrase = line.phrase(i, words)
        if phrase in dayparts():
            return (Parts("part", part=phrase), i + words) if words > 1 or i == 0 or not line.capital(i) else None
    return None


@cache
def part_openers() -> frozenset[str]:
    """The first words of the parts of the day."""
    return frozenset(name.partition(" ")[0] for name in dayparts())


def stands_alone(line: Line, i: int) -> bool:
    """Whether a part of the day at `i`, with no day beside it, is a time: "at dawn", but not "morning papers"."""
    return line.lower[i] == "overnight" or line.lower[i - 1 - (line.lower[i - 1] == "the")] in context("before part")


def day_follows(line: Line, i: int) -> bool:
    """Whether a day or a part of the day is told from token `i`, behind a preposition."""
    while line.lower[i] in _BEFORE_DAY:
        i += 1
    word = line.lower[i]
    if word in dayparts() or word in ("tonight", "yesterday", "tomorrow", "today", "small", "early", "wee"):
        return True
    if line.capital(i) and (word in weekdays() or months().get(word, (0, "word"))[1] == "full"):
        return True
    return word.isdecimal() and len(word) <= 2 and line.lower[i + 1] in months()


def _count(line: Line, i: int) -> tuple[int | None, int]:
    """The minutes that stand before "to" or "past", and the index behind them."""
    word, end = line.lower[i], i + 1
    if word in ("half", "quarter"):
        return (30 if word == "half" else 15), end + (line.lower[end] in DASHES)
    count = cardinal(word) if word[:1].isdecimal() or word in cardinals() else None
    five = end + (line.lower[end] in DASHES)
    if count == 20 and line.lower[five] == "five":
        return 25, five + 1
    return (count, end) if count is not None and count < 30 else (None, end)


def _stands_as_hour(line: Line, i: int, behind: int) -> bool:
    """Whether a number from `i` to `behind` stands where an hour would: after a preposition of time, before no noun."""
    before = i - 1
    while before > 0 and line.lower[before] in context("softener"):
        before -= 1
    if line.lower[before] not in context("before hour"):
        return False
    word = line.lower[behind]
    return not word[:1].isalnum() or word in context("behind hour") or day_follows(line, behind)
