"""Slots: values of one thing are grouped, and groups held against each other."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from corpusck.match.context import Place
from corpusck.match.logit import Weights, odds, probability
from corpusck.match.slots import Bond, Group, Rivalry, contests, disputed, rivalries

_BEST_ALONE: Weights = ({"best": 1.0}, 0.0)


def _places(voices: str) -> list[Place]:
    """A place for each letter, in the voice that it names."""
    return [cast(Place, SimpleNamespace(voice=ord(letter), times=frozenset())) for letter in voices]


def _timed(times: str) -> list[Place]:
    """A place for each word, in a voice of its own, whose sentence names the time that it is: d4 a day, y9 a year."""
    named = [frozenset({(word[0], int(word[1:]))} if word[1:] else ()) for word in times.split()]
    return [cast(Place, SimpleNamespace(voice=voice, times=each)) for voice, each in enumerate(named)]


def _rival(left: int, right: int, score: float) -> Bond:
    return Bond(left, right, "different", score)


def _probability(evidence: float) -> float:
    return round(probability({"best": evidence}, _BEST_ALONE), 6)


@pytest.mark.parametrize(
    ("voices", "groups", "bonds", "expected"),
    [
        pytest.param("ab", [(0,), (1,)], [_rival(0, 1, 0.7)], {(0, 1): (0.7, 0.7, 1.0, 0.001)}, id="two voices"),
        pytest.param(
            "abc",
            [(0, 1), (2,)],
            [_rival(0, 2, 0.2), _rival(1, 2, 0.6)],
            {(0, 1): (0.6, 0.4, 1.0, 0.001)},
            id="two to one",
        ),
        pytest.param(
            "abc",
            [(0, 1), (2,)],
            [_rival(1, 2, 0.6)],
            {(0, 1): (0.6, 0.3, 1.0, 0.001)},
            id="one of two is near the third",
        ),
        pytest.param("aba", [(0,), (1, 2)], [_rival(0, 1, 0.8)], {}, id="no rivals: a voice tells both values"),
        pytest.param(
            "abcdefgha",
            [(0, 1, 2, 3), (4, 5, 6, 7, 8)],
            [_rival(0, 4, 0.9), _rival(1, 4, 0.6)],
            {(0, 1): (0.6, 0.05, 0.875, 0.001)},
            id="one of eight voices tells both values and takes no part",
        ),
        pytest.param("abcda", [(0, 1), (2, 3, 4)], [_rival(1, 2, 0.6)], {}, id="no rivals: one of four tells both"),
        pytest.param(
            "aba",
            [(0,), (1,), (2,)],
            [_rival(0, 1, 0.8), Bond(1, 2, "same", 0.2)],
            {(0, 1): (0.8, 0.8, 1.0, 0.001)},
            id="the value of the other is said of something else",
        ),
        pytest.param(
            "abcd", [(0,), (1,)], [_rival(0, 1, 0.5)], {(0, 1): (0.5, 0.5, 0.5, 0.001)}, id="two tell nothing"
        ),
        pytest.param(
            "abc",
            [(0,), (1,), (2,)],
            [_rival(0, 1, 0.5), _rival(1, 2, 0.4)],
            {(0, 1): (0.5, 0.5, 0.666667, 0.4), (1, 2): (0.4, 0.4, 0.666667, 0.5)},
            id="two are rivals of a third",
        ),
        pytest.param("ab", [(0,), (1,)], [Bond(0, 1, "compatible", 0.9)], {}, id="both may be true"),
    ],
)  # fmt: skip
def test_the_evidence_of_a_contest(
    voices: str,
    groups: list[tuple[int, ...]],
    bonds: list[Bond],
    expected: dict[tuple[int, int], tuple[float, ...]],
) -> None:
    grouped = [Group(places, 0.0) for places in groups]
    grouped += [Group((i,), 0.0) for i in range(len(voices)) if not any(i in places for places in groups)]
    found = contests(_places(voices), grouped, bonds)
    told = {
        pair: (
            _probability(evidence["best"]),
            _probability(evidence["mean"]),
            round(evidence["told"], 6),
            _probability(evidence["rival"]),
        )
        for pair, evidence in found.items()
    }
    assert told == expected


@pytest.mark.parametrize(
    ("times", "parted"),
    [
        pytest.param("d4 d5 -", True, id="two days"),
        pytest.param("d4 d4 -", False, id="one day"),
        pytest.param("d4 - -", False, id="one names no day"),
        pytest.param("d4 y9 -", False, id="a day and a year"),
        pytest.param("d4 - d5", True, id="a day that another of the group names"),
        pytest.param("d4 d5 d4", False, id="a day that both groups name"),
    ],
)
def test_groups_of_other_times(times: str, parted: bool) -> None:
    grouped = [Group((0,), 0.0), Group((1, 2), 0.0)]
    (evidence,) = contests(_timed(times), grouped, [_rival(0, 1, 0.9)]).values()
    assert evidence["parted"] == parted


@pytest.mark.parametrize(
    ("contested", "expected"),
    [
        pytest.param({(0, 1): 0.7}, [((0, 1), 0.7)], id="one pair"),
        pytest.param({(0, 1): 0.1}, [], id="not sure enough"),
        pytest.param({(0, 1): 0.7, (0, 2): 0.6, (1, 2): 0.5}, [((0, 1, 2), 0.7)], id="a third value rivals both"),
        pytest.param({(0, 1): 0.7, (0, 2): 0.6}, [((0, 1), 0.7)], id="a third value that rivals one is left out"),
        pytest.param({(0, 1): 0.7, (0, 2): 0.6, (1, 2): 0.3}, [((0, 1), 0.7)], id="a third value that may rival one"),
        pytest.param({(0, 1): 0.7, (2, 3): 0.6}, [((0, 1), 0.7), ((2, 3), 0.6)], id="two rivalries"),
    ],
)
def test_rivalries(contested: dict[tuple[int, int], float], expected: list[tuple[tuple[int, ...], float]]) -> None:
    evidence = {pair: {"best": odds(score)} for pair, score in contested.items()}
    found = rivalries(evidence, _BEST_ALONE, 0.2)
    assert [(rivalry.groups, round(rivalry.score, 6)) for rivalry in found] == expected


@pytest.mark.parametrize(
    ("features", "expected"),
    [
        pytest.param({}, 0.5, id="nothing known"),
        pytest.param({"best": 2.0}, 0.881, id="one feature"),
        pytest.param({"other": 2.0}, 0.5, id="a feature without weight"),
        pytest.param({"best": 1e9}, 1.0, id="no overflow"),
        pytest.param({"best": -1e9}, 0.0, id="no underflow"),
    ],
)
def test_probability(features: dict[str, float], expected: float) -> None:
    assert round(probability(features, _BEST_ALONE), 3) == expected


def _same(left: int, right: int, score: float) -> Bond:
    return Bond(left, right, "same", score)


@pytest.mark.parametrize(
    ("groups", "bonds", "taking"),
    [
        pytest.param([(0,), (1,)], [_rival(0, 1, 0.3)], [(0,), (1,)], id="one rival each, however unsure"),
        pytest.param(
            [(0, 1), (2,)], [_rival(0, 2, 0.8), _rival(1, 2, 0.3)], [(0,), (2,)], id="a place that is hardly a rival"
        ),
        pytest.param(
            [(0, 1), (2,)], [_rival(0, 2, 0.8), _same(0, 1, 0.6)], [(0, 1), (2,)], id="a place that says the same"
        ),
        pytest.param(
            [(0, 1), (2,)], [_rival(0, 2, 0.8), _same(0, 1, 0.3)], [(0,), (2,)], id="a place that may say the same"
        ),
        pytest.param(
            [(0, 1, 3), (2,)],
            [_rival(0, 2, 0.8), _same(0, 1, 0.6), _same(1, 3, 0.6)],
            [(0, 1), (2,)],
            id="no chain of places that say the same",
        ),
        pytest.param(
            [(0,), (1,), (2,)],
            [_rival(0, 1, 0.9), _rival(0, 2, 0.3), _rival(1, 2, 0.2)],
            [(0,), (1,), (2,)],
            id="each of three values keeps its surest place",
        ),
    ],
)
def test_who_takes_part(groups: list[tuple[int, ...]], bonds: list[Bond], taking: list[tuple[int, ...]]) -> None:
    found = [Rivalry(tuple(range(len(groups))), 0.9)]
    assert list(disputed(found, [Group(group, 0.0) for group in groups], bonds)) == [taking]
