"""Contrasts: one thing told apart by words that exclude each other: the east wing against the north wing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from corpusck import lexicon
from corpusck.match.story import Story
from corpusck.model import Token

_MOST = 12
"""Places of one thing that are compared: what is told more often is no one thing."""
_AHEAD = 3
"""Tokens from a word to the noun that it tells apart at the most."""
_EIGHTHS = 8
_MOTION = frozenset(
    ("drift", "drive", "escap", "flee", "fli", "go", "head", "move", "ride", "run", "sail", "spread", "travel", "walk")
)
_LINKS = frozenset({"the", "of", "town", "city", "village", "capital", "port", "resort"})


class Contrast(NamedTuple):
    """A word of a class of contrast at `start` to `end` of its claim, with its value and the thing it tells apart."""

    claim: int
    voice: int
    start: int
    end: int
    group: str
    value: str
    thing: str


class Opposition(NamedTuple):
    """Contrasts of one thing in two values, each told by other voices, and how well their claims match."""

    left: tuple[Contrast, ...]
    right: tuple[Contrast, ...]
    match: float


def oppositions(story: Story) -> list[Opposition]:
    """The things that voices tell apart by words that exclude each other, in the order of the story."""
    by_thing: dict[tuple[str, str], list[Contrast]] = defaultdict(list)
    for number, claim in enumerate(story.claims):
        for contrast in _contrasts(number, story.voice(number), claim.tokens):
            by_thing[contrast.group, contrast.thing].append(contrast)
    found = [_opposed(story, told) for told in by_thing.values() if 1 < len(told) <= _MOST]
    return [opposition for opposition in found if opposition]


def _opposed(story: Story, told: Sequence[Contrast]) -> Opposition | None:
    """The two values of a thing, if there are two and no voice tells both."""
    values = {c.value: [other for other in told if other.value == c.value] for c in told}
    if any(a.voice == b.voice and not _near(a, b) for a, b in combinations(told, 2)):
        return None
    pairs = [
        (story.partners.get(a.claim, {}).get(b.claim, 0.0), a, b) for a, b in combinations(told, 2) if not _near(a, b)
    ]
    if not pairs:
        return None
    match, a, b = max(pairs, key=lambda pair: (pair[0], -pair[1].claim, -pair[2].claim))
    left, right = (tuple(sorted(values[c.value], key=lambda each: each != c)) for c in (a, b))
    return Opposition(left, right, match)


def _near(a: Contrast, b: Contrast) -> bool:
    """Whether two values may both be told of one thing: they are equal, or neighbours on the compass."""
    if a.group != "compass":
        return a.value == b.value
    apart = abs(int(a.value) - int(b.value)) % _EIGHTHS
    return min(apart, _EIGHTHS - apart) < 2


@cache
def _table() -> dict[str, tuple[str, str]]:
    return {word: (group, value) for word, group, value in lexicon.rows("contrasts")}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(word.partition("-")[0] for word in _table())


def _contrasts(claim: int, voice: int, tokens: Sequence[Token]) -> Iterator[Contrast]:
    end, first = 0, _first_words()
    for index in [index for index, token in enumerate(tokens) if token.lower in first]:
        if index < end:
            continue
        end, row = _word(tokens, index)
        if row and (thing := _thing(tokens, index, end, row[0])):
            yield Contrast(claim, voice, tokens[index].start, tokens[end - 1].end, *row, thing)


def _word(tokens: Sequence[Token], index: int) -> tuple[int, tuple[str, str] | None]:
    """The token after a word of contrast at `index`, which a hyphen may join, and its class and value."""
    if index + 2 < len(tokens) and tokens[index + 1].text == "-":
        row = _table().get(f"{tokens[index].lower}-{tokens[index + 2].lower}")
        if row:
            return index + 3, row
    token = tokens[index]
    named = token.tag == "PROPN" and token.text[0].isupper() and index > 0
    return index + 1, None if named else _table().get(token.lower)


def _thing(tokens: Sequence[Token], start: int, end: int, group: str) -> str:
    """The stem of the noun after a word of contrast, of the place that a direction is told from, or the motion."""
    if group == "compass" and end < len(tokens) and tokens[end].lower == "of":
        place = end
        while place < len(tokens) and (tokens[place].lower in _LINKS or tokens[place].tag == "DET"):
            place += 1
        return f"of {tokens[place].stem}" if place < len(tokens) and tokens[place].tag == "PROPN" else ""
    head = end
    while head < len(tokens) and head - end < _AHEAD and tokens[head].tag in ("ADJ", "NOUN"):
        head += 1
    if head > end and tokens[head - 1].tag == "NOUN":
        return tokens[head - 1].stem
    if group == "compass" and any(t.stem in _MOTION for t in tokens[max(0, start - 3) : start]):
        return "go"
    return ""
