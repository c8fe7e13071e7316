"""What all rounds of a job on Spark share: the session, where results are kept between rounds, the stage that is told.

Nothing of the session's settings stays changed.
"""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TypeVar

from pyspark import InheritableThread
from pyspark.sql import DataFrame, SparkSession

from corpusck.pipeline import Progress

Result = TypeVar("Result")

_BATCH = 500
"""Rows that go to Python at a time: an article may be large."""
_EVERY = 0.5
"""Seconds between two looks at how far the tasks are."""


class Work:
    """A job in so many `partitions`, or as many as the session is set to. It keeps its rounds in `folder`, once that is
    known."""

    def __init__(self, session: SparkSession, progress: Progress, partitions: int | None = None) -> None:
        self.session = session
        self.partitions = partitions
        self.folder = ""
        self._progress = progress
        self._group = f"corpusck-{uuid.uuid4()}"
        self._stage = ""

    @property
    def slots(self) -> int:
        """Parts into which what is read is divided at least."""
        return self.partitions or 3 * self.session.sparkContext.defaultParallelism

    def keep(self, name: str, table: DataFrame) -> DataFrame:
        """A table, written down: what comes after starts from there."""
        place = f"{self.folder}/{name}"
        table.write.mode("overwrite").parquet(place)
        return self.session.read.schema(table.schema).parquet(place)

    def apart(self, job: Callable[[], Result]) -> Result:
        """The result of a job that runs in a thread of its own. An interrupt ends it: here it finds no call to Java
        half way, which it would break. What is started after it was cancelled is cancelled too."""
        done: Future[Result] = Future()

        def run() -> None:
            try:
                done.set_result(job())
            except BaseException as error:
                done.set_exception(error)

        thread = InheritableThread(target=run, daemon=True)
        thread.start()
        try:
            return done.result()
        except BaseException:
            while thread.is_alive():
                self.session.sparkContext.cancelJobGroup(f"{self._group}-{self._stage}")
                thread.join(_EVERY)
            raise

    @contextmanager
    def settings(self) -> Iterator[None]:
        """The session's settings as this job needs them."""
        wanted = {"spark.sql.execution.arrow.maxRecordsPerBatch": str(_BATCH)}
        if self.partitions:
            wanted["spark.sql.shuffle.partitions"] = str(self.partitions)
            wanted["spark.sql.adaptive.coalescePartitions.enabled"] = "false"
        before = {key: self.session.conf.get(key, None) for key in wanted}
        for key, value in wanted.items():
            self.session.conf.set(key, value)
        try:
            yield
        finally:
            for key, old in before.items():
                if old is None:
                    self.session.conf.unset(key)
                else:
                    self.session.conf.set(key, old)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Work that is told as one stage."""
        context = self.session.sparkContext
        self._stage = name
        group = f"{self._group}-{name}"
        context.setJobGroup(group, f"corpusck: {name}", interruptOnCancel=True)
        over = threading.Event()
        watch = threading.Thread(target=self._watch, args=(name, group, over), daemon=True)
        watch.start()
        try:
            yield
        finally:
            over.set()
            watch.join()
            context.setLocalProperty("spark.jobGroup.id", None)  # type: ignore[arg-type]
            context.setLocalProperty("spark.job.description", None)  # type: ignore[arg-type]
        self._progress(name, 1, 1)

    def _watch(self, name: str, group: str, over: threading.Event) -> None:
        tracker = self.session.sparkContext.statusTracker()
        while not over.wait(_EVERY):
            jobs = filter(None, map(tracker.getJobInfo, tracker.getJobIdsForGroup(group)))
            stages = filter(None, (tracker.getStageInfo(stage) for job in jobs for stage in job.stageIds))
            tasks = [(stage.numCompletedTasks, stage.numTasks) for stage in stages]
            if tasks:
                done, total = map(sum, zip(*tasks, strict=True))
                self._progress(name, min(done, total - 1), total)
