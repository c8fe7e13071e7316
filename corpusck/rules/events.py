"""How the rules for status and polarity word what sources tell of one event in opposite ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpusck.match.opposed import Opposition
from corpusck.match.opposing import Place
from corpusck.match.story import Story
from corpusck.model import Finding, Kind
from corpusck.rules.drafting import Told, draft
from corpusck.rules.wording import around
from corpusck.text.clauses import clauses

_RELATIVE = frozenset(("which", "who", "whose"))
_STEEP = 1.7
"""How a score becomes a confidence: a finding is the best of many pairs, and less sure than that pair seems."""


def conflicts(
    story: Story, kind: Kind, oppositions: Sequence[Opposition], worded: tuple[str, str]
) -> Iterator[Finding]:
    """One conflict for each set of oppositions that share a sentence, the surest first; `worded` says what the event is
    in the first source and in the second."""
    used: set[int] = set()
    for best in oppositions:
        if best.done.claim in used or best.other.claim in used:
            continue
        joined = [o for o in oppositions if o.done.claim == best.done.claim or o.other.claim == best.other.claim]
        done = {o.done.claim: o.done for o in reversed(joined)}
        other = {o.other.claim: o.other for o in reversed(joined) if o.other.claim not in done}
        used.update(done, other)
        yield _finding(story, kind, best, (list(done.values()), list(other.values())), worded)


def _finding(
    story: Story, kind: Kind, best: Opposition, places: tuple[list[Place], list[Place]], worded: tuple[str, str]
) -> Finding:
    words = [_words(story, place) for place in (best.done, best.other)]
    subject = around(story.claims[best.done.claim], best.done.frame.start, best.done.frame.start)
    message = f"“{words[0]}” is {worded[0]} in one source, {worded[1]} in another: “{words[1]}”."
    values = [
        (word, [_told(story, place) for place in told])
        for word, told in zip(words, places, strict=True)
    ]
    return draft(story, "conflict", kind, subject, message, values, best.score**_STEEP)


def _told(story: Story, place: Place) -> Told:
    """The clause that tells the event, with that before it which a relative one speaks of, or the whole sentence where
    another clause of it denies that or leaves it open."""
    tokens = story.claims[place.claim].tokens
    told = clauses(tokens)
    inside = [number for number, clause in enumerate(told) if clause.start <= place.frame.tokens[0] < clause.end]
    if place.frame.status in ("denied", "considered") or place.value == "early" or not inside:
        return Told(place.claim, tokens[0].start, tokens[-1].end)
    own = told[inside[0]]
    first = told[max(inside[0] - 1, 0)] if own.opener in _RELATIVE else own
    start, end = tokens[first.start].start, tokens[own.end - 1].end
    return Told(place.claim, min(start, place.frame.start), max(end, place.frame.end))


def _words(story: Story, place: Place) -> str:
    """The predicate as the article has it, denied if it is denied."""
    tokens = story.claims[place.claim].tokens[slice(*place.frame.tokens)]
    return ("not " if place.frame.negative else "") + " ".join(token.text for token in tokens)
