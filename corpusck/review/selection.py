"""The findings that the configuration asks for, each source given the weight that it has there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpusck.config import Config, SourceSettings, covers
from corpusck.ingest.reader import matches
from corpusck.model import VERDICTS, Finding, Shortened, Statement, Value
from corpusck.review.standing import stands


class Treatment(NamedTuple):
    """How one source is treated, once all that matches its path is put together."""

    name: str | None = None
    weight: float = 1.0
    ignore: tuple[str, ...] = ()
    min_confidence: float = 0.0


def treatment(path: str, settings: Sequence[SourceSettings]) -> Treatment:
    """How the source at a path is treated; of several settings the last one wins."""
    told: dict[str, object] = {}
    for each in settings:
        if matches(path, each.glob):
            fields = ("name", "weight", "ignore", "min_confidence")
            told.update((field, value) for field in fields if (value := getattr(each, field)) is not None)
    return Treatment(**told)  # type: ignore[arg-type]


def select(found: Sequence[Finding], config: Config, paths: Sequence[str]) -> tuple[Finding, ...]:
    """The findings that are wanted, in order. `paths` are those of the sources."""
    wanted = [finding for finding in found if is_wanted(finding, config)]
    if config.sources:
        treated = {path: treatment(path, config.sources) for path in paths}
        wanted = [_weighed(each, treated) for each in wanted if _is_backed(each, treated)]
    return tuple(sorted(wanted, key=order))


def cut(findings: tuple[Finding, ...], config: Config) -> tuple[tuple[Finding, ...], tuple[Shortened, ...]]:
    """As many findings as the limits allow, the first in order, and what to tell of the rest."""
    return findings[: config.limits.findings], left_out(len(findings), config)


def left_out(count: int, config: Config) -> tuple[Shortened, ...]:
    """What to tell of the findings that the limits cut off of `count`."""
    most = config.limits.findings
    if count <= most:
        return ()
    return (Shortened("", f"{count:,} findings: {count - most:,} left out, the last in order (--max-findings)"),)


def is_wanted(finding: Finding, config: Config) -> bool:
    """Whether the configuration asks for a finding, whatever its sources are."""
    return (
        finding.confidence >= config.min_confidence
        and (not config.verdicts or finding.verdict in config.verdicts)
        and (not config.kinds or finding.kind in config.kinds)
        and config.is_on(finding.rule)
    )


def order(finding: Finding) -> tuple[int, float, float, str, str]:
    """Conflicts stand by confidence, the others by what is most worth a check."""
    sure, worth = -finding.confidence, -finding.worth
    first, second = (sure, worth) if finding.verdict == "conflict" else (worth, sure)
    return VERDICTS.index(finding.verdict), first, second, finding.subject, finding.id


def _is_backed(finding: Finding, treated: dict[str, Treatment]) -> bool:
    """Whether a finding holds without the sources that are left out for its rule or its confidence."""

    def counts(statement: Statement) -> bool:
        source = treated[statement.source]
        return finding.confidence >= source.min_confidence and not covers(source.ignore, finding.rule)

    return stands(finding, counts)


def _weighed(finding: Finding, treated: dict[str, Treatment]) -> Finding:
    """The finding with the value of the weightiest sources first, worth as much as the weightiest of its sources."""

    def weights(value: Value) -> list[float]:
        return [treated[source].weight for source in sorted({told.source for told in value.statements})]

    values = sorted(finding.values, key=lambda value: -sum(weights(value)))
    heaviest = max((weight for value in finding.values for weight in weights(value)), default=1.0)
    return finding._replace(values=tuple(values), worth=round(finding.worth * heaviest, 4))
