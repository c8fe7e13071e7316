from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpusck.model import Block, Document, Label, OffsetMap
from corpusck.text import sentences
from corpusck.text.sentences import split


def made(text: str, role: str = "paragraph", labels: tuple[Label, ...] = ()) -> Document:
    block = Block(role, 0, len(text), "", labels)  # type: ignore[arg-type]
    return Document("a.txt", text, text, OffsetMap((0,), (0,)), (block,))


# "|" stands where a sentence is to start.
@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("The quay closed. |Nine boats left! |Who knows why? |Nobody.", id="plain"),
        pytest.param("Dr. Hune met Gen. Ola Vell, Lt. Col. Mia Brandt and St. John.", id="titles"),
        pytest.param("It began at 5 a.m. Sunday and ended at 7 p.m. EST.", id="a time goes on"),
        pytest.param("It began at 5 a.m. |Police came at six.", id="a time ends"),
        pytest.param("J. K. Hune met George W. Vell and A. B. Ola.", id="initials"),
        pytest.param("They took Plan B. |She agreed.", id="a letter ends"),
        pytest.param("No. 5 lost to No. 9 by 3.5 points, see Fig. 2 and p. 4.", id="numbers"),
        pytest.param("The answer was no. |Then they left.", id="no as a word"),
        pytest.param("On Sept. 9 and Nov. 11 it rained; in Dec. |The sea froze.", id="months"),
        pytest.param("It ran until 17 May. |Nice weather helped.", id="May is a word"),
        pytest.param("Hune Inc. and Vell Corp. Ltd. merged with Ola Co. |The deal took a year.", id="companies"),
        pytest.param("The U.S. Navy left the U.S. |The boats stayed.", id="states"),
        pytest.param("Some yards, e.g. Hune, i.e. two, built ca. 40 boats vs. Ten.", id="latin"),
        pytest.param('She said: "It burnt. |We ran. |Nobody slept." |Then it rained.', id="inside a quotation"),
        pytest.param("“We ran. |Nobody slept,” she said. |“It burnt.”", id="curly quotation"),
        pytest.param('"Who did it?" Hune asked. |"Stop!" he cried and ran.', id="attribution"),
        pytest.param('"Who did it?" |Nobody knew.', id="no attribution"),
        pytest.param("It closed. |(It was late.) |They left.", id="brackets"),
        pytest.param('"They have the right. " |Other yards hit.308 and "bad, "he said.', id="odd spacing"),
        pytest.param("Nine died.|Two lived.", id="no space"),
        pytest.param("Sales of the iPad rose. |iPhone sales fell to 3.2 m.", id="a small first letter"),
        pytest.param("It rose to 2.5. |Ten were sold in 2019. |40 boats left.", id="figures end and open"),
        pytest.param("See vell.example. |It costs $5. |€9 was too much.", id="addresses and prices"),
        pytest.param("Well... maybe. |What now?! |Go.", id="several signs"),
        pytest.param("12:48 a.m. The vote is over. |It passed.", id="the time of an entry"),
    ],
)
def test_boundaries(marked: str) -> None:
    text = marked.replace("|", "")
    assert [s.text for s in split(made(text), 0)] == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("- Nine boats left.", ["Nine boats left."], id="dash"),
        pytest.param("• Nine boats left.", ["Nine boats left."], id="bullet"),
        pytest.param("3. Nine boats left.", ["Nine boats left."], id="number"),
        pytest.param("3.1 A boat is free.", ["A boat is free."], id="clause"),
        pytest.param("3.1 Million boats left.", ["3.1 Million boats left."], id="amount"),
        pytest.param("-5 degrees were felt.", ["-5 degrees were felt."], id="minus"),
        pytest.param("... – !", [], id="no letter or digit"),
        pytest.param("It closed. Photo: Ola Hune", ["It closed."], id="credit"),
    ],
)
def test_trimming(text: str, told: list[str]) -> None:
    assert [s.text for s in split(made(text), 0)] == told


@pytest.mark.parametrize("role", ["title", "heading", "row"])
def test_headlines_and_rows_are_whole(role: str) -> None:
    text = "NINE BOATS! Quay burns. Who did it?"
    assert [s.text for s in split(made(text, role), 0)] == [text]


def test_sentences_know_their_place() -> None:
    text = "Yard | 9 boats\n\nThe quay closed. Nine left."
    blocks = (Block("row", 0, 14, "Yard", (Label(7, 14, "Boats"),)), Block("paragraph", 16, len(text), "Why"))
    row, first, second = split(Document("a", text, text, OffsetMap((0,), (0,)), blocks), 4)
    assert (row.role, row.heading, row.labels) == ("row", "Yard", (Label(7, 14, "Boats"),))
    assert (first.document, first.index, first.start, first.end, first.heading) == (4, 1, 16, 32, "Why")
    assert (second.index, second.text) == (2, "Nine left.")


@example("1 | A")
@example(": | A")
@given(st.text(st.sampled_from('Aab1.!?"“”()[]… -—|\n:'), max_size=120))
def test_sentences_slice_the_document_and_lose_no_word(text: str) -> None:
    document = made(text)
    found = split(document, 0)
    assert all(text[s.start : s.end] == s.text == s.text.strip() for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    told = "".join(s.text for s in found)
    assert sum(map(str.isalpha, told)) == sum(map(str.isalpha, text))


def test_long_paragraphs_are_split_like_short_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[int] = []
    propose = sentences.get_sentence_boundaries

    def noted(language: str, text: str) -> object:
        shown.append(len(text))
        return propose(language, text)

    monkeypatch.setattr(sentences, "get_sentence_boundaries", noted)
    told = "The mayor, Dr. A. Holt, left at 5 p.m. on Monday. “It burnt. All of it,” she said. Nine died! "
    once, often = sentences.boundaries(told * 2), sentences.boundaries(told * 500)
    assert len(often) == (len(once) + 1) // 2 * 500 - 1
    assert max(shown) <= 10_000
    assert sentences.boundaries("a." * 9_000) == []
