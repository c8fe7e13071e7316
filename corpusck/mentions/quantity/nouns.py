"""The noun phrase that a number counts."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck import lexicon
from corpusck.mentions.quantity.numeral import entry
from corpusck.mentions.quantity.phrases import glued, lower_at, near
from corpusck.model import Token

_LONGEST = 7
_NOUNS = frozenset(("NOUN", "PROPN", "X"))
_POSSESSIVE = frozenset(("'s", "’s"))
_APOSTROPHES = frozenset("'’")

Phrase = tuple[tuple[str, ...], int]


def is_plural(word: str) -> bool:
    """Whether a lower-case noun looks like a plural."""
    return word in near("plurals") or (word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")))


def noun_phrase(tokens: Sequence[Token], at: int, many: bool = True) -> Phrase:
    """Stems of the noun phrase that begins at `at`, its head last, and one past it; () and `at` where there is none.

    Where the number is not one (`many`), the phrase ends with its first plural. Owners (the world's) are left out.
    """
    while lower_at(tokens, at) in near("more"):
        at += 1
    stems: list[str] = []
    heads, after = 0, at
    for index in range(at, min(len(tokens), at + _LONGEST)):
        token = tokens[index]
        if not token.text[0].isalpha():
            if (stems and _inside(tokens, index)) or (
                index > at and not stems and token.lower in _APOSTROPHES | _POSSESSIVE
            ):
                continue
            break
        if token.lower in near("phrase_ends") or (heads and token.tag == "PROPN" and tokens[index - 1].tag == "NOUN"):
            break
        compound = _inside(tokens, index + 1)
        if not (compound or _is_noun(token, many)):
            if not _is_modifier(token, heads):
                break
            if token.tag != "ADV":
                stems.append(token.stem)
            if heads and _ends_compound(tokens, index):
                heads, after = len(stems), index + 1
            continue
        stems.append(token.stem)
        if _owns(tokens, index + 1):
            stems, heads = [], 0
        elif not compound:
            heads, after = len(stems), index + 1
            if many and is_plural(token.lower) and not _goes_on(tokens, index + 1):
                break
    if heads:
        return tuple(stems[:heads]), after
    if lower_at(tokens, at) in lexicon.words("conditions"):
        return (tokens[at].stem,), at + 1
    return (), at


def _inside(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen at `at` joins two parts of a compound."""
    return lower_at(tokens, at) == "-" and glued(tokens, at) and glued(tokens, at + 1)


def _is_noun(token: Token, many: bool) -> bool:
    """Whether the token may be a head; after a number what looks like a plural is one, since verbs there have no -s."""
    return token.tag in _NOUNS or (many and token.tag in ("VERB", "ADJ") and is_plural(token.lower))


def _is_modifier(token: Token, heads: int) -> bool:
    if token.tag == "VERB":
        return not heads and token.lower.endswith(("ed", "en", "ing", "wn"))
    return token.tag in ("ADJ", "ADV")


def _ends_compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether what looks like an adjective after a noun is the last noun of a compound: a cruise terminal."""
    followed = at + 1 < len(tokens) and tokens[at + 1].tag in _NOUNS
    return tokens[at].tag == "ADJ" and not followed and not entry(tokens[at].lower)[0]


def _owns(tokens: Sequence[Token], at: int) -> bool:
    """Whether a possessive sign at `at` makes the noun before it an owner: the world's (chips), members' (votes)."""
    sign = lower_at(tokens, at)
    if sign not in _APOSTROPHES:
        return sign in _POSSESSIVE
    followed = at + 1 < len(tokens) and tokens[at + 1].tag in _NOUNS
    return followed and glued(tokens, at) and tokens[at - 1].lower.endswith("s")


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a plural is only the first part of a compound: sports cars."""
    return at < len(tokens) and tokens[at].tag == "NOUN" and is_plural(tokens[at].lower)


def complement(tokens: Sequence[Token], at: int) -> Phrase:
    """The noun phrase after "of" at `at`, over its determiner and number: (of its seven) cars."""
    index = at + 1
    while lower_at(tokens, index) in near("determiners") or _is_number(tokens, index):
        index += 1
    stems, after = noun_phrase(tokens, index)
    return (stems, after) if stems else ((), at)


def _is_number(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].text.isdecimal() or entry(tokens[at].lower)[0] != "")
