"""How long corpusck takes to start and to compare a small story, against the imports that it cannot do without.

    python -m benchmarks.start [--rounds 15] [FOLDER]

Each round runs every command once, in turn, so that a busy machine slows them alike; medians are printed. Byte code is
cached, as in an installed package. FOLDER defaults to a story of the fixtures. Exits with 1 where a ratio is above its
limit.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

STORY = Path(__file__).parent.parent / "fixtures" / "us-japan-talks"
COMMAND = str(Path(sys.executable).with_name("corpusck"))
LIMITS = {"compare": 1.6, "version": 1.3}


def commands(folder: Path) -> dict[str, list[str]]:
    """The commands measured: each job and the imports that it is held against."""
    return {
        "compare": [COMMAND, "compare", str(folder)],
        "compare imports": [sys.executable, "-c", "import click, rich.table, rapidfuzz.fuzz"],
        "version": [COMMAND, "--version"],
        "version imports": [sys.executable, "-c", "import click"],
    }


def measure(folder: Path, rounds: int) -> dict[str, float]:
    """The median wall time of each command in seconds."""
    told = commands(folder)
    times: dict[str, list[float]] = {name: [] for name in told}
    with TemporaryDirectory() as cache:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": cache}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for command in told.values():
            seconds(command, environment)
        for _ in range(rounds):
            for name, command in told.items():
                times[name].append(seconds(command, environment))
    return {name: median(found) for name, found in times.items()}


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """The wall time of one run."""
    started = perf_counter()
    done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    taken = perf_counter() - started
    if done.returncode > 1 or b"Traceback" in done.stderr:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr.decode()}")
    return taken


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=STORY)
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    medians = measure(arguments.folder, arguments.rounds)
    late = False
    print("| job | ms | imports, ms | ratio | limit |\n|---|---|---|---|---|")
    for job, limit in LIMITS.items():
        own, imports = medians[job], medians[f"{job} imports"]
        late = late or own > limit * imports
        print(f"| {job} | {own * 1000:.0f} | {imports * 1000:.0f} | {own / imports:.2f} | {limit} |")
    return int(late)


if __name__ == "__main__":
    sys.exit(main())
