"""Concepts: words and phrases that say one thing ("lost their lives", "death toll", "killed") share an identifier."""

from __future__ import annotations

from functools import lru_cache

from corpusck.model import Token
from corpusck.text import phrases


@lru_cache(maxsize=2_000)
def concepts(tokens: tuple[Token, ...]) -> tuple[tuple[int, int, str], ...]:
    """The concepts of tagged tokens as (first token, token after the last, identifier), in order, without overlap.

    Where several expressions begin at one token the longest counts. Identifiers are upper-case, so that they never
    equal a stem.
    """
    return tuple((start, end, fields[0][0]) for start, end, fields in phrases.find(tokens, "concepts"))


@lru_cache(maxsize=200_000)
def of_stem(stem: str) -> frozenset[str]:
    """The concepts that a stem alone may say, whatever its part of speech."""
    return frozenset(fields[0][0] for _, _, fields in phrases.alone("concepts", stem))
