"""From the parts of a moment to the moment: resolved against the day of publication, ranges with their two ends."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple, cast

from corpusck.mentions.date.calendar import resolve
from corpusck.mentions.date.moment import Bound, Moment, move
from corpusck.mentions.date.parts import Parts

_TOWARD = {"until": 1, "by": 1, "since": -1}
"""Where bounds look of themselves."""
_WEEK = timedelta(days=7)


class Setting(NamedTuple):
    """Where the words of a moment stand, the day of publication, and whether the text looks ahead (1) or back (-1)."""

    start: int
    text: str
    base: date | None
    toward: int


def moment(parts: Parts, setting: Setting) -> Moment:
    """The moment that the parts tell."""
    if parts.to:
        return _range(parts, parts.to, setting)
    start, text, base, toward = setting
    toward = -1 if parts.bound == "since" else toward or _TOWARD.get(parts.bound, 0)
    first, last = resolve(parts, base, toward) if parts.dated else (None, None)
    edge = first or last
    return Moment(
        start,
        start + len(text),
        text,
        grain=parts.grain,
        year=parts.year,
        month=parts.month,
        day=None if parts.swap else parts.day,
        weekday=parts.weekday,
        hour=parts.hour,
        minute=parts.minute,
        piece=parts.piece,
        part=parts.part,
        zone=parts.zone,
        first=first,
        last=last,
        bound=cast(Bound, parts.bound),
        hedge=parts.hedge or ("fiscal" if parts.fiscal else ""),
        resolved=edge is not None,
        relative=parts.relative,
        ahead=base is not None and edge is not None and edge > datetime.combine(base, time(23, 59, 59)),
        twelve=parts.twelve,
        guessed=parts.guessed,
    )


def _range(opening: Parts, closing: Parts, setting: Setting) -> Moment:
    """The moment of a range: from the first of its opening to the last of its closing."""
    first = moment(opening._replace(to=None, bound=""), setting)
    if not closing.unit and closing.weekday is None and opening.unit == "year":
        closing = closing._replace(unit=opening.unit, offset=opening.offset)
    last = moment(closing, setting)
    if opening.weekday is not None and closing.weekday is not None and closing.day and not opening.day:
        first = _days_before(first, last, (closing.weekday - opening.weekday) % 7)
    if first.first and last.first and last.first < first.first:
        last = _later(last, first.first)
    if opening.loose:
        return first._replace(last=last.last, hedge="between")
    return first._replace(last=last.last, ends=(first, last))


def _days_before(opening: Moment, closing: Moment, days: int) -> Moment:
    """The weekday that opens a range, that many days before its dated end: "from Wednesday to Thursday, the 23rd"."""
    if closing.first is None or closing.last is None:
        return opening
    ago = timedelta(days=days)
    return opening._replace(first=closing.first - ago, last=closing.last - ago)


def _later(closing: Moment, opening: datetime) -> Moment:
    """The end of a range that was resolved to before its opening, moved to the next year or week."""
    first, last = closing.first, closing.last
    if first is None or last is None:
        return closing
    if closing.guessed:
        years = opening.year - first.year
        return move(closing, years + (first.replace(year=first.year + years) < opening))
    return closing._replace(first=first + _WEEK, last=last + _WEEK) if closing.weekday is not None else closing
