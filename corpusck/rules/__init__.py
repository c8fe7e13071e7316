"""Stage 5: rules turn a story into findings. One module a kind; its docstring is what `corpusck explain KIND` prints."""

from __future__ import annotations

from types import ModuleType

from corpusck.config import Config
from corpusck.match.story import Story
from corpusck.model import VERDICTS, Finding
from corpusck.rules import claim, date, entity, name, number, place, polarity, quote, role, status

RULES: tuple[ModuleType, ...] = (number, date, name, entity, role, place, status, polarity, quote, claim)


def judge(story: Story, config: Config) -> tuple[Finding, ...]:
    """The findings of all rules that the configuration asks for, in the order in which every format shows them."""
    found = [finding for rule in RULES for finding in rule.find(story) if _wanted(finding, config)]
    return tuple(sorted(found, key=_order))


def _wanted(finding: Finding, config: Config) -> bool:
    return (
        finding.confidence >= config.min_confidence
        and (not config.verdicts or finding.verdict in config.verdicts)
        and (not config.kinds or finding.kind in config.kinds)
    )


def _order(finding: Finding) -> tuple[int, float, float, str, str]:
    """Conflicts stand by confidence, the others by what is most worth a check."""
    ranks = (finding.confidence, finding.worth) if finding.verdict == "conflict" else (finding.worth, finding.confidence)
    return VERDICTS.index(finding.verdict), -ranks[0], -ranks[1], finding.subject, finding.id
