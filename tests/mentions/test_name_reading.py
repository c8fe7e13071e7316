"""Names: how they are found, what they are taken for, which short form joins which name."""

from __future__ import annotations

import pytest

from corpusck.mentions import name
from corpusck.mentions.name import Name, Sort
from corpusck.model import Sentence, Token
from corpusck.text import tags, tokens


def told(*texts: str) -> list[tuple[Sentence, tuple[Token, ...]]]:
    """Tagged sentences of one document."""
    return [
        (Sentence(0, index, 0, len(text), text), tags.tag(tokens.tokenize(text))) for index, text in enumerate(texts)
    ]


def names(*texts: str) -> list[Name]:
    """The names of the last sentence of a document."""
    return list(name.extract(told(*texts), [frozenset()] * len(texts))[-1])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("The envoy met Antony J. Blinken there.", ["Antony J. Blinken"], id="initial"),
        pytest.param("It was told to Lloyd J. Austin III by radio.", ["Lloyd J. Austin III"], id="suffix"),
        pytest.param("We heard Sammy Davis, Jr. sing.", ["Sammy Davis, Jr"], id="suffix-after-comma"),
        pytest.param("He quoted Ursula von der Leyen twice.", ["Ursula von der Leyen"], id="particles"),
        pytest.param("He saw Kim Jong-un wave.", ["Kim Jong-un"], id="syllable"),
        pytest.param("They asked Wanjiru Kamande-Otieno again.", ["Wanjiru Kamande-Otieno"], id="hyphen"),
        pytest.param("They asked Sinead O'Connor again.", ["Sinead O'Connor"], id="apostrophe"),
        pytest.param("He left the Bank of England for good.", ["Bank of England"], id="of"),
        pytest.param("He sued the Department of the Interior.", ["Department of the Interior"], id="of-the"),
        pytest.param("They hired Marks & Otto as agents.", ["Marks & Otto"], id="ampersand"),
        pytest.param("The ferry Sinar Jaya 7 sank.", ["Sinar Jaya 7"], id="number-of-a-ship"),
        pytest.param("It carries the F-35 and the CO2 tank.", ["F-35", "CO2"], id="model-numbers"),
        pytest.param("Ana's brother knows Tomas's wife.", ["Ana", "Tomas"], id="possessives"),
        pytest.param("They flew to St. Louis at noon.", ["St. Louis"], id="abbreviation"),
        pytest.param("Damage was put at $US1 million.", [], id="letters of a currency"),
        pytest.param("They found it TEN MILES away.", [], id="a distance in capitals"),
        pytest.param("He spoke to ONE News about it.", ["ONE News"], id="a number in capitals in a name"),
        pytest.param("It was told to US 1 by radio.", ["US 1"], id="letters and a number"),
        pytest.param("The Hungarian coach and the German fans left.", [], id="demonyms-alone"),
        pytest.param("The President met the Prime Minister.", [], id="offices-alone"),
        pytest.param("On Monday the divers found nothing.", [], id="weekday"),
        pytest.param("Divers found nothing. Nobody spoke.", [], id="sentence-starts"),
        pytest.param('He said: "Never again will we sail."', [], id="start-of-a-quotation"),
        pytest.param("FERRY SINKS OFF COAST, DOZENS FEARED DEAD", [], id="capitals-throughout"),
    ],
)
def test_names_are_found(text: str, found: list[str]) -> None:
    assert [each.text for each in names(text)] == found


@pytest.mark.parametrize(
    ("text", "title", "told"),
    [
        pytest.param("Ms Kolar left.", "Ms", "Kolar", id="short-form"),
        pytest.param("Dr. Hanna Kolar left.", "Dr.", "Hanna Kolar", id="stop"),
        pytest.param("They met Dr Farida Sheikh.", "Dr", "Farida Sheikh", id="a-family-name-that-is-a-title"),
    ],
)
def test_a_title_is_one_at_the_start_too(text: str, title: str, told: str) -> None:
    (found,) = names(text)
    assert (found.title, found.text, found.sort) == (title, told, "person")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("It was signed by Mr. Pavel Nowak.", "Mr.", id="mr"),
        pytest.param("It was signed by Secretary of State Pavel Nowak.", "Secretary of State", id="secretary-of-state"),
        pytest.param("It was signed by Captain Pavel Nowak.", "Captain", id="captain"),
        pytest.param("It was signed by Polish President Pavel Nowak.", "Polish President", id="country-and-office"),
        pytest.param("It was signed by Police Chief Pavel Nowak.", "Police Chief", id="police-chief"),
        pytest.param("It was signed by Pavel Nowak.", "", id="none"),
    ],
)
def test_titles_stand_apart(text: str, title: str) -> None:
    (found,) = names(text)
    assert (found.text, found.title) == ("Pavel Nowak", title)


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        pytest.param("They asked Mr Oduya.", "person", id="title"),
        pytest.param("They asked Ms Farida Lane.", "person", id="title-of-people-alone"),
        pytest.param("They asked Mr Price Group.", "organisation", id="brand-with-a-title"),
        pytest.param("They asked Maria Oduya.", "person", id="given-name"),
        pytest.param("They asked Ozan Oduya, 44, about it.", "person", id="age"),
        pytest.param("They asked banker Ozan Oduya.", "person", id="office-before"),
        pytest.param("They beat the Yankees.", "organisation", id="the-plural"),
        pytest.param("They beat the Oduya.", "unknown", id="the-singular"),
        pytest.param("They asked Oduya Holdings.", "organisation", id="suffix"),
        pytest.param("They asked the University of Oduya.", "organisation", id="head-before-of"),
        pytest.param("They joined the ODU.", "organisation", id="acronym"),
        pytest.param("They asked General Motors.", "organisation", id="no-title"),
        pytest.param("They crossed Oduya Street.", "place", id="street"),
        pytest.param("They crossed Lake Oduya.", "place", id="lake"),
        pytest.param("They slept in Oduya.", "place", id="in"),
        pytest.param("They slept in Norway.", "place", id="country"),
        pytest.param("They asked Brandon Wood.", "person", id="family-name-like-a-place"),
        pytest.param("They bought Oduya Zeta.", "unknown", id="nothing-tells"),
    ],
)
def test_sorts(text: str, sort: Sort) -> None:
    (found,) = names(text)
    assert found.sort == sort


