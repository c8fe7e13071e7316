"""What is read: paths on the command line, in a file with `--files-from`, and an article on standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any

import click

from corpusck.commands.helping import option
from corpusck.errors import UsageError
from corpusck.ingest.reader import File, Given

Command = Callable[..., int]
STDIN = "-"
INPUT = "Input"
"""The heading of the options that choose what is read."""


def inputs(metavar: str, required: bool = True) -> Callable[[Command], Command]:
    """The arguments that name files or folders, with what the options add to them, as `paths`. `options.reading`, which
    tells how large a file may be, stands below."""

    def decorated(command: Command) -> Command:
        @click.argument("paths", nargs=-1, metavar=metavar, type=click.Path(allow_dash=True))
        @option(INPUT, "--files-from", metavar="FILE", help="Read paths from FILE, one a line; - is standard input.")
        @option(
            INPUT,
            "--stdin-name",
            metavar="NAME",
            default="stdin.txt",
            show_default=True,
            help="What the article on standard input (PATH -) is called; its ending tells the format.",
        )
        @wraps(command)
        def gathered(
            paths: tuple[str, ...], files_from: str | None, stdin_name: str, max_file_size: int, **others: Any
        ) -> int:
            if required and not paths and files_from is None:
                raise click.UsageError(f"Missing argument '{metavar}'.")
            if files_from == STDIN and STDIN in paths:
                raise UsageError("--files-from - and PATH - cannot both read standard input: put the list into a file")
            listed = tuple(_listed(files_from)) if files_from is not None else ()
            named = _named(paths, stdin_name, max_file_size)
            return command(paths=(*named, *listed), max_file_size=max_file_size, **others)

        return gathered

    return decorated


def _named(paths: tuple[str, ...], stdin_name: str, most: int) -> Iterator[Given]:
    """The paths; `-` becomes the article on standard input, read to one byte past the limit."""
    for path in dict.fromkeys(paths):
        if path == STDIN:
            yield File(stdin_name, os.path.basename(stdin_name) or stdin_name, _stdin(most + 1))
        else:
            yield path


def _listed(file: str) -> Iterator[str]:
    """The paths in a list. Raises `UsageError` with the line of one that does not exist."""
    try:
        data = _stdin() if file == STDIN else Path(file).read_bytes()
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror or error}") from error
    place = "standard input" if file == STDIN else file
    for number, line in enumerate(data.split(b"\n"), 1):
        path = os.fsdecode(line.removesuffix(b"\r"))
        if path.strip():
            if "\0" in path or not os.path.lexists(path):
                raise UsageError(f"{place}:{number}: {path}: no such file or folder; expected one path a line")
            yield path


def _stdin(most: int = -1) -> bytes:
    if sys.stdin is None:
        raise UsageError("standard input is closed: name files or folders")
    return sys.stdin.buffer.read(most)
