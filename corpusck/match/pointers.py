"""Small words that tell which thing a mention is of: the preposition that leads to it, its turn in a series."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck import lexicon
from corpusck.model import Token

_TURNED_BEFORE, _TURNED_AFTER = 5, 8
"""How many words before and from the mention may turn it from one thing to another like it."""
_LINKED = 4
"""How many words before the mention a preposition may stand."""
_LINKS = frozenset(
    ("about", "after", "at", "before", "between", "by", "for", "from", "in", "into", "of", "on", "over", "since",
     "than", "to", "under", "until", "with", "within")
)  # fmt: skip
_LINKING = frozenset(("NOUN", "PROPN", "VERB"))


def turns(tokens: Sequence[Token], first: int) -> frozenset[str]:
    """The words about a mention that begins at token `first` which tell one thing from others like it."""
    about = tokens[max(first - _TURNED_BEFORE, 0) : first + _TURNED_AFTER]
    return lexicon.words("turns").intersection([token.lower for token in about])


def link(tokens: Sequence[Token], first: int) -> str:
    """The preposition before a mention that begins at token `first`, "" where another word or sign leads to it."""
    for token in reversed(tokens[max(first - _LINKED, 0) : first]):
        if token.lower in _LINKS:
            return token.lower
        if token.tag in _LINKING or not token.text[0].isalnum():
            break
    return ""
