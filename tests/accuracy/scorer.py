"""The score of a report against the gold of its story.

A conflict of the report is right where two of its values reach two values of one conflict of the gold. An agreement of
the gold is found where a finding reaches two of its sources, an unstated fact where an unstated finding reaches it. A
trap is sprung where a finding of its verdict brings its places together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import PurePath
from typing import Literal

from corpusck.model import KINDS, Finding, Report, Verdict
from tests.accuracy.gold import Evidence, Fact, Gold, Trap, reached, reaches

Mark = Literal["hit", "miss", "false", "duplicate", "wrong", "sprung", "avoided"]
_OTHERS: tuple[Verdict, ...] = ("agreement", "unstated")


@dataclass(frozen=True)
class Outcome:
    """What became of one item of the gold, or of one finding that the gold has not.

    `kind` is the first kind of the gold, or that of the finding where there is no gold; `name` is the gold's id, or the
    finding's subject and values. `finding` is what was reported, `None` for a miss. Wrong is an agreement that joins
    rival values, or an unstated fact that another source tells.
    """

    verdict: Verdict
    mark: Mark
    kind: str
    name: str
    finding: Finding | None = None
    kind_right: bool = False


def score(report: Report, gold: Gold) -> tuple[Outcome, ...]:
    """What became of each fact and trap of the gold, and which findings are wrong."""
    found: dict[Verdict, list[Finding]] = {"conflict": [], "agreement": [], "unstated": []}
    for finding in report.findings:
        found[finding.verdict].append(finding)
    return (
        *_conflicts(found["conflict"], gold),
        *_agreements(found["agreement"], found["conflict"], gold),
        *_unstated(found["unstated"], gold),
        *(_trap(trap, found[trap.wrong]) for trap in gold.traps if not trap.doubtful),
    )


def _conflicts(findings: Sequence[Finding], gold: Gold) -> Iterable[Outcome]:
    wanted = gold.wanted("conflict")
    doubtful = [fact for fact in gold.facts if fact.verdict == "conflict" and fact.doubtful]
    found: dict[str, Finding] = {}
    for finding in findings:
        met = [fact for fact in wanted if meets(finding, fact)]
        fresh = [fact for fact in met if fact.id not in found]
        if fresh:
            found[min(fresh, key=lambda fact: finding.kind not in fact.kinds).id] = finding
        elif met:
            yield Outcome("conflict", "duplicate", finding.kind, met[0].id, finding)
        elif "conflict" in gold.complete and not any(meets(finding, fact) for fact in doubtful):
            yield Outcome("conflict", "false", finding.kind, _name(finding), finding)
    for fact in wanted:
        hit = found.get(fact.id)
        right = hit is not None and hit.kind in fact.kinds
        yield Outcome("conflict", "hit" if hit else "miss", fact.kinds[0], fact.id, hit, right)


def _agreements(findings: Sequence[Finding], conflicts: Sequence[Finding], gold: Gold) -> Iterable[Outcome]:
    candidates = (*findings, *conflicts)
    for fact in gold.wanted("agreement"):
        hit = next((finding for finding in candidates if len(_sources(finding, fact.evidence)) > 1), None)
        yield Outcome("agreement", "hit" if hit else "miss", fact.kinds[0], fact.id, hit)
    for finding in findings:
        if any(_joins_rivals(finding, fact) for fact in gold.wanted("conflict")):
            yield Outcome("agreement", "wrong", finding.kind, _name(finding), finding)


def _unstated(findings: Sequence[Finding], gold: Gold) -> Iterable[Outcome]:
    for fact in gold.wanted("unstated"):
        hit = next((finding for finding in findings if _sources(finding, fact.evidence)), None)
        yield Outcome("unstated", "hit" if hit else "miss", fact.kinds[0], fact.id, hit)
    told = [fact for fact in gold.facts if fact.verdict != "unstated"]
    for finding in findings:
        if any(_told_elsewhere(finding, fact) for fact in told):
            yield Outcome("unstated", "wrong", finding.kind, _name(finding), finding)


def _trap(trap: Trap, findings: Sequence[Finding]) -> Outcome:
    places = [(place,) for place in trap.evidence]
    for finding in findings:
        if _tells_rivals(finding, places) or (trap.wrong != "conflict" and len(_sources(finding, trap.evidence)) > 1):
            return Outcome(trap.wrong, "sprung", finding.kind, trap.id, finding)
    return Outcome(trap.wrong, "avoided", "", trap.id)


def meets(finding: Finding, fact: Fact) -> bool:
    """Whether two values of a finding reach two values of a conflict of the gold."""
    return _tells_rivals(finding, [places for _, places in fact.values])


def _tells_rivals(finding: Finding, places: Sequence[Sequence[Evidence]]) -> bool:
    told = [reached(value.statements, places) for value in finding.values]
    return any(a and b and len(a | b) > 1 for a, b in combinations(told, 2))


def _joins_rivals(finding: Finding, fact: Fact) -> bool:
    places = [places for _, places in fact.values]
    return finding.kind in fact.kinds and any(len(reached(value.statements, places)) > 1 for value in finding.values)


def _told_elsewhere(finding: Finding, fact: Fact) -> bool:
    if finding.kind not in fact.kinds and finding.kind != "claim":
        return False
    statements = [statement for value in finding.values for statement in value.statements]
    own = {PurePath(statement.source).name for statement in statements}
    if {place.source for place in fact.evidence} <= own:
        return False
    return any(place.mention and reaches(statement, place) for statement in statements for place in fact.evidence)


def _sources(finding: Finding, evidence: Iterable[Evidence]) -> set[str]:
    statements = [statement for value in finding.values for statement in value.statements]
    return {place.source for place in evidence if any(reaches(told, place, strict=False) for told in statements)}


def _name(finding: Finding) -> str:
    return f"{finding.subject}: {' | '.join(value.value for value in finding.values)}"


def count(outcomes: Iterable[Outcome], verdict: Verdict, *marks: Mark, kind: str | None = None) -> int:
    """How many outcomes of a verdict, and of a kind if one is given, bear one of the marks."""
    return sum(o.verdict == verdict and o.mark in marks and kind in (None, o.kind) for o in outcomes)


def measures(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Shares from 0 to 1, the higher the better, by name. A share of nothing is left out."""
    found: dict[str, float] = {}

    def share(name: str, part: int, whole: int) -> None:
        if whole:
            found[name] = part / whole

    for kind in (None, *KINDS):
        name = kind or "all"
        true = count(outcomes, "conflict", "hit", kind=kind)
        share(f"conflict precision {name}", true, true + count(outcomes, "conflict", "false", "duplicate", kind=kind))
        share(f"conflict recall {name}", true, true + count(outcomes, "conflict", "miss", kind=kind))
        for verdict in _OTHERS:
            hits = count(outcomes, verdict, "hit", kind=kind)
            share(f"{verdict} recall {name}", hits, hits + count(outcomes, verdict, "miss", kind=kind))
    for verdict in _OTHERS:
        hits = count(outcomes, verdict, "hit")
        share(f"{verdict} precision", hits, hits + count(outcomes, verdict, "wrong"))
    share("conflict kind right", sum(o.kind_right for o in outcomes), count(outcomes, "conflict", "hit"))
    traps = [o for o in outcomes if o.mark in ("sprung", "avoided")]
    share("traps avoided", sum(o.mark == "avoided" for o in traps), len(traps))
    return found
