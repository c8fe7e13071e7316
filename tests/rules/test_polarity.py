"""polarity: what one source asserts and another denies, and the look-alikes that must not fire."""

from __future__ import annotations

import pytest

from corpusck.config import Config
from corpusck.extraction import extract
from corpusck.match import matching
from corpusck.match.story import Story
from corpusck.rules import polarity
from tests.factories import document


def story(*articles: str) -> Story:
    """The story of articles whose paragraphs are apart by blank lines."""
    documents = [document(f"{number}.txt", text) for number, text in enumerate(articles)]
    claims = [claim for number, article in enumerate(documents) for claim in extract(article, number).claims]
    return matching.story(documents, claims)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Two women were arrested at a farm near Lugo.", "No arrests have been made.", id="no arrests"),
        pytest.param("Governor Adeyo conceded before dawn.", "Adeyo has not conceded.", id="named subject"),
        pytest.param("Police have Dario Pintos in custody.", "Pintos is still at large.", id="opposite states"),
        pytest.param("Orbex has signed the contract with Lumen.", "Nobody at Orbex has put pen to paper.", id="phrase"),
        pytest.param("Police fired shots at the crowd.", "Not a shot was fired at the crowd, police said.", id="not a"),
        pytest.param("Clerk Lena Orsk has quit.", "Lena Orsk will stay on as clerk.", id="who will stay has not left"),
        pytest.param("Adeyo apologised to Lugo.", "Adeyo refused to apologise to Lugo.", id="refused"),
        pytest.param("There is a crack in the Lisko dam.", "Orsk found no cracks in the dam.", id="some, none"),
        pytest.param("Lisko has a traffic light.", "There is no light in Lisko.", id="none of a wider kind"),
        pytest.param("The Lisko pump never seized up.", "The Lisko pump conked out.", id="the opposite denied"),
        pytest.param("The Lisko plant will be shut down.", "The Lisko plant will remain open.", id="two plans"),
        pytest.param("Orsk met Pintos in Lugo.", "Reports that Orsk met Pintos are false.", id="called false"),
        pytest.param("Orsk flew from Lisko to Lugo.", "Orsk never flew from Lisko to Lugo.", id="never"),
        pytest.param("Guests can drink the Lisko water.", "Guests must not drink the Lisko water.", id="can, must not"),
        pytest.param("The Lisko bridge is closed to lorries.", "The Lisko bridge is not closed.", id="adjective"),
        pytest.param("Orsk flew from Lisko to Lugo.", "Orsk could not fly from Lisko to Lugo.", id="could not"),
        pytest.param("Clean the Lisko lamp with oil.", "The Lisko lamp must not be cleaned with oil.", id="told to do"),
        pytest.param("A crane stood at Lisko dam.", "There was not a crane at Lisko dam.", id="there was not"),
        pytest.param("The Lisko field was drained.", "The Lisko field was left undrained.", id="undone"),
        pytest.param("The sample confirmed the result.", "The sample did not bear out the result.", id="not confirmed"),
        pytest.param("Lugo opened an inquiry.", "Lugo has not opened an inquiry.", id="a verb that carries an event"),
        pytest.param("Orsk lost the job in Lugo.", "Orsk will stay in the job in Lugo.", id="the for a possessive"),
        pytest.param("A crane stood at Lisko dam.", "Orsk never owned a crane at Lisko dam.", id="had none"),
        pytest.param("Lena Orsk resigned in May.", "Lena Orsk is at work. She has not resigned.", id="pronoun"),
    ],
)
def test_fires(left: str, right: str) -> None:
    for articles in ((left, right), (right, left)):
        (found,) = polarity.find(story(*articles))
        assert (found.kind, found.verdict) == ("polarity", "conflict")
        assert {statement.source for value in found.values for statement in value.statements} == {"0.txt", "1.txt"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Two women were arrested at a farm.", "Nobody else was arrested.", id="nobody else"),
        pytest.param("A clerk was injured in Lugo.", "Another clerk in Lugo was uninjured.", id="another"),
        pytest.param("Two women were arrested in Lugo.", "If no arrests are made, talks end.", id="condition"),
        pytest.param("Adeyo conceded before dawn.", "Has Adeyo not conceded?", id="question"),
        pytest.param("Adeyo conceded on Monday.", "Adeyo had not conceded by Sunday.", id="told as earlier"),
        pytest.param("Adeyo conceded before dawn.", "Adeyo may not concede.", id="possibility"),
        pytest.param("Lugo's pool will close.", "Adeyo would have closed the pool.", id="what would have been"),
        pytest.param("Two men met in Lugo.", "No men were hurt.", id="none hurt is not none there"),
        pytest.param("The pool is closed.", "The pool is closed.", id="agreement"),
        pytest.param("Two trams stood in Lugo.", "No trams in Lugo have burned.", id="none of a kind does"),
        pytest.param("Lisko has two dams.", "If there are no dams in Lisko, fields dry up.", id="none on a condition"),
        pytest.param("The gun has not been recovered.", "No gun has been recovered.", id="denied twice"),
        pytest.param("Orbex halted trams in Lisko.", "There are no trams in Lisko.", id="taken away"),
        pytest.param("Orsk came to Lisko by tram.", "There is no tram in Lisko.", id="a noun that names no thing"),
        pytest.param("Orsk had been held in Lugo.", "Orsk walked free in Lugo.", id="one after the other"),
        pytest.param("Guests did not drink the water.", "Guests can drink the water.", id="could but did not"),
        pytest.param("Orsk met Pintos in 2003.", "Brandt has not met Kerr.", id="other participants"),
        pytest.param("Orsk saw the water of Lisko.", "Orsk saw no oil on the water of Lisko.", id="none of another"),
        pytest.param("The Lisko bridge reopened.", "The Lisko bridge had been shut for years.", id="shut before"),
        pytest.param("Lugo has a mayor.", "Lugo never had a mayor until Monday.", id="had none before"),
        pytest.param("Lisko has a light.", "There is no traffic light in Lisko.", id="none of a narrower kind"),
        pytest.param("Lugo lies by a dam in Lisko.", "Orsk does not have the dam in Lisko.", id="a known thing"),
        pytest.param("Orsk cleaned the Lisko lamp.", "Do not clean the Lisko lamp.", id="told not to, but done"),
        pytest.param("Orbex signed the contract.", "Orbex reportedly has not signed the contract.", id="rumour"),
    ],
)
def test_keeps_silent(left: str, right: str) -> None:
    assert list(polarity.find(story(left, right))) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Adeyo conceded before dawn.", "Brandt has not conceded.", id="other subject"),
        pytest.param("The mayor closed the pool.", "The minister did not close the border.", id="other object"),
        pytest.param("Lena Orsk resigned in May.", "Pia Lind is at work. She has not resigned.", id="other pronoun"),
        pytest.param("The Lisko bridge was shut in May.", "The Lugo road was not shut.", id="told once by each"),
    ],
)
def test_is_unsure(left: str, right: str) -> None:
    assert all(found.confidence < Config().min_confidence for found in polarity.find(story(left, right)))


def test_a_source_that_tells_both_opposes_none() -> None:
    changed = "Adeyo has not conceded, aides said at ten.\n\nAdeyo conceded at noon."
    assert list(polarity.find(story("Governor Adeyo conceded at noon.", changed))) == []


def test_one_source_never_conflicts_with_itself() -> None:
    assert list(polarity.find(story("Adeyo conceded.\n\nAdeyo has not conceded.", "It rained in Lugo."))) == []
