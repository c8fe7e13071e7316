"""Roles: who holds which office, of what body, in which rank and time."""

from __future__ import annotations

import pytest

from corpusck import lexicon
from corpusck.mentions import name, role
from corpusck.mentions.role import Role
from corpusck.model import Sentence
from corpusck.text import tags, tokens


def read(text: str) -> list[tuple[str, Role]]:
    """The roles of a sentence, each with the name of its holder."""
    words = tags.tag(tokens.tokenize(text))
    (names,) = name.extract([(Sentence(0, 0, 0, len(text), text), words)], [frozenset()])
    return [(names[found.holder].text, found) for found in role.extract(words, names)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "It ended, said Ana Ruiz, chief executive of Orbex.", "Ana Ruiz: chief executive", id="after-comma"
        ),
        pytest.param("Ana Ruiz, the museum's director, left.", "Ana Ruiz: director", id="possessive-body"),
        pytest.param("The museum's director, Ana Ruiz, left.", "Ana Ruiz: director", id="office-comma-name"),
        pytest.param("The director of the museum, Ana Ruiz, left.", "Ana Ruiz: director", id="office-of-body-comma"),
        pytest.param("Orbex chief executive Ana Ruiz left.", "Ana Ruiz: chief executive", id="title"),
        pytest.param("Chief Executive Ana Ruiz left.", "Ana Ruiz: chief executive", id="capitals"),
        pytest.param("They saw Mayor Ana Ruiz there.", "Ana Ruiz: mayor", id="mayor"),
        pytest.param("They saw Secretary of State Ana Ruiz there.", "Ana Ruiz: minister foreign", id="of-state"),
        pytest.param("They saw the referee, Ms Ana Ruiz, there.", "Ana Ruiz: referee", id="title-between"),
        pytest.param("They saw referee Dr. Ana Ruiz there.", "Ana Ruiz: referee", id="title-before-name"),
        pytest.param("Ana Ruiz – the director – left.", "Ana Ruiz: director", id="dashes"),
        pytest.param("Ana Ruiz, 51, a hydraulic engineer, won.", "Ana Ruiz: engineer hydraulic", id="age-between"),
        pytest.param("Ana Ruiz (the chief curator) left.", "Ana Ruiz: chief curator", id="brackets"),
        pytest.param("The director of the museum, Dr. Ana Ruiz, left.", "Ana Ruiz: director", id="comma-title"),
        pytest.param("Ana Ruiz, their director, left.", "Ana Ruiz: director", id="their"),
        pytest.param("The referee was Ana Ruiz.", "Ana Ruiz: referee", id="office-was-name"),
        pytest.param("Ana Ruiz is the director.", "Ana Ruiz: director", id="is"),
        pytest.param("Ana Ruiz will be Group Chief Executive Officer.", "Ana Ruiz: chief executive", id="will-be"),
        pytest.param("The referee is Ana Ruiz.", "Ana Ruiz: referee", id="office-is-name"),
        pytest.param("The board appointed Ana Ruiz as chairwoman.", "Ana Ruiz: chair", id="appointed-as"),
        pytest.param("The board named Ana Ruiz chair.", "Ana Ruiz: chair", id="named-name-office"),
        pytest.param("The board promoted Ana Ruiz director.", "Ana Ruiz: director", id="promoted"),
        pytest.param("They elected Ana Ruiz mayor.", "Ana Ruiz: mayor", id="elected"),
        pytest.param("They crowned Ana Ruiz queen.", "Ana Ruiz: queen", id="crowned"),
        pytest.param("They saw Ana Ruiz mayor.", "", id="seen"),
        pytest.param("Ana Ruiz, who is the coach, left.", "Ana Ruiz: coach", id="who-is"),
        pytest.param(
            "It ended, said Ana Ruiz, president and chief executive.",
            "Ana Ruiz: president; Ana Ruiz: chief executive",
            id="two-offices-after",
        ),
        pytest.param(
            "Orbex president and chief executive Ana Ruiz left.",
            "Ana Ruiz: president; Ana Ruiz: chief executive",
            id="two-offices-before",
        ),
        pytest.param(
            "Mayor Ana Ruiz met the governor, Ivan Petrov.", "Ana Ruiz: mayor; Ivan Petrov: governor", id="two-people"
        ),
        pytest.param("Ana Ruiz, a spokeswoman for the mayor, left.", "Ana Ruiz: spokesperson", id="office-of-another"),
        pytest.param("Mayor spokeswoman Ana Ruiz left.", "Ana Ruiz: spokesperson", id="office-before-office"),
        pytest.param("As head of security, Ana Ruiz left.", "Ana Ruiz: head security", id="as-office"),
        pytest.param("Safety manager Ana Ruiz left.", "Ana Ruiz: head safety", id="head-of-a-function"),
        pytest.param("Fire and Rescue Chief Ana Ruiz left.", "Ana Ruiz: head", id="head-of-two-functions"),
        pytest.param("Mayor and Rescue Chief Ana Ruiz left.", "Ana Ruiz: mayor; Ana Ruiz: head rescue", id="mayor-too"),
        pytest.param("Director of the bridge, Ana Ruiz left.", "Ana Ruiz: head bridge", id="head-of-the-function"),
        pytest.param("Director: Ana Ruiz", "Ana Ruiz: director", id="label"),
        pytest.param("Ana Ruiz (51), the director, left.", "Ana Ruiz: director", id="age-in-brackets"),
        pytest.param("Ana Ruiz, of Orbex House, a geologist, left.", "Ana Ruiz: scientist earth", id="house-between"),
        pytest.param("Ana Ruiz of Lund, a geologist, left.", "Ana Ruiz: scientist earth", id="town-between"),
        pytest.param("Ana Ruiz met the director.", "", id="object"),
        pytest.param("Ana Ruiz's lawyer left.", "", id="somebody-else"),
        pytest.param("Ana Ruiz, whose head was hurt, left.", "", id="part-of-the-body"),
        pytest.param("Ana Ruiz left, and the director stayed.", "", id="next-clause"),
        pytest.param("They drove to General Motors.", "", id="inside-a-name"),
        pytest.param("The captain sailed for Ternate.", "", id="nobody-named"),
    ],
)
def test_holders(text: str, told: str) -> None:
    assert "; ".join(f"{person}: {found.office}" for person, found in read(text)) == told


