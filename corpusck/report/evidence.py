"""The evidence behind one finding: what its sentences have in common, and how its figures or dates were aligned."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from textwrap import fill
from typing import NamedTuple

from corpusck import lexicon
from corpusck.match import align, score
from corpusck.match.context import all_places
from corpusck.match.figures import FIGURES
from corpusck.match.logit import Weights, probability
from corpusck.match.moments import MOMENTS
from corpusck.match.opposed import oppositions
from corpusck.match.story import Story
from corpusck.model import Finding, Statement
from corpusck.report.wording import labels, visible

_MOST = 5
"""Pairs that are shown: those inside the finding first, then the likeliest."""
_ASPECTS = {"number": FIGURES, "date": MOMENTS}
_LEAST = 0.005
"""A smaller weight of a feature shows as nothing."""


class _Link(NamedTuple):
    """Two places that were held against each other, and what came of it.

    `inside` counts those of them that are in the finding, and the values of the finding that they state.
    """

    inside: tuple[int, int]
    score: float
    heading: tuple[str, ...]
    features: Mapping[str, float]
    weights: Weights


def render(story: Story, finding: Finding) -> str:
    """The finding with its statements, then each pair behind it with its score and its features, strongest first.

    A feature comes with its value and with what that adds to the log odds that both sides tell one fact.
    """
    parts = (_told, _matches, _aligned, _events)
    return "".join(f"{line}\n" for part in parts for line in part(story, finding))


def _told(story: Story, finding: Finding) -> Iterator[str]:
    short = labels([document.path for document in story.documents])
    yield f"{finding.id}  {finding.rule}, {finding.confidence:.0%} sure"
    yield visible(finding.message)
    for value in finding.values:
        yield f"\n{visible(value.value)}"
        yield from (f"  {short[each.source]}:{each.line}  {visible(each.sentence)}" for each in value.statements)
    if finding.unstated_in:
        yield f"\nnot told by {', '.join(short[path] for path in finding.unstated_in)}"


def _matches(story: Story, finding: Finding) -> Iterator[str]:
    """The matches of the sentences of the finding."""
    values: dict[int, set[int]] = {}
    for claim, _, value in _located(story, finding):
        values.setdefault(claim, set()).add(value)
    where = _placing(story)
    links = []
    for match in story.matches:
        sides = match.left, match.right
        if inside := [values[claim] for claim in sides if claim in values]:
            told = tuple(f"{where(claim)}  {visible(story.claims[claim].sentence.text)}" for claim in sides)
            both = len(inside), len(set().union(*inside))
            links.append(_Link(both, match.score, told, score.named(match.features), (score.WEIGHTS, score.BIAS)))
    yield "\nSentences: how sure it is that both tell one fact"
    yield from _links(links, "  no sentence of another source comes near")


def _aligned(story: Story, finding: Finding) -> Iterator[str]:
    """The pairs of figures or dates of which one is in the finding."""
    aspect = _ASPECTS.get(finding.kind)
    if aspect is None:
        return
    where = _placing(story)
    spots = {(claim, told.start): value for claim, told, value in _located(story, finding)}
    places = tuple(all_places(story, aspect.wanted))
    values = [spots.get((place.claim, place.mention.start)) for place in places]
    links = []
    for pair in align.pairs(story, places, aspect):
        if inside := [value for value in (values[pair.left], values[pair.right]) if value is not None]:
            weights = aspect.conflict if pair.relation == "different" else aspect.agreement
            sides = places[pair.left], places[pair.right]
            told = tuple(f"{where(place.claim)}  {visible(place.mention.text)}" for place in sides)
            sure = probability(pair.features, weights)
            told = (*told, _RELATIONS[pair.relation])
            links.append(_Link((len(inside), len(set(inside))), sure, told, pair.features, weights))
    yield f"\n{'Figures' if finding.kind == 'number' else 'Dates'}: how sure it is that both measure one thing"
    yield from _links(links, "  no value of another source can be compared with it")


_RELATIONS = {"same": "the same value", "compatible": "both may be true", "different": "cannot both be true"}


def _events(story: Story, finding: Finding) -> Iterator[str]:
    """The opposed predications of the finding, for what is told as done and as not done."""
    if finding.kind not in ("status", "polarity"):
        return
    claims = {claim for claim, _, _ in _located(story, finding)}
    where = _placing(story)
    yield "\nEvents: how sure it is that both tell one, and in opposite ways"
    for found in oppositions(story):
        if {found.done.claim, found.other.claim} <= claims:
            yield f"{found.score:.2f}  {where(found.done.claim)}  {visible(found.done.frame.text)}: done"
            yield f"      {where(found.other.claim)}  {visible(found.other.frame.text)}: {_VALUES[found.other.value]}"


_VALUES = {"not": "denied or undone", "early": "not yet done"}


def _links(links: list[_Link], none: str) -> Iterator[str]:
    ordered = sorted(links, key=lambda link: (*(-count for count in link.inside), -link.score, link.heading))
    if not ordered:
        yield none
    for link in ordered[:_MOST]:
        first, *others = link.heading
        yield f"{link.score:.2f}  {first}"
        yield from (f"      {other}" for other in others)
        yield from _features(link)
    if len(ordered) > _MOST:
        yield f"  {len(ordered) - _MOST:,} less likely pairs not shown"


def _features(link: _Link) -> Iterator[str]:
    """The features that count, the strongest first; the others by name."""
    by_name, bias = link.weights
    words = lexicon.table("features")
    parts = {name: by_name.get(name, 0.0) * value for name, value in link.features.items()}
    strong = sorted((name for name in parts if abs(parts[name]) >= _LEAST), key=lambda name: (-abs(parts[name]), name))
    for name in strong:
        yield f"        {parts[name]:+5.2f}  {words.get(name, name)} ({name} {link.features[name]:.2f})"
    yield f"        {bias:+5.2f}  to begin with"
    if idle := [name for name in link.features if name not in strong]:
        yield fill(f"no say: {', '.join(idle)}", 100, initial_indent=" " * 15, subsequent_indent=" " * 15)


def _located(story: Story, finding: Finding) -> Iterator[tuple[int, Statement, int]]:
    """The statements of a finding with the claim that each stands in, and the number of its value."""
    at = {
        (story.documents[claim.sentence.document].path, claim.sentence.start): number
        for number, claim in enumerate(story.claims)
    }
    for number, value in enumerate(finding.values):
        for told in value.statements:
            yield at[told.source, told.sentence_start], told, number


def _placing(story: Story) -> Callable[[int], str]:
    """Where the sentence of a claim stands, in short."""
    short = labels([document.path for document in story.documents])

    def where(claim: int) -> str:
        sentence = story.claims[claim].sentence
        document = story.documents[sentence.document]
        return f"{short[document.path]}:{document.place(sentence.start, sentence.end)[0]}"

    return where
