"""Concepts: words and phrases that say one thing ("lost their lives", "death toll", "killed") share an identifier."""

from __future__ import annotations

from functools import cache

from corpusck import lexicon
from corpusck.model import Token

_POSSESSIVES = frozenset(("her", "his", "its", "my", "our", "their", "your"))
_TAGS = {"N": ("NOUN", "PROPN"), "V": ("VERB",), "J": ("ADJ", "VERB")}

Phrase = tuple[tuple[str, ...], str, str]
"""The stems of an expression (~ for any possessive), what restricts it, the concept."""


def concepts(tokens: tuple[Token, ...]) -> tuple[tuple[int, int, str], ...]:
    """The concepts of tagged tokens as (first token, token after the last, identifier), in order, without overlap.

    Where several expressions begin at one token the longest counts. Identifiers are upper-case, so that they never equal
    a stem.
    """
    table = _table()
    found = []
    after = 0
    for index, token in enumerate(tokens):
        if index < after or token.stem not in table:
            continue
        for stems, limit, concept in table[token.stem]:
            end = index + len(stems)
            if _fits(tokens[index:end], stems, limit):
                found.append((index, end, concept))
                after = end
                break
    return tuple(found)


def of_stem(stem: str) -> frozenset[str]:
    """The concepts that a stem alone may say, whatever its part of speech."""
    return frozenset(concept for phrase, _, concept in _table().get(stem, ()) if len(phrase) == 1)


def _fits(tokens: tuple[Token, ...], stems: tuple[str, ...], limit: str) -> bool:
    if len(tokens) < len(stems):
        return False
    if limit:
        word = tokens[0].lower
        return word in (limit[1:], limit[1:] + "s") if limit[0] == "=" else tokens[-1].tag in _TAGS[limit]
    return len(stems) == 1 or all(
        token.stem == wanted or (wanted == "~" and token.lower in _POSSESSIVES)
        for token, wanted in zip(tokens, stems, strict=True)
    )


@cache
def _table() -> dict[str, list[Phrase]]:
    """The expressions that begin with a stem: the longest first, then those that are restricted."""
    table: dict[str, list[Phrase]] = {}
    for expression, limit, concept in lexicon.rows("concepts"):
        stems = tuple(expression.split(" "))
        table.setdefault(stems[0], []).append((stems, limit, concept))
    for phrases in table.values():
        phrases.sort(key=lambda phrase: (-len(phrase[0]), not phrase[1], phrase[1][:1] != "="))
    return table
