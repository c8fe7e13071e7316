"""What the formats of CI systems share: which findings are problems, where each is shown, and how files are named."""

from __future__ import annotations

from collections.abc import Mapping
from posixpath import join, normpath

from corpusck.model import Finding, Report, Statement, Value
from corpusck.report.view import View
from corpusck.report.wording import places, visible


def problems(report: Report, view: View) -> list[Finding]:
    """What a reader has to look at: the findings that are no agreements."""
    return [finding for finding in view.cut(report.findings) if finding.verdict != "agreement"]


def files(report: Report, view: View) -> dict[str, str]:
    """The path from the top of the repository of each source and skipped file, by its name in the report."""
    known = {source.path: source.file for source in report.sources}
    known |= {skipped.path: skipped.file for skipped in report.skipped}
    return {name: normpath(join(view.folder, file or name)) for name, file in known.items()}


def sides(finding: Finding) -> list[tuple[Value, Statement]]:
    """Each value with its first statement. First the value that the fewest sources tell: there one looks first."""
    return [(value, value.statements[0]) for value in reversed(finding.values)]


def account(finding: Finding, named: Mapping[str, str]) -> list[str]:
    """The message, then a line for each value with the places where it stands. No line can act on a terminal."""
    shown = {name: visible(file) for name, file in named.items()}
    told = [f"“{visible(value.value)}”: {', '.join(places(value.statements, shown))}" for value in finding.values]
    return [visible(finding.message), *told]
