"""Moments are read from the tokens of a sentence: atoms (a day, a clock time, a longer time) that stand together are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import cast

from corpusck.mentions.date import clock, day, period
from corpusck.mentions.date.calendar import resolve
from corpusck.mentions.date.moment import Bound, Moment, move
from corpusck.mentions.date.parts import FINENESS, Line, Parts, Read, merge
from corpusck.mentions.date.tense import toward
from corpusck.mentions.date.words import DASHES, prefixes, triggers
from corpusck.model import Sentence, Token

_JOINTS = frozenset({"", ",", "on", "at", "of", "in", "the", "(", "t", "-", "–", "—"})
_WEEK = timedelta(days=7)
_CLOCK_JOINTS = _JOINTS | frozenset(
    [
        "about",
        "around",
        "shortly",
        "just",
        "before",
        "after",
        "by",
        "until",
        "from",
        "since",
        "nearly",
        "approximately",
        "exactly",
        "some",
    ]
)
_MOST_JOINTS = 4
_LONGEST_PREFIX = 5
_PLAIN = frozenset({"at", "in", "on", "the"})
_SIDE = {"until": 1, "by": 1, "since": -1}
_NEGATIONS = frozenset({"not", "never", "no", "cannot", "nobody", "nothing", "none"})
_NEGATION_REACH = 6
_MOVED = frozenset(
    [
        "moved",
        "postponed",
        "delayed",
        "pushed",
        "rescheduled",
        "shifted",
        "extended",
        "brought",
        "put",
        "switched",
        "changed",
    ]
)


def extract(sentence: Sentence, tokens: Sequence[Token], base: date | None) -> tuple[Moment, ...]:
    """The moments of a sentence in order; `base` is the day of publication, None where unknown."""
    if not _promising(tokens):
        return ()
    line = Line(tokens)
    return tuple(_moments(line, sentence.text, base))


def _promising(tokens: Sequence[Token]) -> bool:
    """Whether a word of time or a figure stands in the sentence: most have none, and need no reading."""
    known = triggers()
    return any(token.lower in known or "0" <= token.lower[0] <= "9" for token in tokens)


def _moments(line: Line, text: str, base: date | None) -> Iterator[Moment]:
    i = floor = 0
    while i < len(line.tokens):
        found = _whole(line, i, floor)
        if found is None:
            i += 1
            continue
        parts, end = found
        begin, parts = _prefixed(line, i, floor, parts)
        parts, end = _suffixed(line, *_ranged(line, begin, parts, end))
        if parts.bound in ("before", "until") and _negated(line, begin):
            parts = replace(parts, bound="from")
        while line.lower[begin] in _PLAIN:
            begin += 1
        start, stop = line.tokens[begin].start, line.tokens[end - 1].end
        yield _moment(parts, start, text[start:stop], base, toward(line, begin, end))
        i = floor = end


def _atom(line: Line, i: int) -> Read | None:
    return day.read(line, i) or clock.read(line, i) or period.read(line, i)


def _whole(line: Line, i: int, floor: int) -> Read | None:
    """The atoms from token `i` that tell one moment together."""
    found = _atom(line, i)
    if found is None:
        return None
    parts, end = found
    while grown := _joined(line, parts, end):
        parts, end = grown
    if parts.unit == "weekof" and not (parts.month or parts.weekday is not None):
        return None
    if parts.grain == "part" and not parts.dated and not clock.part_stands_alone(line, i):
        return None
    return _settled(parts), end


def _joined(line: Line, parts: Parts, end: int) -> Read | None:
    """The moment with the next atom, where only joints stand between and both fit into one."""
    for skip in range(_MOST_JOINTS + 1):
        at = end + skip
        if at >= len(line.tokens) or (skip and line.lower[at - 1] not in _CLOCK_JOINTS):
            return None
        found = _atom(line, at)
        if found is None or not _fits(line, parts, found[0], end, at):
            continue
        more = found[0]
        if more.timed and at > end:
            _, more = _prefixed(line, at, end, more)
        elif any(line.lower[k] not in _JOINTS for k in range(end, at)):
            return None
        if parts.part and more.part and parts.hour is None:
            more = replace(more, part="", grain="day" if more.dated else "part")
        both = merge(parts, more)
        return (both, found[1]) if both else None
    return None


def _fits(line: Line, a: Parts, b: Parts, end: int, at: int) -> bool:
    if a.timed and b.timed:
        return (a.hour is None) != (b.hour is None) or (a.hour is None and (at == end or (b.dated and not a.dated)))
    if a.timed or b.timed:
        return FINENESS[(b if a.timed else a).grain] >= FINENESS["week"] and a.to is None
    if a.unit == "weekof":
        return at - end <= 2
    if at > end and line.lower[at - 1] in ("in", "at"):
        return a.weekday is not None and b.grain in ("week", "month") and not a.month
    fine = FINENESS[a.grain] >= FINENESS["week"] and FINENESS[b.grain] >= FINENESS["week"]
    return fine and (a.month is None or b.month is None) and not (a.unit and b.unit)


def _settled(parts: Parts) -> Parts:
    """The hour in the half of the day that the part of the day tells."""
    if parts.unit == "weekof":
        return replace(parts, grain="week")
    if parts.hour is None or not parts.part:
        return parts
    if not parts.twelve:
        return replace(parts, part="")
    low = parts.part in ("night", "overnight") and not 6 <= parts.hour <= 12
    early = parts.part.split()[-1] in (
        "morning",
        "dawn",
        "daybreak",
        "sunrise",
        "hours",
        "breakfast",
        "forenoon",
        "light",
        "predawn",
    )
    if parts.part in ("night", "overnight") and parts.hour == 12:
        return replace(parts, hour=24, part="", twelve=False)
    settled = clock.set_half(parts, "am" if early or low else "pm")
    return replace(settled, part="")


def _prefixed(line: Line, start: int, floor: int, parts: Parts) -> tuple[int, Parts]:
    """The moment with the hedges and bounds before it, and the token with which the first of them begins."""
    begin = at = start
    while at > floor:
        for words in range(min(_LONGEST_PREFIX, at - floor), 0, -1):
            slot, value = prefixes().get(line.phrase(at - words, words), ("", ""))
            if slot:
                break
        else:
            return begin, parts
        at -= words
        if slot == "skip":
            continue
        if slot == "bound" and parts.bound:
            return begin, parts
        if slot == "bound":
            parts = replace(parts, bound=value)
        elif not parts.hedge or (parts.hedge == "about" and parts.piece):
            parts = replace(parts, hedge=value)
        begin = at
    return begin, parts


def _suffixed(line: Line, parts: Parts, end: int) -> Read:
    """The bound told behind: "2027 at the earliest", "from June onwards"."""
    behind = line.phrase(end, 3)
    if behind in ("at the earliest", "at the latest"):
        return replace(parts, bound="from" if behind.endswith("earliest") else "by"), end + 3
    if line.lower[end] in ("onwards", "onward"):
        return replace(parts, bound="from"), end + 1
    if line.lower[end] in ("'s", "’s") and parts.bound in ("after", "before", "since"):
        return replace(parts, bound=""), end
    return parts, end


def _negated(line: Line, begin: int) -> bool:
    """Whether the bound that starts at `begin` is turned round: "will not open before 2027" is from 2027."""
    words = line.lower[max(begin - _NEGATION_REACH, 0) : begin]
    return any(word in _NEGATIONS or word.endswith("n't") for word in words)


def _ranged(line: Line, begin: int, parts: Parts, end: int) -> Read:
    """The moment as a range, where a second one of its kind follows a joint: "20 June to 3 July", "between May and July"."""
    link, between = line.lower[end], parts.hedge == "between"
    if between:
        parts = replace(parts, hedge="", loose=parts.to is not None)
    words = ("to", "through", "until", "till", "or") + (("and",) if between else ())
    if (
        parts.to
        or not (link in words or link in DASHES)
        or any(w in _MOVED for w in line.lower[max(begin - 4, 0) : begin])
    ):
        return parts, end
    second = _whole(line, _past_prefix(line, end + 1), end + 1)
    if second is None or second[0].to or not _alike(parts, second[0]):
        return parts, end
    if link == "to" and parts.timed and parts.hour is not None and parts.bound not in ("from", ""):
        return parts, end
    closing = _prefixed(line, _past_prefix(line, end + 1), end + 1, second[0])[1]
    closing = replace(closing, bound="", zone=closing.zone)
    opening = _inherit(parts, closing)
    return replace(opening, to=closing, loose=between or link == "or"), second[1]


def _past_prefix(line: Line, i: int) -> int:
    while line.lower[i] in ("the", "early", "mid", "late", "end", "of", "at", "in", "on", "around", "about", "-"):
        i += 1
    return i


def _alike(a: Parts, b: Parts) -> bool:
    if a.timed != b.timed:
        return False
    if a.timed:
        return (a.grain in ("hour", "minute") and b.grain in ("hour", "minute")) or a.dated == b.dated
    return a.grain == b.grain or (
        {a.grain, b.grain} <= {"day", "month", "season", "quarter", "half", "year"} and bool(b.year or b.month)
    )


def _inherit(parts: Parts, closing: Parts) -> Parts:
    """The opening of a range takes the year, the zone and the half of the day that its closing tells."""
    if parts.year is None and closing.year is not None and not parts.unit and parts.dated:
        parts = replace(parts, year=closing.year)
    if parts.hour is not None and closing.hour is not None:
        parts = replace(parts, zone=parts.zone or closing.zone)
    return parts


def _moment(parts: Parts, start: int, text: str, base: date | None, ahead: int) -> Moment:
    bound = parts.bound
    if parts.to:
        return _range(parts, parts.to, start, text, base, ahead)
    if bound in _SIDE:
        ahead = ahead or _SIDE[bound] if bound != "since" else -1
    first, last = resolve(parts, base, ahead) if parts.dated else (None, None)
    start_or_end = first or last
    lies_ahead = bool(base and start_or_end and start_or_end > datetime.combine(base, time(23, 59, 59)))
    return Moment(
        start, start + len(text), text, parts.grain, parts.year, parts.month, None if parts.swap else parts.day,
        parts.weekday, parts.hour, parts.minute, parts.piece, parts.part, parts.zone, first, last, cast(Bound, bound), parts.hedge or "fiscal" * parts.fiscal,
        resolved=(first or last) is not None,
        relative=parts.unit not in ("", "weekof") or parts.lean != 0 or (parts.weekday is not None and parts.month is None),
        ahead=lies_ahead, twelve=parts.twelve,
        guessed=parts.year is None and not parts.unit and bool(parts.month or (parts.piece and parts.piece != "weekend")),
    )  # fmt: skip


def _range(opening: Parts, closing: Parts, start: int, text: str, base: date | None, ahead: int) -> Moment:
    """The moment of a range: from the first of its opening to the last of its closing."""
    first = _moment(replace(opening, to=None, bound=""), start, text, base, ahead)
    last = _moment(closing, start, text, base, ahead)
    if opening.loose:
        return replace(first, last=last.last, hedge="between")
    if first.first and last.first and last.last and last.first < first.first:
        if last.guessed:
            years = first.first.year - last.first.year
            last = move(last, years + ((last.month or 12) < (first.month or 1)))
        elif first.weekday is not None:
            last = replace(last, first=last.first + _WEEK, last=last.last + _WEEK)
    return replace(first, last=last.last, ends=(first, last))
