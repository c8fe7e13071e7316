"""Contrasts: one thing told apart by words that exclude each other: the east wing against the north wing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from corpusck import lexicon
from corpusck.match.story import Story
from corpusck.mentions.filler.nominal import BE
from corpusck.model import Token

_MOST = 12
"""Places of one thing that are compared: what is told more often is no one thing."""
_AHEAD = 3
"""Tokens from a word to the noun that it tells apart at the most."""
_EIGHTHS = 8
_MOTION = frozenset(
    ("drift", "drive", "escap", "flee", "fli", "go", "head", "move", "ride", "run", "sail", "spread", "travel", "walk")
)
_OF = frozenset({"from", "in", "of", "out", "with"})
_MAKING = frozenset((
    *("-", "build", "carv", "cast", "clad", "construct", "cover", "craft", "die", "fashion", "finish", "forg", "hew"),
    *("line", "make", "mill", "mould", "out", "plat", "roof", "turn", "weav"),
))  # fmt: skip
_LINKS = frozenset({"the", "of", "town", "city", "village", "capital", "port", "resort"})


class Contrast(NamedTuple):
    """A word of a class of contrast at `start` to `end` of its claim, with its value and the thing it tells apart; it
    is `said` of it where it does not stand before it: "a lid made of tin"."""

    claim: int
    voice: int
    start: int
    end: int
    group: str
    value: str
    thing: str
    said: bool = False


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
    """Whether two values may both be told of one thing: they are equal, one says more than the other, or neighbours on
    the compass."""
    if a.group != "compass":
        one, two = a.value.split(" "), b.value.split(" ")
        return all(x == y for x, y in zip(one, two, strict=False))
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
        if row:
            thing, said = _told(tokens, index, end, row[0])
            if thing and thing not in lexicon.words("no_goods"):
                yield Contrast(claim, voice, tokens[index].start, tokens[end - 1].end, *row, thing, said)


def _told(tokens: Sequence[Token], start: int, end: int, group: str) -> tuple[str, bool]:
    """The stem of the thing that a word of contrast tells apart, and whether it is said of it."""
    thing = _thing(tokens, start, end, group)
    if group == "material" and thing in ("", "alloy"):
        return _made(tokens, start), True
    return thing, False


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


def _made(tokens: Sequence[Token], material: int) -> str:
    """The stem of the noun that is said to be of the material at that token: "the lid is tin", "is made of", "a lid of
    tin", "a lid cast in tin", "lid: tin"."""
    at = material - 1
    while at > 0 and tokens[at].tag in ("ADJ", "ADV", "DET"):
        at -= 1
    if at > 0 and tokens[at].lower in _OF:
        at -= 1
        if tokens[at].tag == "NOUN" and tokens[at + 1].lower == "of":
            return tokens[at].stem
        while at > 0 and tokens[at].stem in _MAKING:
            at -= 1
        if tokens[at].tag == "NOUN":
            return tokens[at].stem
    return _subject(tokens, at) if at > 0 and (tokens[at].lower in BE or tokens[at].text == ":") else ""


def _subject(tokens: Sequence[Token], end: int) -> str:
    """The stem of the head noun of the subject before the verb at `end`: the last noun before what "of" joins to it."""
    start = end
    while start and tokens[start - 1].tag not in ("CCONJ", "PUNCT", "SCONJ", "VERB"):
        start -= 1
    head = ""
    for token in tokens[start:end]:
        if token.tag in ("ADP", "AUX"):
            break
        head = token.stem if token.tag == "NOUN" else head
    return head
