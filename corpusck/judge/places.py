"""Places of the story that findings and answers are about: where they stand, and whether two are one."""

from __future__ import annotations

from corpusck.match.story import Story
from corpusck.model import Finding
from corpusck.rules.drafting import Told

_SAME = 0.5
"""The share of the characters of either that two spans have in common if they are one, whatever their kind."""


class Places:
    """Where the findings of a story stand in its claims."""

    def __init__(self, story: Story) -> None:
        self._claims = {
            (story.documents[claim.sentence.document].path, claim.sentence.start): number
            for number, claim in enumerate(story.claims)
        }

    def of_values(self, finding: Finding) -> list[list[Told]]:
        """For each value of a finding the places that tell it, as far as they are known."""
        return [
            [
                Told(claim, told.start, told.start + len(told.text))
                for told in value.statements
                if told.start >= 0 and (claim := self._claims.get((told.source, told.sentence_start))) is not None
            ]
            for value in finding.values
        ]


def touch(one: Told, other: Told) -> bool:
    """Whether two places have characters in common."""
    return one.claim == other.claim and one.start < other.end and other.start < one.end


def same(one: Told, other: Told) -> bool:
    """Whether two places are one: half of the longer is in common."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return one.claim == other.claim and common >= _SAME * max(one.end - one.start, other.end - other.start)
