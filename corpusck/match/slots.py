"""Slots: mentions of several sources that measure one thing, grouped by the value they state.

Equal values are grouped first, across and within sources; then groups are compared. A source that states the other
value too, anywhere, takes no part in a conflict about it, and where too many do there is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import fsum
from typing import NamedTuple

from corpusck.match.context import Place, Time
from corpusck.match.logit import Features, Weights, odds, probability
from corpusck.model import Relation

JOIN = 0.4
"""The least probability of a rivalry with each of two rivals at which a third joins them."""
BOTH = 0.2
"""The share of the voices of two groups that may tell both values: of many voices one is easily misread, or tells an
older value as well."""
DISPUTED = 0.5
"""The share of the surest bond of a rivalry at which another bond belongs to it."""
SAID = 0.5
"""The least probability of a bond within a group at which a place says what another says."""


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


def contests(
    places: Sequence[Place], grouped: Sequence[Group], bonds: Sequence[Bond]
) -> dict[tuple[int, int], Features]:
    """The evidence for the rivalry of two groups (indexes, the lower first), where some bond makes them rivals and few
    voices tell both, which take no part.

    "best" are the log odds of the surest bond, "mean" those of the mean over all pairs of their voices, "rival" those
    of the surest bond that makes either the rival of a third group; "agreed" tells how sure the better agreed of the
    two is, "told" is the share of the voices that tell one of them, "parted" says that the sentences of the one name
    other years, days or weekdays than those of the other.
    """
    home = {place: number for number, group in enumerate(grouped) for place in group.places}
    voices = [frozenset(places[i].voice for i in group.places) for group in grouped]
    surest: dict[tuple[int, int], dict[frozenset[int], float]] = defaultdict(dict)
    for bond in bonds:
        a, b = sorted((home[bond.left], home[bond.right]))
        pair = frozenset((places[bond.left].voice, places[bond.right].voice))
        both = voices[a] & voices[b]
        if bond.relation == "different" and pair.isdisjoint(both) and len(both) <= BOTH * len(voices[a] | voices[b]):
            found = surest[a, b]
            found[pair] = max(found.get(pair, 0.0), bond.score)
    best = {contest: max(found.values()) for contest, found in surest.items()}
    leading: dict[int, list[float]] = defaultdict(list)
    for contest, score in best.items():
        for number in contest:
            leading[number] = sorted((*leading[number], score))[-2:]
    everybody = len({place.voice for place in places})
    times = [frozenset[Time]().union(*(places[i].times for i in group.places)) for group in grouped]
    return {
        (a, b): {
            "best": odds(best[a, b]),
            "mean": odds(fsum(found.values()) / (len(voices[a] - voices[b]) * len(voices[b] - voices[a]))),
            "rival": odds(max(_other(leading[a], best[a, b]), _other(leading[b], best[a, b]))),
            "agreed": max(grouped[a].score, grouped[b].score),
            "told": len(voices[a] ^ voices[b]) / everybody,
            "parted": _parted(times[a], times[b]),
        }
        for (a, b), found in surest.items()
    }


def _parted(one: frozenset[Time], two: frozenset[Time]) -> bool:
    """Whether both name times of one kind, and none that both name."""
    kinds = {kind for kind, _ in one} & {kind for kind, _ in two}
    return not kinds <= {kind for kind, _ in one & two}


def _other(leading: Sequence[float], score: float) -> float:
    """The best of two leading scores but for this one, 0 if there is none."""
    return leading[-1] if leading[-1] != score else leading[0] if len(leading) > 1 else 0.0


def rivalries(contested: Mapping[tuple[int, int], Features], weights: Weights, least: float) -> list[Rivalry]:
    """Groups whose values cannot both be true though they measure one thing: those whose evidence, so weighed, gives at
    least the probability `least`. The surest pairs come first; a third group joins them where it surely rivals both."""
    judged = {pair: probability(evidence, weights) for pair, evidence in contested.items()}
    edges = {pair: score for pair, score in judged.items() if score >= least}
    taken: dict[int, list[int]] = {}
    scores: dict[int, float] = {}
    for (a, b), score in sorted(edges.items(), key=lambda item: (-item[1], item[0])):
        left, right = taken.get(a, [a]), taken.get(b, [b])
        if left is right or (len(left) > 1 and len(right) > 1):
            continue
        joining = JOIN if len(left) + len(right) > 2 else least
        if any(edges.get((min(i, j), max(i, j)), 0.0) < joining for i in left for j in right):
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


def disputed(
    found: Sequence[Rivalry], grouped: Sequence[Group], bonds: Sequence[Bond]
) -> Iterator[list[tuple[int, ...]]]:
    """For each rivalry the places of each of its groups that take part: those that a sure bond makes the rivals of
    another group, and those that surely say the same as one of these. What else states a value may speak of something
    else."""
    side = {number: i for i, rivalry in enumerate(found) for number in rivalry.groups}
    home = {place: number for number in side for place in grouped[number].places}
    within = [bond for bond in bonds if bond.left in home and bond.right in home]
    against = [
        bond
        for bond in within
        if bond.relation == "different" and side[home[bond.left]] == side[home[bond.right]]
    ]
    surest: dict[int, float] = defaultdict(float)
    for bond in against:
        for place in bond[:2]:
            surest[home[place]] = max(surest[home[place]], bond.score)
    rivals = {place for bond in against for place in bond[:2] if bond.score >= DISPUTED * surest[home[place]]}
    same = [bond for bond in within if home[bond.left] == home[bond.right] and bond.score >= SAID]
    taking = rivals.union(*(bond[:2] for bond in same if not rivals.isdisjoint(bond[:2])))
    for rivalry in found:
        yield [tuple(i for i in grouped[number].places if i in taking) for number in rivalry.groups]
