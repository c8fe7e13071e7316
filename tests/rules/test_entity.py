"""entity: two holders of one office, two countries of one person, and the look-alikes that must not fire."""

from __future__ import annotations

import pytest

from corpusck.rules import entity
from tests.rules.stories import story


@pytest.mark.parametrize(
    ("articles", "kind", "values"),
    [
        pytest.param(
            ("Ana Ruiz, chief executive of Orbex, spoke.", "Orbex chief executive Ivan Petrov spoke."),
            "entity",
            {"Ana Ruiz", "Ivan Petrov"},
            id="chief-executive",
        ),
        pytest.param(
            ("The ship's captain, Ana Ruiz, spoke.", "The ship's captain, Ivan Petrov, spoke."),
            "entity",
            {"Ana Ruiz", "Ivan Petrov"},
            id="captain",
        ),
        pytest.param(
            ("The referee, Ana Ruiz, spoke.", "The referee is Ivan Petrov."),
            "entity",
            {"Ana Ruiz", "Ivan Petrov"},
            id="referee-in-matched-claims",
        ),
        pytest.param(
            ("They saw Hungarian referee Ana Ruiz.", "They saw the Romanian referee, Ana Ruiz."),
            "place",
            {"Hungary", "Romania"},
            id="two-countries",
        ),
    ],
)
def test_conflicts(articles: tuple[str, ...], kind: str, values: set[str]) -> None:
    (finding,) = entity.find(story(*articles))
    assert {value.value for value in finding.values} == values
    assert (finding.verdict, finding.kind) == ("conflict", kind)


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param(("Mayor Ana Ruiz spoke.", "Mayor Ivan Petrov spoke."), id="mayors-of-unnamed-towns"),
        pytest.param(("CEO Ana Ruiz spoke.", "CEO Ivan Petrov spoke."), id="chiefs-of-unnamed-companies"),
        pytest.param(
            ("Ana Ruiz, mayor of Lund, spoke.", "Ivan Petrov, mayor of Malmo, spoke."), id="mayors-of-two-towns"
        ),
        pytest.param(
            ("Orbex chief executive Ana Ruiz spoke.", "Former Orbex chief executive Ivan Petrov spoke."), id="former"
        ),
        pytest.param(
            ("Orbex chief executive Ana Ruiz met Ivan Petrov.", "Orbex chief executive Ivan Petrov spoke."),
            id="one-source-knows-both",
        ),
        pytest.param(
            ("Orbex chief executive Ana Ruiz spoke.", "Orbex chief executive Anna Ruiz spoke."), id="two-spellings"
        ),
        pytest.param(
            ("Orbex spokeswoman Ana Ruiz spoke.", "Orbex spokesman Ivan Petrov spoke."), id="many-may-hold-it"
        ),
        pytest.param(
            ("It rained.\n\nCommittee chairman Juan Ruiz spoke.", "Committee chairman Ivan Petrov spoke."),
            id="which-committee",
        ),
        pytest.param(
            ("They saw Hungarian referee Ana Ruiz.", "They saw the Hungarian referee, Ana Ruiz."), id="one-country"
        ),
    ],
)
def test_look_alikes(articles: tuple[str, ...]) -> None:
    assert list(entity.find(story(*articles))) == []


def test_a_copy_is_no_second_voice() -> None:
    texts = "Orbex chief executive Ana Ruiz spoke.", "Orbex chief executive Ivan Petrov spoke."
    assert list(entity.find(story(*texts, copies=[(1, 0)]))) == []
