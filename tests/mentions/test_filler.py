"""Fillers: which phrase fills which part of a fact, and what fills none."""

from __future__ import annotations

import pytest

from corpusck.mentions import filler
from corpusck.mentions.filler import Filler
from corpusck.model import Sentence
from corpusck.text import tags, tokens


def fillers(text: str) -> tuple[Filler, ...]:
    return filler.extract(Sentence(0, 0, 0, len(text), text), tags.tag(tokens.tokenize(text)), {})


@pytest.mark.parametrize(
    ("text", "fact", "words"),
    [
        pytest.param("A hiker discovered the crack.", "FOUND", "A hiker", id="subject"),
        pytest.param("The bodies were discovered by a hiker.", "FOUND", "a hiker", id="passive"),
        pytest.param("Police say a hiker discovered the bodies.", "FOUND", "a hiker", id="after-a-verb-of-saying"),
        pytest.param("The alarm came from two joggers.", "ALARM", "two joggers", id="noun-and-preposition"),
        pytest.param("The blaze broke out in a boiler room.", "OUTBREAK", "a boiler room", id="place"),
        pytest.param("The cause of the blaze was a faulty heater.", "CAUSE", "a faulty heater", id="noun-is"),
        pytest.param("A faulty heater was the cause.", "CAUSE", "A faulty heater", id="is-noun"),
        pytest.param("Owners blame the spill on a rusty pipe.", "CAUSE", "a rusty pipe", id="object-yields-to-on"),
        pytest.param("Country of origin: Portugal", "MADE", "Portugal", id="field"),
        pytest.param("The Maltese-flagged freighter sank.", "FLAG", "Maltese-flagged", id="hyphen"),
        pytest.param("The freighter flies the flag of Malta.", "FLAG", "Malta", id="of"),
    ],
)
def test_a_phrase_fills_a_part_of_a_fact(text: str, fact: str, words: str) -> None:
    assert [each.text for each in fillers(text) if each.fact == fact] == [words]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        pytest.param("The alarm came not from joggers.", "ALARM", id="not-before-a-preposition"),
        pytest.param("She discovered the crack.", "FOUND", id="pronoun"),
        pytest.param("The crew met for dinner.", "CAUSE", id="no-such-fact"),
    ],
)
def test_nothing_fills_it(text: str, fact: str) -> None:
    assert not [each for each in fillers(text) if each.fact == fact]


def test_a_negation_is_kept() -> None:
    (found,) = (each for each in fillers("The hiker did not discover the crack.") if each.role == "who")
    assert found.denied
