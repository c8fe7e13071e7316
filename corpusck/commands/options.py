"""Options that several commands share. Each decorator gathers its options into one argument of the command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any

import click

from corpusck.commands import limits
from corpusck.commands.configured import completed
from corpusck.commands.helping import option
from corpusck.commands.inputs import INPUT
from corpusck.commands.output import Output
from corpusck.config import Config
from corpusck.model import KINDS, VERDICTS, Kind, Verdict

Command = Callable[..., int]

FINDINGS = "Findings"
OUTPUT = "Output"
SETTINGS = "Settings"
SPEED = "Speed"
"""Headings of help pages."""


def reading(command: Command) -> Command:
    """Which files are read, and how much of them, as `config`. The command must be one that is `Configured`."""
    limiting = limits.limited(command)

    @option(INPUT, "--include", metavar="GLOB", multiple=True, help="Read only files whose path below PATH matches.")
    @option(INPUT, "--exclude", metavar="GLOB", multiple=True, help="Leave out files whose path below PATH matches.")
    @option(INPUT, "--follow-symlinks", is_flag=True, help="Read symbolic links that lead out of PATH, too.")
    @option(SETTINGS, "--config", metavar="FILE", expose_value=False, help="Take settings from FILE.")
    @option(
        SETTINGS, "--isolated", is_flag=True, expose_value=False, help="Look for no files with settings or ignores."
    )
    @wraps(limiting)
    def gathered(include: tuple[str, ...], exclude: tuple[str, ...], follow_symlinks: bool, **others: Any) -> int:
        config = Config(include=include, exclude=exclude, follow_symlinks=follow_symlinks)
        return limiting(config=completed(config), **others)

    return gathered


def working(command: Command) -> Command:
    """What makes runs fast, added to the `config` of `reading`, which stands above."""

    @option(SPEED, "--cache-dir", metavar="DIR", default="", help="Keep what was read and found in DIR.")
    @option(SPEED, "--no-cache", is_flag=True, help="Keep nothing, and look for nothing kept.")
    @option(
        SPEED,
        "--jobs",
        type=click.IntRange(0),
        metavar="N",
        default=0,
        help="Processes for large folders; 0: one a core.",
    )
    @wraps(command)
    def gathered(config: Config, cache_dir: str, no_cache: bool, jobs: int, **others: Any) -> int:
        return command(config=replace(config, cache=not no_cache, cache_dir=cache_dir, jobs=jobs), **others)

    return gathered


def choosing(command: Command) -> Command:
    """Which findings are reported, added to the `config` of `reading`, which stands above."""

    @option(
        FINDINGS,
        "--verdict",
        "verdicts",
        type=click.Choice(VERDICTS),
        multiple=True,
        help="Report this verdict only; several add up.",
    )
    @option(
        FINDINGS,
        "--kind",
        "kinds",
        type=click.Choice(KINDS),
        multiple=True,
        help="Report this kind only; several add up.",
    )
    @option(
        FINDINGS,
        "--min-confidence",
        type=click.FloatRange(0, 1),
        default=Config.min_confidence,
        show_default=True,
        help="Report what is at least this sure.",
    )
    @wraps(command)
    def gathered(
        config: Config, verdicts: tuple[Verdict, ...], kinds: tuple[Kind, ...], min_confidence: float, **others: Any
    ) -> int:
        chosen = replace(config, verdicts=verdicts, kinds=kinds, min_confidence=min_confidence)
        return command(config=chosen, **others)

    return gathered


def writing(command: Command) -> Command:
    """Where the result goes, as `output`."""

    @option(OUTPUT, "-o", "--output", "file", metavar="FILE", help="Write to FILE, whole or not at all.")
    @wraps(command)
    def gathered(file: str | None, **others: Any) -> int:
        return command(output=Output(file), **others)

    return gathered
