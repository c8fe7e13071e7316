"""entity: two people in one office, one person of two countries.

Sources conflict where an office that one person holds at a time (the captain of the ship, the mayor, the chief
executive of the new group) is held by two people in two sources, neither of which knows both, and where the referee
is Hungarian in one source and Romanian in another. Former and future holders, deputies and offices of different
bodies are no conflict.

Why: One of the two people is given the words, the duties or the guilt of the other.

Conflict:

    A: The captain of the ferry, Erik Solberg, was the last to leave.
    B: The captain of the ferry, Magnus Dahl, was the last to leave.

No conflict:

    A: The captain of the ferry, Erik Solberg, was the last to leave.
    B: A former captain of the ferry, Magnus Dahl, told of earlier faults.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from corpusck import lexicon
from corpusck.match.posts import Post, posts
from corpusck.match.referents import Referent
from corpusck.match.story import Story
from corpusck.model import Finding
from corpusck.rules.drafting import Told, draft
from corpusck.text.tokens import stem

_OF_ONE_BODY, _OF_ONE_CLAIM, _COUNTRY = 0.74, 0.6, 0.85
"""How often a finding is right: the body is named by both, the claims are matched, two countries of one person."""

_ONE_BODY = frozenset({"crew", "match", "event", "study"})
"""Families of offices of which a story has one body, so that it need not be named."""


def find(story: Story) -> Iterator[Finding]:
    """The rival holders of offices, and the people of two countries."""
    named, told = story.once(posts)
    current = [post for post in told if post.role.time == "now" and not post.role.rank]
    by_office: dict[str, list[Post]] = {}
    for post in current:
        if post.role.unique and named[post.person].sort == "person":
            by_office.setdefault(post.role.office, []).append(post)
    for held in by_office.values():
        yield from _rival_holders(story, named, held)
    by_person: dict[int, list[Post]] = {}
    for post in told:
        if post.role.nation:
            by_person.setdefault(post.person, []).append(post)
    for person, held in by_person.items():
        yield from _two_countries(story, named[person], held)


def _rival_holders(story: Story, named: Sequence[Referent], held: Sequence[Post]) -> Iterator[Finding]:
    rivals = [
        (confidence, a, b)
        for a, b in combinations(held, 2)
        if a.voice != b.voice and a.person != b.person and (confidence := _rivalry(story, named, a, b, held))
    ]
    if not rivals:
        return
    confidence, left, right = max(rivals, key=lambda rival: (rival[0], -rival[1].claim, -rival[2].claim))
    values = [
        (named[post.person].full, [Told.by(p.claim, p.name) for p in held if p.person == post.person])
        for post in (left, right)
    ]
    message = f"The {left.role.text} is {values[0][0]} in one source and {values[1][0]} in another."
    yield draft(story, "conflict", "entity", left.role.text, message, values, confidence)


def _rivalry(story: Story, named: Sequence[Referent], a: Post, b: Post, held: Sequence[Post]) -> float:
    """How sure it is that two voices give one office to two people; 0 where they do not."""
    voices_of = [{story.voice(m.claim) for m in named[post.person].members} for post in (a, b)]
    if b.voice in voices_of[0] or a.voice in voices_of[1]:
        return 0.0
    if sum(post.voice == a.voice for post in held) != sum(
        post.voice == a.voice and post.person == a.person for post in held
    ):
        return 0.0
    if sum(post.voice == b.voice for post in held) != sum(
        post.voice == b.voice and post.person == b.person for post in held
    ):
        return 0.0
    matched = b.claim in story.partners.get(a.claim, {})
    if a.role.of and a.role.of == b.role.of:
        return _OF_ONE_BODY if a.role.of - _bare_heads() else _OF_ONE_CLAIM * matched
    if a.role.of and b.role.of:
        return 0.0
    return _OF_ONE_CLAIM if matched and set(a.role.families) & _ONE_BODY else 0.0


@cache
def _bare_heads() -> frozenset[str]:
    """Stems of words such as "committee", which alone do not tell which body is meant."""
    return frozenset(stem(word) for word in lexicon.words("name_heads"))


def _two_countries(story: Story, person: Referent, held: Sequence[Post]) -> Iterator[Finding]:
    nations: dict[str, list[Post]] = {}
    for post in held:
        nations.setdefault(post.role.nation, []).append(post)
    voices = [{post.voice for post in told} for told in nations.values()]
    if len(nations) < 2 or any(a & b for a, b in combinations(voices, 2)):
        return
    values = [(nation.title(), [_around(story, post) for post in told]) for nation, told in nations.items()]
    message = f"{person.full} is from {values[0][0]} in one source and from {values[1][0]} in another."
    yield draft(story, "conflict", "place", f"{person.full}: country", message, values, _COUNTRY)


def _around(story: Story, post: Post) -> Told:
    """The words from the demonym or office to the name, country after it included."""
    claim = story.claims[post.claim]
    first = min(post.role.start, post.name.start)
    before = [token for token in claim.tokens if token.end < first][-1:]
    after = [token for token in claim.tokens if token.start >= max(post.role.end, post.name.end)][:2]
    start = before[0].start if before and before[0].text[0].isupper() else first
    end = after[1].end if len(after) == 2 and after[0].lower == "of" else max(post.role.end, post.name.end)
    return Told(post.claim, start, end)
