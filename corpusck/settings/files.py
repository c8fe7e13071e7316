"""Where settings are looked for, and the tables that stand there."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from corpusck.errors import UsageError

NAMES = ("corpusck.toml", "pyproject.toml")
_TOOL = ("tool", "corpusck")


class File(NamedTuple):
    """A file with settings: the path by which it is called, its text, the settings in it and the keys above them."""

    path: str
    text: str
    table: Mapping[str, Any]
    above: tuple[str, ...] = ()

    def place(self, *keys: str) -> str:
        """Where a key stands: `corpusck.toml:3`."""
        from corpusck.settings.lines import line_of  # late: few files are wrong

        return f"{self.path}:{line_of(self.text, (*self.above, *keys))}"

    def error(self, message: str, *keys: str) -> UsageError:
        """What is wrong at a key."""
        return UsageError(f"{self.place(*keys)}: {message}")


def above(start: str | os.PathLike[str]) -> Iterator[Path]:
    """The folder `start`, or that of the file `start`, and all folders above it."""
    path = Path(os.path.abspath(start))
    yield from (path, *path.parents) if path.is_dir() else path.parents


def nearest(start: str | os.PathLike[str]) -> File | None:
    """The settings in the nearest folder from `start` upwards that has some; corpusck.toml wins over pyproject.toml."""
    for folder in above(start):
        for name in NAMES:
            if (folder / name).is_file() and (found := read(folder / name)) is not None:
                return found
    return None


def read(path: Path) -> File | None:
    """The settings in a TOML file; None where a pyproject.toml has none.

    Raises `UsageError` where it cannot be read or is no TOML.
    """
    shown = called(path)
    text = read_text(path)
    in_project = path.name == "pyproject.toml"
    if in_project and not _may_hold_own(text):
        return None
    # Late, for few projects have settings.
    import tomllib

    from corpusck.settings import lines

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(lines.syntax_error(shown, text, str(error))) from error
    if not in_project:
        return File(shown, text, table)
    own = table.get("tool", {}).get("corpusck")
    if own is None:
        return None
    if not isinstance(own, dict):
        raise UsageError(f"{shown}:{lines.line_of(text, _TOOL)}: tool.corpusck must be a table")
    return File(shown, text, own, _TOOL)


def _may_hold_own(text: str) -> bool:
    """Whether `tool.corpusck` may be in a TOML text: a project that only needs corpusck says so in another table."""
    tools = (line for line in text.splitlines() if line.lstrip("[ \t\"'").startswith("tool"))
    return "corpusck" in text and any("corpusck" in line or "." not in line for line in tools)


def read_text(path: Path) -> str:
    """The text of a file. Raises `UsageError` where it is none."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{called(path)}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise UsageError(f"{called(path)}:{line}: not UTF-8; save it as UTF-8") from error


def called(path: Path) -> str:
    """The path of a file as messages name it: from the current folder if it is below, else in full."""
    full = os.path.abspath(path)
    here = os.path.relpath(full) if os.path.splitdrive(full)[0] == os.path.splitdrive(os.getcwd())[0] else full
    return Path(full if here.startswith("..") else here).as_posix()
