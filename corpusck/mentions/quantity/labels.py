"""Numbers that are names: F-35, G7, 2+2, 5G, Covid-19, Room 6, Article 5, 0800-555-0142, 24 Elm Street."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck import lexicon
from corpusck.mentions.quantity.nouns import is_plural, noun_phrase
from corpusck.mentions.quantity.numeral import Numeral, entry
from corpusck.mentions.quantity.phrases import glued, lower_at, near
from corpusck.mentions.quantity.reading import Reading, plain
from corpusck.mentions.quantity.units import unit_at
from corpusck.model import Token

_JOINTS = frozenset("-–—")
_CODE = frozenset("+/@_=#\\&?")
_SUFFIXES = frozenset(("st", "nd", "rd", "th", "s", "x", "k", "m", "b", "fold"))
_LONGEST_HEADLINE = 40
_CAPITALS = 0.6
"""In a headline more than this share of the words begin with a capital."""


def glued_name(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """A number that letters, signs or more digits written against it make a name or a code."""
    named = _glued_before(tokens, number.first) or _glued_after(tokens, number)
    return plain(number, "label") if named else None


def _glued_before(tokens: Sequence[Token], first: int) -> bool:
    if not glued(tokens, first):
        return False
    sign = tokens[first - 1].text
    if sign.isalnum():
        return True
    if sign not in _JOINTS:
        return sign in _CODE and glued(tokens, first - 1)
    if not glued(tokens, first - 1):
        return False
    before = tokens[first - 2]
    if before.text.isdecimal():
        return _groups(tokens, first) > 2
    if not before.text.isalpha() or before.lower in near("label_prefixes") or entry(before.lower)[0]:
        return False
    spelt = before.tag in ("ADP", "ADV", "ADJ", "CCONJ", "DET", "VERB")
    return before.text[0].isupper() or len(before.text) == 1 or not spelt


def _groups(tokens: Sequence[Token], first: int) -> int:
    """How many groups of letters or digits hyphens join around `first`, up to three: a phone number, a code."""
    groups, at = 1, first
    while groups < 3 and at >= 2 and _hyphen(tokens, at - 1) and tokens[at - 2].text[0].isalnum():
        at, groups = at - 2, groups + 1
    at = first
    while groups < 3 and at + 2 < len(tokens) and _hyphen(tokens, at + 1) and tokens[at + 2].text.isdecimal():
        at, groups = at + 2, groups + 1
    return groups


def _hyphen(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text in _JOINTS and glued(tokens, at) and glued(tokens, at + 1)


def _glued_after(tokens: Sequence[Token], number: Numeral) -> bool:
    text, after = tokens[number.first].text, number.after
    if not number.digits or after != number.first + 1:
        return False
    if len(text) > 1 and text[0] == "0" and text.isdecimal():
        return True
    if not glued(tokens, after):
        return False
    sign = tokens[after].text
    following = tokens[after + 1].text if glued(tokens, after + 1) else ""
    if following[:1].isdecimal() and sign in "+/":
        return True
    if following[:1].isdecimal() and sign in _JOINTS:
        return (following[0] == "0" and len(following) > 1) or _groups(tokens, number.first) > 2
    if sign == "-" and following[:1].isupper():
        return len(following) == 1 or following[1:].islower()
    return sign in "_@=\\"


def lettered_name(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """5G, 22A, 3D: letters written against the number that are no unit."""
    at = number.after
    if not number.digits or number.scale > 1 or not glued(tokens, at) or not tokens[at].text[0].isalpha():
        return None
    text = tokens[at].text
    if text.lower() in _SUFFIXES:
        named = text in ("S", "B") or (text == "s" and len(tokens[at - 1].text) == 4)
    elif text in ("A", "G"):
        named = lower_at(tokens, number.first - 1) in lexicon.words("labels") or (text == "G" and number.low < 10)
    else:
        named = unit_at(tokens, at) is None
    return plain(number, "label", at + 1) if named else None


def address(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """The number of a house: 24 Independent Street."""
    if not number.digits:
        return None
    for at in range(number.after, min(len(tokens), number.after + 4)):
        if not tokens[at].text[0].isupper():
            return None
        if tokens[at].lower in near("streets"):
            return plain(number, "label") if at > number.after else None
    return None


def named(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """A number that the word before it takes as its name: Room 6, no. 9, Falcon 9; not "Room for 6", "Firm cuts 9"."""
    at = number.first - 1
    if at < 0 or number.kind != "cardinal":
        return None
    dotted = tokens[at].text in (".", ":") and glued(tokens, at) and at > 0
    word = tokens[at - dotted]
    known = word.lower in lexicon.words("labels")
    if word.lower in ("no", "nos") and tokens[at].text != ":":
        taken = number.digits and (dotted or word.text != "no")
    elif word.text == "#":
        taken = number.digits
    elif known or (word.lower == "number" and number.digits):
        taken = (word.text[0].isupper() and number.digits) or not _counts(tokens, number)
    elif dotted or at == 0 or word.tag != "PROPN" or not word.text[0].isupper():
        return None
    else:
        text = tokens[number.first].text
        short = text.isdecimal() and len(text) <= 4 and number.scale == 1
        taken = short and not _counts(tokens, number) and not _is_headline(tokens)
    return plain(number, "label") if taken else None


def _counts(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether a noun that the number may count, or a unit, follows it."""
    if unit_at(tokens, number.after):
        return True
    stems, after = noun_phrase(tokens, number.after)
    return bool(stems) and (number.low == 1 or not tokens[after - 1].lower.isalpha() or not _single(tokens, after - 1))


def _single(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun at `at` is a known singular, so that no number but one counts it: a phase 3 trial."""
    return tokens[at].tag == "NOUN" and not is_plural(tokens[at].lower)


def _is_headline(tokens: Sequence[Token]) -> bool:
    """Whether capitals mark no names in this sentence, since most of its words have one."""
    if len(tokens) > _LONGEST_HEADLINE:
        return False
    words = [token.text for token in tokens if token.text[0].isalpha()]
    return tokens[-1].text != "." and sum(word[0].isupper() for word in words) > _CAPITALS * len(words)


def is_list_marker(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether the number only counts items or sections: "1. Open the lid", "(2) Open the lid", "3.2 Open questions"."""
    if number.first == 0 and number.slack and number.scale == 1 and number.after < len(tokens):
        return tokens[number.after].text.istitle() and unit_at(tokens, number.after) is None
    opened = number.first == 0 or (number.first == 1 and tokens[0].text == "(")
    closed = lower_at(tokens, number.after) in (".", ")") and glued(tokens, number.after)
    return number.digits and opened and closed
