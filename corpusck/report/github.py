"""The report as annotations of GitHub: workflow commands that its runner reads from the log.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from corpusck.model import Finding, Report, Severity, Statement
from corpusck.report.annotation import account, files, problems, sides
from corpusck.report.view import View
from corpusck.report.wording import visible

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, view: View) -> str:
    """One line for each problem, at the value that the fewest sources tell, and a warning for each skipped file and for
    what a limit cut."""
    return "".join(line + "\n" for line in _lines(report, view))


def fenced(text: str) -> str:
    """Text from articles, for a log of GitHub: no line of it is taken for a command.

    The word that ends the fence is made of the text, so that no article can hold it.
    """
    word = "corpusck-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"::stop-commands::{word}\n{text}::{word}::\n"


def _lines(report: Report, view: View) -> Iterator[str]:
    named = files(report, view)
    for finding in problems(report, view):
        yield _annotation(finding, named)
    for skipped in report.skipped:
        yield _command("warning", {"file": named[skipped.path], "title": "skipped"}, visible(skipped.reason))
    for cut in report.shortened:
        place = {"file": named[cut.path]} if cut.path else {}
        yield _command("warning", {**place, "title": "shortened"}, visible(cut.reason))


def _annotation(finding: Finding, named: dict[str, str]) -> str:
    _, at = sides(finding)[0]
    about = {"file": named[at.source], **_place(at), "title": f"{finding.rule}: {finding.subject}"}
    return _command(_COMMANDS[finding.severity], about, "\n".join(account(finding, named)))


def _place(at: Statement) -> dict[str, str]:
    """GitHub takes columns only where the annotation is on one line."""
    lines = {"line": at.line, "endLine": at.end_line}
    columns = {"col": at.column, "endColumn": at.end_column} if at.line == at.end_line else {}
    return {name: str(number) for name, number in (lines | columns).items()}


def _command(command: str, about: dict[str, str], message: str) -> str:
    told = ",".join(f"{name}={_property(visible(value))}" for name, value in about.items())
    return f"::{command} {told}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
