"""Titles and offices are told from the names that they stand beside."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from corpusck import lexicon
from corpusck.mentions.name.heads import head, heads, surnames
from corpusck.model import Token
from corpusck.text.capitals import SUFFIXES

_LONGEST_OFFICE = 5
_OF = frozenset(("of", "for", "in"))
_COURTESY = frozenset(("miss", "mr", "mrs", "ms"))
"""Titles that people alone bear: Ms Lane is no road."""


@cache
def offices() -> frozenset[str]:
    """Titles and the last words of offices, those of the form "secretary of state" left out."""
    listed = [name.split() for name in lexicon.words("offices")]
    return lexicon.words("titles").union([words[-1] for words in listed if _OF.isdisjoint(words)])


def _office_ends(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Whether a title or office ends with the token at `index`."""
    if tokens[index].lower in offices():
        return True
    return any(
        " ".join(token.lower for token in tokens[first : index + 1]) in lexicon.words("offices")
        for first in range(max(start, index - _LONGEST_OFFICE + 1), index - 1)
    )


def after_title(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the name begins after the titles and offices at the start of a run."""
    for index in range(end - 1, start - 1, -1):
        if not _office_ends(tokens, start, index):
            continue
        after = index + 1
        while after < end and not tokens[after].text[0].isalnum():
            after += 1
        rest = [token.lower for token in tokens[after:end] if token.text[0].isalpha()]
        if not rest or rest[0] in ("of", "for", "the") or rest[0] in SUFFIXES:
            continue
        kinds = {heads()[word] for word in rest if word in heads() and word not in surnames()} | {head(rest)} - {""}
        if kinds and not (kinds == {"place"} and tokens[index].lower in _COURTESY):
            continue
        given = lexicon.words("given_names")
        if (rest[-1] in offices() and rest[0] not in given) or (len(rest) == 1 and tokens[index].lower in given):
            continue
        return after
    return start


def before_office(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a name ends before an office at the end of its run: "Savanna Chief Executive"; `start` where all is
    office."""
    if tokens[start].lower in lexicon.words("given_names") or not _office_ends(tokens, start, end - 1):
        return end
    known = lexicon.words("offices") | lexicon.words("titles")
    for first in range(max(start, end - _LONGEST_OFFICE), end):
        if " ".join(token.lower for token in tokens[first:end]) in known:
            return first
    return end
