"""The options that bound what is read and reported, so that hostile or broken files cost no more than they may."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any

import click

from corpusck.commands.helping import option
from corpusck.config import LIMITS, Config, Limits

Command = Callable[..., int]

GROUP = "Limits"
"""The heading of the options on help pages."""
_SIZE = re.compile(r"(\d{1,15}) ?([kMG]?)B?", re.IGNORECASE)
_UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}


class Size(click.ParamType):  # type: ignore[type-arg]  # generic from click 8.2 on
    """A number of bytes: `5000`, `500kB`, `20MB`, `1GB`."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number of bytes; wrong usage where it is none, or 0."""
        told = _SIZE.fullmatch(str(value).strip())
        size = int(told[1]) * _UNITS[told[2].lower()] if told else 0
        if size < 1:
            self.fail(f"{value!r} is no size: give bytes, or 500kB, 20MB, 1GB", param, ctx)
        return size


def _counted(name: str, help: str) -> Callable[[Command], Command]:
    most = getattr(LIMITS, name.removeprefix("--max-"))
    return option(
        GROUP, name, type=click.IntRange(1), metavar="N", default=most, show_default=True, help=help
    )


def limited(command: Command) -> Command:
    """What is read of files, as the `limits` of the `config` that the command takes; `--max-file-size` is handed on by
    `inputs` above, which bounds standard input by it, too."""

    @option(
        GROUP,
        "--max-file-size",
        type=Size(),
        metavar="SIZE",
        default=LIMITS.file_size,
        show_default="10MB",
        help="Skip larger files. A number of bytes, or 500kB, 20MB, 1GB.",
    )
    @_counted("--max-sentences", "Read the first N sentences of an article.")
    @_counted("--max-mentions", "Read the first N figures, dates and names of a sentence.")
    @wraps(command)
    def gathered(config: Config, max_file_size: int, max_sentences: int, max_mentions: int, **others: Any) -> int:
        limits = Limits(max_file_size, max_sentences, max_mentions)
        return command(config=replace(config, limits=limits), **others)

    return gathered


def counted_out(command: Command) -> Command:
    """How many findings are reported, added to the limits of the `config` of the decorators that stand above."""

    @_counted("--max-findings", "Report the first N findings.")
    @wraps(command)
    def gathered(config: Config, max_findings: int, **others: Any) -> int:
        limits = config.limits._replace(findings=max_findings)
        return command(config=replace(config, limits=limits), **others)

    return gathered
