"""Facts that a judge told become findings, in the form in which rules report theirs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from corpusck.judge.answer import Answer
from corpusck.judge.places import touch
from corpusck.match.story import Story
from corpusck.model import Finding, Opinion, Value
from corpusck.rules.drafting import Told, draft, statement
from corpusck.rules.wording import around, gist, listing

if TYPE_CHECKING:
    from corpusck.judge.facts import Fact


class Tie(NamedTuple):
    """Two places that an answer of a judge is about."""

    left: Told
    right: Told
    answer: Answer
    judge: str

    @property
    def opinion(self) -> Opinion:
        """What the judge says, as a finding shows it."""
        return Opinion(self.judge, self.answer.ruling, self.answer.confidence, self.answer.reason)


def best(ties: Iterable[Tie]) -> Tie:
    """The surest tie, the first of those that are equally sure."""
    return min(ties, key=lambda tie: (-tie.answer.confidence, tie.left, tie.right, tie.answer.reason))


def drafted(story: Story, fact: Fact, confidence: float) -> Finding:
    """The finding of a fact that the judge alone told."""
    told = [(_words(story, places[0]), places) for places in fact.values]
    first = min(place for places in fact.values for place in places)
    subject = _subject(story, first)
    tie = best([tie for tie in fact.ties if tie.answer.ruling == fact.verdict])
    if fact.verdict == "conflict":
        sides = " against ".join(f"{value} ({_sources(story, places)})" for value, places in told)
        message = f"Sources conflict on {subject}: {sides}"
    else:
        message = f"{_sources(story, fact.values[0])} agree on {subject}: {told[0][0]}"
    message += f"; the judge: {tie.answer.reason}" if tie.answer.reason else ""
    finding = draft(story, fact.verdict, fact.kind, subject, message, told, confidence, len(fact.ties))
    return finding._replace(decided_by="judge", opinion=tie.opinion)


def extended(story: Story, finding: Finding, known: Sequence[Sequence[Told]], fact: Fact) -> Finding:
    """A conflict of the rules with the places that the judge ties to one of its values. Its fingerprint stays."""
    values = list(finding.values)
    conflicts = [tie for tie in fact.ties if tie.answer.ruling == "conflict"]
    if not conflicts:
        return finding
    for places in fact.values:
        at = [n for n, told in enumerate(known) if any(touch(one, other) for one in places for other in told)]
        new = tuple(statement(story, place) for place in places if not _is_known(place, known))
        if new and at:
            values[at[0]] = Value(values[at[0]].value, values[at[0]].statements + new)
        elif new:
            values.append(Value(_words(story, places[0]), new))
    if len(values) == len(finding.values) and values == list(finding.values):
        return finding
    opinion = finding.opinion or best(conflicts).opinion
    return finding._replace(values=tuple(values), decided_by="both", opinion=opinion)


def _is_known(place: Told, known: Sequence[Sequence[Told]]) -> bool:
    return any(touch(place, other) for told in known for other in told)


def _words(story: Story, place: Told) -> str:
    return story.claims[place.claim].sentence.text[place.start : place.end]


def _subject(story: Story, place: Told) -> str:
    claim = story.claims[place.claim]
    whole = place.end - place.start >= 0.8 * len(claim.sentence.text)
    return gist(story, place.claim) if whole else around(claim, place.start, place.end)


def _sources(story: Story, places: Iterable[Told]) -> str:
    return listing(story.documents[story.document(place.claim)].path for place in places)
