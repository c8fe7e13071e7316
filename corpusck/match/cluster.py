"""Clusters: claims of several documents that tell one fact."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck.match.story import Cluster
from corpusck.model import Match

LINK = 0.5
"""The score from which a match joins two claims."""


def clusters(documents: Sequence[int], matches: Sequence[Match]) -> tuple[Cluster, ...]:
    """Claims joined by their matches, the strongest first; `documents[i]` is the document of claim `i`.

    Single linkage with a guard: a join that would bring two claims of one document together is refused, so that a cluster
    holds one claim of each document and a chain of half similar sentences cannot grow. Sorted by the first claim.
    """
    group: dict[int, list[int]] = {}
    weakest: dict[int, float] = {}
    for match in sorted(matches, key=lambda m: (-m.score, m.left, m.right)):
        if match.score < LINK:
            break
        left, right = group.get(match.left, [match.left]), group.get(match.right, [match.right])
        if left is right or {documents[i] for i in left} & {documents[i] for i in right}:
            continue
        joined = left + right
        for claim in joined:
            group[claim] = joined
            weakest[claim] = match.score
    return tuple(
        Cluster(tuple(sorted(members)), weakest[first])
        for first, members in sorted(group.items())
        if first == min(members)
    )
