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
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import TypeVar

from corpusck.errors import WorkerError
from corpusck.signals import HELD, undisturbed

In = TypeVar("In")
Out = TypeVar("Out")

_AHEAD = 32
"""Pieces of work for each process that are handed out before the first result is taken: so memory stays bounded, and
nobody waits for a piece that is as large as many others."""
_PATIENCE = 30.0
"""Seconds that the processes may take to begin. Where a thread of the pool finds no room, it waits for ever."""


class Workers:
    """Processes that work until the block ends. An error or an interrupt ends them at once; so does the end of the
    process that started them, however it comes. Where none can be started, the work is done without."""

    def __init__(self, count: int = 0) -> None:
        self.count = count or os.cpu_count() or 1
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._pool is not None:
            _end(self._pool)

    def map(self, function: Callable[[In], Out], work: Iterable[In]) -> Iterator[Out]:
        """The results of `function`, which stands at the top of a module, on each piece of work, in order.

        Raises `WorkerError` where a process is killed.
        """
        if self._pool is None and self.count > 1:
            self._pool = _started(self.count)
        if self._pool is None:
            yield from map(function, work)
            return
        waiting: deque[Future[Out]] = deque()
        try:
            for piece in work:
                waiting.append(self._pool.submit(function, piece))
                if len(waiting) > _AHEAD * self.count:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            raise WorkerError(
                "a process that helped was killed, perhaps for want of memory: run again with --jobs 1"
            ) from error


def _started(count: int) -> ProcessPoolExecutor | None:
    """Processes that wait for work; none where the system has no room for them."""
    pool = ProcessPoolExecutor(count, _context(), _begin)
    try:
        with undisturbed():  # a signal that came in a fork would be lost, or end the new process aloud
            first = pool.submit(int)
        first.result(_PATIENCE)
    except (OSError, RuntimeError, TimeoutError):
        _end(pool)
        return None
    return pool


def _end(pool: ProcessPoolExecutor) -> None:
    """End the processes at once. The public way waits for the work that has begun, and for ever where a process was
    killed as it held the lock of their queue."""
    for process in list(pool._processes.values()):
        process.kill()
    pool.shutdown(cancel_futures=True)


def _context() -> multiprocessing.context.BaseContext:
    """Fork where that is safe: the processes start at once, with all that is loaded already."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _begin() -> None:
    """Leave Ctrl-C to the process that started this one, follow it to its end, and collect no garbage: there are no
    cycles to speak of among what is made here, and much of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # by which the pool ends the others where one was killed
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, HELD)
    gc.disable()
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGKILL)
