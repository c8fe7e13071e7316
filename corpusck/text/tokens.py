"""Sentences are split into tokens: words, numbers, signs."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache, partial
from itertools import repeat
from typing import Any

import Stemmer

from corpusck import lexicon
from corpusck.model import Token

_TOKEN = re.compile(
    r"""
    [A-Za-z]{2,}+(?![^\W\d_]|['’])      # most words; the rest decides alike without it, more slowly
  | \d{1,2}:\d{2}(?::\d{2})?(?!\d)      # 01:40
  | \d+(?:[.,]\d+)*                     # 6.2   41,283
  | (?:[^\W\d_]\.){2,}                  # U.S.   a.m.
  | ['’]s\b                             # the clitic is a token of its own
  | [^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*  # words, don't, O'Brien
  | \S
    """,
    re.VERBOSE,
)
_SPELLING = re.compile(
    r"""
    (?<=\w\w\w)our(?=(?:s|ed|ing|ers?|ites?|al|ally|able|ably|ful|less|hoods?)?$)   # colour
  | (?<=\w\w\w[iy])z(?=(?:e[ds]?|ing|ations?|ers?|able)$)                            # organize, analyze
  | (?<=\w\w[bt])re(?=[sd]?$)                                                        # centre
  | (?<=log)ue(?=s?$)                                                                # catalogue
    """,
    re.VERBOSE,
)
_SPELT = {"our": "or", "z": "s", "re": "er", "ue": ""}
"""One form for what British and American English spell apart, whichever stems well. Other words may change too, all
forms of one alike: a stem is a key, not a word."""


make_token: Callable[[Iterable[Any]], Token] = partial(tuple.__new__, Token)
"""A token of all its fields: for so many, the checks of `Token._make` cost too much."""


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english", 0)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a lower-case word: irregular forms and spellings are folded, then Snowball English is applied."""
    word = word.replace("’", "'")
    word = lexicon.table("irregular").get(word, word)
    if len(word) > 5:
        word = _SPELLING.sub(lambda m: _SPELT[m[0]], word)
    return str(_stemmer().stemWord(word))


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a sentence in order, without tags. What stands between two tokens is white space."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
    return tokens_at(text, [start for start, _ in spans], [end for _, end in spans], repeat("X"))


def tokens_at(text: str, starts: Sequence[int], ends: Sequence[int], tags: Iterable[str]) -> tuple[Token, ...]:
    """The tokens of a sentence that stand at these places with these tags."""
    forms = [_forms(text[start:end]) for start, end in zip(starts, ends, strict=True)]
    words, lower, stems = zip(*forms, strict=True) if forms else ((), (), ())
    return tuple(map(make_token, zip(starts, ends, words, lower, stems, tags, strict=False)))


@lru_cache(maxsize=200_000)
def _forms(word: str) -> tuple[str, str, str]:
    """A word, its lower-case form and its stem: what is equal is one object, which is found and compared faster."""
    lower = sys.intern(word.lower())
    return sys.intern(word), lower, sys.intern(stem(lower))


def texts(text: str) -> list[str]:
    """The texts of the tokens of a sentence or phrase."""
    return _TOKEN.findall(text)


def content(tokens: Iterable[Token]) -> list[int]:
    """The places of the tokens that tell what a sentence is about: no signs, numbers, common words."""
    stopwords = lexicon.words("stopwords")
    return [at for at, token in enumerate(tokens) if token.lower not in stopwords and token.text[0].isalpha()]


def is_content(token: Token) -> bool:
    """Whether a token tells what a sentence is about."""
    return token.text[0].isalpha() and token.lower not in lexicon.words("stopwords")
