"""Telephone numbers that differ by a slip of the finger; a part of the rule for numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from corpusck.match.story import Story
from corpusck.mentions.quantity import Quantity
from corpusck.mentions.quantity.phrases import near
from corpusck.model import Claim, Finding
from corpusck.rules.drafting import Told, draft
from corpusck.text.spelling import distance

_SURE = 0.9
"""How often a finding is right: a few offices have numbers that follow one another."""
_LEAST, _MOST = 7, 15
"""Digits of a telephone number; no more are allowed by E.164 of the ITU."""
_GAP = 3
"""Signs between two of its groups at the most: ") " and the like."""
_JOINTS = frozenset(" -–().")
_YEAR = 4


def find(story: Story) -> Iterator[Finding]:
    """A finding for each two numbers that are one digit apart, or swap two, of which no voice tells both."""
    told: dict[str, list[Told]] = defaultdict(list)
    for number, claim in enumerate(story.claims):
        for digits, start, end in _numbers(claim):
            told[digits].append(Told(number, start, end))
    voices = {digits: {story.voice(place.claim) for place in places} for digits, places in told.items()}
    for one, two in sorted(_near(told)):
        if voices[one].isdisjoint(voices[two]):
            values = [(_shown(story, told[digits][0]), told[digits]) for digits in (one, two)]
            message = f"One telephone number is told in two ways: {values[0][0]} and {values[1][0]}."
            yield draft(story, "conflict", "number", "telephone number", message, values, _SURE)


def _near(told: dict[str, list[Told]]) -> set[tuple[str, str]]:
    """Pairs of numbers one slip apart: left short of some digit they are equal (after W. Garbe's symmetric deletes)."""
    alike: dict[str, list[str]] = defaultdict(list)
    for digits in told:
        for key in {digits, *(digits[:place] + digits[place + 1 :] for place in range(len(digits)))}:
            alike[key].append(digits)
    return {
        (min(pair), max(pair)) for found in alike.values() for pair in combinations(found, 2) if distance(*pair, 1) == 1
    }


def _shown(story: Story, place: Told) -> str:
    return story.claims[place.claim].sentence.text[place.start : place.end]


def _numbers(claim: Claim) -> Iterator[tuple[str, int, int]]:
    """The digits of each telephone number of a sentence that speaks of calling, and where it stands."""
    labelled = any(isinstance(mention, Quantity) and mention.sort == "label" for mention in claim.mentions)
    if not labelled or near("calling").isdisjoint(token.lower for token in claim.tokens):
        return
    text = claim.sentence.text
    groups: list[tuple[int, int]] = []
    for token in claim.tokens:
        if not token.text.isdecimal():
            continue
        gap = text[groups[-1][1] : token.start] if groups else ""
        if len(gap) > _GAP or not _JOINTS.issuperset(gap):
            yield from _number(text, groups)
            groups = []
        groups.append((token.start, token.end))
    yield from _number(text, groups)


def _number(text: str, groups: list[tuple[int, int]]) -> Iterator[tuple[str, int, int]]:
    digits = "".join(text[start:end] for start, end in groups)
    years = [end - start for start, end in groups] == [_YEAR, _YEAR]
    if _LEAST <= len(digits) <= _MOST and not years and (len(groups) > 1 or digits[0] == "0"):
        yield digits, groups[0][0], groups[-1][1]
