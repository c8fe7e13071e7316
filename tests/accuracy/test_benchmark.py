"""The accuracy benchmark tells what changed between two runs."""

from __future__ import annotations

import pytest

from benchmarks.accuracy import changes


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            {"conflict toll": "miss"}, {"conflict toll": "hit"}, ["+ mine: conflict toll: miss -> hit"], id="found"
        ),
        pytest.param(
            {"conflict toll": "hit"}, {"conflict toll": "miss"}, ["- mine: conflict toll: hit -> miss"], id="lost"
        ),
        pytest.param({}, {"conflict x": "false"}, ["- mine: conflict x: absent -> false"], id="new false alarm"),
        pytest.param({"conflict x": "false"}, {}, ["+ mine: conflict x: false -> absent"], id="false alarm gone"),
        pytest.param(
            {"conflict f35": "avoided"},
            {"conflict f35": "sprung"},
            ["- mine: conflict f35: avoided -> sprung"],
            id="trap",
        ),
        pytest.param({"conflict toll": "hit"}, {"conflict toll": "hit"}, [], id="no change"),
    ],
)
def test_changes(before: dict[str, str], after: dict[str, str], expected: list[str]) -> None:
    assert list(changes({"mine": before}, {"mine": after})) == expected


def test_a_story_of_one_run_alone_is_no_change() -> None:
    assert list(changes({"mine": {}}, {"ferry": {"conflict toll": "hit"}})) == []
