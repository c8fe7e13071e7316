"""Work is spread over processes; the results come in the order of the work."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from types import TracebackType
from typing import TypeVar

In = TypeVar("In")
Out = TypeVar("Out")

_AHEAD = 4
"""Pieces of work for each process that are handed out before the first result is taken: so memory stays bounded."""


class Workers:
    """Processes that work until the block ends. An error or an interrupt ends them at once; so does the end of the
    process that started them, however it comes."""

    def __init__(self, count: int = 0) -> None:
        self.count = count or os.cpu_count() or 1
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._pool is None:
            return
        if kind is not None:
            # The public way to end a pool waits for the work that has begun.
            for process in list(self._pool._processes.values()):
                process.terminate()
        self._pool.shutdown(wait=kind is None, cancel_futures=True)

    def map(self, function: Callable[[In], Out], work: Iterable[In]) -> Iterator[Out]:
        """The results of `function`, which stands at the top of a module, on each piece of work, in order."""
        if self.count < 2:
            yield from map(function, work)
            return
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self.count, _context(), _begin)
        waiting: deque[Future[Out]] = deque()
        for piece in work:
            waiting.append(self._pool.submit(function, piece))
            if len(waiting) > _AHEAD * self.count:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _context() -> multiprocessing.context.BaseContext:
    """Fork where that is safe: the processes start at once, with all that is loaded already."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _begin() -> None:
    """Leave Ctrl-C to the process that started this one, follow it to its end, and collect no garbage: there are no
    cycles to speak of among what is made here, and much of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)
