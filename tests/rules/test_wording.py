"""What a fact is called."""

from __future__ import annotations

import pytest

from corpusck.model import Claim, Sentence
from corpusck.rules.wording import around, listing
from corpusck.text import tags, tokens


def claim(text: str) -> Claim:
    return Claim(Sentence(0, 0, 0, len(text), text), tags.tag(tokens.tokenize(text)), ())


@pytest.mark.parametrize(
    ("text", "value", "subject"),
    [
        pytest.param(
            "Families of the dead will receive 500 euros.", "500 euros", "Families of the dead receive", id="of the"
        ),
        pytest.param("About 30% of Kenya's schools closed.", "30%", "Kenya's schools closed", id="'s"),
        pytest.param("The bridge has 40 years of service.", "40 years", "bridge service", id="of after the value"),
        pytest.param("The ship, he said, carried 9 sailors.", "9", "carried sailors", id="nobody who reports it"),
        pytest.param(
            "The wave broke the pier and killed 14 people.", "14", "killed people", id="no clause beside its own"
        ),
        pytest.param("Sales, £m | 890", "890", "Sales", id="no single letters"),
        pytest.param("The United States sent 3 ships.", "3", "United States sent ships", id="States is no report"),
        pytest.param("It was 12.", "12", "12", id="nothing but the value"),
    ],
)
def test_around(text: str, value: str, subject: str) -> None:
    start = text.index(value)
    assert around(claim(text), start, start + len(value)) == subject


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["b", "a", "a"], "a and b"),
        (["a", "b", "c", "d"], "a, b, c and d"),
        (["a", "b", "c", "d", "e"], "a, b, c and 2 more"),
    ],
)
def test_listing(names: list[str], text: str) -> None:
    assert listing(names) == text
