"""What a noun is said to be: "the cause was a spark", "Cause: a spark", "the winner, X", "X as the winner"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpusck.mentions.filler.phrase import Named, Phrase
from corpusck.model import Token
from corpusck.text.clauses import Clause

BE = frozenset({"is", "was", "are", "were", "be", "been", "being", "remains", "became", "becomes", "'s", "’s"})
"""Verbs that say what something is."""
_NEAR = 3
"""Tokens from such a verb to what follows it, and from the begin of a field to its noun, at the most."""


class Parsed(NamedTuple):
    """A tagged sentence with its noun phrases and names."""

    tokens: Sequence[Token]
    phrases: Sequence[Phrase]
    named: Named


def said_to_be(
    parsed: Parsed, clause: Clause, start: int, end: int, subject: Phrase | None, before: Phrase | None
) -> Iterator[Phrase]:
    """The phrases that tell what or who the noun at the tokens `start` to `end` is; `subject` is that of its clause,
    `before` that of the clause before."""
    yield from _called(parsed, start, end, subject or before)
    yield from _equated(parsed, clause, start, end, subject)
    if _labels(parsed.tokens, start, end):
        yield from [phrase for phrase in parsed.phrases if phrase.start > end][:1]


def _labels(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a noun is the label of a field: "Prime suspect: X", but not "Clerk to the judge: X"."""
    labelled = end < len(tokens) and tokens[end].text in (":", "|") and start <= _NEAR
    return labelled and not any(token.tag == "ADP" for token in tokens[:start])


def is_name(parsed: Parsed, phrase: Phrase) -> bool:
    """Whether the head of a phrase belongs to a name."""
    named = parsed.named
    return any(named[i][0] > phrase.head >= i for i in range(phrase.start, phrase.end) if i in named)


def _equated(parsed: Parsed, clause: Clause, start: int, end: int, subject: Phrase | None) -> Iterator[Phrase]:
    """What stands on the other side of "is": "the cause was a spark", "a spark was the cause"."""
    tokens = parsed.tokens
    places = range(clause.start, clause.end)
    be = next((i for i in places if tokens[i].lower in BE and tokens[i].tag in ("AUX", "VERB")), -1)
    if be >= end:
        yield from [p for p in parsed.phrases if be < p.start <= be + _NEAR and not p.preposition][:1]
    elif 0 <= be < start and subject and subject.end <= be and not _parted(tokens[be + 1 : start]):
        yield subject


def _parted(between: Sequence[Token]) -> bool:
    """Whether a verb or a preposition parts "is" and a noun: "is looking at the cause"."""
    return any(token.tag in ("ADP", "VERB") for token in between)


def _called(parsed: Parsed, start: int, end: int, subject: Phrase | None) -> Iterator[Phrase]:
    """Those who are called by a noun: by a name right after it or beyond a comma, or as the subject of "X as the
    winner"."""
    tokens = parsed.tokens
    if end in parsed.named:
        yield from (Phrase(end, p.end, p.head, "", p.full) for p in parsed.phrases if p.start <= end < p.end)
        return
    around = next((p for p in parsed.phrases if p.start <= start < p.full), None)
    first, last = (around.start, around.full) if around else (start, end)
    while first and tokens[first - 1].tag in ("DET", "ADJ"):
        first -= 1
    if subject and first and tokens[first - 1].lower == "as" and subject.end < first:
        yield subject
    for phrase in parsed.phrases:
        after = phrase.start == last + 1 and tokens[last].text == ","
        before = phrase.full == first - 1 and tokens[first - 1].text == ","
        if (after or before) and is_name(parsed, phrase):
            yield phrase
