"""Quantities are found in the tokens of a sentence: a numeral, its sort and unit, its hedge, what it counts, its flags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from corpusck.mentions.quantity import counted, cues, hedges, labels, numerals, reading, units
from corpusck.mentions.quantity.mention import Quantity
from corpusck.mentions.quantity.numerals import Numeral
from corpusck.mentions.quantity.phrases import glued, lower_at
from corpusck.mentions.quantity.reading import Reading
from corpusck.model import Sentence, Token

_READERS = (reading.share, reading.measured, reading.factor, reading.ordinal, reading.age)
_DASHES = frozenset("-–—")
_YEARS = (1400, 2100)
_LINKS = frozenset((",", "and", "or", "-", "&", "to", "x", "×", "by"))
_NO_ONE = frozenset(("of", "who", "that", "which", "another", "'s", "is", "was", "has", "can", "could", "would", "will", "must", "such",
                     "day", "thing", "way", "side", "point", "time", "moment", "night", "morning", "evening", "afternoon", "another",
                     "or", "reason", "example", "hand", "sense"))  # fmt: skip
_LASTS = frozenset(("for", "in", "within", "after", "took", "takes", "take", "lasted", "lasting", "lasts", "than", "nearly", "almost",
                    "about", "over", "under", "least"))  # fmt: skip
_ONE_BEFORE = frozenset(("no", "any", "every", "each", "some", "this", "that", "the", "which", "another", "-", "as", "last", "next"))


def extract(sentence: Sentence, tokens: tuple[Token, ...], taken: frozenset[int]) -> tuple[Quantity, ...]:
    """The quantities of a sentence in order. Tokens in `taken` belong to a date or a name already."""
    found: list[Reading] = []
    headline: bool | None = None
    signs: tuple[cues.Cue, ...] | None = None
    index = 0
    while index < len(tokens):
        number = None if index in taken else _numeral(tokens, index, taken)
        if number is None:
            index += 1
            continue
        headline = _is_headline(sentence, tokens) if headline is None else headline
        signs = cues.find(tokens) if signs is None else signs
        made = _understand(tokens, number, headline, signs)
        if made and found and found[-1].sort == "label" and _listed(tokens, found[-1], made):
            made = reading.plain(number, "label")
        if made:
            found.append(made)
        index = made.after if made else number.after
    if not found:
        return ()
    readings = _inherit(tokens, _merge(tokens, found))
    return tuple([_quantity(sentence, tokens, made, signs or ()) for made in readings])


@cache
def _articled() -> frozenset[str]:
    """The words that may follow "a" in a number."""
    vague = {phrase.split(" ")[1] for phrase in numerals.vague_phrases() if phrase.startswith("a ")}
    return frozenset(vague | numerals.part_words() | {"hundred", "thousand", "million", "billion", "trillion", "dozen", "half", "lakh", "crore"})


def _numeral(tokens: Sequence[Token], index: int, taken: frozenset[int]) -> Numeral | None:
    """The number that starts at `index`, also a range, or None."""
    token = tokens[index]
    if token.text[0].isdecimal():
        decade = numerals.read_decade(tokens, index)
        if decade:
            return decade
    elif token.lower in ("a", "an"):
        if lower_at(tokens, index + 1) not in _articled():
            return _one_unit(tokens, index)
    elif token.lower not in numerals.starters():
        return None
    number = numerals.read(tokens, index)
    if number is None or number.kind != "cardinal":
        return number
    return _range(tokens, number, taken) or number


def _one_unit(tokens: Sequence[Token], index: int) -> Numeral | None:
    """A day and a half; for an hour."""
    found = units.unit_at(tokens, index + 1)
    if found is None or found[1].sort not in ("duration", "measure"):
        return None
    if numerals.and_part(tokens, found[0])[0] or (found[1].sort == "duration" and lower_at(tokens, index - 1) in _LASTS):
        return Numeral(index, index + 1, 1.0, 1.0)
    return None


def _range(tokens: Sequence[Token], low: Numeral, taken: frozenset[int]) -> Numeral | None:
    """3-5 · 3 to 5 · between 3 and 5 million · two or three; not a score, nor a rise from 3 to 5."""
    at = low.after
    joint = lower_at(tokens, at)
    before = lower_at(tokens, low.first - 1)
    signed = at + 1 < len(tokens) and tokens[at + 1].text == tokens[low.first - 1].text
    if joint in _DASHES:
        if glued(tokens, at) != glued(tokens, at + 1) and not signed:
            return None
    elif joint != "to" and joint != "or" and not (joint == "and" and "between" in (before, lower_at(tokens, low.first - 2))):
        return None
    at += 1
    if at < len(tokens) and at > 1 and tokens[at].text == tokens[low.first - 1].text and not tokens[at].text.isalnum():
        at += 1
    if at >= len(tokens) or at in taken or not (tokens[at].text[0].isdecimal() or tokens[at].lower in numerals.starters()):
        return None
    high = numerals.read(tokens, at)
    if high is None or high.kind != "cardinal" or high.digits != low.digits and joint in _DASHES:
        return None
    value, slack = low.value, low.slack
    if low.scale == 1 and high.scale > 1 and value < high.value / high.scale:
        value, slack = value * high.scale, slack * high.scale
    if not value < high.value or (joint == "or" and high.value > value + 2 and high.value > 2 * value):
        return None
    return Numeral(low.first, high.after, value, high.value, "cardinal", max(slack, high.slack), high.scale, low.digits)


def _listed(tokens: Sequence[Token], label: Reading, made: Reading) -> bool:
    """Whether a bare number goes on a list of names: coaches 12 and 31, sections 2, 3."""
    gap = tokens[label.after : made.first]
    if made.sort != "count" or len(gap) > 2 or not _LINKS.issuperset({token.lower for token in gap}):
        return False
    return not counted.noun_phrase(tokens, made.after)[0] and tokens[made.first].text.isdecimal()


def _is_headline(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether capitals mark no names in this sentence, since most of its words have one."""
    words = [token.text for token in tokens if token.text[0].isalpha()]
    return sum(word[0].isupper() for word in words) > 0.6 * len(words)


