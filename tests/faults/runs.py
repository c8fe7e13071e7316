"""Runs of the command on a folder of so many articles that it uses processes and a cache."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

COUNT = 40
"""Articles: more than `pipeline.MANY`."""
MOMENTS = int(os.environ.get("CORPUSCK_TEST_MOMENTS", "4"))
"""At how many moments a run is hit."""
OLD = b"what an older run wrote\n"
PATIENCE = 60.0
"""Seconds after which a run hangs."""


def write(folder: Path) -> Path:
    """Fires that two sources each tell of, with another figure."""
    folder.mkdir()
    for number in range(COUNT):
        text = (
            f"Fire on the quay of Town{number // 2}\n\n"
            f"The harbour fire in Town{number // 2} killed {37 + number % 2} people on Saturday.\n\n"
            f"The mayor Anna Berg said that {number} houses burned in Town{number // 2}.\n"
        )
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


def command(*arguments: str | Path) -> list[str]:
    """The words that start the command."""
    return [sys.executable, "-m", "corpusck", *map(str, arguments)]


def environment(**others: str | Path) -> dict[str, str]:
    """That of a user, who keeps a cache, with other variables."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("CORPUSCK_")}
    return own | {name: str(value) for name, value in others.items()}


def finished(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[bytes]:
    """A run to its end; `options` are those of `subprocess.run`."""
    run = {"capture_output": True, "check": False, "timeout": PATIENCE, "env": environment(), **options}
    return subprocess.run(command(*arguments), **run)  # type: ignore[call-overload, no-any-return]


def begun(*arguments: str | Path, temporary: Path) -> subprocess.Popen[bytes]:
    """A run at the head of a group of processes, as a shell would begin it, with its folder for temporary files."""
    temporary.mkdir(exist_ok=True)
    return subprocess.Popen(
        command(*arguments),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment(TMPDIR=temporary),
        start_new_session=True,
    )


def moments(seconds: float) -> Iterator[float]:
    """Moments of a run that takes so long, the same ones in each test run."""
    random = Random(7)
    return (random.uniform(0, seconds) for _ in range(MOMENTS))


def left(group: int) -> bool:
    """Whether a process of the group is still there after a while, which it is given to end."""
    for _ in range(200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.05)
    os.killpg(group, signal.SIGKILL)
    return True
