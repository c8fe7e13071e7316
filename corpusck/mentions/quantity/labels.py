"""Numbers that are names: F-35, G7, 2+2, 5G, Covid-19, Room 6, Article 5, 0800-555-0142, version 3.4.0."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from corpusck import lexicon
from corpusck.mentions.quantity.numerals import Numeral, entry
from corpusck.mentions.quantity.phrases import glued, lower_at
from corpusck.model import Token

_PREFIXES = frozenset(("mid", "pre", "post", "sub", "under", "over", "near", "top", "non", "plus", "minus", "a", "up", "max", "min",
                       "some", "around", "about", "per", "to", "and", "or", "only", "just", "magnitude", "age", "aged", "of"))  # fmt: skip
_STREETS = frozenset(("street", "avenue", "road", "lane", "drive", "boulevard", "square", "terrace", "crescent", "way", "st", "ave",
                      "rd", "blvd", "close", "court", "gardens", "row", "parkway"))  # fmt: skip
_JOINTS = frozenset("-–—")


@cache
def _words() -> frozenset[str]:
    return lexicon.words("labels")


def is_glued_name(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether letters, signs or more digits written against the number make it a name or a code."""
    return _glued_before(tokens, number.first) or _glued_after(tokens, number)


def _glued_before(tokens: Sequence[Token], first: int) -> bool:
    if not glued(tokens, first):
        return False
    sign = tokens[first - 1].text
    if sign.isalnum():
        return True
    if sign in _JOINTS and glued(tokens, first - 1):
        before = tokens[first - 2]
        if before.text.isdecimal():
            return _many_groups(tokens, first)
        word = before.text.isalpha() and before.lower not in _PREFIXES and not entry(before.lower)[0]
        return word and (before.text[0].isupper() or len(before.text) == 1 or not _spelt(before))
    return sign in "+/@_=#\\&?" and glued(tokens, first - 1)


def _spelt(word: Token) -> bool:
    """Whether a lower-case word before a hyphen is an ordinary one, so that the number is none of its name."""
    return word.tag in ("ADP", "ADV", "ADJ", "CCONJ", "DET", "VERB")


def _many_groups(tokens: Sequence[Token], first: int) -> bool:
    """Whether the digits at `first` end or go on a row of three groups or more: a phone number, a code, a date."""
    groups, at = 1, first
    while at >= 2 and tokens[at - 1].text in _JOINTS and tokens[at - 2].text[0].isalnum() and glued(tokens, at) and glued(tokens, at - 1):
        at, groups = at - 2, groups + 1
    at = first
    while at + 2 < len(tokens) and tokens[at + 1].text in _JOINTS and glued(tokens, at + 1) and glued(tokens, at + 2):
        if not tokens[at + 2].text.isdecimal():
            break
        at, groups = at + 2, groups + 1
    return groups > 2


def _glued_after(tokens: Sequence[Token], number: Numeral) -> bool:
    text = tokens[number.first].text
    if not number.digits or number.after != number.first + 1:
        return False
    if len(text) > 1 and text[0] == "0" and text[1].isdecimal():
        return True
    after = number.after
    if not glued(tokens, after):
        return False
    sign = tokens[after].text
    following = tokens[after + 1].text if glued(tokens, after + 1) else ""
    if sign in "+/" and following[:1].isdecimal():
        return True
    if sign in _JOINTS and following[:1].isdecimal():
        return _many_groups(tokens, number.first)
    if sign == "-" and len(following) > 1 and following[0].isupper() and following[1:].islower():
        return True
    return sign in "_@=\\" or (sign in ".-" and len(following) == 1 and following.isupper() and not glued(tokens, after + 2))


def is_named(tokens: Sequence[Token], number: Numeral, counts: bool, headline: bool) -> bool:
    """Whether the word before the number takes it as its name: Room 6, Falcon 9.

    `counts` tells that a noun which the number may count follows; `headline`, that capitals mark no names here.
    """
    if not number.first or number.kind != "cardinal":
        return False
    before = tokens[number.first - 1]
    at = number.first - 1
    if before.text == "." and glued(tokens, at) and at:
        at -= 1
        before = tokens[at]
    if (before.text == "#" and number.digits) or (before.lower in ("no", "nos") and number.digits and (before.text != "no" or at < number.first - 1)):
        return True
    capital = before.text[0].isupper()
    if before.lower in _words() or (before.lower == "number" and number.digits):
        return not counts or (capital and number.digits)
    if not number.digits or headline or at == 0 or before.tag != "PROPN" or not capital or at < number.first - 1:
        return False
    text = tokens[number.first].text
    return not counts and len(text) <= 4 and text.isdecimal() and number.scale == 1


def is_address(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether the number is that of a house: 24 Independent Street."""
    for token in tokens[number.after : number.after + 4]:
        if not token.text[0].isupper():
            return False
        if token.lower in _STREETS:
            return token is not tokens[number.after] and number.digits
    return False


def is_list_marker(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether the number only counts the items of a list: "1. Open the lid", "(2) ..."."""
    return (
        number.digits
        and number.first <= 1
        and (number.first == 0 or tokens[0].text == "(")
        and lower_at(tokens, number.after) in (".", ")")
        and glued(tokens, number.after)
    )
