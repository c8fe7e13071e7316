"""Where results go: standard output or a file; notes and progress go to standard error."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable
from stat import S_IMODE
from typing import Literal, NamedTuple

import click

from corpusck.errors import UsageError
from corpusck.model import Shortened, Skipped
from corpusck.report.wording import visible

_WIDTH = 80
"""The width of a page, in cells, where neither the terminal nor COLUMNS tells it."""
_WIDEST = 1000


class Output(NamedTuple):
    """Standard output, or the file at `path`."""

    path: str | None = None

    def write(self, text: str | Iterable[str]) -> None:
        """Write UTF-8, whole or piece by piece as it is made. A file is replaced once the new one is whole; a reader
        that closes the pipe is no error.

        Raises `UsageError` where it cannot be written.
        """
        pieces = (piece.encode() for piece in ((text,) if isinstance(text, str) else text))
        try:
            if self.path is None:
                _print(pieces)
            else:
                _replace(self.path, pieces)
        except OSError as error:
            place = self.path or "standard output"
            raise UsageError(f"{place}: cannot be written: {error.strerror or error}") from error

    def width(self) -> int:
        """The width of the page: COLUMNS, else that of the terminal written to, else 80."""
        columns = os.environ.get("COLUMNS", "")
        if columns.isdecimal() and int(columns):
            return min(int(columns), _WIDEST)
        if self.path is None and sys.stdout is not None and sys.stdout.isatty():
            return os.get_terminal_size(sys.stdout.fileno()).columns or _WIDTH
        return _WIDTH

    def color(self, choice: Literal["auto", "always", "never"]) -> bool:
        """Whether to colour: as chosen, else as NO_COLOR and FORCE_COLOR say, else on a terminal alone."""
        if choice != "auto":
            return choice == "always"
        if os.environ.get("NO_COLOR") or self.path is not None:
            return False
        if os.environ.get("FORCE_COLOR"):
            return True
        return os.environ.get("TERM") != "dumb" and sys.stdout is not None and sys.stdout.isatty()


def warn(files: Iterable[Skipped | Shortened]) -> None:
    """Tell of files that were not read, or not in full, where a page has no place for that."""
    for file in files:
        note(f"{visible(file.path)}: {visible(file.reason)}")


def note(text: str) -> None:
    """Tell the user something that is no result, on standard error; where nobody can be told, it is no error."""
    with contextlib.suppress(OSError):
        click.echo(f"corpusck: {text}", err=True)


def _print(pieces: Iterable[bytes]) -> None:
    if sys.stdout is None:
        raise OSError("it is closed")
    try:
        sys.stdout.buffer.writelines(pieces)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Python flushes standard output once more when it exits; that must not fail aloud.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _replace(path: str, pieces: Iterable[bytes]) -> None:
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "wb") as device:
            device.writelines(pieces)
        return
    path = os.path.realpath(path)  # a link stays one
    # A name that no run had before, so that what one left that was killed stands in nobody's way.
    temporary = os.path.join(os.path.dirname(path), f".corpusck-{os.urandom(8).hex()}.tmp")
    try:
        with open(temporary, "xb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if os.path.exists(path):
            os.chmod(temporary, S_IMODE(os.stat(path).st_mode))
        os.replace(temporary, path)
    except BaseException:
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise
