"""What was read and extracted of each article, kept in an SQLite file: between two runs the cache, else for one run.

Several processes, and several runs, may use one file at once. An entry is written whole or not at all, bears a
checksum, and is dropped where that does not fit; a file that is no database any more is begun anew.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import sqlite3
import time
import zlib
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

FILE = "articles.sqlite"
ANSWERS = "judge.jsonl"
"""What a judge said, beside the store."""
LIMIT = 2_000_000_000
"""Bytes that the cache takes at the most, after a run."""
_PATIENCE = 60.0
"""Seconds to wait while another process writes."""
_DAY = 86_400
_TABLE = """CREATE TABLE IF NOT EXISTS articles
    (key BLOB PRIMARY KEY, day INTEGER, size INTEGER, checksum BLOB, head BLOB, body BLOB)"""


class Store:
    """Entries of two parts: a `head` that is wanted of every article, and a `body` that is large."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        try:
            self._open()
        except sqlite3.DatabaseError:
            remove(folder)
            self._open()
        self._day = int(time.time()) // _DAY

    def _open(self) -> None:
        self._base = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)
        self._base.execute("PRAGMA journal_mode = WAL")
        self._base.execute("PRAGMA synchronous = NORMAL")
        self._base.execute(_TABLE)

    def head(self, key: bytes) -> Any:
        """The head of an entry, or None."""
        return self._part(key, 0)

    def body(self, key: bytes) -> Any:
        """The body of an entry, or None."""
        return self._part(key, 1)

    def _part(self, key: bytes, part: int) -> Any:
        """A part of an entry that is whole; one that is not is dropped."""
        with contextlib.suppress(sqlite3.DatabaseError):
            row = self._base.execute("SELECT head, body, checksum, day FROM articles WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            if row[2] != _checksum(key, row[0], row[1]):
                self._base.execute("DELETE FROM articles WHERE key = ?", (key,))
                return None
            if row[3] != self._day:
                self._base.execute("UPDATE articles SET day = ? WHERE key = ?", (self._day, key))
            return pickle.loads(row[0] if part == 0 else zlib.decompress(row[1]))
        return None

    def put(self, entries: list[tuple[bytes, Any, Any]]) -> None:
        """Write entries: key, head, body. What cannot be written is made again when it is asked for."""
        rows = [_row(self._day, *entry) for entry in entries]
        with contextlib.suppress(sqlite3.DatabaseError):
            self._base.execute("BEGIN IMMEDIATE")
            self._base.executemany("INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?, ?)", rows)
            self._base.execute("COMMIT")

    def trim(self, limit: int = LIMIT) -> None:
        """Drop what was not used for the longest time until the entries take at most `limit` bytes."""
        with contextlib.suppress(sqlite3.DatabaseError):
            (total,) = self._base.execute("SELECT coalesce(sum(size), 0) FROM articles").fetchone()
            if total <= limit:
                return
            dropped = []
            for key, size in self._base.execute("SELECT key, size FROM articles ORDER BY day, key"):
                if total <= limit:
                    break
                dropped.append((key,))
                total -= size
            self._base.executemany("DELETE FROM articles WHERE key = ?", dropped)
            self._base.execute("VACUUM")

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()


@contextlib.contextmanager
def folder(keep: bool, chosen: str = "") -> Iterator[Path]:
    """The folder for a store: of the user's choice, or the platform's for caches, or one for this run if nothing is to
    be kept or nothing can be."""
    place = Path(chosen) if chosen else cache_folder() if keep else None
    if keep and place is not None and _is_writable(place):
        yield place
        return
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="corpusck-", ignore_cleanup_errors=True) as temporary:
        yield Path(temporary)


def cache_folder() -> Path:
    """Where the platform keeps caches."""
    from platformdirs import user_cache_path

    return user_cache_path("corpusck", appauthor=False)


def remove(place: Path) -> bool:
    """Remove the store in a folder, and the answers kept there; whether there was anything."""
    kept = [place / name for name in (FILE, f"{FILE}-wal", f"{FILE}-shm", ANSWERS)]
    found = any(file.exists() for file in kept)
    for file in kept:
        file.unlink(missing_ok=True)
    return found


def _is_writable(place: Path) -> bool:
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(place, os.W_OK)


def _row(day: int, key: bytes, head: Any, body: Any) -> tuple[bytes, int, int, bytes, bytes, bytes]:
    first, second = pickle.dumps(head, 5), zlib.compress(pickle.dumps(body, 5), 1)
    return key, day, len(first) + len(second), _checksum(key, first, second), first, second


def _checksum(key: bytes, head: bytes, body: bytes) -> bytes:
    checksum = blake2b(key, digest_size=16)
    checksum.update(head)
    checksum.update(body)
    return checksum.digest()
