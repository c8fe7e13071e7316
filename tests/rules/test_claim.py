"""The rule for claims."""

from __future__ import annotations

import pytest

from tests.rules.whole import findings


@pytest.mark.parametrize(
    ("one", "two", "agree"),
    [
        pytest.param(
            "The harbour was closed to all ships by the storm on Monday.",
            "On Monday the storm closed the harbour to all ships.",
            True,
            id="same fact",
        ),
        pytest.param(
            "The harbour was closed to all ships by the storm on Monday.",
            "Tickets for the summer opera go on sale next week.",
            False,
            id="other fact",
        ),
        pytest.param(
            "The fire in the old market killed 37 people.",
            "The fire in the old market killed 41 people.",
            False,
            id="rival figures",
        ),
        pytest.param(
            "The fire in the old market killed 37 people.",
            "The fire in the old market killed thirty-seven people.",
            True,
            id="equal figures",
        ),
        pytest.param(
            "The city has paid the ransom to the hackers.",
            "The city has not paid the ransom to the hackers.",
            False,
            id="denied",
        ),
        pytest.param(
            "The city has paid the ransom to the hackers.",
            "Has the city paid the ransom to the hackers?",
            False,
            id="asked",
        ),
        pytest.param(
            "The city has paid the ransom to the hackers.",
            "Why has the city paid the ransom to the hackers?",
            True,
            id="asked why",
        ),
    ],
)
def test_agreement(one: str, two: str, agree: bool) -> None:
    assert bool(findings("agreement", "claim", one, two)) == agree


def test_a_statement_is_the_whole_sentence() -> None:
    told = "The harbour was closed to all ships by the storm on Monday."
    (found,) = findings("agreement", "claim", told, "On Monday the storm closed the harbour to all ships.")
    (statement,) = [s for value in found.values for s in value.statements if s.source == "0.txt"]
    assert (statement.line, statement.column, statement.text) == (1, 1, told)
