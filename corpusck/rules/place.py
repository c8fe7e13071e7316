"""place: one part of a fact is filled with different things, above all places.

Sources conflict where the fire began in the engine room in one source and on the vehicle deck in another, where the
results appeared in two journals, where an alarm was raised by fishermen and by the crew of a helicopter. Each source
must name its own place, person or thing and nowhere that of the other. What a sentence says where (or from where, or
through what) is of the kind place; who and what are of the kind entity.

Why: Where, who or what it was is the fact itself, told by words instead of figures.

Conflict:

    A: The fire began in the engine room shortly before midnight.
    B: The fire began on the car deck shortly before midnight.

No conflict:

    A: The fire began in the engine room shortly before midnight.
    B: The fire began in the engine room of the ferry and spread to the car deck.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpusck.match.fillers import Place, Rivalry, rivalries
from corpusck.match.story import Story
from corpusck.model import Finding, Kind
from corpusck.rules.drafting import Told, draft
from corpusck.rules.wording import around

_PLACES = frozenset({"where", "from", "to", "path", "at", "through"})
_LEAST = 0.3
"""Confidence below which two fillers are most likely of two facts."""


def find(story: Story) -> Iterator[Finding]:
    """One conflict for each part of a fact that voices fill differently; a pair of sentences tells no two of them."""
    used: set[tuple[int, int]] = set()
    for rivalry in rivalries(story):
        pair = rivalry.left[0].claim, rivalry.right[0].claim
        if rivalry.score >= _LEAST and pair not in used:
            used.add(pair)
            yield _conflict(story, rivalry)


def _conflict(story: Story, rivalry: Rivalry) -> Finding:
    first, second = rivalry.left[0], rivalry.right[0]
    subject = around(story.claims[first.claim], first.filler.start, first.filler.end)
    message = f"“{first.filler.text}” in one source, “{second.filler.text}” in another: {subject}."
    values = [(side[0].filler.text, _told(side)) for side in (rivalry.left, rivalry.right)]
    kind: Kind = "place" if first.filler.role in _PLACES else "entity"
    return draft(story, "conflict", kind, subject, message, values, rivalry.score)


def _told(side: Sequence[Place]) -> list[Told]:
    return [Told.by(place.claim, place.filler) for place in side]
