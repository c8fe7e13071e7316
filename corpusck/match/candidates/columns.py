"""Sentences and pairs as columns, the form in which a large corpus is held and handed on."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple


class Columns(NamedTuple):
    """Sentences, in order: `documents` holds the document of each, `ends` where its terms end in `terms`. Terms are
    checksums, rising within a sentence."""

    documents: array[int]
    ends: array[int]
    terms: array[int]


class Pairs(NamedTuple):
    """Pairs of sentences (indexes, left < right, rising) with their cosine and their rank: how many partners of the one
    are as good or better, at least 1, on whichever side that is better."""

    left: array[int]
    right: array[int]
    cosine: array[float]
    rank: array[int]


def columns(sentences: Iterable[tuple[int, Iterable[str]]]) -> Columns:
    """Sentences, each with its document and its terms, as columns."""
    found = Columns(array("q"), array("q"), array("Q"))
    for document, terms in sentences:
        found.documents.append(document)
        found.terms.extend(checksums(terms))
        found.ends.append(len(found.terms))
    return found


def checksums(terms: Iterable[str]) -> list[int]:
    """The checksums of the terms of a sentence, rising."""
    return sorted(set(map(_checksum, terms)))


@lru_cache(maxsize=200_000)
def _checksum(term: str) -> int:
    """64 bits that are the same in every run, unlike hash()."""
    return int.from_bytes(blake2b(term.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
