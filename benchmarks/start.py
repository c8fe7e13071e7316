"""How long corpusck takes to start and to compare a small story, against the imports that it cannot do without.

    python -m benchmarks.start [--rounds 15] [FOLDER]

Each round runs every command once, in turn, so that a busy machine slows them alike. `compare` finds an empty cache
and fills it, `again` is the same command right behind it. Told are medians of the wall time, and of the ratios of each
round the median and the quartiles, by wall and by processor time. Byte code is cached, as in an installed package.
FOLDER defaults to a story of the fixtures. Exits with 1 where a ratio is above its limit.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from shutil import rmtree
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

STORY = Path(__file__).parent.parent / "fixtures" / "us-japan-talks"
COMMAND = str(Path(sys.executable).with_name("corpusck"))
LIMITS = {"compare": 1.6, "again": 1.6, "version": 1.3}
_COMPARE_IMPORTS = "import click, rich.table, rapidfuzz.fuzz"
_IMPORTS = {"compare": _COMPARE_IMPORTS, "again": _COMPARE_IMPORTS, "version": "import click"}
"""What each job is held against."""


class Run(NamedTuple):
    """The wall and the processor time of a command, in seconds."""

    wall: float
    processor: float


def commands(folder: Path) -> dict[str, list[str]]:
    """The jobs measured."""
    compare = [COMMAND, "compare", str(folder)]
    return {"compare": compare, "again": compare, "version": [COMMAND, "--version"]}


def measure(folder: Path, rounds: int) -> list[dict[str, Run]]:
    """The times of each round: those of the jobs by name, those of the imports by their code."""
    imports = {code: [sys.executable, "-c", code] for code in _IMPORTS.values()}
    with TemporaryDirectory() as kept:
        cache = Path(kept, "cache")
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(Path(kept, "code")), "XDG_CACHE_HOME": str(cache)}
        for name in ("PYTHONDONTWRITEBYTECODE", "CORPUSCK_NO_CACHE"):
            environment.pop(name, None)

        def timed() -> dict[str, Run]:
            rmtree(cache, ignore_errors=True)
            return {name: run(command, environment) for name, command in (commands(folder) | imports).items()}

        timed()
        return [timed() for _ in range(rounds)]


def run(command: list[str], environment: dict[str, str]) -> Run:
    """The times of one run."""
    before, started = getrusage(RUSAGE_CHILDREN), perf_counter()
    done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    wall, after = perf_counter() - started, getrusage(RUSAGE_CHILDREN)
    if done.returncode > 1 or b"Traceback" in done.stderr:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr.decode()}")
    return Run(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def row(job: str, rounds: list[dict[str, Run]]) -> tuple[str, bool]:
    """A job as a row of the table, and whether it keeps its limit."""
    pairs = [(told[job], told[_IMPORTS[job]]) for told in rounds]
    walls = [own.wall / imports.wall for own, imports in pairs]
    processors = [own.processor / imports.processor for own, imports in pairs]
    own, imports = (median(pair[side].wall for pair in pairs) * 1000 for side in (0, 1))
    told = f"| {job} | {own:.0f} | {imports:.0f} | {_spread(walls)} | {_spread(processors)} | {LIMITS[job]} |"
    return told, median(walls) <= LIMITS[job]


def _spread(ratios: list[float]) -> str:
    low, middle, high = quantiles(ratios, n=4)
    return f"{middle:.2f} ({low:.2f} to {high:.2f})"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=STORY)
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    rounds = measure(arguments.folder, arguments.rounds)
    rows = [row(job, rounds) for job in LIMITS]
    print("| job | ms | imports, ms | ratio (quartiles) | of processor time | limit |\n|---|---|---|---|---|---|")
    print("\n".join(told for told, _ in rows))
    return int(not all(kept for _, kept in rows))


if __name__ == "__main__":
    sys.exit(main())
