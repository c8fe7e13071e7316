"""A user's filters on a finished report."""

from __future__ import annotations

from dataclasses import replace

from corpusck.config import Config
from corpusck.model import Report


def select(report: Report, config: Config) -> Report:
    """The report with those findings alone that `config` asks for, in their order."""
    return replace(
        report,
        findings=tuple(
            finding
            for finding in report.findings
            if finding.confidence >= config.min_confidence
            and (not config.verdicts or finding.verdict in config.verdicts)
            and (not config.kinds or finding.kind in config.kinds)
        ),
    )
