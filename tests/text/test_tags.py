"""Each case is a sentence with the tag of every word but signs behind a slash, N V A P ... as in `SHORT`."""

from __future__ import annotations

import pytest

from corpusck.text.forms import suffix_tags
from corpusck.text.tags import tag
from corpusck.text.tokens import tokenize

SHORT = {
    "NOUN": "N", "PROPN": "P", "VERB": "V", "AUX": "X", "ADJ": "J", "ADV": "R", "DET": "D", "PRON": "O", "ADP": "I",
    "CCONJ": "C", "SCONJ": "S", "NUM": "M", "PART": "K",
}  # fmt: skip


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("Two/M divers/N rescued/V the/D crew/N on/I Friday/P", id="subject verb object"),
        pytest.param("The/D port/N plans/V to/K close/V two/M docks/N", id="plans is a verb before an infinitive"),
        pytest.param("Their/D plans/N were/X dropped/V", id="plans is a noun after a determiner"),
        pytest.param("Police/N arrest/V teacher/N over/I fire/N", id="headline without determiners"),
        pytest.param("The/D arrest/N surprised/V her/D lawyer/N", id="arrest is a noun after a determiner"),
        pytest.param("The/D escape/N surprised/V the/D crew/N", id="a base form is a noun after an article"),
        pytest.param("They/O escape/V the/D crew/N", id="a base form is a verb after a pronoun"),
        pytest.param("We/O saw/V her/O at/I the/D gate/N", id="her as object"),
        pytest.param("The/D wounded/J sailor/N was/X flown/V home/R", id="participle before a noun"),
        pytest.param("Nobody/O has/X been/X charged/V", id="perfect passive"),
        pytest.param("The/D firm/N has/V no/D debt/N", id="have as main verb"),
        pytest.param("Did/X the/D judge/N resign/V", id="question"),
        pytest.param("Do/X not/K open/V the/D lid/N", id="negated imperative"),
        pytest.param("Open/V the/D lid/N", id="imperative"),
        pytest.param("Push/V the/D lid/N", id="imperative of a word that is a noun more often"),
        pytest.param("Push/N for/I talks/N fails/V", id="noun at the begin"),
        pytest.param("She/O denied/V that/S talks/N had/X failed/V", id="that as conjunction"),
        pytest.param("The/D storm/N that/O hit/V Goa/P has/X passed/V", id="that as relative pronoun"),
        pytest.param("The/D meeting/N in/I Oslo/P is/X being/X moved/V", id="-ing as noun and as auxiliary"),
        pytest.param("The/D minister/N 's/K car/N was/X late/J", id="possessive clitic"),
        pytest.param("It/O 's/X closed/V", id="clitic verb"),
        pytest.param("The/D bridge/N is/X open/J to/I heavy/J lorries/N", id="predicate adjective"),
        pytest.param("He/O went/V to/I court/N in/I May/P", id="to before a noun, month"),
        pytest.param("Prices/N may/X rise/V sharply/R", id="modal, rise as verb, adverb"),
        pytest.param("The/D rise/N in/I prices/N may/X end/V soon/R", id="rise as noun"),
        pytest.param("Senator/P Okafor/P signed/V the/D bill/N", id="title and name"),
        pytest.param("The/D old/J part/N is/X free/J", id="part is a noun after an adjective"),
        pytest.param("When/R Toussaint/P won/V they/O wept/V", id="adverb before a name at the begin"),
        pytest.param("In/I Far/P Point/P it/O rained/V", id="adverb inside a name"),
        pytest.param("The/D camp/N was/X set/V up/I and/C run/V by/I nuns/N", id="participles like the base form"),
        pytest.param("A/D set/N of/I rules/N has/X cost/V them/O", id="set as noun, cost as participle"),
        pytest.param("It/O is/X made/V of/I cuttlefish/N", id="a fish is a noun"),
    ],
)
def test_tags(marked: str) -> None:
    pairs = [word.rsplit("/", 1) for word in marked.split()]
    tagged = tag(tokenize(" ".join(word for word, _ in pairs)))
    assert [f"{token.text}/{SHORT[token.tag]}" for token in tagged] == ["/".join(pair) for pair in pairs]


def test_signs_and_figures() -> None:
    assert [token.tag for token in tag(tokenize("$4.5bn, 12%"))] == ["SYM", "NUM", "NOUN", "PUNCT", "NUM", "SYM"]


def test_all_but_the_tag_stays() -> None:
    tokens = tokenize("Nobody’s car was found.")
    assert [(t.start, t.end, t.text, t.stem) for t in tag(tokens)] == [(t.start, t.end, t.text, t.stem) for t in tokens]


def test_no_tokens() -> None:
    assert tag(()) == ()


@pytest.mark.parametrize(
    ("word", "letters"),
    [("nationhood", "N"), ("breakable", "J"), ("quickly", "R"), ("ly", ""), ("tree", "")],
)
def test_suffixes(word: str, letters: str) -> None:
    assert suffix_tags(word) == letters
