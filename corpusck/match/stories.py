"""A large corpus is divided into stories: documents whose sentences are candidates for each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from corpusck.match.candidates import Pairs
from corpusck.match.candidates.kernels import UNIT

FEW = 64
"""So many documents are one story, whatever they tell."""
MOST = 600
"""Documents of a story at the most: a story told by everyone is cut where its documents have least in common."""
WHOLE = UNIT * UNIT
"""What a pair of equal sentences weighs. Weights are whole numbers, whose sums are the same in any order."""
FAINT = round(0.15 * WHOLE)
"""The cosine from which a pair of sentences speaks for one story: below it most pairs share one word by chance."""
LINK = round(0.2 * WHOLE)
"""The sum of the squares of such cosines from which two documents belong to one story: articles on one event have
little more in common where they tell it in other words."""


def stories(documents: Sequence[int], count: int, pairs: Pairs) -> list[tuple[int, ...]]:
    """The stories of `count` documents, each as rising numbers of documents, in the order of their first ones.

    `documents[i]` is the document of sentence `i`.
    """
    if count <= FEW:
        return [tuple(range(count))]
    links = sorted((-link, *ends) for ends, link in _links(documents, pairs).items() if link >= LINK)
    found = joined((left, right) for _, left, right in links)
    alone = set(range(count)).difference(*found)
    return sorted([*found, *((number,) for number in alone)])


def joined(links: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """The documents that links join, as rising numbers. The links come in order, the strongest first and those of one
    strength by their ends (single linkage, Kruskal, "On the shortest spanning subtree of a graph", 1956), so that a
    story that grows too large is left where it is weakest. Memory grows with the documents, not with the links."""
    member: dict[int, list[int]] = {}
    for left, right in links:
        small, large = sorted((member.setdefault(left, [left]), member.setdefault(right, [right])), key=len)
        if small is not large and len(small) + len(large) <= MOST:
            large.extend(small)
            for number in small:
                member[number] = large
    return [tuple(sorted(found)) for number, found in member.items() if number == min(found) and len(found) > 1]


def _links(documents: Sequence[int], pairs: Pairs) -> dict[tuple[int, int], int]:
    """How strongly two documents (left < right) are linked."""
    links: dict[tuple[int, int], int] = defaultdict(int)
    for left, right, cosine in zip(pairs.left, pairs.right, pairs.cosine, strict=True):
        product = round(cosine * WHOLE)
        if product >= FAINT:
            one, two = documents[left], documents[right]
            links[min(one, two), max(one, two)] += product * product // WHOLE
    return links
