"""Fillers: which phrase fills which part of a fact, and what fills none."""

from __future__ import annotations

import pytest

from corpusck.mentions import filler
from corpusck.mentions.filler import Filler
from corpusck.model import Sentence
from corpusck.text import tags, tokens


def fillers(text: str, named: str = "") -> tuple[Filler, ...]:
    found = tags.tag(tokens.tokenize(text))
    words = named.split()
    names = {
        i: (i + len(words), "person", named)
        for i in range(len(found))
        if words and [token.text for token in found[i : i + len(words)]] == words
    }
    return filler.extract(Sentence(0, 0, 0, len(text), text), found, names)


@pytest.mark.parametrize(
    ("text", "fact", "words"),
    [
        pytest.param("A hiker discovered the crack.", "FOUND", "A hiker", id="subject"),
        pytest.param("The bodies were discovered by a hiker.", "FOUND", "a hiker", id="passive"),
        pytest.param("The director informed the band by email.", "INFORMED", "The director", id="by-beside-an-object"),
        pytest.param("Police say a hiker discovered the bodies.", "FOUND", "a hiker", id="after-a-verb-of-saying"),
        pytest.param("The alarm came from two joggers.", "ALARM", "two joggers", id="noun-and-preposition"),
        pytest.param("A hiker slipped but found the crack.", "FOUND", "A hiker", id="but"),
        pytest.param("Police thanked the hiker who found the crack.", "FOUND", "the hiker", id="relative"),
        pytest.param("The alarm came out of a kiosk.", "ALARM", "a kiosk", id="out-of"),
        pytest.param("The blaze broke out in a boiler room.", "OUTBREAK", "a boiler room", id="place"),
        pytest.param("The cause of the blaze was a faulty heater.", "CAUSE", "a faulty heater", id="noun-is"),
        pytest.param("A faulty heater was the cause.", "CAUSE", "A faulty heater", id="is-noun"),
        pytest.param("Owners blame the spill on a rusty pipe.", "CAUSE", "a rusty pipe", id="object-yields-to-on"),
        pytest.param("Country of origin: Portugal", "MADE", "Portugal", id="field"),
        pytest.param("What caused the blaze was a faulty heater.", "CAUSE", "a faulty heater", id="what-and-is"),
        pytest.param("In the guard room he was arrested.", "ARREST", "the guard room", id="place-before-the-subject"),
        pytest.param("The blaze was touched off by a spark.", "CAUSE", "a spark", id="passive-of-several-words"),
        pytest.param("A hiker discovered them.", "FOUND", "A hiker", id="object-is-a-pronoun"),
        pytest.param("The maker of toys who found it left.", "FOUND", "The maker of toys", id="of-before-who"),
        pytest.param("The Maltese-flagged freighter sank.", "FLAG", "Maltese-flagged", id="hyphen"),
        pytest.param("The freighter flies the flag of Malta.", "FLAG", "Malta", id="of"),
        pytest.param("They were hired and paid by a farm.", "EMPLOYER", "a farm", id="by-shared-by-two-participles"),
        pytest.param("A dig led by a priest began.", "LED", "a priest", id="irregular-participle"),
        pytest.param("A farm employs them.", "EMPLOYER", "A farm", id="employer-acts"),
        pytest.param("The lamps come from a firm.", "SUPPLIER", "a firm", id="comes-from"),
        pytest.param("Final assembly: a hall in Turku", "BUILTIN", "a hall", id="noun-of-a-verb"),
        pytest.param("When Ana Ruiz found the crack, all sang.", "FOUND", "Ana Ruiz", id="after-a-capital-adverb"),
    ],
)
def test_a_phrase_fills_a_part_of_a_fact(text: str, fact: str, words: str) -> None:
    assert [each.text for each in fillers(text) if each.fact == fact] == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The go-between, Ana Ruiz, looked tired.", id="name-after"),
        pytest.param("Ana Ruiz, the go-between, looked tired.", id="name-before"),
        pytest.param("They thanked go-between Ana Ruiz.", id="title"),
        pytest.param("Ana Ruiz acted as go-between.", id="as"),
        pytest.param("The go-between was Ana Ruiz.", id="is"),
    ],
)
def test_a_noun_tells_who_it_is(text: str) -> None:
    found = [each for each in fillers(text, "Ana Ruiz") if each.fact == "BROKER"]
    assert {(each.text, each.name) for each in found} == {("Ana Ruiz", "Ana Ruiz")}


def test_a_place_holds_the_named_place_that_it_lies_in() -> None:
    (found,) = (each for each in fillers("He was treated in a clinic in Oslo.", "Oslo") if each.fact == "TREATED")
    assert found.text == "a clinic in Oslo"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        pytest.param("The alarm came not from joggers.", "ALARM", id="not-before-a-preposition"),
        pytest.param("She discovered the crack.", "FOUND", id="pronoun"),
        pytest.param("The crew met for dinner.", "CAUSE", id="no-such-fact"),
        pytest.param("Brother of the winner: Ana Ruiz", "WON", id="not-its-own-field"),
        pytest.param("The cave was discovered by the Oslo-based firm.", "MAKER", id="before-a-hyphen"),
        pytest.param("They were hired and saw to it by a lake.", "EMPLOYER", id="by-beyond-other-words"),
    ],
)
def test_nothing_fills_it(text: str, fact: str) -> None:
    assert not [each for each in fillers(text) if each.fact == fact]


def test_a_negation_is_kept() -> None:
    (found,) = (each for each in fillers("The hiker did not discover the crack.") if each.role == "who")
    assert found.denied
