"""Answers on lines: several lines on one question, empty and damaged lines."""

from __future__ import annotations

import json
from typing import Any

import pytest

from corpusck.judge import exchange

ONE, OTHER = {"verdict": "unrelated"}, {"verdict": "conflict"}


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        pytest.param([{"id": "a", **ONE}], {("", "a"): [ONE]}, id="single"),
        pytest.param([{"id": "a", **ONE}, {"id": "a", **OTHER}], {("", "a"): [ONE, OTHER]}, id="singles are joined"),
        pytest.param(
            [{"id": "a", "answers": [ONE]}, {"id": "a", "answers": [OTHER]}], {("", "a"): [OTHER]}, id="the last list"
        ),
        pytest.param([{"id": "a", "answers": [ONE]}, {"id": "b", "answers": []}], {("", "a"): [ONE], ("", "b"): []},
                     id="two questions"),
        pytest.param(
            [{"id": "a", "judge": "x", "answers": [ONE]}, {"id": "a", "judge": "y", "answers": [OTHER]}],
            {("x", "a"): [ONE], ("y", "a"): [OTHER]},
            id="two judges",
        ),
    ],
)  # fmt: skip
def test_replies_are_joined_by_judge_and_question(lines: list[Any], said: dict[tuple[str, str], Any]) -> None:
    read = exchange.read(["\n", *(json.dumps(line) + "\n" for line in lines), "  \n"])
    found = exchange.joined(line for line in read if line)
    assert {key: reply.said for key, reply in found.items()} == said


@pytest.mark.parametrize("line", ["{", "[1]", '{"id": 7}', "{}", "[" * 100_000])
def test_a_damaged_line_is_told(line: str) -> None:
    assert list(exchange.read([line])) == [None]
