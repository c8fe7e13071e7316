"""Answers are checked: what is not exactly as asked for is refused."""

from __future__ import annotations

from typing import Any

import pytest

from corpusck.judge.answer import AnswerError, parse
from corpusck.judge.question import Question, Side

QUESTION = Question(*(Side(f"The fire killed {toll} people.", "", "", "", "", "", ()) for toll in (37, 41)))
GOOD: dict[str, Any] = {
    "verdict": "conflict", "kind": "number", "left": "37", "right": "41", "confidence": 0.9, "reason": "two tolls"
}  # fmt: skip


@pytest.mark.parametrize(
    ("said", "count"),
    [
        pytest.param(GOOD, 1, id="one object"),
        pytest.param([GOOD], 1, id="a list"),
        pytest.param({"answers": [GOOD, {**GOOD, "kind": "claim"}]}, 2, id="several"),
        pytest.param([GOOD, GOOD], 1, id="the same twice"),
        pytest.param({**GOOD, "mood": "good"}, 1, id="more than was asked for"),
        pytest.param({"verdict": "unrelated", "confidence": 1}, 1, id="unrelated needs no words"),
        pytest.param({**GOOD, "kind": "polarity", "left": "killed", "right": "killed"}, 1, id="denied in equal words"),
        pytest.param({**GOOD, "verdict": "agreement", "left": "fire", "right": "fire"}, 1, id="agreement"),
    ],
)
def test_taken(said: object, count: int) -> None:
    assert len(parse(QUESTION, said)) == count


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(None, id="nothing"),
        pytest.param("conflict", id="a word"),
        pytest.param([], id="an empty list"),
        pytest.param([GOOD | {"reason": str(n)} for n in range(6)], id="too many"),
        pytest.param([GOOD, {"verdict": "unrelated", "confidence": 1}], id="unrelated beside a conflict"),
        pytest.param({**GOOD, "verdict": "maybe"}, id="unknown verdict"),
        pytest.param({**GOOD, "verdict": ["conflict"]}, id="a list as verdict"),
        pytest.param({**GOOD, "kind": "money"}, id="unknown kind"),
        pytest.param({**GOOD, "kind": {}}, id="an object as kind"),
        pytest.param({**GOOD, "left": "thirty-seven"}, id="other words"),
        pytest.param({**GOOD, "left": "41", "right": "37"}, id="sides exchanged"),
        pytest.param({**GOOD, "left": " "}, id="no words"),
        pytest.param({**GOOD, "right": 41}, id="a number for words"),
        pytest.param({**GOOD, "left": "people", "right": "people"}, id="a conflict of equal words"),
        pytest.param({**GOOD, "confidence": "high"}, id="a word for confidence"),
        pytest.param({**GOOD, "confidence": True}, id="true for confidence"),
        pytest.param({**GOOD, "confidence": 1.5}, id="too sure"),
        pytest.param({**GOOD, "confidence": float("nan")}, id="not a number"),
        pytest.param({**GOOD, "confidence": 10**400}, id="a number beyond floats"),
        pytest.param({**GOOD, "reason": ["x"]}, id="a list as reason"),
    ],
)
def test_refused(said: object) -> None:
    with pytest.raises(AnswerError):
        parse(QUESTION, said)


def test_a_reason_is_short_and_cannot_act_on_a_terminal() -> None:
    (answer,) = parse(QUESTION, {**GOOD, "reason": "red \x1b[31m\n\u202e" + "x" * 1000})
    assert answer.reason.isprintable() and len(answer.reason) <= 300


def test_a_record_is_read_back() -> None:
    (answer,) = parse(QUESTION, GOOD)
    assert parse(QUESTION, answer.record()) == (answer,)
