"""Candidate pairs by dictionaries: for smaller corpora, and the measure of the other way."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from corpusck.match.candidates.columns import Columns, Pairs
from corpusck.match.candidates.kernels import COMMON, CROWD, UNIT, best_of, keys, shares

Shares = list[tuple[int, int]]


def rank(sentences: Columns, best: int) -> Pairs:
    """The candidate pairs, as `candidates.rank` describes them."""
    found, first = _folded(sentences)
    for left, right in _ranked(sentences.documents, first, _shared(sentences, sorted(set(first))), best):
        known = found.get(left, (0, best))
        found[left] = (right[0], min(right[1], known[1]))
    return _columns(found)


def _folded(sentences: Columns) -> tuple[dict[tuple[int, int], tuple[int, int]], list[int]]:
    """The pairs of a sentence that is one too many of the same terms with the first of them, where that stands in
    another document, and for each sentence that first one, or itself."""
    seen: dict[bytes, list[int]] = defaultdict(list)
    first: list[int] = []
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for number, terms in enumerate(_terms(sentences)):
        alike = seen[terms.tobytes()] if terms else []
        origin = alike[0] if len(alike) >= CROWD else number
        if origin == number:
            alike.append(number)
        first.append(origin)
        if sentences.documents[origin] != sentences.documents[number]:
            found[origin, number] = (UNIT * UNIT, 1)
    return found, first


def _terms(sentences: Columns) -> Iterator[array[int]]:
    start = 0
    for end in sentences.ends:
        yield sentences.terms[start:end]
        start = end


def _shared(sentences: Columns, numbers: Sequence[int]) -> dict[int, Shares]:
    """The keys of each of the sentences that others have too, with their shares."""
    every = list(_terms(sentences))
    counts = Counter(term for number in numbers for term in every[number])
    keyed = {
        number: [(key, weight) for key, weight, _ in keys(every[number], counts, len(numbers))] for number in numbers
    }
    holders = Counter(key for found in keyed.values() for key, _ in found)
    kept = {number: [each for each in found if 1 < holders[each[0]] <= COMMON] for number, found in keyed.items()}
    return {number: shares(found) for number, found in kept.items() if found}


def _ranked(
    documents: Sequence[int], first: Sequence[int], shared: dict[int, Shares], best: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    postings: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, found in shared.items():
        for key, share in found:
            postings[key].append((number, share))
    for number, found in shared.items():
        products: dict[int, int] = defaultdict(int)
        for key, share in found:
            for other, its in postings[key]:
                products[other] += share * its
        partners = {other: product for other, product in products.items() if documents[other] != documents[number]}
        for other, product, place in best_of(partners, best):
            yield (min(number, other), max(number, other)), (product, place)


def _columns(found: dict[tuple[int, int], tuple[int, int]]) -> Pairs:
    pairs = Pairs(array("q"), array("q"), array("d"), array("q"))
    for (left, right), (product, place) in sorted(found.items()):
        pairs.left.append(left)
        pairs.right.append(right)
        pairs.cosine.append(min(product / (UNIT * UNIT), 1.0))
        pairs.rank.append(place)
    return pairs
