"""`--format` and `--output`: in which formats a report is written, and where to."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, NamedTuple

import click

from corpusck import report as formats
from corpusck.commands.helping import option
from corpusck.commands.options import OUTPUT
from corpusck.commands.output import Output
from corpusck.errors import UsageError
from corpusck.model import Report
from corpusck.report.view import View

AUTO = "auto"
_PREFIX = re.compile("([a-z]+)=(.+)", re.DOTALL)
_CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Where GitHub and GitLab say what folder holds the repository."""


class Target(NamedTuple):
    """A format, or `auto`, and where it goes."""

    form: str
    output: Output

    def page(self, report: Report, view: View) -> Iterable[str]:
        """The report in this format, in pieces. `auto` is the table and, in a job of GitHub, its annotations below."""
        if self.form != AUTO:
            return formats.pieces(self.form, report, view)
        table = formats.render("table", report, view)
        if not os.environ.get("GITHUB_ACTIONS"):
            return (table,)
        from corpusck.report.github import fenced

        return fenced(table), formats.render("github", report, view)


def written(command: Callable[..., int]) -> Callable[..., int]:
    """Both options, as `targets`."""

    @option(
        OUTPUT,
        "--format",
        "form",
        type=click.Choice([*formats.FORMATS, AUTO]),
        default="table",
        show_default=True,
        help="auto: the table, and in a job of GitHub Actions its annotations too.",
    )
    @option(
        OUTPUT,
        "-o",
        "--output",
        "files",
        metavar="[FORMAT=]FILE",
        multiple=True,
        help="Write to FILE, whole or not at all; FORMAT=FILE is written besides, also several times.",
    )
    @wraps(command)
    def gathered(form: str, files: tuple[str, ...], **others: Any) -> int:
        return command(targets=_targets(form, files), **others)

    return gathered


def with_statistics(targets: tuple[Target, ...]) -> tuple[Target, ...]:
    """The targets, of which the main one shows statistics instead of facts."""
    return (*targets[:-1], targets[-1]._replace(form="statistics"))


def folder() -> str:
    """The current folder as a path from the top of the repository that CI has checked out; empty outside of one."""
    here = Path.cwd()
    for top in filter(None, map(os.environ.get, _CHECKOUTS)):
        if here.is_relative_to(top):
            return here.relative_to(top).as_posix()
    return ""


def _targets(form: str, files: Sequence[str]) -> tuple[Target, ...]:
    """The main target, which is standard output unless a file is named without a format, after those besides."""
    named = [_named(file) for file in files]
    plain = [file for prefix, file in named if prefix is None]
    if len(plain) > 1:
        raise UsageError(f"--output names {plain[0]} and {plain[1]} without a format: write FORMAT=FILE")
    paths = [os.path.realpath(file) for _, file in named]
    for path, file in zip(paths, files, strict=True):
        if paths.count(path) > 1 and path != os.devnull:
            raise UsageError(f"--output {file}: another format goes to the same file")
    besides = [Target(prefix, Output(file)) for prefix, file in named if prefix is not None]
    return (*besides, Target(form, Output(plain[0] if plain else None)))


def _named(file: str) -> tuple[str | None, str]:
    """The format, if one is named, and the file."""
    found = _PREFIX.fullmatch(file)
    if not found:
        return None, file
    if found[1] not in formats.FORMATS:
        known = ", ".join(formats.FORMATS)
        raise UsageError(f"--output {file}: no format {found[1]}, there are {known}; a file of that name is ./{file}")
    return found[1], found[2]
