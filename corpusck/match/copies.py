"""Copies: which source is a reprint of which, and which sentences stand word for word in several.

Texts are compared by their shingles, runs of five words (Broder, "On the resemblance and containment of documents",
1997), without what stands in quotation marks: two reporters who quote one speech copy the speaker, not each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from zlib import crc32

from corpusck.mentions.quote import Quote
from corpusck.model import Claim, Document

_SHINGLE = 5
_CONTAINED = 0.6
"""The share of the shorter text's shingles that a copy has in common with its origin."""
_LEAST_SHARED = 12
"""Shingles that a copy shares at least: about two sentences."""
_CROWDED = 32
"""A shingle of more origins than this is a phrase of the trade and tells nothing."""

_FEW_WORDS = 1_000_000
_SAMPLE = 8
"""In a corpus of more than `_FEW_WORDS`, candidates are looked up by every eighth shingle; the decision counts all."""


def origins(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[int, ...]:
    """For each document the number of the one it copies, or its own.

    A chain of copies has one origin: the longest text, of texts of one length the earliest, then the first in order.
    Time grows with the words of all texts.
    """
    words: list[list[str]] = [[] for _ in documents]
    for claim in claims:
        words[claim.sentence.document].extend(_own_words(claim))
    order = sorted(range(len(documents)), key=lambda n: (-len(words[n]), documents[n].published or date.max, n))
    sample = _SAMPLE if sum(map(len, words)) > _FEW_WORDS else 1
    found = list(range(len(documents)))
    index: dict[int, list[int]] = {}
    whole: dict[tuple[str, ...], int] = {}
    told = [_shingles(text) for text in words]
    for number in order:
        text, shingles = tuple(words[number]), told[number]
        sampled = [shingle for shingle in shingles if shingle % sample == 0]
        origin = whole.get(text) if text else None
        if origin is None:
            origin = _origin(shingles, _nearest(sampled, index), told)
        if origin is None:
            whole[text] = number
            for shingle in sampled:
                index.setdefault(shingle, []).append(number)
        else:
            found[number] = origin
    return tuple(found)


def _nearest(shingles: Iterable[int], index: Mapping[int, Sequence[int]]) -> int | None:
    """The origin that holds most of these shingles."""
    told = [index[shingle] for shingle in shingles if shingle in index]
    shared = Counter(chain.from_iterable([holders for holders in told if len(holders) <= _CROWDED]))
    return min(shared, key=lambda number: (-shared[number], number), default=None)


def _origin(shingles: frozenset[int], nearest: int | None, told: Sequence[frozenset[int]]) -> int | None:
    """The nearest origin, if it holds enough of these shingles."""
    if nearest is None or len(shingles) < _LEAST_SHARED:
        return None
    shared = len(shingles & told[nearest])
    return nearest if shared >= max(_LEAST_SHARED, _CONTAINED * len(shingles)) else None


def _shingles(words: Sequence[str]) -> frozenset[int]:
    """Checksums of the runs of five words: unlike hash(), the same in every run of the program."""
    coded = [word.encode("utf-8", "surrogatepass") for word in words]
    return frozenset(map(crc32, map(b" ".join, zip(*(coded[start:] for start in range(_SHINGLE)), strict=False))))


def _words(claim: Claim) -> list[str]:
    return [token.lower for token in claim.tokens if token.text[0].isalnum()]


def _own_words(claim: Claim) -> list[str]:
    """The words of a sentence that stand in no quotation."""
    quoted = [(m.start, m.end) for m in claim.mentions if isinstance(m, Quote) and not m.short]
    if not quoted:
        return _words(claim)
    inside = [any(start <= token.start < end for start, end in quoted) for token in claim.tokens]
    return [t.lower for t, q in zip(claim.tokens, inside, strict=True) if not q and t.text[0].isalnum()]
