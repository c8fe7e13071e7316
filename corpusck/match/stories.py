"""A large corpus is divided into stories: documents whose sentences are candidates for each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from corpusck.match.candidates import Pairs

FEW = 64
"""So many documents are one story, whatever they tell."""
MOST = 600
"""Documents of a story at the most: a story told by everyone is cut where its documents have least in common."""
_FAINT = 0.15
"""The cosine from which a pair of sentences speaks for one story: below it most pairs share one word by chance."""
_LINK = 0.3
"""The sum of the squares of such cosines from which two documents belong to one story."""


def stories(documents: Sequence[int], count: int, pairs: Pairs) -> list[tuple[int, ...]]:
    """The stories of `count` documents, each as rising numbers of documents, in the order of their first ones.

    `documents[i]` is the document of sentence `i`. Documents are joined by their links, the strongest first (single
    linkage, Kruskal, "On the shortest spanning subtree of a graph", 1956), so that a story that grows too large is left
    where it is weakest.
    """
    if count <= FEW:
        return [tuple(range(count))]
    member = [[number] for number in range(count)]
    for _, left, right in sorted((-link, *ends) for ends, link in _links(documents, pairs).items() if link >= _LINK):
        small, large = sorted((member[left], member[right]), key=len)
        if small is not large and len(small) + len(large) <= MOST:
            large.extend(small)
            for number in small:
                member[number] = large
    return [tuple(sorted(found)) for number, found in enumerate(member) if number == min(found)]


def _links(documents: Sequence[int], pairs: Pairs) -> dict[tuple[int, int], float]:
    links: dict[tuple[int, int], float] = defaultdict(float)
    for left, right, cosine in zip(pairs.left, pairs.right, pairs.cosine, strict=True):
        if cosine >= _FAINT:
            one, two = documents[left], documents[right]
            links[min(one, two), max(one, two)] += cosine * cosine
    return links