def _understand(tokens: Sequence[Token], number: Numeral, headline: bool, signs: Sequence[cues.Cue]) -> Reading | None:
    if labels.is_list_marker(tokens, number):
        return None
    money = reading.money(tokens, number)
    if money:
        return money
    if labels.is_glued_name(tokens, number):
        return reading.plain(number, "label")
    if number.low < number.high and lower_at(tokens, number.first - 1) == "from" and cues.moving(signs, number.first - 1):
        single = numerals.read(tokens, number.first)
        number = single or number
    first = numerals.read(tokens, number.first) if number.low < number.high else number
    score = reading.score(tokens, first) if first else None
    if score:
        return score
    played = reading.minute(tokens, number)
    if played:
        return played
    ranked = reading.ordinal(tokens, number) if number.kind == "cardinal" else None
    if ranked:
        return ranked
    if _lettered_name(tokens, number):
        return reading.plain(number, "label", number.after + 1)
    phrase, _ = counted.noun_phrase(tokens, number.after) if number.kind == "cardinal" else ((), 0)
    unit = units.unit_at(tokens, number.after)
    if labels.is_address(tokens, number):
        return reading.plain(number, "label")
    if labels.is_named(tokens, number, bool(phrase or unit), headline):
        return reading.plain(number, "label")
    for reader in _READERS:
        made = reader(tokens, number)
        if made:
            return made
    return _count(tokens, number)


