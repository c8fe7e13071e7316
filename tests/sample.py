"""What stands in the golden files: a report with everything that a report can hold, and a story."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from corpusck.match.story import Story
from corpusck.model import Match, Report, Shortened, Skipped
from tests.factories import claim, document, finding, report, source, statement

GAZETTE, HERALD, NOTE, RADIO, WIRE = SOURCES = (
    "coast-gazette.txt",
    "morning-herald-2025-03-02.md",
    "note.txt",
    "radio-north.html",
    "wire_4417.txt",
)

_PLEDGE = "The owner will pay for every lost night of work, the harbour office said after a meeting with the crews"

_CONFLICTS = (
    finding(
        "conflict",
        "number",
        "dead in the harbour fire",
        {
            "37": [
                statement(GAZETTE, 2, "Thirty-seven people died when fire swept the quay.", "Thirty-seven people"),
                statement(GAZETTE, 14, "The toll stands at 37.", "37"),
                statement(WIRE, 1, "At least 37 people are dead.", "37 people"),
            ],
            "41": [statement(HERALD, 3, "The fire has cost 41 lives, the mayor said.", "41 lives")],
        },
        confidence=0.94,
        message="Two sources count 37 dead, morning-herald counts 41.",
    ),
    finding(
        "conflict",
        "name",
        "the mayor's first name",
        {
            "Sofia Lindqvist": [statement(GAZETTE, 5, "Mayor Sofia Lindqvist came at dawn.", "Sofia Lindqvist")],
            "Sophie Lindqvist": [statement(RADIO, 9, "“We mourn,” said Sophie Lindqvist.", "Sophie Lindqvist")],
        },
        confidence=0.71,
        message="The mayor is Sofia in one source and Sophie in another.",
    ),
    finding(
        "conflict",
        "quote",
        "the harbour master on the alarm",
        {
            "The alarm went off at once and every crew was on the quay within the five minutes that the plan allows": [
                statement(GAZETTE, 8, "“The alarm went off at once and every crew was on the quay,” he said.")
            ],
            "The alarm never went off": [statement(NOTE, 2, "He told us: “The alarm never went off.”")],
        },
        confidence=0.66,
        message="The harbour master is quoted in two ways.",
    ),
)
_UNSTATED = (
    finding(
        "unstated",
        "number",
        "barrels of diesel",
        {"1,200": [statement(RADIO, 4, "The store held 1,200 barrels of diesel.", "1,200 barrels of diesel")]},
        unstated_in=(GAZETTE, HERALD, NOTE, WIRE),
    ),
    *(
        finding("unstated", "place", f"berth {n}", {"gone": [statement(WIRE, 20 + n, f"Berth {n} is gone.", "gone")]})
        for n in range(1, 22)
    ),
)
_AGREEMENTS = (
    finding(
        "agreement",
        "date",
        "the fire",
        {
            "1 March 2025": [
                statement(GAZETTE, 1, "The fire broke out on 1 March.", "1 March"),
                statement(HERALD, 1, "On Saturday, 1 March 2025, the old harbour burnt.", "1 March 2025"),
                statement(RADIO, 2, "It began on Saturday night.", "Saturday"),
                statement(WIRE, 2, "Fire came on March 1.", "March 1"),
            ]
        },
    ),
    finding(
        "agreement",
        "claim",
        "owner pays for lost work",
        {_PLEDGE: [statement(GAZETTE, 11, _PLEDGE + "."), statement(RADIO, 12, _PLEDGE + " on Sunday.")]},
    ),
)
_SKIPPED = (("photo.txt", "binary file"), ("empty.md", "no text"))


def sample() -> Report:
    """Conflicts of short and long values, more unstated facts than a page shows, agreements, a copy, skipped and cut
    files."""
    sources = (
        source(GAZETTE, 31, "Harbour fire kills dozens", date(2025, 3, 2)),
        source(HERALD, 24, None, date(2025, 3, 2)),
        replace(source(NOTE, 7), origin=GAZETTE),
        source(RADIO, 18, "消防: the night the quay burnt", None),
        source(WIRE, 1),
    )
    placed = [replace(each, file=f"articles/{each.path}") for each in sources]
    skipped = [Skipped(name, reason, f"articles/{name}") for name, reason in _SKIPPED]
    shortened = [Shortened(NOTE, "more than 7 sentences: left out from line 9 on", f"articles/{NOTE}")]
    shortened.append(Shortened("", "28 findings: 1 left out"))
    return report([*_CONFLICTS, *_UNSTATED, *_AGREEMENTS], placed, skipped, shortened)


class Count(NamedTuple):
    """A mention with fields of many types, like those of the extractors."""

    start: int
    end: int
    text: str
    low: float = 0.0
    high: float = float("inf")
    unit: str = ""
    words: tuple[str, ...] = ()
    day: date | None = None
    hedged: bool = False


def story() -> Story:
    """Three claims of two documents, with mentions and one match."""
    gazette = document(GAZETTE, "37 people died.\n\nThe mayor\x1b[31m came.", "Harbour fire", date(2025, 3, 2))
    wire = document(WIRE, "At least 37 dead on March 1.")
    claims = (
        claim(gazette, 0, 0, Count(0, 9, "37 people", 37, 37, "person", ("dead", "killed"))),
        claim(gazette, 0, 1),
        claim(wire, 1, 0, Count(9, 11, "37", 37, hedged=True), Count(20, 27, "March 1", day=date(2025, 3, 1))),
    )
    match = Match(0, 2, 0.8125, (0.5, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0))
    return Story((gazette, wire), claims, (0, 1), {}, (match,))
