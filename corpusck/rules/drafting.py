"""How a rule drafts a finding: from places that tell values to a `Finding` with statements and a fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from corpusck.match.story import Story
from corpusck.model import Finding, Kind, Mention, Severity, Statement, Value, Verdict

_SEVERITY: dict[Verdict, Severity] = {"conflict": "error", "unstated": "warning", "agreement": "note"}


class Told(NamedTuple):
    """The words `start` to `end` of the sentence of a claim (an index into `Story.claims`)."""

    claim: int
    start: int
    end: int

    @classmethod
    def by(cls, claim: int, mention: Mention) -> Told:
        """The place of a mention of a claim."""
        return cls(claim, mention.start, mention.end)


def draft(
    story: Story,
    verdict: Verdict,
    kind: Kind,
    subject: str,
    message: str,
    values: Sequence[tuple[str, Iterable[Told]]],
    confidence: float,
    worth: float = 0.0,
) -> Finding:
    """A finding of `kind` and `verdict`.

    `subject` is a few words of the articles, `message` one sentence that a reader understands alone. Each value comes
    with the places that tell it; values are put in the order of the number of sources that tell them, then of their
    places. `confidence` is the probability that the finding is right; `worth` orders findings of one verdict, larger
    first.
    """
    told = [(value, sorted(set(places))) for value, places in values]
    told.sort(key=lambda item: (-len({story.document(place.claim) for place in item[1]}), item[1]))
    complete = tuple(Value(value, tuple(statement(story, place) for place in places)) for value, places in told)
    telling = {story.document(place.claim) for _, places in told for place in places}
    silent = () if verdict == "conflict" else tuple(
        document.path for number, document in enumerate(story.documents) if number not in telling
    )
    rule = f"{kind}-{verdict}"
    return Finding(
        id=_fingerprint(rule, subject, complete),
        rule=rule,
        verdict=verdict,
        kind=kind,
        severity=_SEVERITY[verdict],
        confidence=round(confidence, 2),
        subject=subject,
        message=message,
        values=complete,
        unstated_in=silent,
        worth=round(worth, 4),
    )


def statement(story: Story, place: Told) -> Statement:
    """The words of a place, where they stand in the file, and their sentence."""
    sentence = story.claims[place.claim].sentence
    document = story.documents[sentence.document]
    return Statement(
        document.path,
        *document.place(sentence.start + place.start, sentence.start + place.end),
        text=sentence.text[place.start : place.end],
        sentence=sentence.text,
        start=place.start,
        sentence_start=sentence.start,
    )


def _fingerprint(rule: str, subject: str, values: Sequence[Value]) -> str:
    """The same facts in the same sources give the same fingerprint, wherever their lines moved."""
    told = sorted((value.value, sorted({statement.source for statement in value.statements})) for value in values)
    return hashlib.sha256(repr((rule, subject, told)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
