"""Ties between places become facts: each with its values, and each value with all places that tell it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from corpusck.judge.places import same, touch
from corpusck.judge.verdicts import Tie
from corpusck.model import Kind, Verdict
from corpusck.rules.drafting import Told

_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_LONG = 60
"""Characters up to which words tell one value: longer ones tell several, by which different facts would be joined."""


class Fact(NamedTuple):
    """Places that the judge ties together, by value; `seeds` are the known conflicts (indexes) that it is part of."""

    verdict: Verdict
    kind: Kind
    values: tuple[tuple[Told, ...], ...]
    ties: tuple[Tie, ...]
    seeds: tuple[int, ...]


class _Item(NamedTuple):
    """What is about one fact: the ends of a tie, or all places of a known conflict, which has no tie."""

    kind: Kind
    places: tuple[Told, ...]
    tie: Tie | None


class Known(NamedTuple):
    """A conflict that the rules found too: its kind, the places of each value, and the ties that tell the same."""

    kind: Kind
    values: Sequence[Sequence[Told]]
    ties: Sequence[Tie]


def facts(ties: Sequence[Tie], known: Sequence[Known]) -> list[Fact]:
    """The facts that the judge tells of, conflicts first."""
    items = [_Item(each.kind, tuple(place for places in each.values for place in places), None) for each in known]
    items += [_item(tie) for tie in ties if tie.answer.ruling == "conflict"]
    number_of = {item.tie: number for number, item in enumerate(items) if item.tie}
    backed = [(number, number_of[tie]) for number, conflict in enumerate(known) for tie in conflict.ties]
    conflicts = _groups(items, backed + _same_places(items) + _same_values(items))
    agreed = [_item(tie) for tie in ties if tie.answer.ruling == "agreement"]
    # Sources that agree on a value of a conflict join it; they must not make two conflicts one.
    home = {number: group for group in conflicts for number in group}
    joined: set[int] = set()
    for pair in _same_places([*items, *agreed]):
        conflict, number = sorted(pair)
        if conflict < len(items) <= number and number not in joined:
            joined.add(number)
            home[conflict].append(number)
    others = [item for number, item in enumerate(agreed, len(items)) if number not in joined]
    return [
        *(_fact([*items, *agreed], sorted(group), len(known)) for group in conflicts if max(group) >= len(known)),
        *(_fact(others, group, 0) for group in _groups(others, _same_places(others))),
    ]


def _item(tie: Tie) -> _Item:
    return _Item(tie.answer.kind, (tie.left, tie.right), tie)


def _groups(items: Sequence[_Item], pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The items (numbers) that pairs join, directly or by others (union-find), in order."""
    parent = list(range(len(items)))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = number = parent[parent[number]]
        return number

    for pair in pairs:
        one, other = sorted(map(root, pair))
        parent[other] = one
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(items)):
        groups[root(number)].append(number)
    return list(groups.values())


def _same_places(items: Sequence[_Item]) -> list[tuple[int, int]]:
    """The pairs of items (numbers) that are about one place."""
    at: dict[int, list[tuple[Told, Kind, int]]] = defaultdict(list)
    for number, item in enumerate(items):
        for place in item.places:
            at[place.claim].append((place, item.kind, number))
    return [
        (a, b)
        for told in at.values()
        for (one, kind, a), (other, other_kind, b) in combinations(told, 2)
        if _is_one(one, other, kind if kind == other_kind else None)
    ]


def _is_one(one: Told, other: Told, kind: Kind | None) -> bool:
    """Whether two places are about one fact; `kind` is that of both, if it is the same."""
    if max(one.end - one.start, other.end - other.start) > _LONG:
        return kind is not None and same(one, other)
    return same(one, other) or (kind is not None and touch(one, other))


def _same_values(items: Sequence[_Item]) -> list[tuple[int, int]]:
    """The pairs of ties (numbers) that are of one kind and between the same two values."""
    first: dict[tuple[Kind, frozenset[str]], int] = {}
    found = []
    for number, item in enumerate(items):
        if item.tie:
            values = frozenset(_key(words) for words in (item.tie.answer.left, item.tie.answer.right))
            if len(values) > 1:
                found.append((first.setdefault((item.kind, values), number), number))
    return found


def _fact(items: Sequence[_Item], group: Sequence[int], known: int) -> Fact:
    ties = tuple(tie for number in group if (tie := items[number].tie))
    rivals = [tie for tie in ties if tie.answer.ruling == "conflict"]
    kinds = Counter(tie.answer.kind for tie in rivals or ties)
    kind = min(kinds, key=lambda each: (-kinds[each], each))
    seeds = tuple(number for number in group if number < known)
    if rivals or seeds:
        return Fact("conflict", kind, _values(ties), ties, seeds)
    places = sorted({end for tie in ties for end in (tie.left, tie.right)})
    return Fact("agreement", kind, (tuple(places),), ties, seeds)


def _values(ties: Iterable[Tie]) -> tuple[tuple[Told, ...], ...]:
    """The places of ties by value: those that are one or agree, and no two that conflict."""
    ties = list(ties)
    words = {end: text for tie in ties for end, text in ((tie.left, tie.answer.left), (tie.right, tie.answer.right))}
    apart = {frozenset((tie.left, tie.right)) for tie in ties if tie.answer.ruling == "conflict"}
    alike = {frozenset((tie.left, tie.right)) for tie in ties if tie.answer.ruling == "agreement"}
    values: list[list[Told]] = []

    def fits(place: Told, value: list[Told]) -> bool:
        if any(frozenset((place, other)) in apart for other in value):
            return False
        return any(
            frozenset((place, other)) in alike or touch(place, other) or _key(words[place]) == _key(words[other])
            for other in value
        )

    for place in sorted(words):
        value = next((value for value in values if fits(place, value)), None)
        if value is None:
            values.append([place])
        else:
            value.append(place)
    return tuple(map(tuple, values))


def _key(words: str) -> str:
    """What a value is known by: its figures, else its words."""
    figures = _FIGURE.findall(words)
    return " ".join(figures or _WORD.findall(words.casefold()))
