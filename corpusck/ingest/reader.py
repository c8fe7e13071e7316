"""Articles are found in folders and read. What cannot be read becomes `Skipped` and the rest goes on."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from io import RawIOBase
from pathlib import Path
from typing import TypeVar

from corpusck.config import LIMITS
from corpusck.errors import UsageError
from corpusck.ingest import FORMATS, folders, parser
from corpusck.model import Document, Skipped

Told = TypeVar("Told", Document, Skipped)

_NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_PIECE = 1 << 16
"""Bytes read at a time: most articles have less, and to ask the system for more room takes longer than to read."""


@dataclass(frozen=True)
class File:
    """A file that may be an article: where it is, and its name in the report, with forward slashes and unique.

    With `data` it is not read: its content is given, as that of standard input or of a file not yet saved. With
    `refused`, the reason, it is not opened at all.
    """

    path: str
    name: str
    data: bytes | None = field(default=None, repr=False)
    refused: str = ""


Given = str | Path | File
"""What a user names: a file or folder by its path, or an article whose content is given."""


def walk(
    paths: Iterable[Given], include: Sequence[str] = (), exclude: Sequence[str] = (), follow_symlinks: bool = False
) -> Iterator[File]:
    """The articles at `paths`: files as they are named, and those in folders whose extension is known, sorted by name.

    Hidden files in folders are left out, and so are symbolic links to what is in the same folder; a link that leads
    out of it is refused unless `follow_symlinks` is set. `include` and `exclude` are globs on the path below the
    folder: `*.txt` and `drafts` match at any depth, `news/*.txt` from the top, `**` stands for any folders.
    A file whose content is given stands for the one at its path. Raises UsageError for a path that does not exist and
    for a folder that cannot be read; one inside a folder is refused.
    """
    found: dict[str, tuple[File, str]] = {}
    paths = list(paths)
    for given in (os.fspath(path) for path in paths if not isinstance(path, File)):
        if os.path.isdir(given):
            root = os.path.basename(os.path.abspath(given))
            for entry in folders.below(given, follow_symlinks):
                if (entry.is_folder or _is_article(entry.name)) and is_wanted(entry.name, include, exclude):
                    file = File(entry.path, entry.name, refused=entry.refused)
                    found.setdefault(os.path.abspath(entry.path), (file, root))
        elif os.path.lexists(given):
            root = os.path.basename(os.path.dirname(os.path.abspath(given)))
            found.setdefault(os.path.abspath(given), (File(given, os.path.basename(given)), root))
        else:
            raise UsageError(f"{given}: no such file or folder; give files or folders that exist")
    for file in (path for path in paths if isinstance(path, File)):
        full = os.path.abspath(file.path)
        saved, root = found.get(full, (file, os.path.basename(os.path.dirname(full))))
        found[full] = replace(saved, data=file.data, refused=""), root
    yield from sorted(_named_apart(list(found.values())), key=lambda file: file.name)


def read(file: File, max_bytes: int = LIMITS.file_size) -> Document | Skipped:
    """The document in a file, or why it was skipped. A file of more than `max_bytes` is not read."""
    data = load(file, max_bytes)
    return data if isinstance(data, Skipped) else parse(file, data)


def load(file: File, max_bytes: int = LIMITS.file_size) -> bytes | Skipped:
    """The content of a file, or why it was skipped."""
    if file.refused:
        return _skipped(file, file.refused)
    data = _stored(file, max_bytes) if file.data is None else file.data
    if not isinstance(data, Skipped) and len(data) > max_bytes:
        return _too_large(file, max_bytes)
    return data


def parse(file: File, data: bytes) -> Document | Skipped:
    """The document that a file holds, or why it was skipped; of the file itself the name alone is looked at."""
    from corpusck.ingest import article, decode  # late: a run that was made before parses nothing

    raw = decode.decode(data)
    if raw is None:
        return _skipped(file, "binary file" if b"\0" in data else "not text in a known encoding")
    if not raw.strip():
        return _skipped(file, "empty file")
    parsed = parser(os.path.splitext(file.path)[1])(raw)
    document = article.document(file.name, raw, parsed)
    return named(document, file) if document.blocks else _skipped(file, "no text in it")


def _stored(file: File, max_bytes: int) -> bytes | Skipped:
    """The content of a file on disk, of which no more than one byte past the limit is read.

    Only a regular file is opened, for to open a pipe or a device may wait or act; what it is is asked once more of the
    open file, which may be another one by then.
    """
    try:
        if not stat.S_ISREG(os.stat(file.path).st_mode):
            return _skipped(file, "not a regular file")
        with open(os.open(file.path, os.O_RDONLY | _NO_WAIT), "rb", buffering=0) as opened:
            before = os.fstat(opened.fileno())
            if not stat.S_ISREG(before.st_mode):
                return _skipped(file, "not a regular file")
            if before.st_size > max_bytes:
                return _too_large(file, max_bytes)
            data = _whole(opened, max_bytes + 1)
            after = os.fstat(opened.fileno())
    except OSError as error:
        return _skipped(file, f"cannot be read: {(error.strerror or 'system error').lower()}")
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        return _skipped(file, "was changed while it was read; run again")
    return data


def _whole(opened: RawIOBase, most: int) -> bytes:
    """What is left of a file, at most so many bytes; a system may give it piece by piece."""
    pieces = []
    while most > 0 and (piece := opened.read(min(most, _PIECE))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def _too_large(file: File, max_bytes: int) -> Skipped:
    return _skipped(file, f"larger than {max_bytes:,} bytes (--max-file-size)")


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


def _is_article(name: str) -> bool:
    return os.path.splitext(name)[1].lower() in FORMATS


def is_wanted(name: str, include: Sequence[str], exclude: Sequence[str]) -> bool:
    """Whether the globs leave a file in, by its path below the folder."""
    if include and not any(matches(name, glob) for glob in include):
        return False
    return not any(matches(name, glob) for glob in exclude)


def matches(name: str, glob: str) -> bool:
    """Whether a glob matches a path, with forward slashes, or one of the folders that it is in."""
    parts = name.split("/")
    pattern = glob.strip("/").split("/")
    if len(pattern) == 1 and not glob.startswith("/"):
        return any(fnmatchcase(part, pattern[0]) for part in parts)
    return _begins(parts, pattern)


def _begins(parts: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether a pattern matches the first parts of a path, or all of them, in one pass over the parts: `open` are the
    places in the pattern up to which it matches what was passed."""
    last = len(pattern)
    places = _past_stars({0}, pattern)
    for part in parts:
        stay = {place for place in places if place < last and pattern[place] == "**"}
        step = {place + 1 for place in places - stay if fnmatchcase(part, pattern[place])}
        places = _past_stars(stay | step, pattern)
        if last in places:
            return True
    return False


def _past_stars(places: set[int], pattern: Sequence[str]) -> set[int]:
    """The places, and those behind a `**` there, which may stand for nothing."""
    for place in sorted(places):
        while place < len(pattern) and pattern[place] == "**":
            place += 1
            places.add(place)
    return places


def _named_apart(found: Sequence[tuple[File, str]]) -> Iterator[File]:
    """The files; one that shares its name bears that of its folder too, or its whole path where that is no help."""
    short = Counter(file.name for file, _ in found)
    longer = [(file, f"{root}/{file.name}" if short[file.name] > 1 else file.name) for file, root in found]
    taken = Counter(name for _, name in longer)
    for file, name in longer:
        yield replace(file, name=name if taken[name] == 1 else Path(file.path).as_posix())
