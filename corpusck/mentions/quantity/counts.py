"""Counts: what is left of the numbers, if they are no year, no time, no pronoun and no idiom."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck.mentions.quantity.nouns import is_plural, noun_phrase
from corpusck.mentions.quantity.numeral import Numeral, lettered
from corpusck.mentions.quantity.phrases import glued, lower_at, near
from corpusck.mentions.quantity.reading import Reading, plain
from corpusck.model import Token

_YEARS = (1400, 2100)
_DASHES = frozenset("-–—")
_NONE = frozenset(("none",))


def count(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """A number of things, people or times; 0 for "no arrests" and "none"."""
    if number.kind in ("none", "no"):
        return _zero(tokens, number)
    if number.kind not in ("cardinal", "vague") or not (_is_digits if number.digits else _is_word)(tokens, number):
        return None
    number = lettered(tokens, number) if number.digits else number
    compound = glued(tokens, number.first) and tokens[number.first - 1].text in _DASHES
    crossed = lower_at(tokens, number.after) in ("x", "×")
    return plain(number, "count", noun=-1 if compound or crossed else number.after)


def _zero(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """None, nobody, no arrests; not "no doubt", "no longer"."""
    if number.kind == "no":
        stems, after = noun_phrase(tokens, number.after, many=False)
        if not stems or not is_plural(tokens[after - 1].lower):
            return None
    counts = number.kind == "no" or lower_at(tokens, number.after) == "of"
    return plain(number, "count", noun=number.after if counts else -1)._replace(flags=_NONE)


def _is_digits(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether digits count: not the years '93 and 1998, nor 11.30 after "at", which no date has taken."""
    text, before = tokens[number.first].text, lower_at(tokens, number.first - 1)
    if before in ("'", "’") and glued(tokens, number.first) and len(text) == 2:
        return False
    hour, _, minute = text.partition(".")
    if len(minute) == 2 and minute < "60" and len(hour) <= 2 and number.low < 24:
        return before not in ("at", "from", "until", "till", "between", "by", "and")
    if not text.isdecimal() or len(text) != 4 or not _YEARS[0] <= number.low < _YEARS[1]:
        return True
    after = number.after
    counts = after < len(tokens) and tokens[after].tag == "NOUN" and is_plural(tokens[after].lower)
    return counts and before not in ("in", "since", "by", "until")


def _is_word(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether a number word counts: one person, killed one; not one of the, no one, one day, a half."""
    word, after = tokens[number.first].lower, number.after
    if word == "zero" and lower_at(tokens, number.first - 1) in ("above", "below"):
        return False
    if number.low == 0.5 or (word in ("a", "an") and after == number.first + 1):
        return False
    if word != "one" or after > number.first + 1:
        return True
    ahead = lower_at(tokens, after)
    if ahead == "-" or ahead in near("after_one") or lower_at(tokens, number.first - 1) in near("before_one"):
        return False
    if not ahead[:1].isalpha() or ahead in ("and", "in", "at", "on", "by"):
        return number.first > 0 and tokens[number.first - 1].tag == "VERB"
    return bool(noun_phrase(tokens, after, many=False)[0])
