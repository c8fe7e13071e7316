"""A question to a judge: two sentences of two sources with what stands around them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from corpusck.match.story import Story
from corpusck.mentions.date import Moment
from corpusck.mentions.name import Name
from corpusck.mentions.quantity import Quantity
from corpusck.mentions.quote import Quote
from corpusck.mentions.role import Role
from corpusck.model import Kind, Mention

_KINDS: Mapping[type[Mention], Kind] = {
    Quantity: "number", Moment: "date", Name: "name", Role: "role", Quote: "quote"
}  # fmt: skip


class Side(NamedTuple):
    """A sentence, its neighbours, the headline, date (ISO 8601) and section that it stands under, "" for what there is
    not, and the kinds and words of its mentions in order."""

    sentence: str
    before: str
    after: str
    headline: str
    published: str
    heading: str
    mentions: tuple[tuple[Kind, str], ...]


@dataclass(frozen=True)
class Question:
    """Whether two sentences tell one fact, and alike. Which one is the left one does not depend on names of files."""

    left: Side
    right: Side

    @cached_property
    def id(self) -> str:
        """A fingerprint of what the articles say. The mentions, which are no more than a hint, are left out, so that
        answers outlive a version of corpusck that finds others."""
        told = json.dumps([self.left[:-1], self.right[:-1]])
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:20]

    def record(self) -> dict[str, Any]:
        """The question as it goes to a judge: all that is ever sent."""
        return {"id": self.id, "left": _record(self.left), "right": _record(self.right)}


def of_pair(story: Story, one: int, other: int) -> tuple[Question, tuple[int, int]]:
    """The question on two claims, and these in the order of its sides."""
    (left, first), (right, second) = sorted([(_side(story, one), one), (_side(story, other), other)])
    return Question(left, right), (first, second)


def _side(story: Story, number: int) -> Side:
    claim = story.claims[number]
    document = story.documents[claim.sentence.document]

    def neighbour(index: int) -> str:
        inside = 0 <= index < len(story.claims) and story.document(index) == claim.sentence.document
        return story.claims[index].sentence.text if inside else ""

    return Side(
        claim.sentence.text,
        neighbour(number - 1),
        neighbour(number + 1),
        document.title or "",
        document.published.isoformat() if document.published else "",
        claim.sentence.heading,
        tuple((_KINDS[type(each)], each.text) for each in claim.mentions if type(each) in _KINDS),
    )


def _record(side: Side) -> dict[str, Any]:
    mentions = [{"kind": kind, "text": text} for kind, text in side.mentions]
    return {**side._asdict(), "mentions": mentions}
