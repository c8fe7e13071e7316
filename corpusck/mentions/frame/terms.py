"""What stands for each token among the participants of a frame: its concept, its nation, or its stem."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from corpusck import lexicon
from corpusck.model import Token
from corpusck.text.concepts import concepts

_PARTICIPANTS = frozenset(("ADJ", "NOUN", "PROPN"))


@cache
def times() -> frozenset[str]:
    """The names of months and days of the week."""
    return lexicon.words("months") | lexicon.words("weekdays")


def year(text: str) -> bool:
    """Whether a token may be the number of a year."""
    return len(text) == 4 and text.isdecimal() and "1000" < text < "2100"


class Terms:
    """The terms of a tagged sentence; a nation has one term for its names and its people ("U.S.", "American")."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        left_out = _no_participants()
        self._terms = ["" if not t.text[0].isalpha() or t.lower in left_out else t.stem for t in tokens]
        listed = [token.tag in _PARTICIPANTS for token in tokens]
        for start, end, concept in concepts(tokens):
            if any(self._terms[start:end]):
                self._terms[start:end] = [concept] * (end - start)
        named = {index for index, token in enumerate(tokens) if token.tag == "PROPN"}
        for start, end, nation in _nations(tokens):
            self._terms[start:end] = [nation] * (end - start)
            listed[start:end] = [True] * (end - start)
            named.update(range(start, end))
        self.names = frozenset([self._terms[index] for index in named]) - {""}
        self._participants = [term if told else "" for term, told in zip(self._terms, listed, strict=True)]

    def __getitem__(self, index: int) -> str:
        """The term of a token; "" for numbers, signs, times and words that stand everywhere."""
        return self._terms[index]

    def between(self, start: int, end: int) -> frozenset[str]:
        """The participants between two tokens."""
        return frozenset(filter(None, self._participants[start:end]))


def _nations(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int, str]]:
    """The names of nations and their people: first token, token after the last, the nation. "us" needs its capitals."""
    nations = _places()
    for index, token in enumerate(tokens):
        if token.text[0].isupper():
            pair = " ".join(t.lower for t in tokens[index : index + 2])
            if pair in nations:
                yield index, index + 2, nations[pair]
            elif token.lower in nations and (token.tag != "PRON" or token.text.isupper()):
                yield index, index + 1, nations[token.lower]


@cache
def _places() -> dict[str, str]:
    return {form: place for form, place, _ in lexicon.rows("nations")}


@cache
def _no_participants() -> frozenset[str]:
    return lexicon.words("stopwords") | lexicon.words("dayparts") | times()
