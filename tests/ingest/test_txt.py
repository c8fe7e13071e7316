from __future__ import annotations

import pytest

from tests.ingest.pieces import blocks, document, sliced, texts

BODY = "The council of Vell voted on Monday to close the old quay for good, the clerk said."
WRAPPED = "The council of Vell voted on Monday to\nclose the old quay for good, the clerk\nsaid.\n"
SECOND = "Four of the nine members stayed away from the vote and gave no reason for it."


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(f"{BODY}\n\n{SECOND}\n", [BODY, SECOND], id="paragraphs"),
        pytest.param(f"{BODY}\r\n\r\n{SECOND}\r\n", [BODY, SECOND], id="windows line ends"),
        pytest.param(f"{BODY}\r\r{SECOND}\r", [BODY, SECOND], id="old mac line ends"),
        pytest.param(f"{BODY}\n{SECOND}\n", [BODY, SECOND], id="one sentence a line"),
        pytest.param(WRAPPED, [BODY], id="wrapped"),
        pytest.param(
            "The yard at Hune built for Vell a self-\npropelled barge and sold it for nine.",
            ["The yard at Hune built for Vell a self-propelled barge and sold it for nine."],
            id="hyphen at the line end",
        ),
        pytest.param(
            "\ta\u00a0b  c\u200bd\u00adx \x1b[31mred\x07\n",
            ["a b cdx \x1b[31mred\x07"],
            id="odd white space and unseen signs",
        ),
        pytest.param(
            "The **Vell** line and __Hune__ line, snake__case",
            ["The Vell line and Hune line, snake__case"],
            id="stars of emphasis",
        ),
        pytest.param("Notes\n-----\n* * *\n", ["Notes"], id="rules are no text"),
    ],
)
def test_blocks(raw: str, expected: list[str]) -> None:
    assert [text for _, text in blocks(raw, ".txt")] == expected


@pytest.mark.parametrize(
    ("raw", "role", "text"),
    [
        pytest.param(f"Quay closes\n\n{BODY}", "title", "Quay closes", id="title"),
        pytest.param(
            f"Quay closes\n\n{BODY}\n\nWhat comes next\n\n{SECOND}", "heading", "What comes next", id="heading"
        ),
        pytest.param(f"{BODY}\n\n- nine boats\n- two cranes", "item", "nine boats", id="bullet"),
        pytest.param(f"{BODY}\n\n1. Nine boats\n2. Two cranes", "item", "Two cranes", id="number"),
        pytest.param(f"{BODY}\n\n2. Care\n\n{SECOND}", "heading", "Care", id="numbered heading"),
        pytest.param(f"{BODY}\n\nBoats: nine\nCranes: two", "item", "Boats: nine", id="key and value"),
        pytest.param(f"{BODY}\n\nThe reason: money.\n\n{SECOND}", "paragraph", "The reason: money.", id="no list"),
        pytest.param(f"{BODY}\n\n{SECOND}\n\nOla Brandvik", "paragraph", "Ola Brandvik", id="last line is no heading"),
        pytest.param(
            f'{BODY}\n\n"We were lucky," he said. "It rained."\n\n{SECOND}',
            "paragraph",
            '"We were lucky," he said. "It rained."',
            id="a quotation is no heading",
        ),
    ],
)
def test_roles(raw: str, role: str, text: str) -> None:
    assert (role, text) in blocks(raw, ".txt")


def test_lists_of_keys_stay_apart_in_wrapped_text() -> None:
    raw = f"{BODY[:42]}\n{BODY[42:].strip()}\n\nBoats: nine\nCranes: two\nSheds: one\n"
    items = [text for role, text in blocks(raw, ".txt") if role == "item"]
    assert items == ["Boats: nine", "Cranes: two", "Sheds: one"]


def test_headings_reach_the_blocks_below() -> None:
    made = document(f"Quay closes\n\n{BODY}\n\nWhat comes next\n\n{SECOND}\n\n{SECOND}", ".txt")
    assert [block.heading for block in made.blocks] == ["", "", "", "What comes next", "What comes next"]


def test_places_count_lines_and_columns_of_the_file() -> None:
    raw = f"Quay closes\r\n\r\n  {BODY}\r\n"
    made = document(raw, ".txt")
    start = made.text.index("council")
    assert made.place(start, start + 7) == (3, 7, 3, 14)
    assert sliced(raw, ".txt", "old quay") == "old quay"


def test_a_wrapped_sentence_reaches_over_its_lines() -> None:
    made = document(WRAPPED, ".txt")
    start = made.text.index("to close")
    assert made.place(start, start + 8) == (1, 37, 2, 6)
    assert texts(WRAPPED, ".txt") == [BODY]
