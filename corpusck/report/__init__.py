"""The formats of a report: each a module with `render(report, view) -> str`, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpusck.model import Report
    from corpusck.report.view import View

FORMATS = ("table", "html", "json", "jsonl", "csv", "markdown", "github", "gitlab", "sarif", "junit")

_STREAMED = ("jsonl",)
"""Formats with a function `lines` beside `render`."""


def render(form: str, report: Report, view: View) -> str:
    """The report in one of `FORMATS`, ending with a newline."""
    return "".join(pieces(form, report, view))


def pieces(form: str, report: Report, view: View) -> Iterable[str]:
    """The same in pieces. Those of a format made for large reports are made as they are asked for."""
    module = import_module(f"corpusck.report.{form}")
    found: Iterable[str] = module.lines(report, view) if form in _STREAMED else (module.render(report, view),)
    return found
