"""Posts: the roles of a story, each with the person who holds it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from corpusck import lexicon
from corpusck.match import referents
from corpusck.match.referents import Referent
from corpusck.match.story import Story
from corpusck.mentions.name import Name
from corpusck.mentions.role import Role


class Post(NamedTuple):
    """A role told in a claim (an index into `Story.claims`) by a voice, of the person numbered `person` in the
    referents; `name` is how the claim names the person."""

    claim: int
    voice: int
    person: int
    role: Role
    name: Name


def posts(story: Story) -> tuple[list[Referent], list[Post]]:
    """The referents of a story and the posts that they are told to hold, in the order of the story."""
    named = story.once(referents.of_story)
    return named, list(_posts(story, named))


def _posts(story: Story, named: Sequence[Referent]) -> Iterator[Post]:
    who = {(m.claim, m.start): (number, m.name) for number, referent in enumerate(named) for m in referent.members}
    for number, claim in enumerate(story.claims):
        for mention in claim.mentions:
            if isinstance(mention, Role) and (found := who.get((number, mention.person[0]))):
                yield Post(number, story.voice(number), found[0], mention, found[1])


def one_office(a: Role, b: Role) -> bool:
    """Whether two roles are one office, or one told less precisely than the other; rank is looked at elsewhere."""
    left, right = set(a.office.split()), set(b.office.split())
    return left <= right or right <= left


def held_together(a: Role, b: Role) -> bool:
    """Whether one person often holds both offices together or by turns."""
    return (min(a.office, b.office), max(a.office, b.office)) in _pairs()


def one_body(a: Role, b: Role) -> bool:
    """Whether two roles may belong to one body: the words that tell whose they are meet, or one tells none."""
    return not a.of or not b.of or bool(a.of & b.of)


@cache
def _pairs() -> frozenset[tuple[str, ...]]:
    return frozenset(lexicon.rows("held_together"))
