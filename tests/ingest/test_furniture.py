from __future__ import annotations

import pytest

from corpusck.ingest.furniture import is_furniture
from tests.ingest.pieces import texts

BODY = "The council of Vell voted on Monday to close the old quay for good, the clerk said."
SECOND = "Four of the nine members stayed away from the vote and gave no reason for it."


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT: Basement wet? Call Vell Dry.",
        "Read more",
        "READ MORE: Storm hits Hune",
        "Read more on the storm",
        "0 Comments",
        "No tags 0 Comments 0",
        "No Comments Yet.",
        "3 comments",
        "Share this article: Facebook, WhatsApp, email",
        "Source: Read the original article at Vell Today",
        "Source: Vell Today",
        "Photo: Ola Brandvik/Vell Pictures",
        "(Photo by Ola Brandvik)",
        "(Reporting by Ola Brandvik; Editing by Mia Hune)",
        "Sign up for our newsletter",
        "We use cookies to make this site work.",
        "© Vell Courier",
        "Copyright 2024 Vell Courier",
        "All rights reserved",
        "Tags: quay, vote",
        "By Ola Brandvik | Share this article",
        "You are receiving this because you signed up.",
        "Skip to content",
        "-- ENDS --",
        "***",
        "- 12 -",
        "Author: Ola Brandvik",
        "Category: Boats and quays",
        "Topics: boats, quays.",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement sales fell by 5 percent.",
        "Related deaths rose to nine.",
        "Comments by the mayor angered the crew.",
        "Sources: Hune may buy the yard from the town",
        "Photo: the burnt quay on Tuesday",
        "Also on Saturday, a boat sank off Hune.",
        "Copyright law was changed in May.",
        "Written by Ola Hune, the play opened in 1911.",
        "Share prices fell by a tenth.",
        "Additional reporting by our staff: the port said it had heard nothing.",
        "No comment came from the port.",
        "Home owners pay more.",
        "Sign language was used.",
        "More than nine boats burnt.",
        "Watch officers saw nothing.",
        "Category: the council wants the second. The crew wants the first.",
    ],
)
def test_claims(line: str) -> None:
    assert not is_furniture(line)


def test_a_word_in_running_text_is_no_button() -> None:
    assert is_furniture("Terms.")
    assert not is_furniture("Terms.", line=False)


@pytest.mark.parametrize(
    ("tail", "kept"),
    [
        pytest.param(
            "ADVERTISEMENT\nHune Motors: outboard motors, 15 hp, credit given.", [], id="advertisement and its text"
        ),
        pytest.param(f"ADVERTISEMENT\n\n{SECOND}", [SECOND], id="advertisement between paragraphs"),
        pytest.param(f"Comments\n\nola: {SECOND}\n\nmia: No.", [], id="comments to the end"),
        pytest.param(
            f"Related articles\n\nStorm hits Hune\nBoats burn\n\n{SECOND}",
            [SECOND],
            id="related until the text goes on",
        ),
        pytest.param(f"{SECOND} Sign up for our alerts.", [SECOND], id="the last sentence"),
    ],
)
def test_sections(tail: str, kept: list[str]) -> None:
    assert texts(f"{BODY}\n\n{tail}", ".txt") == [BODY, *kept]
