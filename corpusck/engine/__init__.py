"""Engines that run the job of `corpusck.archive` past one machine. Without one it runs in processes of this machine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from corpusck.config import Config
from corpusck.ingest.reader import Given
from corpusck.model import Report
from corpusck.pipeline import Progress


class Engine(Protocol):
    """Where a comparison runs."""

    def compare(self, paths: Sequence[Given], config: Config, progress: Progress) -> Report:
        """The report on the articles at `paths`, the same on every engine."""
        ...
