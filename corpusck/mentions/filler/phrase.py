"""Noun phrases: stretches of articles, adjectives and nouns with the preposition before them, found by tags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from corpusck import lexicon
from corpusck.model import Token

_BEFORE = frozenset({"ADJ", "DET", "NUM"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_JOINED = frozenset({"-", "'s", "’s", "&"})
_POSSESSIVE = frozenset({"her", "his", "its", "my", "our", "their", "your"})
_PARTITIVE = frozenset((
    *("bunch", "city", "company", "couple", "crowd", "dozens", "flag", "group", "hundreds", "island", "journal"),
    *("kind", "lot", "lots", "magazine", "member", "members", "newspaper", "number", "one", "pair", "part", "piece"),
    *("port", "province", "some", "sort", "state", "thousands", "town", "village"),
))  # fmt: skip
"""Nouns that say little: what "of" joins to them is the head."""

Named = Mapping[int, tuple[int, str, str]]
"""Names by first token: token after the last, sort and referent."""


class Phrase(NamedTuple):
    """The tokens `start` to `end` with their head noun; `preposition` stands before them, "" if none does.

    `full` is the end with the phrases that "of" joins.
    """

    start: int
    end: int
    head: int
    preposition: str
    full: int


def phrases(tokens: Sequence[Token], named: Named, taken: frozenset[int]) -> list[Phrase]:
    """The noun phrases of a tagged sentence in order; tokens that are `taken` belong to none."""
    found: list[Phrase] = []
    index = 0
    while index < len(tokens):
        end, head = _end(tokens, index, named, taken)
        if head < 0:
            index += 1
            continue
        found.append(Phrase(index, end, head, _preposition(tokens, index), end))
        index = end
    return _joined(tokens, found)


def _end(tokens: Sequence[Token], start: int, named: Named, taken: frozenset[int]) -> tuple[int, int]:
    """The token after a phrase that begins at `start`, and its head noun, -1 if there is no phrase."""
    index, head = start, -1
    while index < len(tokens):
        token = tokens[index]
        if index in taken:
            break
        if index in named:
            index, head = named[index][0], named[index][0] - 1
        elif token.tag in _NOUNS or _nominal(tokens, index):
            head = index
            index += 1
        elif token.tag in _BEFORE or token.lower in _POSSESSIVE:
            if head >= 0 and tokens[index - 1].lower not in _JOINED and token.tag != "ADJ":
                break
            if head >= 0 and token.tag == "ADJ" and (index + 1 >= len(tokens) or tokens[index + 1].tag not in _NOUNS):
                break
            index += 1
        elif index > start and (token.lower in _JOINED or _leads_on(tokens, index, named)):
            index += 1
        else:
            break
    return (head + 1, head) if head >= 0 else (start + 1, -1)


def _leads_on(tokens: Sequence[Token], index: int, named: Named) -> bool:
    """Whether an adverb stands inside a phrase: after an article ("the north wing") or before a name."""
    return tokens[index].tag == "ADV" and (tokens[index - 1].tag == "DET" or index + 1 in named)


def _nominal(tokens: Sequence[Token], index: int) -> bool:
    """Whether an adjective with a capital stands for a name: no noun follows it."""
    after = tokens[index + 1].tag if index + 1 < len(tokens) else ""
    return tokens[index].tag == "ADJ" and tokens[index].text[0].isupper() and after not in ("ADJ", "NOUN", "PROPN")


def _preposition(tokens: Sequence[Token], start: int) -> str:
    if start > 1 and tokens[start - 2].lower == "not" and tokens[start - 1].tag == "ADP":
        return "not"
    if start and tokens[start - 1].tag in ("ADP", "PART", "SCONJ"):
        before = tokens[start - 1].lower
        return "from" if before == "of" and start > 1 and tokens[start - 2].lower == "out" else before
    return ""


def _joined(tokens: Sequence[Token], found: Sequence[Phrase]) -> list[Phrase]:
    """The phrases with those that "of" joins to them."""
    result: list[Phrase] = []
    full: dict[int, int] = {}
    for phrase in reversed(found):
        after = phrase.end
        joined = after < len(tokens) and tokens[after].lower == "of" and after + 1 in full
        full[phrase.start] = full[after + 1] if joined else phrase.end
        head = phrase.head
        if joined and tokens[head].lower in _PARTITIVE:
            head = next(other.head for other in result if other.start == after + 1)
        result.append(Phrase(phrase.start, phrase.end, head, phrase.preposition, full[phrase.start]))
    return result[::-1]


def content(tokens: Sequence[Token]) -> frozenset[str]:
    """The stems of the words of a phrase that tell what it is."""
    stopwords = lexicon.words("stopwords")
    return frozenset(
        t.stem for t in tokens if t.tag in ("NOUN", "PROPN", "ADJ") and t.text[0].isalpha() and t.lower not in stopwords
    )
