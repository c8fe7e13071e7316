"""Stage 5: rules turn a story into findings. One module a kind, whose docstring `corpusck explain KIND` prints."""

from __future__ import annotations

from types import ModuleType

from corpusck.match.story import Story
from corpusck.model import Finding
from corpusck.rules import claim, date, entity, name, number, place, polarity, quote, role, status

RULES: tuple[ModuleType, ...] = (number, date, name, entity, role, place, status, polarity, quote, claim)


def judge(story: Story) -> list[Finding]:
    """The findings of all rules; what is told of them, and in which order, the review decides."""
    return [finding for rule in RULES for finding in rule.find(story)]
