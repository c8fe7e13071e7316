"""Slots: mentions of several sources that measure one thing, grouped by the value they state.

Equal values are grouped first, across and within sources; then groups are compared. A source that states the other
value too, anywhere, takes no part in a conflict about it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from corpusck.match.context import Place
from corpusck.model import Relation


class Bond(NamedTuple):
    """Two places (indexes, left < right) that may measure one thing, and how sure that is (0 to 1)."""

    left: int
    right: int
    relation: Relation
    score: float


class Group(NamedTuple):
    """Places (indexes, rising) that state one value of one thing; `score` is the best bond between two voices."""

    places: tuple[int, ...]
    score: float


class Rivalry(NamedTuple):
    """Groups that state rival values of one thing, and how sure that is."""

    groups: tuple[int, ...]
    score: float


def groups(
    places: Sequence[Place],
    bonds: Sequence[Bond],
    compare: Callable[[Place, Place], Relation],
    agree: float,
) -> list[Group]:
    """Places grouped by agreement, the surest bonds first; all values of a group may be true together."""
    member: list[list[int]] = [[i] for i in range(len(places))]
    best: dict[int, float] = {}
    agreeing = [b for b in bonds if b.relation in ("same", "compatible") and b.score >= agree]
    for bond in sorted(agreeing, key=lambda b: (b.relation != "same", -b.score, b.left, b.right)):
        left, right = member[bond.left], member[bond.right]
        if left is not right:
            if any(compare(places[i], places[j]) == "different" for i in left for j in right):
                continue
            joined = left + right
            for i in joined:
                member[i] = joined
        if places[bond.left].voice != places[bond.right].voice:
            for i in (bond.left, bond.right):
                best[i] = max(best.get(i, 0.0), bond.score)
    result = []
    for i, joined in enumerate(member):
        if i == min(joined):
            result.append(Group(tuple(sorted(joined)), max(best.get(j, 0.0) for j in joined)))
    return result


def rivalries(
    places: Sequence[Place], grouped: Sequence[Group], bonds: Sequence[Bond], conflict: float
) -> list[Rivalry]:
    """Groups whose values cannot both be true though they measure one thing.

    A voice that stands in both groups takes no part. The surest pairs come first; a third group joins them where it
    rivals both.
    """
    home = {place: number for number, group in enumerate(grouped) for place in group.places}
    voices = [frozenset(places[i].voice for i in group.places) for group in grouped]
    edges: dict[tuple[int, int], float] = {}
    for bond in bonds:
        if bond.relation != "different" or bond.score < conflict:
            continue
        a, b = home[bond.left], home[bond.right]
        if a == b or places[bond.left].voice in voices[b] or places[bond.right].voice in voices[a]:
            continue
        key = (min(a, b), max(a, b))
        edges[key] = max(edges.get(key, 0.0), bond.score)
    taken: dict[int, list[int]] = {}
    scores: dict[int, float] = {}
    for (a, b), score in sorted(edges.items(), key=lambda item: (-item[1], item[0])):
        left, right = taken.get(a, [a]), taken.get(b, [b])
        if left is right or (len(left) > 1 and len(right) > 1):
            continue
        if any(voices[i] & voices[j] or (min(i, j), max(i, j)) not in edges for i in left for j in right):
            continue
        joined = left + right
        for group in joined:
            taken[group] = joined
        for group in joined:
            scores[group] = max(scores.get(group, 0.0), score)
    return [
        Rivalry(tuple(sorted(members)), scores[first])
        for first, members in sorted(taken.items())
        if first == min(members)
    ]
