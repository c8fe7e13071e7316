"""Articles are found in folders and read. What cannot be read becomes `Skipped` and the rest goes on."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TypeVar

from corpusck.errors import UsageError
from corpusck.ingest import FORMATS, article, decode, parser
from corpusck.model import Document, Skipped

MAX_BYTES = 10_000_000

Told = TypeVar("Told", Document, Skipped)


@dataclass(frozen=True)
class File:
    """A file that may be an article: where it is, and its name in the report, with forward slashes and unique.

    With `data` it is not read: its content is given, as that of standard input or of a file not yet saved.
    """

    path: str
    name: str
    data: bytes | None = field(default=None, repr=False)


Given = str | Path | File
"""What a user names: a file or folder by its path, or an article whose content is given."""


def walk(paths: Iterable[Given], include: Sequence[str] = (), exclude: Sequence[str] = ()) -> Iterator[File]:
    """The articles at `paths`: files as they are named, and those in folders whose extension is known, sorted by name.

    Hidden files and symbolic links in folders are left out. `include` and `exclude` are globs on the path below the
    folder: `*.txt` and `drafts` match at any depth, `news/*.txt` from the top, `**` stands for any folders.
    A file whose content is given stands for the one at its path. Raises UsageError for a path that does not exist.
    """
    found: dict[str, tuple[File, str]] = {}
    paths = list(paths)
    for given in (os.fspath(path) for path in paths if not isinstance(path, File)):
        if os.path.isdir(given):
            root = os.path.basename(os.path.abspath(given))
            below = ((name, path) for name, path in _below(given) if _is_wanted(name, include, exclude))
            for name, path in below:
                found.setdefault(os.path.abspath(path), (File(path, name), root))
        elif os.path.lexists(given):
            root = os.path.basename(os.path.dirname(os.path.abspath(given)))
            found.setdefault(os.path.abspath(given), (File(given, os.path.basename(given)), root))
        else:
            raise UsageError(f"{given}: no such file or folder; give files or folders that exist")
    for file in (path for path in paths if isinstance(path, File)):
        full = os.path.abspath(file.path)
        saved, root = found.get(full, (file, os.path.basename(os.path.dirname(full))))
        found[full] = replace(saved, data=file.data), root
    yield from sorted(_named_apart(list(found.values())), key=lambda file: file.name)


def read(file: File, max_bytes: int = MAX_BYTES) -> Document | Skipped:
    """The document in a file, or why it was skipped. A file of more than `max_bytes` is not read."""
    data = load(file, max_bytes)
    return data if isinstance(data, Skipped) else parse(file, data)


def load(file: File, max_bytes: int = MAX_BYTES) -> bytes | Skipped:
    """The content of a file, or why it was skipped."""
    data = _stored(file, max_bytes) if file.data is None else file.data
    if not isinstance(data, Skipped) and len(data) > max_bytes:
        return _skipped(file, f"larger than {max_bytes:,} bytes")
    return data


def parse(file: File, data: bytes) -> Document | Skipped:
    """The document that a file holds, or why it was skipped; of the file itself the name alone is looked at."""
    raw = decode.decode(data)
    if raw is None:
        return _skipped(file, "binary file" if b"\0" in data else "not text in a known encoding")
    if not raw.strip():
        return _skipped(file, "empty file")
    parsed = parser(os.path.splitext(file.path)[1])(raw)
    document = article.document(file.name, raw, parsed)
    return named(document, file) if document.blocks else _skipped(file, "no text in it")


def _stored(file: File, max_bytes: int) -> bytes | Skipped:
    try:
        status = os.stat(file.path)
        if not stat.S_ISREG(status.st_mode):
            return _skipped(file, "not a regular file")
        if status.st_size > max_bytes:
            return _skipped(file, f"larger than {max_bytes:,} bytes")
        return Path(file.path).read_bytes()
    except OSError as error:
        return _skipped(file, f"cannot be read: {(error.strerror or 'system error').lower()}")


def named(told: Told, file: File) -> Told:
    """A document, or why there is none, as that of another file with the same content."""
    return replace(told, path=file.name, file=from_here(file.path))


def _skipped(file: File, reason: str) -> Skipped:
    return Skipped(file.name, reason, from_here(file.path))


def from_here(path: str) -> str:
    """The path with forward slashes, relative where the file is below the current folder."""
    path = os.path.normpath(path)
    if os.path.isabs(path) and path.startswith(os.path.join(os.getcwd(), "")):
        path = os.path.relpath(path)
    return Path(path).as_posix()


def _below(folder: str, prefix: str = "") -> Iterator[tuple[str, str]]:
    """The names, with forward slashes, and the paths of the articles in a folder, in any order."""
    pending = [(folder, prefix)]
    while pending:
        here, prefix = pending.pop()
        try:
            entries = list(os.scandir(here))
        except OSError as error:
            raise UsageError(f"{here}: the folder cannot be read ({error.strerror}); change its rights") from error
        for entry in entries:
            if entry.name.startswith(".") or entry.is_symlink():
                continue
            if entry.is_dir(follow_symlinks=False):
                pending.append((entry.path, f"{prefix}{entry.name}/"))
            elif os.path.splitext(entry.name)[1].lower() in FORMATS:
                yield prefix + entry.name, entry.path


def _is_wanted(name: str, include: Sequence[str], exclude: Sequence[str]) -> bool:
    if include and not any(matches(name, glob) for glob in include):
        return False
    return not any(matches(name, glob) for glob in exclude)


def matches(name: str, glob: str) -> bool:
    """Whether a glob matches a path, with forward slashes, or one of the folders that it is in."""
    parts = name.split("/")
    pattern = glob.strip("/").split("/")
    if len(pattern) == 1 and not glob.startswith("/"):
        return any(fnmatchcase(part, pattern[0]) for part in parts)
    return any(_matches_whole(parts[:count], pattern) for count in range(1, len(parts) + 1))


def _matches_whole(parts: Sequence[str], pattern: Sequence[str]) -> bool:
    if not pattern:
        return not parts
    if pattern[0] == "**":
        return any(_matches_whole(parts[skip:], pattern[1:]) for skip in range(len(parts) + 1))
    return bool(parts) and fnmatchcase(parts[0], pattern[0]) and _matches_whole(parts[1:], pattern[1:])


def _named_apart(found: Sequence[tuple[File, str]]) -> Iterator[File]:
    """The files; one that shares its name bears that of its folder too, or its whole path where that is no help."""
    short = Counter(file.name for file, _ in found)
    longer = [(file, f"{root}/{file.name}" if short[file.name] > 1 else file.name) for file, root in found]
    taken = Counter(name for _, name in longer)
    for file, name in longer:
        yield replace(file, name=name if taken[name] == 1 else Path(file.path).as_posix())
