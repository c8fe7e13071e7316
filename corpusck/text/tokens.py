"""Sentences are split into tokens: words, numbers, signs."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import Stemmer

from corpusck import lexicon
from corpusck.model import Token

_TOKEN = re.compile(
    r"""
    \d{1,2}:\d{2}(?::\d{2})?(?!\d)      # 01:40
  | \d+(?:[.,]\d+)*                     # 6.2   41,283
  | (?:[^\W\d_]\.){2,}                  # U.S.   a.m.
  | ['’]s\b                             # the clitic is a token of its own
  | [^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*  # words, don't, O'Brien
  | \S
    """,
    re.VERBOSE,
)


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english", 0)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a lower-case word: irregular forms and British spellings are folded, then Snowball English is applied."""
    word = word.replace("’", "'")
    return _stemmer().stemWord(lexicon.table("irregular").get(word, word))


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a sentence in order, without tags. What stands between two tokens is white space."""
    return tuple(
        Token(m.start(), m.end(), m[0], lower := m[0].lower(), stem(lower)) for m in _TOKEN.finditer(text)
    )
