"""What the rules for figures and for moments share: mentions become places, places bonds, bonds groups and rivalries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from corpusck.match.context import Contexts, Place
from corpusck.match.slots import Bond, Group, Rivalry, groups, rivalries
from corpusck.match.story import Story
from corpusck.model import Finding, Kind, Mention, Relation
from corpusck.rules.drafting import Told, draft
from corpusck.rules.wording import around, listing


@dataclass(frozen=True)
class Measure:
    """How one kind of mention is aligned: which are looked at, how two compare, how sure it is that they measure one thing."""

    kind: Kind
    wanted: Callable[[Mention], bool]
    compare: Callable[[Mention, Mention], Relation]
    sureness: Callable[[Place, Place, Relation, float], float]
    agree: float
    """The least sureness at which two equal values are one fact."""
    conflict: float
    """The least sureness at which two rival values are a conflict."""
    worth: Callable[[Mention], float]
    """How check-worthy a value is that one source alone states; 0 for not at all."""


def findings(story: Story, measure: Measure) -> Iterator[Finding]:
    """The conflicts, agreements and unstated facts of one kind of mention."""
    places = tuple(_places(story, measure))
    bonds = tuple(_bonds(story, measure, places))
    grouped = groups(places, bonds, lambda a, b: measure.compare(a.mention, b.mention), measure.agree)
    rivals = rivalries(places, grouped, bonds, measure.conflict)
    contested = {group for rivalry in rivals for group in rivalry.groups}
    for rivalry in rivals:
        yield _conflict(story, measure, places, grouped, rivalry)
    for number, group in enumerate(grouped):
        voices = {places[i].voice for i in group.places}
        if len(voices) > 1:
            yield _agreement(story, measure, places, group)
        elif number not in contested and len(story.voices) > 1:
            worth = max(measure.worth(places[i].mention) for i in group.places)
            if worth:
                yield _unstated(story, measure, places, group, worth)


def _places(story: Story, measure: Measure) -> Iterator[Place]:
    contexts = Contexts(story)
    for number, claim in enumerate(story.claims):
        for mention in claim.mentions:
            if measure.wanted(mention):
                yield contexts.place(number, mention)


def _bonds(story: Story, measure: Measure, places: tuple[Place, ...]) -> Iterator[Bond]:
    at: dict[int, list[int]] = {}
    for number, place in enumerate(places):
        at.setdefault(place.claim, []).append(number)
    for match in story.matches:
        cosine = dict(match.features)["cosine"]
        for left in at.get(match.left, ()):
            for right in at.get(match.right, ()):
                a, b = places[left], places[right]
                relation = measure.compare(a.mention, b.mention)
                if a.voice != b.voice and relation != "unrelated":
                    yield Bond(left, right, relation, measure.sureness(a, b, relation, cosine))


def _conflict(
    story: Story, measure: Measure, places: tuple[Place, ...], grouped: list[Group], rivalry: Rivalry
) -> Finding:
    told = [_value(places, grouped[number]) for number in rivalry.groups]
    first = places[grouped[rivalry.groups[0]].places[0]]
    subject = around(story.claims[first.claim], first.mention.start, first.mention.end)
    sides = " against ".join(f"{value} ({_sources(story, where)})" for value, where in told)
    return draft(
        story, "conflict", measure.kind, subject, f"Sources conflict on {subject}: {sides}", told, rivalry.score, rivalry.score
    )


def _agreement(story: Story, measure: Measure, places: tuple[Place, ...], group: Group) -> Finding:
    value, where = _value(places, group)
    first = places[group.places[0]]
    subject = around(story.claims[first.claim], first.mention.start, first.mention.end)
    message = f"{_sources(story, where)} agree on {subject}: {value}"
    return draft(story, "agreement", measure.kind, subject, message, [(value, where)], group.score, len(where))


def _unstated(story: Story, measure: Measure, places: tuple[Place, ...], group: Group, worth: float) -> Finding:
    value, where = _value(places, group)
    first = places[group.places[0]]
    subject = around(story.claims[first.claim], first.mention.start, first.mention.end)
    message = f"{_sources(story, where)} alone states {subject}: {value}"
    return draft(story, "unstated", measure.kind, subject, message, [(value, where)], 0.6, worth)


def _value(places: tuple[Place, ...], group: Group) -> tuple[str, list[Told]]:
    """The value as its first place words it, and all places that tell it."""
    told = [Told.by(places[i].claim, places[i].mention) for i in group.places]
    return places[group.places[0]].mention.text, told


def _sources(story: Story, told: Iterable[Told]) -> str:
    return listing(story.documents[story.document(place.claim)].path for place in told)
