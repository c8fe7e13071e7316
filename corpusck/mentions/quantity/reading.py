"""One reader for each sort of number: each takes tokens and a numeral and returns what it makes of them, or None."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from corpusck import lexicon
from corpusck.mentions.quantity import units
from corpusck.mentions.quantity.counted import noun_phrase
from corpusck.mentions.quantity.mention import Hedge, Sort
from corpusck.mentions.quantity.numerals import Numeral, and_part, entry, read
from corpusck.mentions.quantity.phrases import glued, lower_at
from corpusck.mentions.quantity.units import Unit
from corpusck.model import Token

_LETTERS = {"m": 1e6, "mm": 1e6, "b": 1e9, "t": 1e12}
_YEAR = 31556952.0
_OLDEST = 120
_MASS = frozenset(("weigh", "weight", "heavi", "bodi", "mass"))
_CLOSERS = frozenset(",.;:)]–—")
_ON = frozenset(("and", "of", "who", "whose", "from", "was", "is", "were", "has", "had", "said", "says", "died"))
_PEOPLE = frozenset(("man", "woman", "boy", "girl", "child", "person", "youth", "lad", "teenager", "patient", "victim"))
_GROUPS = frozenset(("children", "everyone", "anyone", "people", "those", "kids", "adults", "men", "women", "boys", "girls",
                     "youngsters", "pupils", "persons", "infants", "patients", "all", "players", "anybody", "everybody"))  # fmt: skip
_DASHES = frozenset("-–—")
_SCORED = frozenset(("win", "beat", "defeat", "draw", "drew", "lead", "lose", "loss", "victori", "aggreg", "vote", "score", "goal",
                     "match", "decis", "rule", "verdict", "result", "level", "down", "up", "ahead", "hammer", "thrash", "edg"))  # fmt: skip
_TIMES_MORE = frozenset(("as", "more", "the", "that", "its", "their", "his", "her", "higher", "larger", "bigger", "greater",
                         "faster", "what", "book", "earnings", "smaller", "stronger", "longer", "over", "oversubscribed"))  # fmt: skip
_TENS = frozenset((5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000, 2, 3, 4))


@dataclass(frozen=True, slots=True)
class Reading:
    """A number understood: the tokens `first` to `after` that carry it, its bounds in the canonical unit, and where
    the noun phrase that it counts may begin (`noun`, or -1 where it counts nothing)."""

    sort: Sort
    first: int
    after: int
    low: float
    high: float
    point: float
    slack: float = 0.0
    unit: str = ""
    factor: float = 1.0
    hedge: Hedge = ""
    noun: int = -1
    flags: frozenset[str] = frozenset()


def plain(number: Numeral, sort: Sort, after: int = -1, noun: int = -1, unit: str = "", factor: float = 1.0) -> Reading:
    """The reading of a numeral in a unit without offset."""
    hedge: Hedge = "vague" if number.kind == "vague" else "range" if number.low < number.high else ""
    low, high = number.low * factor, number.high * factor
    after = number.after if after < 0 else after
    return Reading(sort, number.first, after, low, high, low if hedge == "" else (low + high) / 2, number.slack * factor, unit, factor, hedge, noun)


def money(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """€6.7bn · EUR 6.2 billion · 6.2 billion euros · Sh11 billion · 151-billion-crown · 70 cents."""
    if number.kind not in ("cardinal", "vague"):
        return None
    before = units.currency_before(tokens, number.first) if number.digits else None
    if before:
        first, currency = before
        number = _lettered(tokens, number)
        named = units.currency_at(tokens, number.after)
        after = number.after
        if named and named[1].family == currency.family:
            after, currency = named
        return replace(_in_unit(number, currency, after), first=first)
    at = _past_dash(tokens, number.after)
    if number.kind == "vague" and lower_at(tokens, at) == "of":
        at += 1
    found = units.currency_at(tokens, at)
    if found is None and number.digits and lower_at(tokens, at) in _LETTERS:
        number = _lettered(tokens, number)
        at = _past_dash(tokens, number.after)
        found = units.currency_at(tokens, at)
    if found is None or _is_mass(tokens, number, at, found[1]):
        return None
    return _in_unit(number, found[1], found[0])


def _lettered(tokens: Sequence[Token], number: Numeral) -> Numeral:
    """The number with m, b or t after it read as million, billion, trillion."""
    scale = _LETTERS.get(lower_at(tokens, number.after), 0.0)
    if not scale or number.scale > 1 or not (glued(tokens, number.after) or tokens[number.after].lower in ("m", "b")):
        return number
    slack = (number.slack or 0.5) * scale
    return replace(number, after=number.after + 1, low=number.low * scale, high=number.high * scale, slack=slack, scale=scale)


def _past_dash(tokens: Sequence[Token], at: int) -> int:
    """The token after a hyphen that joins a number to its unit: 90-second, 12-nanometer."""
    return at + 1 if lower_at(tokens, at) == "-" and glued(tokens, at) and glued(tokens, at + 1) else at


def _is_mass(tokens: Sequence[Token], number: Numeral, at: int, currency: Unit) -> bool:
    """Whether "pounds" at `at` weigh: 12 pounds of fish, a 200-pound man, weighing 90 pounds."""
    if currency.unit != "GBP" or tokens[at].lower not in ("pound", "pounds"):
        return False
    if number.scale >= 1e6:
        return False
    if lower_at(tokens, at + 1) == "of" or (lower_at(tokens, at - 1) == "-" and lower_at(tokens, at) == "pound"):
        return True
    near = (*tokens[max(0, number.first - 4) : number.first], *tokens[at + 1 : at + 3])
    return any(token.stem in _MASS for token in near)


def _in_unit(number: Numeral, unit: Unit, after: int) -> Reading:
    """The reading of a number with a unit; a whole number of units is rounded to half a unit, and `loose` units further."""
    slack = number.slack
    if unit.sort != "money" and not slack and number.scale == 1:
        slack = 0.25 if unit.sort == "duration" else 0.5
    reading = plain(number, unit.sort, after, after, unit.unit, unit.factor)  # type: ignore[arg-type]
    if unit.offset or slack != number.slack or unit.loose:
        slack = slack * unit.factor + abs(reading.point) * unit.loose
        reading = replace(reading, low=reading.low + unit.offset, high=reading.high + unit.offset, point=reading.point + unit.offset, slack=slack)
    return reading


def measured(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """Percent, points, durations, ages told with "old", and all measures."""
    if number.kind not in ("cardinal", "vague"):
        return None
    if lower_at(tokens, number.first - 1) == "magnitude" or (lower_at(tokens, number.first - 2) == "magnitude" and number.digits and lower_at(tokens, number.first - 1) in ("-", "of")):
        return replace(plain(number, "measure", unit="magnitude"), slack=number.slack)
    at = _past_dash(tokens, number.after)
    if lower_at(tokens, at) == "of" and number.kind == "vague":
        at += 1
    found = units.unit_at(tokens, at) or _pounds(tokens, at)
    if found is None or not _is_unit(tokens, number, at, found[0], found[1]):
        return None
    after, unit = found
    extra, end = and_part(tokens, after)
    if extra and number.low == number.high:
        number, after = replace(number, low=number.low + extra, high=number.high + extra, slack=0.05), end
    reading = _in_unit(number, unit, after)
    old = _past_dash(tokens, after)
    aged = "aged" in (lower_at(tokens, number.first - 1), lower_at(tokens, number.first - 2))
    if unit.sort == "duration" and aged:
        return as_age(reading)
    if unit.sort == "duration" and (lower_at(tokens, old) in ("old", "olds") or (lower_at(tokens, after) == "of" and lower_at(tokens, after + 1) == "age")):
        end = old + 1 if lower_at(tokens, old) in ("old", "olds") else after + 2
        return as_age(replace(reading, after=end, noun=end))
    return reading


def _pounds(tokens: Sequence[Token], at: int) -> tuple[int, Unit] | None:
    """Pounds that are no money, since the reader of money has let them pass."""
    return (at + 1, Unit("measure", "kg", 0.45359237)) if lower_at(tokens, at) in ("pound", "pounds") else None


def _is_unit(tokens: Sequence[Token], number: Numeral, at: int, after: int, unit: Unit) -> bool:
    """Guards for words and signs that are a unit in some places only."""
    text = tokens[at].text
    close = glued(tokens, at)
    if len(text) == 1 and text.isalpha():
        if not number.digits:
            return False
        if not close and after < len(tokens) and (tokens[after].text[0].isalpha() and tokens[after].tag in ("NOUN", "PROPN") or text not in "mgWVhJ"):
            return False
        return text != "m" or not _counts_people(tokens, after)
    if unit.sort == "points" and lower_at(tokens, number.first - 1) == "at":
        return False
    if unit.sort == "points" and text.lower() in ("pt", "pts", "point") and not number.digits and lower_at(tokens, at - 1) != "-":
        return number.low == 1
    if text.lower() == "night" and number.low != 1 and lower_at(tokens, at - 1) != "-":
        return False
    if text.lower() in ("second", "stone") and after < len(tokens) and not close and tokens[after].tag == "NOUN" and lower_at(tokens, at - 1) != "-":
        return False
    return True


def _counts_people(tokens: Sequence[Token], after: int) -> bool:
    """Whether m stands for million since a plural follows: 1.2m passengers."""
    return after < len(tokens) and tokens[after].tag == "NOUN" and tokens[after].lower.endswith(("s", "people", "children"))


def as_age(reading: Reading) -> Reading:
    """A duration told of a living thing, in years."""
    year = 1 / _YEAR
    return replace(
        reading, sort="age", unit="year", low=reading.low * year, high=reading.high * year, point=reading.point * year,
        slack=0.0 if reading.factor == _YEAR else reading.slack * year, factor=reading.factor * year,
    )  # fmt: skip


def score(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """3-2 · 2–2 · 220-213: two numbers against each other, unless a span of rising numbers."""
    at = number.after
    if not number.digits or number.kind != "cardinal" or number.after != number.first + 1 or at + 1 >= len(tokens):
        return None
    if tokens[at].text not in _DASHES or not (glued(tokens, at) and glued(tokens, at + 1)) or not tokens[at + 1].text.isdecimal():
        return None
    other = read(tokens, at + 1)
    if other is None or other.scale > 1 or not tokens[number.first].text.isdecimal() or max(number.low, other.low) > 999:
        return None
    near = (*tokens[max(0, number.first - 5) : number.first], *tokens[other.after : other.after + 3])
    told = any(token.stem in _SCORED for token in near)
    if number.low < other.low and not told:
        return None
    if units.unit_at(tokens, other.after) and not told:
        return None
    low, high = sorted((number.low, other.low))
    return Reading("score", number.first, other.after, low, high, number.low)


def share(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """Two thirds · half of · one in eight · 9 out of 10, in percent."""
    if number.kind == "share":
        slack = min(max(number.slack * 100, number.low * 4), 2.0)
        return replace(plain(number, "share", noun=number.after, unit="percent", factor=100.0), slack=slack)
    if number.kind != "cardinal" or number.low != number.high:
        return None
    at, word = number.after, lower_at(tokens, number.after)
    people: tuple[str, ...] = ()
    if not number.digits and number.low <= 9:
        people, at = noun_phrase(tokens, at, number.low > 1)
        word = lower_at(tokens, at)
    if word == "out" and lower_at(tokens, at + 1) == "of":
        at += 2
    elif word == "in" or (word == "of" and not people):
        at += 1
    else:
        return None
    every = lower_at(tokens, at) == "every"
    if word == "of" and not every:
        return None
    at += every
    whole = read(tokens, at) if at < len(tokens) else None
    if whole is None or whole.kind != "cardinal" or not number.low < whole.low or whole.low not in _TENS:
        return None
    if word == "in" and not every and (units.unit_at(tokens, _past_dash(tokens, whole.after)) or (number.digits and number.low > 9)):
        return None
    if people and (every is False) and noun_phrase(tokens, whole.after)[0]:
        return None
    value = 100 * number.low / whole.low
    return Reading("share", number.first, whole.after, value, value, value, min(value * 0.05, 1.0), "percent", 100.0, noun=whole.after)


def minute(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """Minutes of play: 64' · the 117th minute · in the 81st minute."""
    at = number.after
    if number.kind == "ordinal" or _suffixed(tokens, number):
        at = at + 1 if number.kind != "ordinal" else at
        at = _past_dash(tokens, at)
        return plain(number, "ordinal", at + 1, unit="minute") if lower_at(tokens, at) in ("minute", "min") else None
    if number.digits and lower_at(tokens, at) in ("min", "minutes", "mins") and number.low <= 130:
        listed = number.first == 0 and lower_at(tokens, at + 1) in (":", ".", "-", "–", "—")
        if listed or lower_at(tokens, number.first - 1) == "on":
            return plain(number, "ordinal", at + 1, unit="minute")
    if not number.digits or lower_at(tokens, at) not in ("'", "’", "′") or not glued(tokens, at) or number.low > 130:
        return None
    opened = lower_at(tokens, number.first - 1) in ("(", ",") or number.first == 0
    return plain(number, "ordinal", at + 1, unit="minute") if opened and lower_at(tokens, at + 1) in (")", ",", ";", "") else None


