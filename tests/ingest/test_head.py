from __future__ import annotations

from datetime import date

import pytest

from corpusck.ingest import published
from corpusck.ingest.head import dateline
from tests.ingest.pieces import document, texts

BODY = "The council of Vell voted on Monday to close the old quay for good, the clerk said."


@pytest.mark.parametrize(
    ("head", "title"),
    [
        pytest.param("Quay closes after vote", "Quay closes after vote", id="first line"),
        pytest.param(
            "THE VELL COURIER\nFriday 3 May 2024\n\nQuay closes after vote",
            "Quay closes after vote",
            id="masthead and date",
        ),
        pytest.param(
            "Vell Morning News\n\nQuay closes after vote", "Quay closes after vote", id="masthead by its words"
        ),
        pytest.param("World\nQuay closes after vote", "Quay closes after vote", id="section"),
        pytest.param("NEWS RELEASE\n\nQuay closes after vote", "Quay closes after vote", id="label"),
        pytest.param(
            "HUNE PORT LTD\n\nPort to give up quay after council vote",
            "Port to give up quay after council vote",
            id="letterhead",
        ),
        pytest.param("Quay closes after vote\n\nBy Ola Brandvik", "Quay closes after vote", id="byline"),
        pytest.param(
            "3 May 2024 - Quay closes after vote in the council",
            "Quay closes after vote in the council",
            id="date before",
        ),
        pytest.param("CLOSED!\n\nThe quay is history after vote", "CLOSED!", id="a cry is a headline"),
        pytest.param("Title: Quay closes after vote\nDate: 2024-05-03", "Quay closes after vote", id="fields"),
        pytest.param("By nightfall it was over for them all.", None, id="none"),
    ],
)
def test_title(head: str, title: str | None) -> None:
    made = document(f"{head}\n\n{BODY}", ".txt")
    assert made.title == title
    assert title is None or [made.text[b.start : b.end] for b in made.blocks if b.role == "title"] == [title]


@pytest.mark.parametrize(
    "line",
    [
        "By Ola Brandvik",
        "by",
        "From OLA BRANDVIK at the quay",
        "EXCLUSIVE by Ola Brandvik in Vell",
        "Posted by Ola Brandvik, 3 May",
        "Vell Weekly | Ola Brandvik | 3 May",
        "Ola Brandvik, Vell Courier, 3 May 2024, 18:20",
        "Updated 14:02, Monday",
        "Updated Thursday",
        "Ola Brandvik, harbour correspondent",
        "Courier staff",
        "Northern Newswire, Vell",
        "Vell, 3 May 2024",
        "Issued 6:00 p.m. CDT, Friday, May 3, 2024",
        "A newsletter for sailors. Issue 112. By Ola Brandvik",
        "Press office",
        "Vell News, Hune",
        "Date: 2024-05-03",
    ],
)
def test_lines_that_are_no_claims(line: str) -> None:
    assert texts(f"Quay closes after vote\n\n{line}\n\n{BODY}", ".txt") == ["Quay closes after vote", BODY]


@pytest.mark.parametrize(
    "line",
    [
        "By breakfast the water stood at the second step.",
        "Nine boats burnt on 3 May 2024, the police said.",
        "Built in 1931, the quay held nine boats",
        "The crane fell on Monday, 6 May, at noon.",
        "Hune painter (born Vell, 4 May 1887; died Hune, 14 March 1961).",
        "On May 3, 2024, Hune bought the Vell yard.",
        "Police arrest port reporter over leak",
        "A second vote follows on 9 June at the town hall in Hune",
        "From Vell the boats go north.",
        "3.4.0 (12 January 2024)",
    ],
)
def test_lines_that_are_claims(line: str) -> None:
    assert line in texts(f"Quay closes after vote\n\n{line}\n\n{BODY}", ".txt")


@pytest.mark.parametrize(
    ("prefix", "published_on"),
    [
        pytest.param("LISBON, June 3, 2024 (Atlantic Wire) - ", date(2024, 6, 3), id="place, date, agency"),
        pytest.param("LISBON (AW) — ", None, id="place and agency"),
        pytest.param("LISBON - ", None, id="place alone"),
        pytest.param("LISBON—", None, id="tight dash"),
        pytest.param("NEW VELL: ", None, id="colon"),
        pytest.param("(Atlantic Wire) - ", None, id="agency alone"),
        pytest.param("(CNN)", None, id="agency without a dash"),
        pytest.param("Lisbon / Vell, June 3, 2024 – ", date(2024, 6, 3), id="two places"),
        pytest.param("VELL, N.J., Feb. 6, 2024 -- ", date(2024, 2, 6), id="abbreviated state"),
        pytest.param("Vell, 3 June 2024, 21:00 – ", date(2024, 6, 3), id="with the time"),
        pytest.param("KAMIODA, Akita Pref. — ", None, id="abbreviated province"),
    ],
)
def test_datelines(prefix: str, published_on: date | None) -> None:
    raw = f"Quay closes after vote\n\n{prefix}{BODY}"
    assert texts(raw, ".txt") == ["Quay closes after vote", BODY]
    assert document(raw, ".txt").published == published_on


@pytest.mark.parametrize(
    "text",
    [
        "The quay - all of it - is to close.",
        "Vell won - at last.",
        "GRANDMOTHER KILLED BY DRUNK DRIVER IN HIT - AND - RUN",
        "The vote: nine to four.",
        "BOATS FIRST, SAYS NEW HARBOUR MASTER: Vell sails",
        '"No" - that was all she said.',
        "LISBON",
        "",
    ],
)
def test_no_datelines(text: str) -> None:
    assert dateline(text) == 0


@pytest.mark.parametrize(
    ("texts_told", "expected"),
    [
        pytest.param(["Friday 3 May 2024"], date(2024, 5, 3), id="day month year"),
        pytest.param(["May 3, 2024"], date(2024, 5, 3), id="month day year"),
        pytest.param(["Sept. 3 2024"], date(2024, 9, 3), id="abbreviated month"),
        pytest.param(["3rd of May, 2024"], date(2024, 5, 3), id="ordinal"),
        pytest.param(["2024-05-03T10:00:00Z"], date(2024, 5, 3), id="iso"),
        pytest.param(["13/05/2024"], date(2024, 5, 13), id="day first"),
        pytest.param(["05/13/2024"], date(2024, 5, 13), id="month first"),
        pytest.param(["3.5.2024"], date(2024, 5, 3), id="dots"),
        pytest.param(["03/05/2024"], None, id="two readings"),
        pytest.param(["3 May"], None, id="no year"),
        pytest.param(["3 May", "Vell Fair 12 June 2024"], date(2024, 6, 12), id="a day with a year comes first"),
        pytest.param(["31 June 2024"], None, id="no such day"),
        pytest.param(["31 June 2024", "1 July"], date(2024, 7, 1), id="the year of another line"),
        pytest.param(["Mayor, 3 boats, May 12:30"], None, id="no days"),
    ],
)
def test_published(texts_told: list[str], expected: date | None) -> None:
    assert published.first(texts_told) == expected


def test_days_of_the_story_are_not_the_date() -> None:
    assert document(f"{BODY} It was built by 3 May 1931.", ".txt").published is None
    assert (
        document(
            "HUNE, Ola (Vell, 11 May 1891 - Hune, 2 June 1967), painter of boats and of the sea.", ".txt"
        ).published
        is None
    )
