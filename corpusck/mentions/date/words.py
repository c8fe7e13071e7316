"""The words of dates and times: tables, and the small numbers that days and clocks are told in."""

from __future__ import annotations

from functools import cache

from corpusck import lexicon

UNITS = {"day": "day", "week": "week", "fortnight": "week", "month": "month", "quarter": "quarter", "year": "year",
         "weekend": "weekend", "decade": "decade", "century": "century"}  # fmt: skip
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
def lookalikes() -> frozenset[str]:
    """Phrases of two or three tokens that read like dates and are none."""
    return lexicon.words("date_lookalikes")


@cache
def triggers() -> frozenset[str]:
    """Words without which a sentence holds no date, unless it holds digits."""
    feasts = {name.split()[0] for name in holidays()} - {"the"}
    parts = {name for name in dayparts() if " " not in name} | {"early hours", "hours", "dead", "light"}
    return frozenset(
        {*months(), *weekdays(), *lexicon.words("seasons"), *feasts, *parts, *UNITS, "weeks", "days", "months", "years"}
        | {"today", "yesterday", "tomorrow", "tonight", "noon", "midday", "midnight", "o'clock", "half", "past", "ago"}
        | {
            "five",
            "ten",
            "twenty",
            "nineties",
            "eighties",
            "seventies",
            "sixties",
            "fifties",
            "forties",
            "thirties",
            "twenties",
        }
        | {"am", "pm", "a.m.", "p.m."}
    )


def cardinal(word: str) -> int | None:
    """A number up to 99 in digits, or to 59 as one word."""
    if word.isdigit():
        return int(word) if len(word) <= 2 and word.isascii() else None
    return cardinals().get(word)


def year_number(word: str) -> int | None:
    """A year of four digits from 1000 to 2199."""
    return int(word) if len(word) == 4 and word.isdigit() and word.isascii() and 1000 <= int(word) < 2200 else None
