"""`--engine spark`: a comparison that runs on Apache Spark."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from corpusck.commands.helping import option
from corpusck.commands.output import note
from corpusck.commands.progress import Progress
from corpusck.config import Config
from corpusck.errors import UsageError
from corpusck.ingest.reader import Given
from corpusck.report.wording import counted, visible

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

    from corpusck.engine.spark import Outcome
    from corpusck.judge.bench import Bench

Command = Callable[..., int]

SPARK = "Past one machine"
"""The heading of the options."""
_FOLDER = "corpusck-findings"
_PACKAGES = ("pyspark", "pyarrow", "pandas")


class Spark(NamedTuple):
    """Where Spark runs, and where to it writes."""

    master: str | None
    folder: str
    force: bool

    def run(self, paths: Sequence[Given], config: Config, progress: Progress, bench: Bench | None) -> Outcome:
        """Compare the articles at the paths and tell where the findings are. Raises `CorpusckError`, also where Spark
        cannot be had."""
        if bench is not None:
            raise UsageError("--judge reads whole stories in one process: leave out --judge or --engine")
        _require()
        with _session(self.master) as session:
            from corpusck.engine.spark import SparkEngine

            try:
                outcome = SparkEngine(session, self.folder, self.force).run(paths, config, progress)
            except (KeyboardInterrupt, SystemExit):
                note(f"cancelled; nothing was written to {self.folder}")
                raise
        note(_account(outcome))
        return outcome


def engines(command: Command) -> Command:
    """The options, as `spark`: None where the comparison runs in processes of this machine."""

    @option(
        SPARK,
        "--engine",
        type=click.Choice(["process", "spark"]),
        default="process",
        show_default=True,
        help="spark: run on Apache Spark; PATH may be a data set of articles too, Parquet or JSON lines.",
    )
    @option(SPARK, "--master", metavar="URL", help="Where Spark runs: local[2], spark://…, yarn, k8s://….")
    @option(
        SPARK,
        "--to",
        "folder",
        metavar="FOLDER",
        default=_FOLDER,
        show_default=True,
        help="Write the findings to FOLDER, on any file system that Spark reads.",
    )
    @option(SPARK, "--force", is_flag=True, help="Replace FOLDER, if corpusck wrote it.")
    @wraps(command)
    def gathered(engine: str, master: str | None, folder: str, force: bool, **others: Any) -> int:
        return command(spark=Spark(master, folder, force) if engine == "spark" else None, **others)

    return gathered


def _account(outcome: Outcome) -> str:
    found = counted(sum(outcome.counts.values()), "finding")
    whole = "" if outcome.report else ", too many for one report and for a baseline"
    return visible(f"{counted(outcome.articles, 'article')}, {found}{whole}: {outcome.folder}")


def _require() -> None:
    from importlib.util import find_spec
    from shutil import which

    if not all(map(find_spec, _PACKAGES)):
        raise UsageError("--engine spark needs PySpark: pip install 'corpusck[spark]'")
    home = os.environ.get("JAVA_HOME")
    if not (which("java") or (home and which(os.path.join(home, "bin", "java")))):
        raise UsageError("--engine spark needs Java 17 or later: install openjdk-17-jre-headless, or set JAVA_HOME")


@contextmanager
def _session(master: str | None) -> Iterator[SparkSession]:
    """A session that ends with the block. What is not said here comes from `spark-submit` and Spark's own settings."""
    from pyspark.sql import SparkSession

    # Executors on this machine must run the Python that has corpusck.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("corpusck").config("spark.ui.showConsoleProgress", "false")
    if master:
        builder = builder.master(master)
    if (master or "").startswith("local"):
        for key in ("spark.driver.host", "spark.driver.bindAddress"):
            builder = builder.config(key, "127.0.0.1")
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        # What goes wrong is told in one line; Java would tell it on a page.
        builder = builder.config("spark.ui.enabled", "false").config("spark.log.level", "OFF")
    session = builder.getOrCreate()
    try:
        yield session
    finally:
        session.stop()
