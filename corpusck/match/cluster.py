"""Clusters: claims of several documents that tell one fact."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck.match.story import Cluster
from corpusck.model import Match

LINK = .25
"""The score from which a match joins two claims."""


def clusters(documents: Sequence[int], matches: Sequence[Match]) -> tuple[Cluster, ...]:
    """Claims joined by their matches, the strongest first; `documents[i]` is the document of claim `i`.

    Single linkage with a guard: a join that would bring two claims of one document together is refused, so that a chain
    of half similar sentences cannot grow. A claim that found no other cluster makes one with the best that it was
    refused, for a sentence may tell two facts. Sorted by their claims.
    """
    group: dict[int, list[int]] = {}
    weakest: dict[int, float] = {}
    refused: list[Match] = []
    for match in sorted([m for m in matches if m.score >= LINK], key=lambda m: (-m.score, m.left, m.right)):
        left, right = group.get(match.left, [match.left]), group.get(match.right, [match.right])
        if left is right:
            continue
        if {documents[i] for i in left} & {documents[i] for i in right}:
            refused.append(match)
            continue
        joined = left + right
        for claim in joined:
            group[claim] = joined
            weakest[claim] = match.score
    found = [
        Cluster(tuple(sorted(members)), weakest[first]) for first, members in group.items() if first == min(members)
    ]
    placed = set(group)
    for match in refused:
        if not {match.left, match.right} <= placed:
            placed.update((match.left, match.right))
            found.append(Cluster((match.left, match.right), match.score))
    return tuple(sorted(found))
