"""What was made once, kept in SQLite files: between two runs the cache, else for one run.

Several processes, and several runs, may use one file at once. An entry is written whole or not at all, bears a
checksum, and is dropped where that does not fit; a file that is no whole database any more is begun anew.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import sqlite3
import sys
import time
import zlib
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from corpusck import __version__
from corpusck.signals import undisturbed

ARTICLES = "articles.sqlite"
"""What was read and extracted of each article of a large folder."""
REPORTS = "reports.sqlite"
"""The reports on whole folders."""
ANSWERS = "judge.jsonl"
"""What a judge said, beside the stores."""
LIMIT = 2_000_000_000
"""Bytes that the cache takes at the most, after a run."""
_PATIENCE = 60.0
"""Seconds to wait while another process writes."""
_DAY = 86_400
_TABLE = """CREATE TABLE IF NOT EXISTS entries
    (key BLOB PRIMARY KEY, day INTEGER, size INTEGER, checksum BLOB, head BLOB, body BLOB)"""


class Store:
    """Entries of two parts: a `head` that is wanted first, and a `body` that is large or None."""

    def __init__(self, folder: Path, name: str = ARTICLES) -> None:
        self._path = folder / name
        self._day = int(time.time()) // _DAY
        self._base = sqlite3.connect(":memory:")  # where the file cannot be opened, nothing is kept
        with self._doing_without():
            self._open()

    def _open(self) -> None:
        self._base = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)
        self._base.execute("PRAGMA journal_mode = WAL")
        # To wait for the disk would only keep what a power failure takes, and that is made again.
        self._base.execute("PRAGMA synchronous = OFF")
        self._base.execute(_TABLE)

    def _begin_anew(self) -> None:
        self.close()
        for file in _files(self._path):
            file.unlink(missing_ok=True)
        self._open()

    @contextlib.contextmanager
    def _doing_without(self) -> Iterator[None]:
        """What cannot be read or written is made again. A file that is damaged as a whole is begun anew for the next
        time; one that is locked, or a disk that is full, is left alone."""
        try:
            yield
        except sqlite3.OperationalError:
            pass
        except sqlite3.DatabaseError:
            with contextlib.suppress(sqlite3.DatabaseError, OSError):
                self._begin_anew()

    def head(self, key: bytes) -> Any:
        """The head of an entry, or None."""
        return self._part(key, 0)

    def body(self, key: bytes) -> Any:
        """The body of an entry, or None."""
        return self._part(key, 1)

    def _part(self, key: bytes, part: int) -> Any:
        """A part of an entry that is whole; one that is not is dropped."""
        with self._doing_without():
            row = self._base.execute("SELECT head, body, checksum, day FROM entries WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            if not (isinstance(row[0], bytes) and isinstance(row[1], bytes) and row[2] == _checksum(key, *row[:2])):
                self._base.execute("DELETE FROM entries WHERE key = ?", (key,))
                return None
            if row[3] != self._day:
                self._base.execute("UPDATE entries SET day = ? WHERE key = ?", (self._day, key))
            return pickle.loads(row[0] if part == 0 else zlib.decompress(row[1]))
        return None

    def put(self, entries: list[tuple[bytes, Any, Any]]) -> None:
        """Write entries: key, head, body. What cannot be written is made again when it is asked for."""
        rows = [_row(self._day, *entry) for entry in entries]
        with self._doing_without(), self._base:
            self._base.execute("BEGIN IMMEDIATE")
            self._base.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?)", rows)

    def trim(self, limit: int = LIMIT) -> None:
        """Where the entries take more than `limit` bytes, drop what was not used for the longest time; a quarter more
        than needed, for to take the room back takes long."""
        with self._doing_without():
            (total,) = self._base.execute("SELECT coalesce(sum(size), 0) FROM entries").fetchone()
            if total <= limit:
                return
            dropped = []
            for key, size in self._base.execute("SELECT key, size FROM entries ORDER BY day, key"):
                if total <= limit * 3 // 4:
                    break
                dropped.append((key,))
                total -= size
            self._base.executemany("DELETE FROM entries WHERE key = ?", dropped)
            self._base.execute("VACUUM")

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()


@contextlib.contextmanager
def folder(keep: bool, chosen: str = "") -> Iterator[Path]:
    """The folder for a store: that of the cache, or one for this run if nothing is to be kept or nothing can be."""
    place = kept_in(chosen) if keep else None
    if place is not None:
        yield place
        return
    from tempfile import TemporaryDirectory

    temporary = TemporaryDirectory(prefix="corpusck-", ignore_cleanup_errors=True)
    try:
        yield Path(temporary.name)
    finally:
        with undisturbed():
            temporary.cleanup()


def kept_in(chosen: str = "") -> Path | None:
    """The folder of the cache, which is made: of the user's choice or the platform's. None where it is not writable."""
    place = Path(chosen) if chosen else cache_folder()
    try:
        place.mkdir(0o700, parents=True, exist_ok=True)  # what is kept quotes articles: it is the user's
    except OSError:
        return None
    return place if os.access(place, os.W_OK) else None


def cache_folder() -> Path:
    """Where the platform keeps caches."""
    from platformdirs import user_cache_path

    return user_cache_path("corpusck", appauthor=False)


def remove(place: Path) -> bool:
    """Remove the stores in a folder, and the answers kept there; whether there was anything."""
    kept = [*_files(place / ARTICLES), *_files(place / REPORTS), place / ANSWERS]
    found = any(file.exists() for file in kept)
    for file in kept:
        file.unlink(missing_ok=True)
    return found


@cache
def program() -> str:
    """What a result depends on besides articles and settings: Python, the files of corpusck, what is installed."""
    root = os.path.dirname(__file__)
    files = sorted((entry.path[len(root) :], *_stamp(entry.stat())) for entry in _below(root))
    # To install another version of a library changes the folder that holds it.
    installed = [(path, *_stamp(os.stat(path))) for path in sys.path if path.endswith("-packages")]
    return repr((sys.version, __version__, files, installed))


def _below(folder: str) -> Iterator[os.DirEntry[str]]:
    """The files of the program in a folder and in those below."""
    for entry in os.scandir(folder):
        if entry.name.endswith((".py", ".tsv")):
            yield entry
        elif "." not in entry.name and entry.name != "__pycache__":
            yield from _below(entry.path)


def _stamp(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns


def _files(path: Path) -> tuple[Path, ...]:
    """The files of the database at a path."""
    return path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def _row(day: int, key: bytes, head: Any, body: Any) -> tuple[bytes, int, int, bytes, bytes, bytes]:
    first, second = pickle.dumps(head, 5), zlib.compress(pickle.dumps(body, 5), 1)
    return key, day, len(first) + len(second), _checksum(key, first, second), first, second


def _checksum(key: bytes, head: bytes, body: bytes) -> bytes:
    checksum = blake2b(key, digest_size=16)
    checksum.update(head)
    checksum.update(body)
    return checksum.digest()
