"""The words of dates and times: tables, and the small numbers that days and clocks are told in."""

from __future__ import annotations

from functools import cache

from corpusck import lexicon

UNITS = frozenset({"day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century"})
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50,
    "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
DASHES = frozenset("-–—‐‑")
APOSTROPHES = frozenset("'’‘")


@cache
def months() -> dict[str, tuple[int, str]]:
    """Name of a month -> its number, its kind (full, short, name, word)."""
    return {name: (int(number), kind) for name, number, kind in lexicon.rows("months")}


@cache
def weekdays() -> dict[str, tuple[int, str]]:
    """Name of a weekday -> its number from Monday = 0, its kind (full, short)."""
    return {name: (int(number), kind) for name, number, kind in lexicon.rows("weekdays")}


@cache
def dayparts() -> dict[str, tuple[int, int]]:
    """Part of the day -> its first and last hour from the midnight that opens the day."""
    return {name: (int(first), int(last)) for name, first, last in lexicon.rows("dayparts")}


@cache
def holidays() -> dict[str, tuple[str, str]]:
    """Name of a feast -> the rule of its day, its kind (day, vague)."""
    return {name: (rule, kind) for name, rule, kind in lexicon.rows("holidays")}


@cache
def prefixes() -> dict[str, tuple[str, str]]:
    """What may stand before a moment -> the slot it fills and its value."""
    return {phrase: (slot, value) for phrase, slot, value in lexicon.rows("date_prefixes")}


@cache
def cardinals() -> dict[str, int]:
    """one -> 1 ... fifty -> 50."""
    kinds = {"one", "teen", "ten"}
    return {word: int(value) for word, kind, value in lexicon.rows("numerals") if kind in kinds and value.isdigit()}


@cache
def ordinals() -> dict[str, int]:
    """first -> 1, twentieth -> 20."""
    return {word: int(value) for word, kind, value in lexicon.rows("numerals") if kind == "ordinal" and value.isdigit()}


@cache
def seasons() -> dict[str, tuple[str, str]]:
    """Name of a season -> its first and last day (month-day)."""
    return {name: (first, last) for name, first, last in lexicon.rows("seasons")}


@cache
def context(name: str) -> frozenset[str]:
    """The words of a context of dates (see data/date_contexts.tsv): "before year", "behind hour"."""
    return frozenset(lexicon.table("date_contexts")[name].split())


@cache
def lookalikes() -> frozenset[str]:
    """Phrases of two or three tokens that read like dates and are none."""
    return lexicon.words("date_lookalikes")


@cache
def triggers() -> frozenset[str]:
    """Words without which a sentence holds no date, unless it holds digits."""
    feasts = {name.split()[0] for name in holidays()} - {"the"}
    parts = {name.split()[-1] for name in dayparts()} | {name.split()[0] for name in dayparts() if " " in name}
    words = {*months(), *weekdays(), *seasons(), *feasts, *parts, *UNITS, *(f"{unit}s" for unit in UNITS), *DECADES}
    return frozenset(words | context("trigger"))


def cardinal(word: str) -> int | None:
    """A number up to 99 in digits, or to 59 as one word."""
    if word.isdecimal():
        return int(word) if len(word) <= 2 and word.isascii() else None
    return cardinals().get(word)


def year_number(word: str) -> int | None:
    """A year of four digits from 1000 to 2199."""
    return int(word) if len(word) == 4 and word.isdecimal() and word.isascii() and 1000 <= int(word) < 2200 else None
