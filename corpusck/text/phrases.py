"""Words and phrases of a table are found in sentences by their stems, the longest first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from corpusck import lexicon
from corpusck.model import Token

_POSSESSIVES = frozenset(("her", "his", "its", "my", "our", "their", "your"))
_TAGS = {"J": ("ADJ", "VERB"), "N": ("NOUN", "PROPN"), "R": ("ADV", "ADP"), "V": ("VERB",)}

Phrase = tuple[tuple[str, ...], str, tuple[tuple[str, ...], ...]]
"""The stems of an expression (~ for any possessive), what restricts it, what the table says of it."""


def find(tokens: tuple[Token, ...], name: str) -> Iterator[tuple[int, int, tuple[tuple[str, ...], ...]]]:
    """The expressions of the table `data/<name>.tsv` in tagged tokens, without overlap: first token, token after the
    last, and the further fields of all rows of that expression."""
    stems = tuple("~" if token.lower in _POSSESSIVES else token.stem for token in tokens)
    after = 0
    for index, first in enumerate(stems):
        if index < after:
            continue
        for phrase, limit, fields in beginning(name, first):
            end = index + len(phrase)
            if stems[index:end] == phrase and (not limit or _allowed(tokens[index], limit)):
                yield index, end, fields
                after = end
                break


def _allowed(token: Token, limit: str) -> bool:
    """Whether the first word of an expression has the form (=) or the part of speech that it is restricted to."""
    return token.lower in (limit[1:], limit[1:] + "s") if limit[0] == "=" else token.tag in _TAGS[limit]


@lru_cache(maxsize=200_000)
def beginning(name: str, stem: str) -> tuple[Phrase, ...]:
    """The expressions of a table that begin with a stem: the longest first, then exact forms, then those of one part of
    speech. They stand together, since the table is sorted; the rest of it is left unread."""
    lines = lexicon.lines(name)
    fields: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for line in lines[bisect_left(lines, stem + "\t") : bisect_left(lines, stem + "!")]:
        expression, limit, *rest = line.split("\t")
        fields.setdefault((expression, limit), []).append(tuple(rest))
    listed = [(tuple(expression.split(" ")), limit, tuple(found)) for (expression, limit), found in fields.items()]
    return tuple(sorted(listed, key=lambda phrase: (-len(phrase[0]), not phrase[1], phrase[1][:1] != "=")))
