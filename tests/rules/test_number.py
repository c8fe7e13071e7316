"""The rule for numbers."""

from __future__ import annotations

import pytest

from tests.rules.whole import findings, values


@pytest.mark.parametrize(
    ("one", "two", "rivals"),
    [
        pytest.param("The fire killed 37 people.", "The fire killed 41 people.", {"37", "41"}, id="deaths"),
        pytest.param(
            "Twelve people died in the crash.", "The crash killed 14 people.", {"Twelve", "14"}, id="in words"
        ),
        pytest.param("The bridge cost $4.1 m.", "The bridge cost $4.7 m.", {"$4.1 m", "$4.7 m"}, id="money"),
        pytest.param("The match drew 41,283 fans.", "The match drew 42,183 fans.", {"41,283", "42,183"}, id="digits"),
        pytest.param(
            "Their value is estimated at £240,000.", "The gang made off with £420,000 in rings.",
            {"£240,000", "£420,000"}, id="digits in other words",
        ),
        pytest.param(
            "The fire killed at least 12 people.", "The fire killed at least 15 people.", {"12", "15"}, id="so far"
        ),
        pytest.param(
            "The watch runs for up to 42 hours.", "The watch runs for up to 48 hours.", {"42 hours", "48 hours"},
            id="up to",
        ),
        pytest.param(
            "Turnout was 58.3 percent.", "Turnout was 53.8 percent.", {"58.3 percent", "53.8 percent"}, id="percent"
        ),
    ],
)
def test_conflict(one: str, two: str, rivals: set[str]) -> None:
    assert values(findings("conflict", "number", one, two)) == [rivals]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("The fire killed 37 people.", "The fire killed 37 people.", id="equal"),
        pytest.param("The fire killed 37 people.", "The fire killed thirty-seven people.", id="in words"),
        pytest.param("The fire killed 412 people.", "The fire killed about 400 people.", id="hedge"),
        pytest.param("The fire killed 412 people.", "The fire killed more than 400 people.", id="bound"),
        pytest.param("The fire killed 37 people.", "The fire killed dozens of people.", id="vague"),
        pytest.param("The river rose to 9.6 metres.", "The river rose to 31.5 feet.", id="other unit"),
        pytest.param("The plant makes 40,000 cars a month.", "The plant makes 480,000 cars a year.", id="other rate"),
        pytest.param("The fire killed 37 people.", "Firefighters saved 52 children from the roof.", id="other thing"),
        pytest.param("The ferry carried 284 passengers.", "The ferry can carry 320 passengers.", id="capacity"),
        pytest.param("The fire of May 2026 killed 37 people.", "A fire in 2019 killed 53 people.", id="other year"),
        pytest.param(
            "Damage was put at $1 million.", "Damage was put at $US1 million ($1.52 million).", id="in other units"
        ),
        pytest.param(
            "Their value is estimated at £240,000.", "The gang made off with £370,000 in rings.", id="nothing shared"
        ),
        pytest.param("It runs for up to 48 hours.", "It runs for up to two days.", id="up to, in other units"),
        pytest.param("They flew F-35 jets.", "They flew F-16 jets.", id="names of aircraft"),
        pytest.param(
            "The fire killed 37 people.", "The fire killed 41 people, not 37 people, the mayor said.", id="both known"
        ),
    ],
)
def test_no_conflict(one: str, two: str) -> None:
    assert not findings("conflict", "number", one, two)


def test_a_finding_tells_where_its_values_stand() -> None:
    (found,) = findings("conflict", "number", "The fire killed 37 people.", "It rained. The fire killed 41 people.")
    places = [each for value in found.values for each in value.statements]
    assert [each.sentence[each.start : each.start + len(each.text)] for each in places] == ["37", "41"]
    assert [each.sentence_start for each in places] == [0, 11]
    assert "37" in found.message and "41" in found.message


def test_agreement() -> None:
    (found,) = findings("agreement", "number", "The fire killed 37 people.", "Thirty-seven people died in the fire.")
    assert [len(value.statements) for value in found.values] == [2]


def test_what_is_contested_is_told_once() -> None:
    told = ("The fire killed 37 people.", "The fire killed 37 people, police said.", "The fire killed 41 people.")
    assert values(findings("conflict", "number", *told)) == [{"37", "41"}]
    assert not findings("agreement", "number", *told)


def test_unstated() -> None:
    (found,) = findings("unstated", "number", "Japan bought 400 cruise missiles.", "Japan bought cruise missiles.")
    assert found.unstated_in == ("1.txt",) and found.values[0].value == "400"


_CALL = "Witnesses are asked to call police on 0845 125 2222."


@pytest.mark.parametrize(
    ("one", "two", "rivals"),
    [
        pytest.param(_CALL, "Anyone with news may call 0845 125 222.", {"0845 125 2222", "0845 125 222"}, id="missing"),
        pytest.param(_CALL, "Phone the police (0845 125 2322).", {"0845 125 2222", "0845 125 2322"}, id="another"),
        pytest.param(
            "The hotline is (202) 555-0142.", "Dial 202-555-0124 to help.", {"202) 555-0142", "202-555-0124"}, id="swap"
        ),
    ],
)
def test_telephone_numbers(one: str, two: str, rivals: set[str]) -> None:
    assert values(findings("conflict", "number", one, two)) == [rivals]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param(_CALL, "Phone the police (0845-1252222).", id="one number in other groups"),
        pytest.param(_CALL, "Phone the police on 0845 777 2223.", id="two numbers"),
        pytest.param(_CALL, f"{_CALL} For the press the number is 0845 125 2223.", id="one source tells both"),
        pytest.param("He ran the office from 2003-2005.", "He ran the office from 2003-2006.", id="years"),
        pytest.param("The part is no. 0845 125 2222.", "The part is no. 0845 125 222.", id="no telephone"),
    ],
)
def test_no_telephone_numbers(one: str, two: str) -> None:
    assert not [found for found in findings("conflict", "number", one, two) if "telephone" in found.message]
