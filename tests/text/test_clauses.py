from __future__ import annotations

import pytest

from corpusck.text.clauses import clauses
from corpusck.text.tags import tag
from corpusck.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("The port is shut .", ["The port is shut ."], id="one clause"),
        pytest.param("The bridge , which was shut , is open", ["The bridge", "was shut", "is open"], id="relative"),
        pytest.param("If it rains , we stay", ["it rains", "we stay"], id="condition"),
        pytest.param("She signed and left", ["She signed", "left"], id="coordinated verbs"),
        pytest.param("Ann and Bo were hurt", ["Ann and Bo were hurt"], id="coordinated nouns are no clauses"),
        pytest.param("He left after the fire", ["He left after the fire"], id="after before a noun"),
        pytest.param("He left after they paid", ["He left", "they paid"], id="after before a clause"),
    ],
)
def test_parts(text: str, parts: list[str]) -> None:
    tokens = tag(tokenize(text))
    assert [" ".join(t.text for t in tokens[c.start : c.end]) for c in clauses(tokens)] == parts


def test_opener_and_subject() -> None:
    condition, main = clauses(tag(tokenize("If the valve leaks, staff will close it")))
    assert (condition.opener, main.opener) == ("if", ",")
    assert main.subject == main.start + 1


def test_no_verb() -> None:
    (clause,) = clauses(tag(tokenize("A town in Peru")))
    assert not clause.verbal
