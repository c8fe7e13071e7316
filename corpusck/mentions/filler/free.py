"""Parts of facts that no table lists: what any verb or noun of a sentence says of the phrases beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from corpusck import lexicon
from corpusck.mentions.filler.nominal import BE
from corpusck.model import Token
from corpusck.text.concepts import of_stem

SCOPE = "any"
"""The scope of such facts: whether a story has one of them nobody can tell."""
_VERBAL = (
    ("where", "where", SCOPE, "at"),
    ("with", "any", SCOPE, "with"),
    ("from", "any", SCOPE, "from"),
    ("through", "any", SCOPE, "through via"),
)
_NOMINAL = (
    ("is", "any", SCOPE, "is"),
    ("where", "where", SCOPE, "at"),
    ("from", "any", SCOPE, "from"),
    ("of", "any", SCOPE, "of"),
)
"""Roles with the kind of filler, the scope and the places of a filler, as in the table of slots."""
LIES = ("where", "where", SCOPE)
"""Role, kind of filler and scope of what a verb of position tells of its subject."""
_POSITION = BE | {
    "hang",
    "hangs",
    "hung",
    "lain",
    "lay",
    "lie",
    "lies",
    "sat",
    "sit",
    "sits",
    "stand",
    "stands",
    "stood",
}

Fields = tuple[tuple[str, ...], ...]


def told(tokens: Sequence[Token], skipped: frozenset[int]) -> Iterator[tuple[int, Fields]]:
    """The verbs and nouns of a sentence that tell facts of their own, with the parts of these facts."""
    for index, token in enumerate(tokens):
        listed = index in skipped or token.tag not in ("VERB", "NOUN")
        if not listed and (found := _fields(token.stem, token.tag == "VERB")):
            yield index, found


def lies(token: Token) -> bool:
    """Whether a verb tells where its subject is."""
    return token.lower in _POSITION


@lru_cache(maxsize=50_000)
def _fields(stem: str, verb: bool) -> Fields:
    if verb and stem in _light():
        return ()
    return tuple((fact, *rest) for fact in facts(stem) for rest in (_VERBAL if verb else _NOMINAL))


def facts(stem: str) -> list[str]:
    """The facts that a word of this stem tells: one of each concept that it may say, or its own."""
    return [f"~{name}" for name in of_stem(stem) or (stem,)]


@cache
def _light() -> frozenset[str]:
    return lexicon.words("light_heads")