@pytest.mark.parametrize(
    ("text", "rank", "time", "nation"),
    [
        pytest.param("They saw Deputy Mayor Ana Ruiz there.", "", "now", "", id="an-office-of-its-own"),
        pytest.param("They saw Assistant District Attorney Ana Ruiz there.", "assistant", "now", "", id="assistant"),
        pytest.param("They saw former mayor Ana Ruiz there.", "", "past", "", id="former"),
        pytest.param("They saw ex-mayor Ana Ruiz there.", "", "past", "", id="ex"),
        pytest.param("They saw the incoming mayor, Ana Ruiz, there.", "", "future", "", id="incoming"),
        pytest.param("Ana Ruiz was the mayor until May.", "", "past", "", id="was"),
        pytest.param("Ana Ruiz will be the mayor.", "", "future", "", id="will-be"),
        pytest.param("They asked Ana Ruiz to be mayor.", "", "future", "", id="asked-to-be"),
        pytest.param("Ana Ruiz returned to office as the mayor.", "", "now", "", id="returned-to-office"),
        pytest.param("Ana Ruiz is the mayor.", "", "now", "", id="is"),
        pytest.param("They saw the Hungarian referee Ana Ruiz there.", "", "now", "hungary", id="demonym"),
        pytest.param("The referee is Ana Ruiz of Hungary.", "", "now", "hungary", id="of-country"),
    ],
)
def test_rank_time_and_nation(text: str, rank: str, time: str, nation: str) -> None:
    ((_, found),) = read(text)
    assert (found.rank, found.time, found.nation) == (rank, time, nation)


@pytest.mark.parametrize(
    ("text", "of"),
    [
        pytest.param("Ana Ruiz, director of the Orbex Museum, left.", {"orbex", "museum"}, id="after-of"),
        pytest.param("The museum's director, Ana Ruiz, left.", {"museum"}, id="possessive"),
        pytest.param("Orbex director Ana Ruiz left.", {"orbex"}, id="name-before"),
        pytest.param("Mayor Ana Ruiz left.", set(), id="none"),
        pytest.param("Ana Ruiz, a 51-year-old nurse, left.", set(), id="no-body"),
    ],
)
def test_body(text: str, of: set[str]) -> None:
    ((_, found),) = read(text)
    assert found.of == of


def test_spans_slice_the_sentence() -> None:
    text = "Ana Ruiz, the vice-president and chief executive of Orbex, met Deputy Mayor Ivan Petrov."
    for person, found in read(text):
        assert text[found.start : found.end] == found.text
        assert text[slice(*found.person)] == person


def test_offices_are_many_and_their_pairs_known() -> None:
    offices = {row[1] for row in lexicon.rows("offices")}
    assert len(offices) >= 120
    assert all(left < right and {left, right} <= offices for left, right in lexicon.rows("held_together"))
