"""The baseline on the command line: `--baseline` and `--update-baseline`, and files of baselines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from corpusck.commands.helping import option
from corpusck.commands.output import Output, note
from corpusck.config import Config
from corpusck.errors import UsageError
from corpusck.model import Report
from corpusck.report.wording import counted, visible

if TYPE_CHECKING:
    from corpusck.review.baseline import Entry

Command = Callable[..., int]

BASELINE = "Baseline"
"""The heading of the options."""


class Known(NamedTuple):
    """The findings that are known already, in the file at `path` if there is one; `update` renews the file."""

    path: str | None
    update: bool
    config: Config

    def without(self, report: Report) -> Report:
        """The report of what is new, with a notice on each known finding that is gone."""
        if self.path is None:
            return report
        if any(not each.path for each in report.shortened):
            raise UsageError(f"{self.path}: not all findings are at hand to compare with it: raise --max-findings")
        from corpusck.review import baseline  # late: few runs have one

        old = {} if self.update and not Path(self.path).exists() else read(self.path)
        gone = baseline.gone(report.findings, old, self.config)
        if self.update:
            entries = baseline.updated(report.findings, old, self.config)
            write(self.path, entries)
            added = sum(entry.id not in old for entry in entries)
            told = f"{counted(len(entries), 'finding')}, {added:,} new, {len(gone):,} gone"
            note(f"{visible(self.path)}: {told}")
            old, gone = {entry.id: entry for entry in entries}, []
        findings = baseline.unknown(report.findings, old)
        return replace(report, findings=findings, notices=report.notices + baseline.notices(gone, self.path))


def known(command: Command) -> Command:
    """What is known already, as `known`, beside the `config` of the decorators that stand above."""

    @option(BASELINE, "--baseline", metavar="FILE", type=click.Path(), help="Report only what is not in FILE.")
    @option(BASELINE, "--update-baseline", is_flag=True, help="Write what is found to the baseline, as known.")
    @wraps(command)
    def gathered(config: Config, baseline: str | None, update_baseline: bool, **others: Any) -> int:
        if update_baseline and baseline is None:
            raise UsageError("--update-baseline: name the file with --baseline FILE")
        return command(config=config, known=Known(baseline, update_baseline, config), **others)

    return gathered


def read(path: str) -> dict[str, Entry]:
    """The entries of the baseline at a path. Raises `UsageError` where it cannot be read."""
    from corpusck.review.baseline import parse

    try:
        return parse(Path(path).read_text(encoding="utf-8"), path)
    except FileNotFoundError as error:
        raise UsageError(f"{path}: no such baseline; write it with --update-baseline") from error
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise UsageError(f"{path}:{line}: no baseline: expected UTF-8") from error


def write(path: str, entries: list[Entry]) -> None:
    """Write a baseline, whole or not at all."""
    from corpusck.review.baseline import render

    Output(path).write(render(entries))
