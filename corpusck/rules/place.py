"""place: one part of a fact is filled with different things, above all places.

Sources conflict where the fire began in the engine room in one source and on the vehicle deck in another, where the
results appeared in two journals, where an alarm was raised by fishermen and by the crew of a helicopter. Each source
must name its own place, person or thing and nowhere that of the other, unless to deny it. They conflict, too, where
words that exclude each other tell one thing apart: the east wing and the north wing, north-east and south-west of a
town. What a sentence says where (or from where, or through what) is of the kind place; who and what are of the kind
entity.

Why: Where, who or what it was is the fact itself, told by words instead of figures.

Conflict:

    A: The fire broke out in the engine room shortly before midnight.
    B: The fire began on the car deck shortly before midnight.

No conflict:

    A: The fire broke out in the engine room shortly before midnight.
    B: The fire broke out in the engine room of the ferry and spread to the car deck.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpusck.match.contrasts import Contrast, Opposition, oppositions
from corpusck.match.fillers import Rivalry, rivalries
from corpusck.match.filling import Place
from corpusck.match.story import Story
from corpusck.model import Finding, Kind
from corpusck.rules.drafting import Told, draft
from corpusck.rules.wording import around

_PLACES = frozenset({"where", "from", "to", "path", "at", "through"})
_LEAST = 0.3
"""Confidence below which two fillers are most likely of two facts."""

_SIDES = frozenset({"compass", "course", "end", "face", "hand", "height"})
"""Classes of contrast that tell where."""
_OPPOSED, _MADE, _LOOK, _UNMATCHED, _MATCH = 0.72, 0.6, 0.48, 0.4, 0.15
"""How often a contrast of where, one of what a thing is said to be made of, and one of how it looks, is a conflict
where claims match so well, and how often one is where they do not."""


def find(story: Story) -> Iterator[Finding]:
    """One conflict for each thing that voices tell apart by opposed words, and for each part of a fact that they fill
    differently; a pair of sentences tells no two of the latter."""
    yield from (_contrast(story, opposition) for opposition in oppositions(story))
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


def _contrast(story: Story, opposition: Opposition) -> Finding:
    first, second = opposition.left[0], opposition.right[0]
    texts = [_words(story, contrast) for contrast in (first, second)]
    subject = around(story.claims[first.claim], first.start, first.end)
    message = f"“{texts[0]}” in one source, “{texts[1]}” in another: {subject}."
    values = [
        (text, [Told(each.claim, each.start, each.end) for each in side])
        for text, side in zip(texts, (opposition.left, opposition.right), strict=True)
    ]
    kind: Kind = "place" if first.group in _SIDES else "entity"
    matched = _OPPOSED if kind == "place" else _MADE if first.said or second.said else _LOOK
    confidence = matched if opposition.match >= _MATCH else _UNMATCHED
    return draft(story, "conflict", kind, subject, message, values, confidence)


def _words(story: Story, contrast: Contrast) -> str:
    return story.claims[contrast.claim].sentence.text[contrast.start : contrast.end]


def _told(side: Sequence[Place]) -> list[Told]:
    return [Told.by(place.claim, place.filler) for place in side]
