"""name: spelling conflicts, agreements and unstated people, and the look-alikes that must not fire."""

from __future__ import annotations

import pytest

from corpusck.rules import name
from tests.rules.stories import story


@pytest.mark.parametrize(
    ("articles", "values"),
    [
        pytest.param(
            ("Police hold Yosef Manto.", "Police hold Yusuf Manto."), {"Yosef Manto", "Yusuf Manto"}, id="given-name"
        ),
        pytest.param(
            ("Police hold Earl Simmons.", "Police hold Earl Simons."), {"Earl Simmons", "Earl Simons"}, id="family-name"
        ),
        pytest.param(
            ("Police hold Robyn Mead.", "Police hold Robin Mead.", "Police hold Robyn A. Mead."),
            {"Robyn A. Mead", "Robin Mead"},
            id="middle-initial-in-one",
        ),
        pytest.param(
            ("Police hold Yosef Manto.", "Police hold Yusuf Manto.\n\nLater Yosef Manto fled."),
            {"Yosef Manto", "Yusuf Manto"},
            id="one-source-writes-both",
        ),
        pytest.param(
            ("Ann lives on Quillon Street.", "Ann lives on Quilon Street."),
            {"Quillon Street", "Quilon Street"},
            id="street",
        ),
        pytest.param(
            ("They saw the Orivels win.", "They saw the Orivels win.", "The Orivels won.", "They saw the Orivles win."),
            {"Orivels", "Orivles"},
            id="rare-against-frequent",
        ),
        pytest.param(
            (*("They saw the Orivels win.",) * 3, "They saw the Orivles win.\n\nThe Orivels won."),
            {"Orivels", "Orivles"},
            id="two-letters-swapped-by-a-source-that-knows-the-name",
        ),
        pytest.param(
            (*("They flew to Turkmenistan.",) * 3, "They left Turkeminstan.\n\nAll eyes are on Turkmenistan."),
            {"Turkmenistan", "Turkeminstan"},
            id="a-country-misspelt-by-a-source-that-knows-it",
        ),
        pytest.param(
            ("Police hold LaTonya Mead.", "Police hold Latoya Mead."),
            {"LaTonya Mead", "Latoya Mead"},
            id="a-long-given-name-short-of-a-letter",
        ),
        pytest.param(
            ("Police hold Anna Katz.", "Police hold Ana Katz.", "Police hold Annah Katz."),
            {"Anna Katz", "Ana Katz", "Annah Katz"},
            id="three-spellings-one-finding",
        ),
        pytest.param(
            ("The director, Egon Pichl, left.", "The director, Egon Pichler, left."),
            {"Egon Pichl", "Egon Pichler"},
            id="a-short-ending",
        ),
        pytest.param(
            ("We saw Jule Landtätter.", "We saw Jule Landtaetter.", "We saw Jule Landtetter."),
            {"Jule Landtaetter", "Jule Landtetter"},
            id="umlauts-written-out-are-one-value",
        ),
    ],
)
def test_conflicts(articles: tuple[str, ...], values: set[str]) -> None:
    (finding,) = [found for found in name.find(story(*articles)) if found.verdict == "conflict"]
    assert {value.value for value in finding.values} == values
    assert finding.kind == "name"


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param(("Police hold Joe Manto.", "Police hold Joseph Manto."), id="pet-form"),
        pytest.param(("Police hold Earl Simmons [sic].", "Police hold Earl Simons."), id="sic"),
        pytest.param(("Police hold Earl Simmons (sic) now.", "Police hold Earl Simons."), id="sic-in-parentheses"),
        pytest.param(("They saw the Orivles [sic] win.", *("They saw the Orivels win.",) * 3), id="sic-after-one-word"),
        pytest.param(("They saw the Orivles win.", *("They saw the Orivels win.",) * 2), id="twice-is-not-frequent"),
        pytest.param(("Police hold Jule Brandstätter.", "Police hold Jule Brandstaetter."), id="umlaut-written-out"),
        pytest.param(("Police hold Bjørn Åsen.", "Police hold Bjoern Aasen."), id="ring-written-out"),
        pytest.param(("We rang Müller Bank.", "We rang Mueller Bank."), id="umlaut-of-a-firm"),
        pytest.param(("Police hold Elin Dahl.", "Police hold Elin Dahlgren."), id="a-longer-name"),
        pytest.param(("Police hold Inês Prado.", "Police hold Ines Prado."), id="accent"),
        pytest.param(("Police hold Lloyd J. Austin III.", "Police hold Lloyd Austin."), id="initial-and-suffix"),
        pytest.param(("Police hold Earl Simmons.", "Police hold Mr Simmons."), id="short-form"),
        pytest.param(("Police hold Earl Simmons.", "Police hold Carla Simmons."), id="two-people"),
        pytest.param(("Police hold Paul Manto.", "Police hold Paula Manto."), id="man-and-woman"),
        pytest.param(
            ("Police hold Imad Askar and Imed Askar.", "Police hold Imad Askar.", "Police hold Imed Askar."),
            id="both-in-one-sentence",
        ),
        pytest.param(("Police hold Yosef Manto, then Yusuf Manto.", "Police hold nobody."), id="one-source-alone"),
        pytest.param(("They won an Orbex Award.", "They won two Orbex Awards."), id="plural"),
        pytest.param(("They sat in the Orbex Theatre.", "They sat in the Orbex Theater."), id="british-spelling"),
        pytest.param(("They flew to Austria.", *("They flew to Australia.",) * 3), id="two-countries"),
        pytest.param(("They flew to Niger.", *("They flew to Nigeria.",) * 3), id="country-inside-a-country"),
        pytest.param(
            ("They saw the Orivexs.\n\nThey saw the Orivels.", *("They saw the Orivels win.",) * 3),
            id="two-names-of-one-source-a-letter-apart",
        ),
        pytest.param(("Police hold Martin Mead.", "Police hold Marvin Mead."), id="two-long-given-names"),
        pytest.param(("They met Marta.", *("They met Maria.",) * 3), id="two-given-names"),
        pytest.param(("A Hungarian won.", *("They flew to Hungary.",) * 3), id="people-of-a-country"),
        pytest.param(("We saw Apollo 11.", "We saw Apollo 13."), id="numbers-of-a-series"),
        pytest.param(("Please stay here.", *("They met Please Police.",) * 3), id="an-ordinary-word"),
    ],
)
def test_look_alikes(articles: tuple[str, ...]) -> None:
    assert [found for found in name.find(story(*articles)) if found.verdict == "conflict"] == []


