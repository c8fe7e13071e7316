"""Whether a finding still holds when some of its statements do not count."""

from __future__ import annotations

from collections.abc import Callable

from corpusck.model import Finding, Statement, Verdict

_NEEDED: dict[Verdict, int] = {"conflict": 2, "agreement": 2, "unstated": 1}
"""Values of a conflict, sources of an agreement and of what one alone states, without which there is none."""


def stands(finding: Finding, counts: Callable[[Statement], bool]) -> bool:
    """Whether a finding holds by the statements that count: two values, or two sources that say the same."""
    left = [[statement.source for statement in value.statements if counts(statement)] for value in finding.values]
    if finding.verdict == "conflict":
        held = sum(map(bool, left))
    else:
        held = len({source for sources in left for source in sources})
    return held >= _NEEDED[finding.verdict]
