"""Compare a folder on a small cluster of this machine and kill an executor in the middle of it: run by a test.

    python -m tests.engine.killed ARTICLES OUT

Prints the process id that was killed.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from pyspark.sql import SparkSession

from corpusck.config import Config
from corpusck.engine.spark import SparkEngine

_EXECUTOR = b"CoarseGrainedExecutorBackend"


def executors() -> list[int]:
    """The executors among the descendants of this process."""
    parents = {int(path.name): _parent(path) for path in Path("/proc").iterdir() if path.name.isdecimal()}
    found = []
    for process in sorted(parents):
        above, ancestors = parents.get(process), set()
        while above:
            ancestors.add(above)
            above = parents.get(above)
        if os.getpid() in ancestors and _EXECUTOR in Path(f"/proc/{process}/cmdline").read_bytes():
            found.append(process)
    return found


def _parent(path: Path) -> int | None:
    try:
        return int((path / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return None


def main() -> None:
    articles, out = sys.argv[1:]
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local-cluster[2,1,1536]").appName("corpusck kill test")
    for key, value in {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.executor.memory": "1g",
        "spark.log.level": "OFF",
        "spark.sql.shuffle.partitions": "2",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    killed: list[int] = []

    def kill(stage: str, done: int, total: int) -> None:
        if stage == "matching" and done < total and not killed:
            killed.append(executors()[0])
            os.kill(killed[0], signal.SIGKILL)

    SparkEngine(session, out, partitions=2).compare([articles], Config(), kill)
    print(*killed)
    session.stop()


if __name__ == "__main__":
    main()
