"""place: one part of a fact filled with two things, and the look-alikes that must not fire."""

from __future__ import annotations

import pytest

from corpusck.rules import place
from tests.rules.stories import story

SURE = 0.5


@pytest.mark.parametrize(
    ("articles", "kind", "values"),
    [
        pytest.param(
            ("The blaze broke out in the boiler room.", "It started in the kitchen."),
            "place",
            {"the boiler room", "the kitchen"},
            id="where-it-began",
        ),
        pytest.param(
            ("Thieves broke in through a window.", "The gang got in by the back door."),
            "place",
            {"a window", "the back door"},
            id="way-in",
        ),
        pytest.param(
            ("Country of origin: Portugal", "Assembled in Poland."), "place", {"Portugal", "Poland"}, id="country"
        ),
        pytest.param(
            ("The Maltese-flagged freighter sank.", "The freighter flies the flag of Cyprus."),
            "place",
            {"Maltese-flagged", "Cyprus"},
            id="flag-by-demonym",
        ),
        pytest.param(
            ("The alarm came from two young joggers.", "The alarm was raised by a night nurse."),
            "entity",
            {"two young joggers", "a night nurse"},
            id="who-raised-the-alarm",
        ),
        pytest.param(
            ("Norli was signed by Starling Records.", "Norli was signed by Lantern Records."),
            "entity",
            {"Starling Records", "Lantern Records"},
            id="names-that-share-what-many-do",
        ),
        pytest.param(
            ("It broke out in the kitchen.", "It broke out in the ballroom, not in the kitchen."),
            "place",
            {"the kitchen", "the ballroom"},
            id="denies-the-other",
        ),
        pytest.param(
            ("The go-between, Ana Ruiz, looked tired.", "Juan Kolar acted as go-between."),
            "entity",
            {"Ana Ruiz", "Juan Kolar"},
            id="who-mediated",
        ),
        pytest.param(
            (
                *("The cause was a leaking pipe.", "It was caused by a leaking pipe.", "Cause: a leaking pipe."),
                "The culprit was a rusty power line.",
            ),
            "entity",
            {"a leaking pipe", "a rusty power line"},
            id="causes-of-any-kind",
        ),
        pytest.param(("The north wing fell.", "The east wing fell."), "place", {"north", "east"}, id="side"),
        pytest.param(
            ("The boiler of the machine is brass.", "The boiler is made of stainless steel."),
            "entity",
            {"brass", "steel"},
            id="material",
        ),
        pytest.param(
            ("It has a body cast in magnesium.", "The body is plastic."),
            "entity",
            {"magnesium", "plastic"},
            id="cast-in",
        ),
        pytest.param(
            ("The ferry sailed north on Monday.", "The ferry sailed south on Monday."),
            "place",
            {"north", "south"},
            id="motion",
        ),
        pytest.param(
            ("It struck 15 km north-east of Oslo.", "It struck south-west of the town of Oslo."),
            "place",
            {"north-east", "south-west"},
            id="direction-from-a-place",
        ),
    ],
)
def test_fires(articles: tuple[str, ...], kind: str, values: set[str]) -> None:
    (found,) = (each for each in place.find(story(*articles)) if each.confidence >= SURE)
    assert (found.kind, {value.value for value in found.values}) == (kind, values)
    assert all(value in found.message for value in values)
    assert found.subject and found.message.endswith(f": {found.subject}.")


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param(
            ("The works were awarded to Yıldızhan İnşaat.", "The works were awarded to Turkish builder Yildizhan."),
            id="one-name-without-its-marks",
        ),
        pytest.param(
            ("The party chose a trawler skipper as its leader.", "The party has chosen its fourth leader."),
            id="which-leader-in-a-row",
        ),
        pytest.param(
            ("The alarm was raised by Ana Ruiz.", "The alarm was raised by a co-worker."), id="a-noun-nothing-narrows"
        ),
        pytest.param(("The alarm was raised by Ana Ruiz.", "The alarm was raised by a fellow."), id="a-fellow"),
        pytest.param(("It started in the boiler room.", "It started in the cellar boiler room."), id="more-precise"),
        pytest.param(("It started in a vehicle.", "It started in a lorry."), id="more-general"),
        pytest.param(("Country of origin: Poland", "Assembled in Poland."), id="equal"),
        pytest.param(("Country of origin: Ark.", "Assembled in Arkansas."), id="equal-but-cut-short"),
        pytest.param(("It is a Polish-flagged ship.", "It flies the flag of Poland."), id="demonym-of-the-country"),
        pytest.param(
            ("It started in the kitchen.", "It started in the ballroom. The kitchen was spared."), id="knows-the-other"
        ),
        pytest.param(("A man scored the winner.", "Ana Ruiz scored the winner."), id="a-noun-that-a-name-may-fill"),
        pytest.param(("The north wing fell.", "The north wing of the mill fell."), id="one-side"),
        pytest.param(("The north wing fell.", "The north wing fell, the east wing stands."), id="both-sides-known"),
        pytest.param(("It lies north of Oslo.", "It lies north-west of Oslo."), id="neighbours-on-the-compass"),
        pytest.param(
            ("Norli was signed by Starling Records.", "Norli was signed by Starling."), id="name-without-its-head"
        ),
        pytest.param(("It started in May.", "It started in the ballroom."), id="month"),
        pytest.param(("Ana Ruiz owned a shop.", "The village has a school."), id="no-common-fact"),
        pytest.param(("The lid is made of metal.", "The lid is made of brass."), id="material-that-says-more"),
        pytest.param(("The plates are pewter.", "The plates are made of tin."), id="alloy"),
    ],
)
def test_stays_silent(articles: tuple[str, ...]) -> None:
    assert not [each for each in place.find(story(*articles)) if each.confidence >= SURE]


def test_a_copy_is_no_second_voice() -> None:
    assert not list(place.find(story("It started in the kitchen.", "It started in the ballroom.", copies=[(1, 0)])))


def test_how_a_thing_looks_is_a_weak_contrast() -> None:
    (found,) = place.find(story("The red car drove away.", "They waved at a blue car."))
    assert (found.kind, found.confidence < SURE) == ("entity", True)
