"""A progress bar for runs that take longer than a second."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich import progress

Progress = Callable[[str, int, int], None]
"""Told of each step: the stage, the steps done and all steps."""

_PATIENCE = 1.0
"""Seconds before the bar appears."""


class Bar:
    """Called with a stage, the steps done and all steps; draws on standard error where that is a terminal."""

    def __init__(self) -> None:
        self._watched = sys.stderr is not None and sys.stderr.isatty()
        self._started = monotonic()
        self._bar: progress.Progress | None = None
        self._tasks: dict[str, progress.TaskID] = {}

    def __enter__(self) -> Bar:
        return self

    def __call__(self, stage: str, done: int, total: int) -> None:
        if not self._watched or monotonic() - self._started < _PATIENCE:
            return
        if self._bar is None:
            self._bar = _start()
        if stage not in self._tasks:
            self._tasks[stage] = self._bar.add_task(stage)
        self._bar.update(self._tasks[stage], completed=done, total=total)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()


def _start() -> progress.Progress:
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    bar.start()
    return bar
