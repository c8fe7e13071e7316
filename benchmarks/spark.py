"""What the job costs on Spark, as a table for `docs/scale.md`, and that it gives what one process gives.

    python -m benchmarks.spark CORPUS... [--master local[2]] [--partitions N] [--check]

A CORPUS is a folder of articles. Each is compared in a session of its own. Shuffle bytes and the longest task come from
Spark's event log. `--check` compares the findings with those of one process.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, NamedTuple

from pyspark.sql import SparkSession

import corpusck
from corpusck.config import Config
from corpusck.engine.spark import SparkEngine

_STAGES = ("reading", "matching", "comparing", "writing")


class Cost(NamedTuple):
    """What one run cost: seconds of each stage, bytes that were shuffled, the longest task in seconds."""

    sentences: int
    findings: int
    laps: list[float]
    shuffled: int
    longest: float

    def row(self) -> str:
        """The cost as a row of the table."""
        parts = " + ".join(f"{lap:.0f}" for lap in self.laps)
        shuffled = f"{self.shuffled / 1e6:,.0f} | {self.shuffled / self.sentences / 1e3:.1f}"
        return (
            f"| {self.sentences:,} | {sum(self.laps):.0f} | {parts} | {shuffled} | {self.longest:.1f} "
            f"| {self.findings:,} |"
        )


def run(folder: Path, master: str, partitions: int | None, check: bool) -> Cost:
    """Compare a corpus on Spark."""
    with TemporaryDirectory() as place:
        log = Path(place) / "log"
        log.mkdir()
        session = _session(master, log)
        times: dict[str, float] = {}

        def lap(stage: str, done: int, total: int) -> None:
            times[stage] = perf_counter()

        started = perf_counter()
        report = corpusck.compare(
            [folder], Config(), lap, engine=SparkEngine(session, f"{place}/out", partitions=partitions)
        )
        session.stop()
        ends = [started, *(times[stage] for stage in _STAGES)]
        laps = [after - before for before, after in pairwise(ends)]
        tasks = list(_tasks(log))
    if check and report != corpusck.compare([folder], Config(cache=False)):
        sys.exit(f"{folder}: Spark gives other findings")
    return Cost(
        sum(source.sentences for source in report.sources),
        len(report.findings),
        laps,
        sum(task["Shuffle Write Metrics"]["Shuffle Bytes Written"] for task in tasks),
        max(task["Executor Run Time"] for task in tasks) / 1000,
    )


def _session(master: str, log: Path) -> SparkSession:
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(master).appName("corpusck benchmark")
    for key, value in {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.eventLog.compress": "false",
        "spark.eventLog.enabled": "true",
        "spark.eventLog.dir": log.as_uri(),
        "spark.eventLog.rolling.enabled": "false",
        "spark.log.level": "ERROR",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }.items():
        builder = builder.config(key, value)
    return builder.getOrCreate()


def _tasks(log: Path) -> Iterator[dict[str, Any]]:
    """The metrics of all tasks that ended."""
    for file in log.iterdir():
        for line in file.read_text(encoding="utf-8").splitlines():
            if '"SparkListenerTaskEnd"' in line:
                yield json.loads(line)["Task Metrics"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS")
    parser.add_argument("--master", default="local[2]")
    parser.add_argument("--partitions", type=int)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    print("| sentences | s | reading + matching + comparing + writing | shuffled, MB | KB a sentence "
          "| longest task, s | findings |\n|---|---|---|---|---|---|---|")  # fmt: skip
    costs = []
    for folder in arguments.corpora:
        costs.append(run(folder, arguments.master, arguments.partitions, arguments.check))
        print(costs[-1].row(), flush=True)
    if len(costs) > 1:
        first, last = costs[0], costs[-1]
        growth = math.log(last.sentences / first.sentences)
        time = math.log(sum(last.laps) / sum(first.laps)) / growth
        bytes_ = math.log(last.shuffled / first.shuffled) / growth
        print(f"\nTime grows as N^{time:.2f}, what is shuffled as N^{bytes_:.2f}.")


if __name__ == "__main__":
    main()
