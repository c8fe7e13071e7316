"""quote: one quotation worded in two ways, and the look-alikes that must not fire."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from corpusck.match.story import Story
from corpusck.mentions import quote as quotes
from corpusck.model import Claim, Match, Sentence, Verdict
from corpusck.rules import quote
from corpusck.text.tokens import tokenize
from tests.factories import document


def story(*articles: str, matched: bool = False, copies: Iterable[tuple[int, int]] = ()) -> Story:
    """Articles of one sentence a line; all sentences are matched with each other, if any are."""
    documents = tuple(document(f"{number}.txt", text) for number, text in enumerate(articles))
    claims: list[Claim] = []
    for number, text in enumerate(articles):
        told, start = [], 0
        for index, line in enumerate(text.split("\n")):
            told.append((Sentence(number, index, start, start + len(line), line), tokenize(line)))
            start += len(line) + 1
        claims += [Claim(s, t, q) for (s, t), q in zip(told, quotes.extract(told), strict=True)]
    pairs = ((i, j) for i in range(len(claims)) for j in range(i + 1, len(claims)))
    origins = [*range(len(documents))]
    for copy, origin in copies:
        origins[copy] = origin
    matches = tuple(Match(i, j, 0.9) for i, j in pairs) if matched else ()
    return Story(documents, tuple(claims), tuple(origins), {}, matches)


def values(told: Story, verdict: Verdict) -> list[set[str]]:
    return [{value.value for value in found.values} for found in quote.find(told) if found.verdict == verdict]


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param(
            ("“It is a marriage of equals,” Ruiz said.", "“It is a merger of equals,” Ruiz said."),
            {"It is a marriage of equals", "It is a merger of equals"},
            id="short: the whole",
        ),
        pytest.param(
            (
                "“The town has chosen to open all of its old windows,” Ruiz said.",
                "“The town has decided to open all of its old windows,” she said.",
            ),
            {"has chosen to", "has decided to"},
            id="long: the words that differ",
        ),
        pytest.param(
            (
                "“We can stop it now,” he said.",
                "“We cannot stop it now,” he said.",
                "“We must stop it now,” he said.",
            ),
            {"We can stop it now", "We cannot stop it now", "We must stop it now"},
            id="three wordings in one finding",
        ),
        pytest.param(
            ("“A letter to a drowned town,” he said.", "“A letter from a drowned town,” he said."),
            {"A letter to a drowned town", "A letter from a drowned town"},
            id="turned round",
        ),
        pytest.param(
            ("“I never played it the same way once.”", "“I never played it the same way twice.”"),
            {"way once", "way twice"},
            id="how often",
        ),
        pytest.param(
            ("“We lacked the courage,” Ana Ruiz said.", "“We lacked the money,” a Lund engineer said."),
            {"We lacked the courage", "We lacked the money"},
            id="a speaker not named",
        ),
        pytest.param(
            ("“This is not over,” Ana Ruiz said.", "“This is over,” said Ruiz."),
            {"This is not over", "This is over"},
            id="plain words of one speaker",
        ),
        pytest.param(
            ("“It was like a bomb,” Ana Ruiz said.", "“It was like an earthquake,” said Ruiz."),
            {"It was like a bomb", "It was like an earthquake"},
            id="another article",
        ),
        pytest.param(
            ("“Nobody told us a thing,” Ruiz said.", "“They told us a thing,” Ruiz said."),
            {"Nobody told us a thing", "They told us a thing"},
            id="the first word",
        ),
    ],
)
def test_conflict(articles: tuple[str, ...], expected: set[str]) -> None:
    assert values(story(*articles), "conflict") == [expected]


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param(("“We will pay in full,” he said.", "“We will pay in full.”"), id="same words"),
        pytest.param(("“We will pay in full and soon,” he said.", "He said they will “pay in full”."), id="cut"),
        pytest.param(("“We’ll pay in full,” he said.", "“We will pay in full,” he said."), id="contraction"),
        pytest.param(("“We will pay … in full,” he said.", "“We will pay all men in full,” he said."), id="left out"),
        pytest.param(
            ("“We will win this vote,” said Ana Ruiz.", "“We will lose this vote,” said Tom Berg."), id="two speakers"
        ),
        pytest.param(
            ("“We will win it all,” he said.", "“We will lose it all,” he said.\n“We will win it all,” he said."),
            id="the other has both wordings",
        ),
        pytest.param(("“We will win this vote,” he said.\n“We will lose this vote,” he said.",), id="one source"),
        pytest.param(("The “green deal” is off.", "The “new deal” is off."), id="scare quotes"),
        pytest.param(("“This is not over,” he said.", "“This is over,” he said."), id="plain words of nobody named"),
        pytest.param(("“They knew it all,” Ruiz said.", "“He knew it all,” Ruiz said."), id="the first small word"),
        pytest.param(("“Give it to the old town,” he said.", "“Give it at the old town,” he said."), id="preposition"),
        pytest.param(("“They danced all night,” he said.", "“Nobody came to work,” he said."), id="two quotations"),
    ],
)
def test_no_conflict(articles: tuple[str, ...]) -> None:
    assert values(story(*articles), "conflict") == []


def test_copies_are_one_voice() -> None:
    told = ("“We will win this vote,” he said.", "“We will lose this vote,” he said.")
    assert values(story(*told, copies=[(1, 0)]), "conflict") == []


@pytest.mark.parametrize(("matched", "found"), [pytest.param(True, 1, id="matched"), pytest.param(False, 0, id="not")])
def test_fewer_shared_words_are_enough_in_matched_sentences(matched: bool, found: int) -> None:
    assert not values(story("“It looked down.”", "“It growled up.”", matched=matched), "conflict")
    told = story("“Then it looked at me.”", "“Then it growled at me.”", matched=matched)
    assert len(values(told, "conflict")) == found
    articles = ("“Every door was closed,” he said.", "“Every door had been slammed in our faces,” he said.")
    told = story(*articles, matched=matched)
    assert len(values(told, "conflict")) == found


@pytest.mark.parametrize(
    ("one", "two", "shown"),
    [
        pytest.param("We will win this vote,” Holt said.", "We will lose this vote,” Holt said.", True, id="one word"),
        pytest.param(
            "We always knew they would win,” Holt said.",
            "Nobody in this town ever believed that they would win after what happened in March,” Holt said.",
            False,
            id="two that share some words",
        ),
    ],
)
def test_the_more_both_have_the_surer_they_are_one(one: str, two: str, shown: bool) -> None:
    found = [each for each in quote.find(story(f"“{one}", f"“{two}")) if each.verdict == "conflict"]
    assert any(each.confidence >= 0.5 for each in found) == shown


def test_agreement_of_two_voices() -> None:
    told = story("“We suffered, and then we sang,” he said.", "He said: “We suffered, and then we sang.”")
    (found,) = quote.find(told)
    assert (found.verdict, [value.value for value in found.values]) == ("agreement", ["We suffered, and then we sang,"])
    assert [statement.source for statement in found.values[0].statements] == ["0.txt", "1.txt"]


def test_agreement_of_many_voices_is_one() -> None:
    """The first two share no words; the third, which gives both halves, joins them."""
    halves = ("“The harbour wall held all night long”", "“but the old pier is gone for good now”")
    whole = "“The harbour wall held all night long but the old pier is gone for good now”"
    told = story(*(f"{words}, he said." for words in (*halves, whole, halves[1])))
    (found,) = [finding for finding in quote.find(told) if finding.verdict == "agreement"]
    assert {statement.source for value in found.values for statement in value.statements} == {
        f"{number}.txt" for number in range(4)
    }


def test_no_agreement_on_a_few_words() -> None:
    assert not [*quote.find(story("He said “not at all”.", "She said “not at all”."))]
