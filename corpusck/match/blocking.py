"""Blocking: for each claim the claims of other documents that may tell the same fact.

Partners are found by rank, not by a threshold of similarity: the best of each other document by the cosine of
rarity-weighted stems. A pair of sentences that tell one fact in other words often shares one or two words only, and yet
stands first.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

Terms = frozenset[str]


def rarity(claims: Iterable[Terms]) -> dict[str, float]:
    """The inverse document frequency of each term over the claims, in nats: ln(1 + N / n)."""
    count: Counter[str] = Counter()
    total = 0
    for terms in claims:
        count.update(terms)
        total += 1
    return {term: math.log(1 + total / n) for term, n in count.items()}


def work(claims: Iterable[Terms]) -> int:
    """How many pairs of claims `candidates` would come by at the most, once for each term that they share."""
    count = Counter(term for terms in claims for term in terms)
    return sum(n * n for n in count.values()) // 2


def candidates(
    claims: Sequence[Terms], documents: Sequence[int], weights: Mapping[str, float], best: int = 2
) -> dict[tuple[int, int], tuple[float, int]]:
    """The candidate pairs (left, right), left < right, with their cosine and their rank (from 1, the better of both
    sides).

    `documents[i]` is the document of claim `i`. A pair is kept if either claim is among the `best` of its document for
    the other one. Ties are broken by the order of the claims.
    """
    squares = {term: weight**2 for term, weight in weights.items()}
    # fsum, because the order of a set differs from run to run and so would the last digit.
    norms = [math.sqrt(math.fsum([squares[term] for term in terms])) for terms in claims]
    found: list[dict[int, list[tuple[float, int]]]] = [defaultdict(list) for _ in claims]
    for left, right, dot in _products(claims, squares):
        if documents[left] != documents[right]:
            distance = -dot / (norms[left] * norms[right])
            found[left][documents[right]].append((distance, right))
            found[right][documents[left]].append((distance, left))
    pairs: dict[tuple[int, int], tuple[float, int]] = {}
    for number, by_document in enumerate(found):
        for told in by_document.values():
            for rank, (distance, other) in enumerate(sorted(told)[:best], 1):
                key = (number, other) if number < other else (other, number)
                pairs[key] = (-distance, min(rank, pairs.get(key, (0.0, rank))[1]))
    return pairs


def _products(claims: Sequence[Terms], squares: Mapping[str, float]) -> Iterator[tuple[int, int, float]]:
    """The claims that share a term, left < right, and the sum of the squares of what they share."""
    postings: dict[str, list[int]] = defaultdict(list)
    for number, terms in enumerate(claims):
        scores: dict[int, float] = defaultdict(float)
        for term in sorted(terms):
            square, holders = squares[term], postings[term]
            for other in holders:
                scores[other] += square
            holders.append(number)
        for other, dot in scores.items():
            yield other, number, dot
