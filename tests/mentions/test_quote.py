"""Quotations are found with their speakers, across sentences, and compared word by word."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpusck.mentions.quote import Quote, compare, extract
from corpusck.model import BlockRole, Relation, Sentence
from corpusck.text.tokens import tokenize


def read(*texts: str, role: BlockRole = "paragraph") -> list[tuple[Quote, ...]]:
    sentences = [Sentence(0, i, 0, len(text), text, role) for i, text in enumerate(texts)]
    return extract([(sentence, tokenize(sentence.text)) for sentence in sentences])


def quoted(words: str) -> Quote:
    ((quote,),) = read(f"“{words}”")
    return quote


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        pytest.param("“The dam held,” said Ana Ruiz, the mayor.", ["The dam held,"], "Ana Ruiz", id="said X"),
        pytest.param('"The dam held," Ruiz told reporters.', ["The dam held,"], "Ruiz", id="X told"),
        pytest.param("'The dam held,' she said.", ["The dam held,"], "she", id="single marks"),
        pytest.param("‘It’s over,’ the captain said.", ["It’s over,"], "the captain", id="apostrophe inside"),
        pytest.param("«The dam held», Ruiz said.", ["The dam held"], "Ruiz", id="guillemets"),
        pytest.param("„The dam held“, Ruiz said.", ["The dam held"], "Ruiz", id="low marks"),
        pytest.param("``The dam held'' , he said.", ["The dam held"], "he", id="typewriter marks"),
        pytest.param('" The dam held , " said Ruiz .', ["The dam held ,"], "Ruiz", id="marks apart from words"),
        pytest.param("The mayor said: “The dam held.”", ["The dam held."], "The mayor", id="said before"),
        pytest.param("“Yes,” Ruiz said. “It held well.”", ["Yes,", "It held well."], "Ruiz", id="broken"),
        pytest.param("According to Ruiz, it was “a close thing”.", ["a close thing"], "Ruiz", id="according to"),
        pytest.param("“It held,” Ruiz, the mayor, said.", ["It held,"], "Ruiz", id="apposition"),
        pytest.param("It was “a close thing” for all.", ["a close thing"], "", id="nobody told"),
        pytest.param("“He shouted ‘run’ and ran,” she said.", ["He shouted ‘run’ and ran,"], "she", id="nested"),
        pytest.param("The “close thing never ended.", ["close thing never ended."], "", id="never closed"),
        pytest.param("He said ‘the dogs’ toys are safe’.", ["the dogs’ toys are safe"], "He", id="owners"),
        pytest.param("The boys' dogs' toys lay there.", [], "", id="plural owners"),
        pytest.param("It's the '90s look, ma'am.", [], "", id="apostrophes"),
        pytest.param("He is 5'10\" tall, with a 6\" scar.", [], "", id="feet and inches"),
        pytest.param("No marks at all.", [], "", id="no marks"),
    ],
)  # fmt: skip
def test_quotations(text: str, words: list[str], speaker: str) -> None:
    (quotes,) = read(text)
    assert [quote.text for quote in quotes] == words
    assert all(quote.speaker == speaker for quote in quotes)
    assert all(text[quote.start : quote.end] == quote.text for quote in quotes)


def test_a_quotation_runs_over_sentences() -> None:
    found = read("“This is long.", "It goes on.", "It ends,” the minister said.", "Nobody knew.")
    texts = [[quote.text for quote in quotes] for quotes in found]
    assert texts == [["This is long."], ["It goes on."], ["It ends,"], []]
    assert {(quote.speaker, quote.group) for quotes in found for quote in quotes} == {("the minister", 0)}


def test_a_quotation_has_the_speaker_that_is_told_first() -> None:
    found = read("Ruiz said: “This is long.", "It goes on,” said Novak.")
    assert [(quote.text, quote.speaker) for quotes in found for quote in quotes] == [
        ("This is long.", "Ruiz"),
        ("It goes on,", "Ruiz"),
    ]


def test_a_new_paragraph_repeats_the_mark() -> None:
    found = read("“First part.", "“Second part,” said Ruiz.")
    assert [quote.text for quotes in found for quote in quotes] == ["First part.", "Second part,"]
    assert len({quote.group for quotes in found for quote in quotes}) == 1


def test_a_forgotten_mark_quotes_one_sentence() -> None:
    found = read("He said “we go.", *["They went."] * 20, "She said “no”.")
    assert [quote.text for quotes in found for quote in quotes] == ["we go.", "no"]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        pytest.param("The “deal” is off.", True, id="one word"),
        pytest.param("A “grand bargain” is near.", True, id="two words"),
        pytest.param("A “very grand bargain” is near.", False, id="three words"),
    ],
)
def test_scare_quotes_are_short(text: str, short: bool) -> None:
    ((quote,),) = read(text)
    assert quote.short is short


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param("We will pay in full", "we will pay in full.", "same", id="case and signs"),
        pytest.param("We'll honour it", "We will honor it", "same", id="contraction and spelling"),
        pytest.param("It’s over for us", "It is over for us", "same", id="curly contraction"),
        pytest.param("We met at 6:00 p.m. today", "We met at 6 p.m. today", "same", id="the full hour"),
        pytest.param("I can't see the end", "I cannot see the end", "same", id="cannot"),
        pytest.param("Twelve men came home", "12 men came home", "same", id="number in words"),
        pytest.param("We will pay in full and soon", "pay in full", "compatible", id="cut at both ends"),
        pytest.param("We know that we will pay in full", "We will pay in full", "compatible", id="begins alike"),
        pytest.param("We will pay the workers in full", "We will pay … in full", "compatible", id="words left out"),
        pytest.param("We will pay them in full", "We will pay [the workers] in full", "compatible", id="brackets"),
        pytest.param("The data center was empty", "The datacenter was empty", "compatible", id="compound"),
        pytest.param("The avalanche fell today", "The avelanche fell today", "compatible", id="slip"),
        pytest.param("All Internet Explorer users are safe", "All IE users are safe", "compatible", id="initials"),
        pytest.param("We met at 6:41 pm PST here", "We met at 18:41 here", "compatible", id="the hour in two ways"),
        pytest.param("We met at 6:41 pm in town", "We met at 18:42 in town", "different", id="another minute"),
        pytest.param("All Internet Explorer users left", "All IT users left", "different", id="other initials"),
        pytest.param("It is a marriage of equals", "It is a merger of equals", "different", id="noun"),
        pytest.param("The town has chosen its future", "The town has lost its future", "different", id="verb"),
        pytest.param("We can win this war", "We cannot win this war", "different", id="negation"),
        pytest.param("All of them left the room", "Some of them left the room", "different", id="quantifier"),
        pytest.param("Somebody hit me in the back", "Something hit me in the back", "different", id="pronoun"),
        pytest.param("He bled to death on the road", "He bled on the road", "different", id="words in the middle"),
        pytest.param("We will pay in full", "They danced all night long", "unrelated", id="nothing shared"),
        pytest.param("It is what it is", "It is not for us to say", "unrelated", id="common words alone"),
        pytest.param("the law", "the law", "same", id="two words alike"),
        pytest.param("the law", "the rule", "unrelated", id="two words unlike"),
        pytest.param(
            "We asked the board for a plan and a date",
            "a plan is a date with fate, the old board used to say",
            "unrelated",
            id="scattered words",
        ),
    ],
)  # fmt: skip
def test_compare(left: str, right: str, relation: Relation) -> None:
    a, b = quoted(left), quoted(right)
    assert (compare(a, b), compare(b, a)) == (relation, relation)


SOME_WORDS = ["we", "will", "not", "pay", "the", "old", "town", "in", "full", "today"]
WORDS = st.lists(st.sampled_from(SOME_WORDS), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_compare_is_symmetric(left: str, right: str) -> None:
    found = [quote for text in (left, right) for quotes in read(f"“{text}”") for quote in quotes]
    for a in found:
        for b in found:
            assert compare(a, b) == compare(b, a)


@given(st.lists(st.text("ab .,\"'“”‘’«»„`s\n", max_size=20), max_size=8))
def test_any_marks_are_read_without_error(texts: list[str]) -> None:
    for text, quotes in zip(texts, read(*texts), strict=True):
        assert all(text[quote.start : quote.end] == quote.text for quote in quotes)
        assert all(a.end <= b.start for a, b in pairwise(quotes))
