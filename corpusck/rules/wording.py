"""The words by which a finding is called: what a fact is about, in words of the articles, and lists of sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpusck.match.story import Story
from corpusck.model import Claim, Token
from corpusck.text.tokens import is_content

LONGEST = 6
"""Words in a subject at the most."""

_STOPS = frozenset({",", ";", ":", "(", ")", "–", "—", "|", '"', "“", "”"})


def listing(names: Iterable[str], longest: int = 3) -> str:
    """The distinct names in a row: "a, b and c", "a, b, c and 4 more"."""
    found = sorted(set(names))
    if len(found) > longest + 1:
        return f"{', '.join(found[:longest])} and {len(found) - longest} more"
    return " and ".join(filter(None, (", ".join(found[:-1]), found[-1])))


def gist(story: Story, number: int) -> str:
    """The telling words of a claim, the rarest of the story left out last, in the order of the sentence."""
    claim = story.claims[number]
    telling = [token for token in claim.tokens if is_content(token)]
    ranked = sorted(telling, key=lambda token: (story.weights.get(token.stem, 0.0), token.start))
    kept = set(ranked[:LONGEST])
    return " ".join(token.text for token in telling if token in kept) or claim.sentence.text


def around(claim: Claim, start: int, end: int, longest: int = LONGEST) -> str:
    """The telling words about the span `start` to `end` of a claim: those after it first, to the next stop."""
    after = _until_stop([token for token in claim.tokens if token.start >= end], longest)
    before = _until_stop([token for token in reversed(claim.tokens) if token.end <= start], longest - len(after))
    words = [*reversed(before), *after]
    if not words:
        words = [token for token in claim.tokens if is_content(token) and not start <= token.start < end][:longest]
    return " ".join(token.text for token in words) or claim.sentence.text[start:end]


def _until_stop(tokens: Sequence[Token], longest: int) -> list[Token]:
    found: list[Token] = []
    for token in tokens:
        if len(found) >= longest or (token.text in _STOPS and found):
            break
        if is_content(token):
            found.append(token)
    return found
