"""Who says a quotation: the name, pronoun or noun beside a verb of speech, or behind "according to"."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Sequence

from corpusck import lexicon
from corpusck.model import Token

_REACH = 14
_LONGEST = 6
_LINKS = frozenset({"of", "de", "van", "von", "al", "-", "'s", "’s", "&", "."})
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who"})
_NO_NAMES = frozenset({"the", "a", "mr", "mrs", "ms", "dr"})
_BETWEEN = frozenset({"also", "later", "then", "on", "had", "has", "have", "was", "is", "reporters", "journalists"})
"""What may stand between a speaker and the verb."""


def outside(tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> list[Token]:
    """The tokens of a sentence that stand in none of its quotations, whose spans rise: there speakers are told."""
    found: list[Token] = []
    quoted = iter([*spans, (sys.maxsize, sys.maxsize)])
    start, end = next(quoted)
    for token in tokens:
        while token.start >= end:
            start, end = next(quoted)
        if token.start < start:
            found.append(token)
    return found


def find(telling: Sequence[Token], start: int) -> str:
    """The words for the speaker of the quotation that starts at `start`, "" where none is told.

    `telling` are the tokens of the sentence that stand outside of its quotations.
    """
    place = bisect_left(telling, start, key=lambda token: token.start)
    after, before = telling[place : place + _REACH], telling[max(place - _REACH, 0) : place]
    return _told_after(after) or _told_before(before) or _according(before) or _according(after)


def _told_after(tokens: Sequence[Token]) -> str:
    """“...,” said Ana Ruiz; “...,” Ruiz told reporters; “...,” the mayor said."""
    tokens = _bare(tokens)
    for i, token in enumerate(tokens):
        if token.text in (";", "|") or (token.text == "." and i):
            return ""
        if token.lower in _verbs():
            return _phrase(tokens[:i]) if i else _name_from(tokens[1:])
    return ""


def _told_before(tokens: Sequence[Token]) -> str:
    """Ruiz said: “...”; as the mayor put it, “...”."""
    for i in range(len(tokens) - 1, -1, -1):
        if tokens[i].lower in _verbs():
            return _phrase(tokens[:i])
    return ""


def _according(tokens: Sequence[Token]) -> str:
    for i in range(len(tokens) - 1):
        if tokens[i].lower == "according" and tokens[i + 1].lower == "to":
            return _name_from(tokens[i + 2 :])
    return ""


def _bare(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without the marks that close the quotation."""
    start = 0
    while start < len(tokens) and not tokens[start].text[0].isalnum():
        start += 1
    return tokens[start:]


def _phrase(tokens: Sequence[Token]) -> str:
    """The subject that ends with the last of these tokens, up to `_LONGEST` words back."""
    last = len(tokens)
    while last and (tokens[last - 1].lower in _BETWEEN or tokens[last - 1].lower.endswith("ly")):
        last -= 1
    if last and tokens[last - 1].text == ",":
        return _apposed(tokens[: last - 1])
    first = last
    while first and last - first < _LONGEST:
        word = tokens[first - 1]
        if _bounds(word):
            break
        first -= 1
        if word.lower in _PRONOUNS:
            break
    return " ".join(token.text for token in tokens[first:last])


def _apposed(tokens: Sequence[Token]) -> str:
    """The name before an apposition: "Ana Ruiz, the mayor, said"."""
    commas = [i for i, token in enumerate(tokens) if token.text == ","]
    return _phrase(tokens[: commas[-1]]) if commas else _phrase(tokens)


def _name_from(tokens: Sequence[Token]) -> str:
    """The noun phrase that starts with the first of these tokens."""
    end = 0
    while end < min(len(tokens), _LONGEST) and not _bounds(tokens[end]):
        end += 1
        if tokens[end - 1].lower in _PRONOUNS:
            break
    while end and not tokens[end - 1].text[0].isalnum():
        end -= 1
    return " ".join(token.text for token in tokens[:end])


def _bounds(token: Token) -> bool:
    """Whether a token stands outside of a phrase that names a speaker."""
    sign = not token.text[0].isalnum() and token.lower not in _LINKS
    return sign or token.lower in lexicon.words("speaker_bounds")


def _verbs() -> frozenset[str]:
    return lexicon.words("speech_verbs")


def alike(a: str, b: str) -> bool:
    """Whether two speakers may be one: either is not told or no name ("a Lund engineer" is none), or they share a
    capitalised word."""
    known, others = names(a), names(b)
    return not known or not others or not known.isdisjoint(others)


def names(speaker: str) -> frozenset[str]:
    """The capitalised words of a speaker in small letters; none of one who is only described."""
    if speaker.lower().startswith(("a ", "an ", "one ")):
        return frozenset()
    return frozenset(
        word.lower() for word in speaker.split() if word[0].isupper() and word.lower() not in _PRONOUNS | _NO_NAMES
    )
