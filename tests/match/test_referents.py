"""Referents: which mentions in several documents name one thing."""

from __future__ import annotations

import cProfile
import hashlib

import pytest

from corpusck.match import referents
from corpusck.match.referents import Member
from corpusck.mentions.name import Name
from tests.rules.stories import story


@pytest.mark.parametrize(
    ("articles", "groups"),
    [
        pytest.param(
            ("We met Ana Ruiz.", "We met Ana M. Ruiz."), [{"Ana Ruiz", "Ana M. Ruiz"}], id="one-person-two-forms"
        ),
        pytest.param(
            ("We met Yosef Manto.", "We met Yusuf Manto."), [{"Yosef Manto", "Yusuf Manto"}], id="spelt-apart"
        ),
        pytest.param(("We met Bill Manto.", "We met William Manto."), [{"Bill Manto", "William Manto"}], id="pet-form"),
        pytest.param(("We met Ana Ruiz.", "We met Juan Ruiz."), [{"Ana Ruiz"}, {"Juan Ruiz"}], id="two-people"),
        pytest.param(("We met Ana Ruiz.", "They asked Mr Kolar."), [{"Ana Ruiz"}, {"Kolar"}], id="a-lone-stranger"),
        pytest.param(("We met Ana Ruiz.", "They asked Ms Ruiz."), [{"Ana Ruiz", "Ruiz"}], id="family-name-elsewhere"),
        pytest.param(
            ("We met Ana Ruiz.", "We met Juan Ruiz.", "They asked Ruiz."),
            [{"Ana Ruiz"}, {"Juan Ruiz"}, {"Ruiz"}],
            id="family-name-of-two",
        ),
        pytest.param(
            ("We met A. Ruiz.", "We met Ana Ruiz.", "We met Alma Ruiz."),
            [{"A. Ruiz", "Ana Ruiz"}, {"Alma Ruiz"}],
            id="an-initial-joins-one-alone",
        ),
    ],
)
def test_groups(articles: tuple[str, ...], groups: list[set[str]]) -> None:
    found = referents.of_story(story(*articles))
    assert [{member.name.text for member in referent.members} for referent in found] == groups


def test_the_fullest_form_names_the_referent() -> None:
    (found,) = referents.of_story(story("We met Ana Ruiz.", "We met Ana M. Ruiz.", "They asked Ms Ruiz."))
    assert (found.full, found.sort, found.documents) == ("Ana M. Ruiz", "person", frozenset({0, 1, 2}))


def test_the_order_of_documents_does_not_matter() -> None:
    articles = "We met Ana Ruiz.", "We met Ana M. Ruiz.", "We met Anna Ruiz.", "We met Juan Ruiz."
    forms = {
        frozenset(frozenset(m.name.text for m in referent.members) for referent in referents.of_story(story(*order)))
        for order in (articles, articles[::-1])
    }
    assert len(forms) == 1


def test_work_grows_with_the_number_of_names() -> None:
    def calls(count: int) -> int:
        """How many functions are called, which no busy machine changes."""
        members = [_member(number) for number in range(count)]
        profile = cProfile.Profile()
        profile.runcall(referents.clusters, members)
        return sum(entry.callcount for entry in profile.getstats())

    calls(100)
    assert calls(4000) < 20 * calls(400)


def _member(number: int) -> Member:
    """A mention of one of many people and universities."""
    letters = hashlib.sha256(str(number).encode()).hexdigest().translate(str.maketrans("0123456789", "ghiklmnost"))
    given = ("Ana", "Bruno", "Carla", "David", "Elena", "Frank", "Greta", "Hugo")[number % 8]
    text = f"University of {letters[:8].title()}" if number % 5 == 0 else f"{given} {letters[:8].title()}"
    made = Name(0, len(text), text, "unknown", referent=text)
    return Member(number % 10, number, 0, made)
