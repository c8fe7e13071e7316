"""Phrases of several tokens are looked up by dictionary, the longest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Generic, TypeVar

from corpusck import lexicon
from corpusck.model import Token
from corpusck.text.tokens import texts

T = TypeVar("T")
_STRAIGHT, _CURLY = "'’"


def glued(tokens: Sequence[Token], index: int) -> bool:
    """Whether no space stands before the token at `index`."""
    return 0 < index < len(tokens) and tokens[index].start == tokens[index - 1].end


def lower_at(tokens: Sequence[Token], index: int) -> str:
    """The lower-case token at `index`, or "" outside of the sentence."""
    return tokens[index].lower if 0 <= index < len(tokens) else ""


@cache
def near(name: str) -> frozenset[str]:
    """A named list of words that matter next to a number: the rows of `data/near_numbers.tsv`."""
    listed = lexicon.table("near_numbers")[name]
    return frozenset(f"{listed} {listed.replace(_STRAIGHT, _CURLY)}".split(" "))


def split(phrase: str) -> list[str]:
    """The texts of the tokens of a phrase."""
    found: list[str] = []
    for word in phrase.split(" "):
        found.extend([word] if word.isalpha() else texts(word))
    return found


class Phrases(Generic[T]):
    """A table from phrases, written as text, to values. `edge` picks the token of a phrase that it is indexed by."""

    def __init__(self, rows: Iterable[tuple[str, T]], edge: int = 0) -> None:
        self._values: dict[str, T] = {}
        self._longest: dict[str, int] = {}
        for phrase, value in rows:
            for form in {phrase, phrase.replace(_STRAIGHT, _CURLY)}:
                words = split(form.lower())
                self._values[" ".join(words)] = value
                self._longest[words[edge]] = max(self._longest.get(words[edge], 0), len(words))

    def at(self, tokens: Sequence[Token], index: int) -> tuple[int, T] | None:
        """The longest phrase that starts at `index`: one past its last token, and its value."""
        if index >= len(tokens) or not (longest := self._longest.get(tokens[index].lower)):
            return None
        return self._search(tokens, range(min(len(tokens), index + longest), index, -1), lambda end: (index, end))

    def until(self, tokens: Sequence[Token], index: int) -> tuple[int, T] | None:
        """The longest phrase that ends just before `index` (made with `edge` -1): its first token, and its value."""
        if index <= 0 or not (longest := self._longest.get(tokens[index - 1].lower)):
            return None
        return self._search(tokens, range(max(0, index - longest), index), lambda first: (first, index))

    def _search(
        self, tokens: Sequence[Token], edges: range, span: Callable[[int], tuple[int, int]]
    ) -> tuple[int, T] | None:
        for edge in edges:
            first, end = span(edge)
            value = self._values.get(" ".join([token.lower for token in tokens[first:end]]))
            if value is not None:
                return edge, value
        return None
