"""Copies: which source is a reprint of which, and which sentences stand word for word in several.

Texts are compared by their shingles, runs of five words (Broder, "On the resemblance and containment of documents",
1997), without what stands in quotation marks: two reporters who quote one speech copy the speaker, not each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from corpusck.mentions.quote import Quote
from corpusck.model import Claim, Document

_SHINGLE = 5
_CONTAINED = 0.6
"""The share of the shorter text's shingles that a copy has in common with its origin."""
_LEAST_SHARED = 12
"""Shingles that a copy shares at least: about two sentences."""
_CROWDED = 32
"""A shingle of more origins than this is a phrase of the trade and tells nothing."""
_SENTENCE = 8
"""Words from which on a sentence is long enough to be copied."""

Shingles = frozenset[int]


def origins(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[int, ...]:
    """For each document the number of the one it copies, or its own.

    A chain of copies has one origin: the longest text, of texts of one length the earliest, then the first in order.
    Time grows with the words of all texts.
    """
    words: list[list[str]] = [[] for _ in documents]
    for claim in claims:
        words[claim.sentence.document].extend(_own_words(claim))
    shingles = [_shingles(text) for text in words]
    order = sorted(range(len(documents)), key=lambda n: (-len(words[n]), documents[n].published or date.max, n))
    found = list(range(len(documents)))
    index: dict[int, list[int]] = {}
    whole: dict[tuple[str, ...], int] = {}
    for number in order:
        text = tuple(words[number])
        origin = whole.get(text) if text else None
        if origin is None:
            origin = _origin(shingles[number], index)
        if origin is None:
            whole[text] = number
            for shingle in shingles[number]:
                index.setdefault(shingle, []).append(number)
        else:
            found[number] = origin
    return tuple(found)


def copied_sentences(claims: Sequence[Claim]) -> tuple[int, ...]:
    """For each claim the first claim of any document that has the same words, or itself.

    A sentence that stands word for word in two sources is one voice. Short or mostly quoted ones are left alone.
    """
    first: dict[tuple[str, ...], int] = {}
    found = []
    for number, claim in enumerate(claims):
        own = tuple(_own_words(claim))
        total = sum(token.text[0].isalnum() for token in claim.tokens)
        copied = len(own) >= _SENTENCE and 2 * len(own) > total
        found.append(first.setdefault(tuple(_words(claim)), number) if copied else number)
    return tuple(found)


def _origin(shingles: Shingles, index: dict[int, list[int]]) -> int | None:
    """The origin that holds most of these shingles, if it holds enough of them."""
    shared: Counter[int] = Counter()
    for shingle in shingles:
        holders = index.get(shingle, ())
        if len(holders) <= _CROWDED:
            shared.update(holders)
    if not shared:
        return None
    best = min(shared, key=lambda number: (-shared[number], number))
    return best if shared[best] >= max(_LEAST_SHARED, _CONTAINED * len(shingles)) else None


def _shingles(words: Sequence[str]) -> Shingles:
    return frozenset(hash(tuple(words[i : i + _SHINGLE])) for i in range(len(words) - _SHINGLE + 1))


def _words(claim: Claim) -> Iterator[str]:
    return (token.lower for token in claim.tokens if token.text[0].isalnum())


def _own_words(claim: Claim) -> Iterator[str]:
    """The words of a sentence that stand in no quotation."""
    quoted = [(m.start, m.end) for m in claim.mentions if isinstance(m, Quote) and not m.short]
    if not quoted:
        return _words(claim)
    inside = [any(start <= token.start < end for start, end in quoted) for token in claim.tokens]
    return (t.lower for t, q in zip(claim.tokens, inside, strict=True) if not q and t.text[0].isalnum())
