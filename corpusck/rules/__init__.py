"""Stage 5: rules turn a story into findings. One module a kind; its docstring is what `corpusck explain KIND` prints."""

from __future__ import annotations

from types import ModuleType

from corpusck.config import Config
from corpusck.match.story import Story
from corpusck.model import VERDICTS, Finding
from corpusck.rules import claim, date, entity, name, number, place, polarity, quote, role, status

RULES: tuple[ModuleType, ...] = (number, date, name, entity, role, place, status, polarity, quote, claim)


def judge(story: Story, config: Config) -> tuple[Finding, ...]:
    """The findings of all rules at or above the confidence asked for, in the order in which every format shows them."""
    found = [finding for rule in RULES for finding in rule.find(story) if finding.confidence >= config.min_confidence]
    return tuple(sorted(found, key=_order))


def _order(finding: Finding) -> tuple[int, float, float, str, str]:
    return VERDICTS.index(finding.verdict), -finding.confidence, -finding.worth, finding.subject, finding.id
