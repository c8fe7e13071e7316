"""Options that several commands share. Each decorator gathers its options into one argument of the command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any

import click

from corpusck.commands.configured import completed
from corpusck.commands.output import Output
from corpusck.config import Config
from corpusck.model import KINDS, VERDICTS, Kind, Verdict

Command = Callable[..., int]


def paths(metavar: str, required: bool = True) -> Callable[[Command], Command]:
    """The arguments that name files or folders."""
    return click.argument("paths", nargs=-1, required=required, metavar=metavar, type=click.Path())


def reading(command: Command) -> Command:
    """Which files are read, as `config`. The command must be one that is `Configured`."""

    @click.option("--config", metavar="FILE", expose_value=False, help="Take settings from FILE.")
    @click.option("--isolated", is_flag=True, expose_value=False, help="Look for no files with settings or ignores.")
    @click.option("--include", metavar="GLOB", multiple=True, help="Read only files whose path below PATH matches.")
    @click.option("--exclude", metavar="GLOB", multiple=True, help="Leave out files whose path below PATH matches.")
    @wraps(command)
    def gathered(include: tuple[str, ...], exclude: tuple[str, ...], **others: Any) -> int:
        return command(config=completed(Config(include=include, exclude=exclude)), **others)

    return gathered


def choosing(command: Command) -> Command:
    """Which findings are reported, added to the `config` of `reading`, which stands above."""

    @click.option("--verdict", "verdicts", type=click.Choice(VERDICTS), multiple=True, help="Report this verdict only.")
    @click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Report this kind only.")
    @click.option(
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

    @click.option("-o", "--output", "file", metavar="FILE", help="Write to FILE, whole or not at all.")
    @wraps(command)
    def gathered(file: str | None, **others: Any) -> int:
        return command(output=Output(file), **others)

    return gathered
