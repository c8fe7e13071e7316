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

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


class Fact(NamedTuple):
    """Places that the judge ties together, by value; `seeds` are the known conflicts (indexes) that it is part of."""

    verdict: Verdict
    kind: Kind
    values: tuple[tuple[Told, ...], ...]
    ties: tuple[Tie, ...]
    seeds: frozenset[int]


def facts(ties: Sequence[Tie], known: Sequence[tuple[Kind, Sequence[Sequence[Told]]]]) -> list[Fact]:
    """The facts that the judge tells of, in order of their first tie. `known` are the conflicts of the rules."""
    joined = _Joined(len(ties) + len(known))
    _join_by_place(ties, known, joined)
    _join_by_value(ties, joined)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(ties) + len(known)):
        groups[joined.root(number)].append(number)
    found = []
    for members in groups.values():
        own = tuple(ties[number] for number in members if number < len(ties))
        if own:
            found.append(_fact(own, frozenset(n - len(ties) for n in members if n >= len(ties))))
    return found


class _Joined:
    """Numbers that are joined, directly or by others (union-find)."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, number: int) -> int:
        while self._parent[number] != number:
            self._parent[number] = number = self._parent[self._parent[number]]
        return number

    def join(self, one: int, other: int) -> None:
        one, other = sorted((self.root(one), self.root(other)))
        self._parent[other] = one


def _join_by_place(
    ties: Sequence[Tie], known: Sequence[tuple[Kind, Sequence[Sequence[Told]]]], joined: _Joined
) -> None:
    """Joins what is told in one place."""
    at: dict[int, list[tuple[Told, Kind, int]]] = defaultdict(list)
    for number, tie in enumerate(ties):
        for end in (tie.left, tie.right):
            at[end.claim].append((end, tie.answer.kind, number))
    for number, (kind, values) in enumerate(known, len(ties)):
        for place in (place for places in values for place in places):
            at[place.claim].append((place, kind, number))
    for told in at.values():
        for (one, kind, a), (other, other_kind, b) in combinations(told, 2):
            if same(one, other) or (kind == other_kind and touch(one, other)):
                joined.join(a, b)


def _join_by_value(ties: Sequence[Tie], joined: _Joined) -> None:
    """Joins conflicts of one kind between the same two values."""
    first: dict[tuple[Kind, frozenset[str]], int] = {}
    for number, tie in enumerate(ties):
        values = frozenset(_key(words) for words in (tie.answer.left, tie.answer.right))
        if tie.answer.ruling == "conflict" and len(values) > 1:
            joined.join(first.setdefault((tie.answer.kind, values), number), number)


def _fact(ties: tuple[Tie, ...], seeds: frozenset[int]) -> Fact:
    rivals = [tie for tie in ties if tie.answer.ruling == "conflict"]
    kinds = Counter(tie.answer.kind for tie in rivals or ties)
    kind = min(kinds, key=lambda each: (-kinds[each], each))
    if not rivals:
        places = sorted({end for tie in ties for end in (tie.left, tie.right)})
        return Fact("agreement", kind, (tuple(places),), ties, seeds)
    return Fact("conflict", kind, _values(ties), ties, seeds)


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
    return " ".join(figures or re.findall(r"\w+", words.casefold()))
