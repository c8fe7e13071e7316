"""The formats of a report: each a module with `render(report, view) -> str`, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpusck.model import Report
    from corpusck.report.view import View

FORMATS = ("table", "html", "json", "jsonl", "csv", "markdown", "github", "gitlab", "sarif", "junit")


def render(form: str, report: Report, view: View) -> str:
    """The report in one of `FORMATS`, ending with a newline."""
    text: str = import_module(f"corpusck.report.{form}").render(report, view)
    return text
