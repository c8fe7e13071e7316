"""Which pairs of sentences are candidates, as pure functions that any engine can map and group.

    terms -> count            group by term
    sentence -> key, weight   map, with the counts of its terms
    key -> count              group by key; keys that stand alone or everywhere are dropped
    sentence -> key, share    map, with the counts of its keys
    key -> pair, product      group by key; products of one pair are summed
    sentence -> best partners group by sentence
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

COMMON = 300
"""A key of more sentences than this tells too little for what it costs."""
CROWD = 4
"""So many sentences of the same terms are ranked each on its own."""
PAIRED = 10
"""So many of the rarest terms of a sentence make pairs."""
UNIT = 4096
"""The length of a sentence as a vector: shares are whole numbers, whose sums are the same in any order."""
_FINE = 64
"""Steps of a weight in a nat."""
_SPREAD, _MASK = 0x9E3779B97F4A7C15, 2**64 - 1
"""Multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4)."""


@lru_cache(maxsize=100_000)
def weight(count: int, total: int) -> int:
    """The rarity of a term that `count` of `total` sentences have: ln(1 + total / count) in 64ths of a nat."""
    return round(_FINE * math.log(1 + total / count))


def keys(terms: Iterable[int], counts: Mapping[int, int], total: int) -> Iterator[tuple[int, int, int]]:
    """The keys of a sentence with their weights, and how many sentences can have them at the most: its terms that are
    rare, and the pairs of its rarest ones."""
    shared = sorted((counts[term], term) for term in terms if counts[term] > 1)
    for count, term in shared:
        if count <= COMMON:
            yield term, weight(count, total), count
    for (one, a), (two, b) in combinations(shared[:PAIRED], 2):
        yield pair_key(a, b), weight(one, total) + weight(two, total), one


def pair_key(a: int, b: int) -> int:
    """The key of two terms, in whichever order."""
    return (min(a, b) * _SPREAD + max(a, b)) & _MASK


def shares(weighted: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The keys of a sentence with their shares of its length, which is `UNIT`."""
    length = math.sqrt(sum(weight * weight for _, weight in weighted))
    return [(key, round(UNIT * weight / length)) for key, weight in weighted]


def best_of(partners: Mapping[int, int], best: int) -> list[tuple[int, int, int]]:
    """The best partners of a sentence, each with its sum of products and its rank."""
    ranked = sorted((-product, other) for other, product in partners.items() if product > 0)[:best]
    return [(other, -product, rank) for rank, (product, other) in enumerate(ranked, 1)]
