"""How much of a report is shown, and on what kind of page."""

from __future__ import annotations

from typing import Literal, NamedTuple

from corpusck.model import Finding, Verdict

Sentences = Literal["", "below", "side"]
"""Where the sentences behind a fact stand: nowhere, below it in a row, in two columns."""

MODEST = 20
"""Findings of a verdict, other than conflicts, that a page for people shows unless it is asked for more."""


class View(NamedTuple):
    """`width` in terminal cells. `limit` is the most findings of one verdict; without it, people are shown every
    conflict and `MODEST` of the others, or with `everything` all, and machines all. `folder` is where the command was
    run, as a path from the top of the repository that CI has checked out."""

    width: int = 80
    color: bool = False
    sentences: Sentences = ""
    everything: bool = False
    limit: int | None = None
    folder: str = ""

    def reading(self, verdict: Verdict) -> int | None:
        """How many findings of a verdict stand on a page for people; None for all of them."""
        if self.limit is not None or self.everything or verdict == "conflict":
            return self.limit
        return MODEST

    def cut(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """The findings that stand in a file for machines, in the order of the report."""
        if self.limit is None:
            return findings
        left: dict[str, int] = {}
        kept = []
        for finding in findings:
            left[finding.verdict] = left.get(finding.verdict, self.limit) - 1
            if left[finding.verdict] >= 0:
                kept.append(finding)
        return tuple(kept)
