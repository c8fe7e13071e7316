"""Moments are read from tokens: atoms (a day, a clock time, a longer time) that stand together are one moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from corpusck.mentions.date import clock, day, piece, relative, spoken, year
from corpusck.mentions.date.build import Setting, moment
from corpusck.mentions.date.edges import prefixed, suffixed, turned
from corpusck.mentions.date.moment import Moment
from corpusck.mentions.date.parts import FINENESS, Line, Parts, Read, merge, with_day
from corpusck.mentions.date.tense import toward
from corpusck.mentions.date.words import DASHES, context, triggers
from corpusck.model import Sentence, Token

_ATOMS = (day, clock, piece, relative, year)
_JOINTS = frozenset({"", ",", "on", "at", "of", "in", "the", "(", "t", "-", "–", "—"})
_MOST_JOINTS = 4
_PLAIN = frozenset({"at", "in", "on", "the"})
_RANGE_WORDS = frozenset({"to", "through", "until", "till", "or"})
_MOVE_REACH = 4
_RANGE_GRAINS = frozenset({"day", "month", "season", "quarter", "half", "year"})


def extract(sentence: Sentence, tokens: Sequence[Token], base: date | None) -> tuple[Moment, ...]:
    """The moments of a sentence in order; `base` is the day of publication, None where unknown."""
    return tuple(_moments(Line(tokens), sentence.text, base)) if _promising(tokens) else ()


def _promising(tokens: Sequence[Token]) -> bool:
    """Whether a word of time or a figure stands in the sentence: most have none, and need no reading."""
    known = triggers()
    return any(token.lower in known or "0" <= token.lower[0] <= "9" for token in tokens)


def _moments(line: Line, text: str, base: date | None) -> Iterator[Moment]:
    floor = 0
    for i in [i for i, word in enumerate(line.lower) if _readers(word)]:
        found = _whole(line, i) if i >= floor else None
        if found is None:
            continue
        begin, parts = prefixed(line, i, floor, found[0])
        parts, end = suffixed(line, *_ranged(line, begin, parts, found[1]))
        parts = turned(line, begin, parts)
        while line.lower[begin] in _PLAIN:
            begin += 1
        start, stop = line.tokens[begin].start, line.tokens[end - 1].end
        yield moment(parts, Setting(start, text[start:stop], base, toward(line, begin, end)))
        floor = end


def _atom(line: Line, i: int) -> Read | None:
    for read in _readers(line.lower[i]):
        if found := read(line, i):
            return found
    return None


@lru_cache(maxsize=10_000)
def _readers(word: str) -> tuple[Callable[[Line, int], Read | None], ...]:
    """The readers of atoms that may begin with this word, or with these figures."""
    return tuple(atom.read for atom in _ATOMS if word[:1].isdecimal() or word in atom.openers())


def _whole(line: Line, i: int) -> Read | None:
    """The atoms from token `i` that tell one moment together."""
    found = _atom(line, i)
    if found is None:
        return None
    parts, end = found
    while grown := _joined(line, parts, end):
        parts, end = grown
    if parts.unit == "weekof" and not (parts.month or parts.weekday is not None):
        return None
    if parts.grain == "part" and not parts.dated and not spoken.stands_alone(line, i):
        return None
    return _settled(parts), end


def _joined(line: Line, parts: Parts, end: int) -> Read | None:
    """The moment with the next atom, where only joints stand between and both fit into one."""
    for at in range(end, min(end + _MOST_JOINTS + 1, len(line.tokens))):
        if at > end and line.lower[at - 1] not in _JOINTS and line.lower[at - 1] not in context("joint"):
            return None
        found = _atom(line, at)
        if found is None or not _fits(line, parts, found[0], end, at):
            continue
        more = found[0]
        if more.timed:
            _, more = prefixed(line, at, end, more)
        elif any(word not in _JOINTS for word in line.lower[end:at]):
            return None
        if parts.part and more.part and parts.hour is None:
            more = more._replace(part="", grain="day" if more.dated else "part")
        both = merge(parts, more)
        return (both, found[1]) if both else None
    return None


def _fits(line: Line, a: Parts, b: Parts, end: int, at: int) -> bool:
    """Whether the atom `b` at token `at` may tell more of the moment `a` that ends before token `end`."""
    if a.timed and b.timed:
        halves = a.hour is None and (at == end or (b.dated and not a.dated))
        return halves or (a.hour is None) != (b.hour is None)
    if a.timed or b.timed:
        return FINENESS[(b if a.timed else a).grain] >= FINENESS["week"] and a.to is None
    if a.unit == "weekof":
        return at - end <= 2
    if at > end and line.lower[at - 1] in ("in", "at"):
        return a.weekday is not None and b.grain in ("week", "month") and not a.month
    if a.piece == "weekend" and (b.weekday is not None or b.month):
        return False
    days = min(FINENESS[a.grain], FINENESS[b.grain]) >= FINENESS["week"]
    return days and (a.month is None or b.month is None) and not (a.unit and b.unit)


def _settled(parts: Parts) -> Parts:
    """The hour in the half of the day that the part of the day tells: eight in the evening is 20."""
    if parts.unit == "weekof":
        return parts._replace(grain="week")
    if parts.part and parts.piece and parts.hedge == "about":
        parts = parts._replace(hedge="")
    if parts.hour is None or not parts.part:
        return parts
    if not parts.twelve:
        return parts._replace(part="")
    night = parts.part in ("night", "overnight")
    if night and parts.hour == 12:
        return parts._replace(hour=24, part="", twelve=False)
    early = parts.part.split()[-1] in context("morning") or (night and parts.hour < 6)
    return clock.set_half(parts, "am" if early else "pm")._replace(part="")


def _ranged(line: Line, begin: int, parts: Parts, end: int) -> Read:
    """The moment as a range, where a second one of its kind follows: "20 June to 3 July", "between May and July"."""
    between, link = parts.hedge == "between", line.lower[end]
    if between:
        parts = parts._replace(hedge="", loose=parts.to is not None)
    if parts.to or not (link in _RANGE_WORDS or link in DASHES or (between and link == "and")):
        return parts, end
    if any(word in context("moved") for word in line.lower[max(begin - _MOVE_REACH, 0) : begin]):
        return parts, end
    start = _past_prefix(line, end + 1)
    second = _whole(line, start)
    if second is None or second[0].to or not _alike(parts, second[0]):
        return parts, end
    closing = prefixed(line, start, end + 1, second[0])[1]._replace(bound="")
    if parts.timed and parts.dated != closing.dated:
        parts, closing = (with_day(parts, closing), closing) if closing.dated else (parts, with_day(closing, parts))
    if parts.year is None and parts.dated and not parts.unit:
        parts = parts._replace(year=closing.year)
    zone = parts.zone or closing.zone
    return parts._replace(zone=zone, to=closing, loose=between or link == "or"), second[1]


def _past_prefix(line: Line, i: int) -> int:
    while line.lower[i] in context("before range end"):
        i += 1
    return i


def _alike(a: Parts, b: Parts) -> bool:
    """Whether the two may be the ends of one range."""
    if a.timed or b.timed:
        return a.timed == b.timed and (a.hour is None) == (b.hour is None)
    return a.grain == b.grain or ({a.grain, b.grain} <= _RANGE_GRAINS and bool(b.year or b.month))
