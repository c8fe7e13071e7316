"""The rule for dates."""

from __future__ import annotations

import pytest

from tests.rules.whole import findings, values


@pytest.mark.parametrize(
    ("one", "two", "rivals"),
    [
        pytest.param(
            "The new mayor will be sworn in on 18 June 2026.",
            "The new mayor will be sworn in on 25 June 2026.",
            {"18 June 2026", "25 June 2026"},
            id="day",
        ),
        pytest.param(
            "Production at the plant starts in 2028.",
            "Production at the plant starts in 2029.",
            {"2028", "2029"},
            id="year",
        ),
        pytest.param(
            "The road through the pass stays closed until 17 March 2026.",
            "The road through the pass opens again on 14 March 2026.",
            {"until 17 March 2026", "14 March 2026"},
            id="an end and a beginning",
        ),
        pytest.param(
            "Security updates for the system end in June 2031.",
            "Security updates for the system end in October 2030.",
            {"June 2031", "October 2030"},
            id="updates that are things",
        ),
    ],
)
def test_conflict(one: str, two: str, rivals: set[str]) -> None:
    assert values(findings("conflict", "date", one, two)) == [rivals]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param(
            "The mayor is sworn in on 18 June 2026.", "The mayor is sworn in in June 2026.", id="less precise"
        ),
        pytest.param(
            "Production at the plant starts in 2028.", "Production starts in the second half of 2028.", id="contained"
        ),
        pytest.param("The vote is on 18 June 2026.", "The trial is on 7 August 2026.", id="other event"),
        pytest.param("The school opened in 1911.", "The school opened its pool in 1987.", id="long after"),
        pytest.param("The first match was on 3 May 2026.", "The last match was on 17 May 2026.", id="other turn"),
        pytest.param(
            "The vote began on 3 May 2026.",
            "A note on the vote that began was posted 17 May 2026 by us.",
            id="date of a page",
        ),
        pytest.param("The bank said so today.", "The bank said so on 4 May 2026.", id="today of nobody knows when"),
    ],
)
def test_no_conflict(one: str, two: str) -> None:
    assert not findings("conflict", "date", one, two)


def test_agreement() -> None:
    one, two = "The new mayor will be sworn in on 18 June 2026.", "The swearing-in of the mayor is on June 18, 2026."
    (found,) = findings("agreement", "date", one, two)
    assert [len(value.statements) for value in found.values] == [2]


def test_unstated() -> None:
    (found,) = findings("unstated", "date", "Shareholders vote on 9 December 2026.", "Shareholders will vote.")
    assert found.unstated_in == ("1.txt",)