def test_a_copy_is_no_second_voice() -> None:
    texts = "Police hold Yosef Manto.", "Police hold Yusuf Manto."
    assert [found.verdict for found in name.find(story(*texts, copies=[(1, 0)]))] == []


def test_every_place_of_a_spelling_is_shown() -> None:
    texts = "Police hold Earl Simmons.\n\nMr Simmons fled.", "Police hold Earl Simons.\n\nMr Simons fled."
    (finding,) = [found for found in name.find(story(*texts)) if found.verdict == "conflict"]
    assert {told.text for value in finding.values for told in value.statements} == {
        "Earl Simmons",
        "Simmons",
        "Earl Simons",
        "Simons",
    }


@pytest.mark.parametrize(
    ("articles", "told"),
    [
        pytest.param(("We met Ana Ruiz.", "We met Ana M. Ruiz."), [("agreement", "Ana M. Ruiz")], id="two-name-her"),
        pytest.param(("Mayor Ana Ruiz left.", "Nobody left."), [("unstated", "Ana Ruiz")], id="one-names-her"),
        pytest.param(("Mayor Ana Ruiz left.", "Ms Ruiz left."), [], id="the-other-gives-the-family-name"),
        pytest.param(("By Ana Ruiz", "Nobody left."), [], id="byline"),
        pytest.param(
            ("Mayor Ana Ruiz met Juan Ruiz.", "The envoy met Ruiz.", "Nobody left."), [], id="a-ruiz-is-named-elsewhere"
        ),
    ],
)
def test_who_is_named(articles: tuple[str, ...], told: list[tuple[str, str]]) -> None:
    assert [(found.verdict, found.subject) for found in name.find(story(*articles))] == told


_HOLT = "Mayor Katherine Holt opened the library."


@pytest.mark.parametrize(
    ("articles", "values"),
    [
        pytest.param(
            (_HOLT, "Mayor K\u0430therine Holt opened the library."),
            [["Katherine Holt", "K<U+0430>therine Holt"]],
            id="cyrillic-a",
        ),
        pytest.param(
            (_HOLT, "Mayor Katherine H\u03bflt opened the library."),
            [["Katherine Holt", "Katherine H<U+03BF>lt"]],
            id="greek-o-in-the-family-name",
        ),
        pytest.param((_HOLT, "Mayor K\u00e0therine Holt opened the library."), [], id="accent"),
        pytest.param((_HOLT, "Mayor \u0410\u043d\u043d\u0430 Holt opened the library."), [], id="cyrillic-name"),
        pytest.param((_HOLT, "Mayor \uff2batherine Holt opened the library."), [], id="full-width"),
        pytest.param(("Mayor J\u043ehn Reed left.", "Nobody left."), [], id="nobody-is-imitated"),
        pytest.param((f"{_HOLT}\n\nMayor K\u0430therine Holt left.", "Nobody left."), [], id="one-source-alone"),
    ],
)
def test_letters_that_only_look_alike(articles: tuple[str, ...], values: list[list[str]]) -> None:
    found = [each for each in name.find(story(*articles)) if each.verdict == "conflict"]
    assert [[value.value for value in each.values] for each in found] == values
    assert all(each.subject.endswith(": letters") for each in found)