@pytest.mark.parametrize(
    ("texts", "referents"),
    [
        pytest.param(("We met Hanna Kolar.", "It rained, and Kolar left."), ["Hanna Kolar"], id="family-name-alone"),
        pytest.param(("It rained, and Kolar left.", "We met Hanna Kolar."), ["Hanna Kolar"], id="full-form-later"),
        pytest.param(("We met Hanna Kolar and Jan Kolar.", "Later Mr Kolar left."), ["Jan Kolar"], id="title-of-a-man"),
        pytest.param(("We met Hanna Kolar.", "We met Hanna B. Kolar."), ["Hanna B. Kolar"], id="fullest-form"),
        pytest.param(("We saw the Kolar Museum.", "The thieves left the Kolar."), ["Kolar Museum"], id="museum"),
        pytest.param(("He came to Bristol Hospital.", "He lives in Bristol."), ["Bristol"], id="town-of-a-hospital"),
        pytest.param(("We met Hanna Kolar.", "We met Ivan Petrov."), ["Ivan Petrov"], id="another-person"),
        pytest.param(("Hanna Kolar met Peter Kolar.", "Ms Kolar left."), ["Hanna Kolar"], id="the-woman"),
        pytest.param(("Peter Kolar met Maria Kolar.", "Mr Kolar left."), ["Peter Kolar"], id="the-man"),
        pytest.param(("Mayor Ana Ruiz met Juan Ruiz.", "Mayor Ruiz left."), ["Ana Ruiz"], id="the-title"),
        pytest.param(
            ("Ana Ruiz sang.", "Ana Ruiz met Juan Ruiz.", "Ruiz left."), ["Ana Ruiz"], id="the-one-named-more-often"
        ),
        pytest.param(("Juan Ruiz sang.", "Ana Ruiz sang.", "Ruiz left."), ["Ana Ruiz"], id="the-one-named-last"),
    ],
)
def test_short_forms_join(texts: tuple[str, ...], referents: list[str]) -> None:
    assert [each.referent for each in names(*texts)] == referents


def test_a_headline_counts_only_for_names_known_from_elsewhere() -> None:
    headline = "HANNA KOLAR SAILS INTO STORM"
    found = name.extract(told(headline, "We met Hanna Kolar there."), [frozenset()] * 2)
    assert [each.text for each in found[0]] == ["HANNA KOLAR"]


def test_tokens_of_other_mentions_are_no_names() -> None:
    ((sentence, words),) = told("They met in March with Hanna Kolar.")
    march = frozenset({3})
    assert [each.text for each in name.extract([(sentence, words)], [march])[0]] == ["Hanna Kolar"]


def test_spans_slice_the_sentence() -> None:
    text = "Later Dr. Jean-Luc O’Brien of St. Mary's Hospital met the Bank of Oduya in Norway."
    for each in names(text):
        assert text[each.start : each.end] == each.text


@pytest.mark.parametrize(
    ("aliases", "text", "referent"),
    [
        pytest.param(("Mumbai", "Bombay"), "He left Bombay.", "Mumbai", id="another form"),
        pytest.param(("Mumbai", "Bombay"), "He left Mumbai.", "Mumbai", id="the form to use"),
        pytest.param(("Mumbai", "Bombay"), "He left Delhi.", "Delhi", id="another name"),
        pytest.param(("Ana Ruiz", "Ana Gomez"), "Ana Maria Gomez left.", "Ana Ruiz", id="without the middle name"),
        pytest.param(("Ana Ruiz", "ANA GÓMEZ"), "Ana Gomez left.", "Ana Ruiz", id="case and accents"),
    ],
)
def test_names_that_the_user_made_one(aliases: tuple[str, ...], text: str, referent: str) -> None:
    merged = name.aliases.merged(tuple(names(text)), name.aliases.table([aliases]))
    assert [each.referent for each in merged] == [referent]
