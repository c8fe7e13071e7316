"""What all rounds of a job on Spark share: the session, where results are kept between rounds, the stage that is told.

Nothing of the session's settings stays changed.
"""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from pyspark.sql import DataFrame, SparkSession

from corpusck.pipeline import Progress

_BATCH = 500
"""Rows that go to Python at a time: an article may be large."""
_EVERY = 0.5
"""Seconds between two looks at how far the tasks are."""


class Work:
    """A job that keeps its rounds in `folder`, in so many `partitions` or as many as the session is set to."""

    def __init__(self, session: SparkSession, folder: str, progress: Progress, partitions: int | None = None) -> None:
        self.session = session
        self.partitions = partitions
        self._folder = folder
        self._progress = progress
        self._group = f"corpusck-{uuid.uuid4()}"

    @property
    def slots(self) -> int:
        """Parts into which what is read is divided at least."""
        return self.partitions or 3 * self.session.sparkContext.defaultParallelism

    def keep(self, name: str, table: DataFrame) -> DataFrame:
        """A table, written down: what comes after starts from there."""
        place = f"{self._folder}/{name}"
        table.write.mode("overwrite").parquet(place)
        return self.session.read.schema(table.schema).parquet(place)

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
        """Work that is told as one stage. An error or an interrupt cancels what runs of it."""
        context = self.session.sparkContext
        group = f"{self._group}-{name}"
        context.setJobGroup(group, f"corpusck: {name}", interruptOnCancel=True)
        over = threading.Event()
        watch = threading.Thread(target=self._watch, args=(name, group, over), daemon=True)
        watch.start()
        try:
            yield
        except BaseException:
            context.cancelJobGroup(group)
            raise
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
