"""What a stopwatch tells: 2:10:31 · 3:43.13. A time of day is taken before, as part of a date."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck.mentions.quantity.numeral import Numeral
from corpusck.mentions.quantity.phrases import glued
from corpusck.mentions.quantity.reading import Reading, plain
from corpusck.model import Token

_SIXTY = 60.0
_FINEST = 3
"""Digits of a part of a second, at the most."""


def read(tokens: Sequence[Token], first: int) -> Numeral | None:
    """The seconds that hours, minutes and seconds at token `first` come to, or minutes, seconds and their parts. Hours
    of two figures are told by a log: [14:02:11]."""
    largest, *rest = tokens[first].text.split(":")
    if not rest or not all(part.isdecimal() and float(part) < _SIXTY for part in (largest, *rest)):
        return None
    fraction = _fraction(tokens, first + 1)
    hours = len(rest) > 1
    if (hours and len(largest) > 1) or not (hours or fraction):
        return None
    seconds = 0.0
    for part in (largest, *rest):
        seconds = seconds * _SIXTY + float(part)
    step = 10.0 ** -len(fraction)
    seconds += step * float(fraction or 0)
    return Numeral(first, first + (3 if fraction else 1), seconds, seconds, "stopwatch", step / 2, digits=True)


def duration(_: Sequence[Token], number: Numeral) -> Reading | None:
    """What was stopped, in seconds."""
    return plain(number, "duration", unit="second") if number.kind == "stopwatch" else None


def _fraction(tokens: Sequence[Token], at: int) -> str:
    """The digits behind a decimal point at token `at`, which joins them to what stands before; "" where there are none.
    """
    if at + 1 >= len(tokens) or tokens[at].text != "." or not (glued(tokens, at) and glued(tokens, at + 1)):
        return ""
    digits = tokens[at + 1].text
    return digits if digits.isdecimal() and len(digits) <= _FINEST else ""