def _suffixed(tokens: Sequence[Token], number: Numeral) -> bool:
    return number.digits and number.scale == 1 and lower_at(tokens, number.after) in ("st", "nd", "rd", "th") and glued(tokens, number.after)


@cache
def _idioms() -> frozenset[str]:
    return lexicon.words("ordinal_idioms")


def ordinal(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """The third attempt · 19th century · in the 64th; rank for places, "No. 1" and "ranked 5th"."""
    before = lower_at(tokens, number.first - 1)
    if _suffixed(tokens, number):
        after = number.after + 1
    elif number.kind == "ordinal":
        after = number.after
        if not _counts_in_order(tokens, number, before):
            return None
    else:
        return _rank(tokens, number, before)
    if lower_at(tokens, after) in ("place", "placed", "spot", "position") or before in ("ranked", "ranks", "finished", "came", "placed", "seeded"):
        return plain(number, "rank", after, after)
    at = _past_dash(tokens, after)
    if at < len(tokens) and tokens[at].text[0].isupper() and tokens[at].tag == "PROPN" and not glued(tokens, at):
        return plain(number, "label", after)
    return plain(number, "ordinal", after, at)


def _counts_in_order(tokens: Sequence[Token], number: Numeral, before: str) -> bool:
    """Whether an ordinal word orders something, rather than being an adverb, an idiom or a part of a name."""
    after, ahead = number.after, lower_at(tokens, number.after)
    if not ahead or ahead in _idioms() or before in ("at", "no") or entry(ahead)[0]:
        return False
    if tokens[number.first - 1].tag == "AUX" and number.first:
        return False
    if tokens[number.first].tag == "ADV" and tokens[after].tag not in ("NOUN", "ADJ"):
        return False
    if ahead == "-":
        return lower_at(tokens, after + 1) not in _idioms() and lower_at(tokens, after + 1) not in ("ever", "time", "rate")
    if tokens[after].tag in ("NOUN", "ADJ", "PROPN", "NUM"):
        return tokens[number.first].text[0].islower() or number.first == 0 or tokens[after].text[0].islower()
    return before in ("the", "his", "her", "their", "its") and ahead in ("of", "in", "to", ",", ".")


def _rank(tokens: Sequence[Token], number: Numeral, before: str) -> Reading | None:
    """No. 1 and number one after world, ranked, at; top 10."""
    if number.kind != "cardinal" or number.low != int(number.low) or number.scale > 1:
        return None
    at = number.first - 1
    if before in ("ranked", "ranks", "seeded", "top") and not units.unit_at(tokens, number.after):
        return plain(number, "rank") if number.low <= 1000 else None
    if before == "." and lower_at(tokens, at - 1) in ("no", "nos"):
        at -= 1
    elif before not in ("number", "#"):
        return None
    ranked = lower_at(tokens, at - 1) in ("world", "ranked", "the", "world's", "seed", "at", "country's", "s") and lower_at(tokens, number.after) in (
        "in", "seed", "ranked", "spot", "position", "player", "song", "hit", "single", "on", "worldwide", "")  # fmt: skip
    return replace(plain(number, "rank"), first=at) if ranked or lower_at(tokens, at - 1) == "world" else None


def factor(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """Doubled · threefold · twice as many · 1.3 times · 10x."""
    ahead = lower_at(tokens, number.after)
    if number.kind == "factor":
        verb = tokens[number.first].tag == "VERB" or tokens[number.first].lower.endswith("fold")
        return plain(number, "factor", unit="times") if verb or ahead in _TIMES_MORE or ahead == "what" else None
    if number.kind == "times":
        if ahead in _TIMES_MORE and number.low > 1:
            return plain(number, "factor", unit="times")
        return Reading("count", number.first, number.after, number.low, number.low, number.low) if number.low > 1 else None
    if ahead == "x" and glued(tokens, number.after) and number.digits and not _spliced(tokens, number.after + 1):
        return plain(number, "factor", number.after + 1, unit="times")
    at = _past_dash(tokens, number.after)
    if ahead == "fold" or (at > number.after and lower_at(tokens, at) == "fold"):
        return plain(number, "factor", at + 1, unit="times")
    if ahead in ("times", "time") and number.kind == "cardinal" and (number.slack or lower_at(tokens, number.after + 1) in _TIMES_MORE):
        return plain(number, "factor", number.after + 1, unit="times")
    return None


def _spliced(tokens: Sequence[Token], at: int) -> bool:
    """Whether a letter or digit is written against the token before `at`."""
    return glued(tokens, at) and tokens[at].text[0].isalnum()


def age(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """, 44, · (44) · aged 44 · at the age of 14 · a man of 71 · in his 40s."""
    if number.kind == "decade":
        return replace(plain(number, "age", unit="year"), hedge="vague")
    if number.kind != "cardinal" or number.low > _OLDEST or number.scale > 1 or number.low != int(number.low):
        return None
    before = lower_at(tokens, number.first - 1)
    reading = plain(number, "age", unit="year")
    if before in ("aged", "age", "ages"):
        return reading
    two = lower_at(tokens, number.first - 2)
    if before in ("of", "between", "from", "over", "under") and (two in ("age", "ages", "aged") or (two in _PEOPLE and before == "of")):
        return reading
    alone = not noun_phrase(tokens, number.after)[0]
    if alone and (before in ("turn", "turned", "turns", "turning") or (before in ("under", "over") and two in _GROUPS)):
        return reading
    return reading if _apposed(tokens, number, before, two) else None


def _apposed(tokens: Sequence[Token], number: Numeral, before: str, two: str) -> bool:
    """Whether the number stands by itself after a person: Darren Ogilvie, 44, was ...; the driver (44)."""
    if not number.digits or number.first < 2 or number.low < 1:
        return False
    person = tokens[number.first - 2]
    if not person.text[0].isalpha() or (person.tag not in ("PROPN", "NOUN", "X") and not person.text[0].isupper()):
        return False
    if number.low < number.high:
        return False
    if before == "(":
        return lower_at(tokens, number.after) == ")" and person.text[0].isupper() and number.low >= 10
    if before != "," or not _closes(tokens, number.after):
        return False
    return person.text[0].isupper() or lower_at(tokens, number.after) in _CLOSERS or number.after >= len(tokens)


def _closes(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].text in _CLOSERS or (tokens[at].lower in _ON and not glued(tokens, at))
