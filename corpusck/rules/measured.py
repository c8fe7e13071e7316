"""What the rules for figures and moments share: mentions become places, then bonds, groups and rivalries."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from corpusck.match import alone
from corpusck.match.align import Aspect, bonds
from corpusck.match.alone_weights import ALONE
from corpusck.match.context import Place, all_places
from corpusck.match.logit import probability
from corpusck.match.slots import Group, contests, disputed, groups, rivalries
from corpusck.match.story import Story
from corpusck.model import Finding, Kind
from corpusck.rules.drafting import Told, draft
from corpusck.rules.wording import around, listing

Numbers = tuple[int, ...]
"""Indexes of places."""


class Measure(NamedTuple):
    """What is reported of one kind of mention."""

    kind: Kind
    aspect: Aspect
    worth: Callable[[Place], float]
    """How check-worthy a value is that one source alone states; 0 for not at all."""


AGREE = 0.26
"""The least probability of a bond at which two equal values are taken for one fact."""
CONFLICT = 0.2
"""The least probability of a rivalry at which it is looked at."""


def findings(story: Story, measure: Measure) -> Iterator[Finding]:
    """The conflicts, agreements and unstated facts of one kind of mention."""
    aspect = measure.aspect
    places = tuple(all_places(story, aspect.wanted))
    found = bonds(story, places, aspect)
    grouped = groups(places, found, lambda a, b: aspect.compare(a.mention, b.mention), AGREE)
    rivals = rivalries(contests(places, grouped, found), aspect.rivalry, CONFLICT)
    contested = {group: rivalry.score for rivalry in rivals for group in rivalry.groups}
    for rivalry, sides in zip(rivals, disputed(rivals, grouped, found), strict=True):
        yield _conflict(story, measure, places, sides, rivalry.score)
    for number, group in enumerate(grouped):
        if len({places[i].voice for i in group.places}) > 1:
            yield _agreement(story, measure, places, group, 1.0 - contested.get(number, 0.0))
    if len(story.voices) > 1:
        for number, told in alone.evidence(story, places, grouped, found, measure.worth):
            if number not in contested:
                sure = probability(told, ALONE)
                yield _unstated(story, measure, places, grouped[number], sure, told["worth"])


def _conflict(
    story: Story, measure: Measure, places: Sequence[Place], sides: Sequence[Numbers], sure: float
) -> Finding:
    """That voices tell rival values: the places (indexes) of each."""
    told = [_value(places, side) for side in sides]
    subject = _subject(story, places, sides[0])
    against = " against ".join(f"{value} ({_sources(story, where)})" for value, where in told)
    message = f"Sources conflict on {subject}: {against}"
    return draft(story, "conflict", measure.kind, subject, message, told, sure, sure)


def _agreement(story: Story, measure: Measure, places: Sequence[Place], group: Group, uncontested: float) -> Finding:
    """That several voices tell one value. Where others tell a rival one the conflict says so: one of the two is told,
    the surer the one the less sure the other."""
    value, where = _value(places, group.places)
    subject = _subject(story, places, group.places)
    message = f"{_sources(story, where)} agree on {subject}: {value}"
    sure = min(_sure(group.score, 2.4), uncontested)
    return draft(story, "agreement", measure.kind, subject, message, [(value, where)], sure, len(where))


def _unstated(
    story: Story, measure: Measure, places: Sequence[Place], group: Group, sure: float, worth: float
) -> Finding:
    value, where = _value(places, group.places)
    subject = _subject(story, places, group.places)
    message = f"{_sources(story, where)} alone states {subject}: {value}"
    return draft(story, "unstated", measure.kind, subject, message, [(value, where)], sure, worth)


def _value(places: Sequence[Place], numbers: Numbers) -> tuple[str, list[Told]]:
    """The value as the first of some places words it, and all of them."""
    return places[numbers[0]].mention.text, [Told.by(places[i].claim, places[i].mention) for i in numbers]


def _subject(story: Story, places: Sequence[Place], numbers: Numbers) -> str:
    first = places[numbers[0]]
    return around(story.claims[first.claim], first.mention.start, first.mention.end)


def _sources(story: Story, told: Iterable[Told]) -> str:
    return listing(story.documents[story.document(place.claim)].path for place in told)


def _sure(probability: float, chances: float) -> float:
    """The confidence of a finding: its groups hold several pairs, each of which may be the right one."""
    return 1.0 - math.pow(1.0 - probability, chances)