def _lettered_name(tokens: Sequence[Token], number: Numeral) -> bool:
    """5G, 22A, 3D: a letter or two written against the number that are no unit."""
    at = number.after
    if not number.digits or number.scale > 1 or not glued(tokens, at) or not tokens[at].text[0].isalpha():
        return False
    text = tokens[at].text
    if text.lower() in ("st", "nd", "rd", "th", "s", "x", "k", "m", "b", "bn", "fold") and not (text == "K" and False):
        return text in ("S", "B")
    return units.unit_at(tokens, at) is None or (text == "G" and number.low < 10) or (text in "ACF" and text == "A")


def _count(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """What is left: a number of things, if it is no year, no pronoun and no idiom."""
    word = tokens[number.first].lower
    if number.kind == "none":
        return _zero(number, -1)
    if number.kind == "no":
        stems, after = counted.noun_phrase(tokens, number.after)
        return _zero(number, number.after) if stems and counted.is_plural(tokens[after - 1].lower) else None
    if number.kind not in ("cardinal", "vague"):
        return None
    if number.digits and (_is_year(tokens, number) or _is_clock(tokens, number)):
        return None
    if lower_at(tokens, number.after) in ("x", "×"):
        return reading.plain(number, "count")
    if word == "one" and number.after == number.first + 1 and not _is_one(tokens, number):
        return None
    if not number.digits and (number.low == 0.5 or (word in ("a", "an") and number.after == number.first + 1)):
        return None
    if glued(tokens, number.first) and tokens[number.first - 1].text in _DASHES:
        return reading.plain(number, "count")
    return reading.plain(number, "count", noun=number.after)


def _zero(number: Numeral, noun: int) -> Reading:
    return Reading("count", number.first, number.after, 0.0, 0.0, 0.0, noun=noun, flags=frozenset(("none",)))


def _is_year(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether four bare digits look like a year that no date has taken."""
    if lower_at(tokens, number.first - 1) in ("'", "’") and glued(tokens, number.first) and number.low < 100:
        return True
    if not tokens[number.first].text.isdecimal() or len(tokens[number.first].text) != 4 or not _YEARS[0] <= number.low < _YEARS[1]:
        return False
    if number.after < len(tokens) and tokens[number.after].tag == "NOUN" and counted.is_plural(tokens[number.after].lower):
        return lower_at(tokens, number.first - 1) in ("in", "since", "by", "until")
    return True


def _is_clock(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether digits such as 11.30 after "at" tell a time that no date has taken."""
    hour, _, minute = tokens[number.first].text.partition(".")
    timed = len(minute) == 2 and minute < "60" and len(hour) <= 2 and number.low < 24
    return timed and lower_at(tokens, number.first - 1) in ("at", "from", "until", "till", "between", "by", "and")


def _is_one(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether "one" counts: one person, killed one; not one of the, no one, one day."""
    after, ahead = number.after, lower_at(tokens, number.after)
    if ahead in _NO_ONE or lower_at(tokens, number.first - 1) in _ONE_BEFORE or ahead == "-":
        return False
    if not ahead or not tokens[after].text[0].isalpha() or ahead in ("and", "in", "at", "on", "by"):
        return number.first > 0 and tokens[number.first - 1].tag == "VERB"
    stems, _ = counted.noun_phrase(tokens, after, many=False)
    return bool(stems)


def _merge(tokens: Sequence[Token], readings: list[Reading]) -> list[Reading]:
    """Two readings of one dimension that are one value: 5ft 10in, 2 hours and 15 minutes; or one range: 3% to 5%."""
    merged: list[Reading] = []
    for made in readings:
        last = merged[-1] if merged else None
        if last and last.sort == "age" and made.sort == "duration" and made.first == last.after + 1:
            made = reading.as_age(made)
        if last and last.sort == made.sort and last.unit == made.unit and made.unit and last.hedge == made.hedge == "":
            gap = [token.lower for token in tokens[last.after : made.first]]
            if last.sort in ("measure", "duration", "age") and gap in ([], ["and"]) and made.factor < last.factor and made.point < last.factor:
                total = last.point + made.point
                merged[-1] = replace(last, after=made.after, low=total, high=total, point=total, slack=made.slack, noun=made.noun)
                continue
            between = gap == ["and"] and lower_at(tokens, last.first - 1) == "between"
            if (gap in (["to"], ["-"], ["–"]) or between) and last.point < made.point and last.sort != "ordinal" and lower_at(tokens, last.first - 1) != "from":
                merged[-1] = replace(last, after=made.after, high=made.high, point=(last.low + made.high) / 2, hedge="range", noun=made.noun)
                continue
        merged.append(made)
    return merged


def _inherit(tokens: Sequence[Token], readings: list[Reading]) -> list[Reading]:
    """Numbers of a list take unit and noun of the last: 8, 9 and 10 people; 12- and 16-nanometer."""
    for at in range(len(readings) - 2, -1, -1):
        made, after = readings[at], readings[at + 1]
        if made.sort != "count" or made.hedge or after.hedge or after.noun < 0 or after.sort not in ("count", "measure", "money", "percent", "points", "duration", "age"):
            continue
        gap = [token.lower for token in tokens[made.after : after.first]]
        if not gap or len(gap) > 3 or not _LINKS.issuperset(gap):
            continue
        low, high, point = (value * after.factor for value in (made.low, made.high, made.point))
        readings[at] = replace(made, sort=after.sort, unit=after.unit, factor=after.factor, low=low, high=high, point=point, noun=after.noun,
                               slack=0.5 * after.factor if after.unit and after.sort != "money" and not made.slack else made.slack * after.factor)  # fmt: skip
    return readings


def _quantity(sentence: Sentence, tokens: Sequence[Token], made: Reading, signs: Sequence[cues.Cue]) -> Quantity:
    start, end = tokens[made.first].start, tokens[made.after - 1].end
    text = sentence.text[start:end]
    if made.sort == "label":
        return Quantity(start, end, text, "label", made.low, made.high, made.point)
    first, after, bound = hedges.find(tokens, made.first, made.after)
    stems, last, per, part = (), after, "", False
    if made.noun >= 0:
        stems, last, per, part = _counted(tokens, made, max(made.noun, after))
    low, high, hedge = made.low, made.high, made.hedge
    if bound and made.sort not in ("score", "ordinal", "rank"):
        low, high = hedges.interval(bound, low, high, made.factor)
        hedge = hedge or bound.hedge
    marks = made.flags | cues.flags(tokens, signs, first, made.after, last)
    return Quantity(
        start, end, text, made.sort, low, high, made.point, made.slack, made.unit, made.factor, stems,
        cues.context(tokens, first, last), per, hedge,
        part or "part" in marks, counted.is_whole(tokens, first), marks - {"part"},
    )  # fmt: skip


def _counted(tokens: Sequence[Token], made: Reading, at: int) -> tuple[tuple[str, ...], int, str, bool]:
    """What is counted, where that ends, the rate, and whether it is a part."""
    part = counted.partitive(tokens, at) and made.sort in ("count", "share", "percent")
    if made.sort == "count" and lower_at(tokens, at) == "-" and glued(tokens, at) and glued(tokens, at + 1) and tokens[at + 1].text.isalpha():
        return (tokens[at + 1].stem,), at + 2, "", False
    per, at = counted.rate(tokens, at)
    if lower_at(tokens, at) == "of":
        stems, last = counted.complement(tokens, at, True)
    else:
        if made.sort not in ("count", "share", "ordinal", "rank", "age") and at > made.noun and lower_at(tokens, at) == "-":
            at += 1
        elif made.unit and counted.is_plural(tokens[at - 1].lower):
            return (), at, per, part
        stems, last = counted.noun_phrase(tokens, at, made.point != 1 and made.sort in ("count", "share"))
    if made.sort == "age" and stems and tokens[last - 1].tag == "PROPN":
        stems = ()
    if not per:
        per, last = counted.rate(tokens, last)
    return stems, last, per, part
