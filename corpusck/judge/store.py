"""Answers kept from run to run, in the file format of exchange: a run asks for nothing that is known."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from corpusck.judge import exchange
from corpusck.judge.answer import Answer
from corpusck.judge.interface import Reply


class Store:
    """The answers in the file at `path`, which need not be there yet.

    Each answer is written as soon as it is known, in one piece, so that an interrupted run loses none and several runs
    can share the file. A damaged line is passed over; where nothing can be read or kept, nothing is.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None
        lines = exchange.read(_text(path).splitlines())
        self._known = exchange.joined(line for line in lines if line)

    def get(self, judge: str, id: str) -> Reply | None:
        """What the judge answered to the question `id`."""
        return self._known.get((judge, id))

    def add(self, judge: str, id: str, answers: Sequence[Answer]) -> None:
        """Keep checked answers, if that can be: an answer that is not kept costs time, an error costs the run."""
        if self._file is not None:
            with suppress(OSError):
                os.write(self._file, exchange.answer_line(id, judge, answers).encode())

    def __enter__(self) -> Store:
        with suppress(OSError):
            self._file = self._open()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _open(self) -> int:
        """The file, opened to append; a last line that was cut off is ended. It quotes articles: it is the user's."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(self._path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
        size = os.fstat(file).st_size
        os.lseek(file, max(size - 1, 0), os.SEEK_SET)
        if size and os.read(file, 1) != b"\n":
            os.write(file, b"\n")
        return file


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
