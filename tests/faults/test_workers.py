"""Processes that help: one is killed, none can be started, memory runs out."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import subprocess
import time
from multiprocessing.context import ForkProcess
from pathlib import Path

import pytest

import corpusck
from corpusck import cli
from corpusck.archive import workers
from corpusck.errors import WorkerError
from tests.faults import runs
from tests.faults.conftest import Expected

Patch = pytest.MonkeyPatch


def _double(number: int) -> int:
    return 2 * number


def _die(number: int) -> int:
    if number == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def _starve(number: int) -> int:
    raise MemoryError


def test_one_is_killed() -> None:
    with pytest.raises(WorkerError, match=r"^[^\n]* was killed[^\n]* --jobs 1$"), workers.Workers(2) as helpers:
        list(helpers.map(_die, range(50)))


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="the system has no /proc")
def test_one_is_killed_in_a_run(expected: Expected, tmp_path: Path) -> None:
    """The run ends with one line, or had no need of that process any more and gives the same result."""
    for moment in runs.moments(expected.seconds):
        output = tmp_path / "report.json"
        output.write_bytes(runs.OLD)
        run = runs.begun(
            "compare", expected.articles, "--format=json", "-o", output, "--no-cache", temporary=tmp_path / "temporary"
        )
        _kill_a_child(run, moment)
        _, told = run.communicate(timeout=runs.PATIENCE)
        assert (run.returncode, output.read_bytes()) in ((2, runs.OLD), (1, expected.report))
        assert told.count(b"\n") == 1 and (b"was killed" in told) == (run.returncode == 2)
        assert not runs.left(run.pid)
        assert list((tmp_path / "temporary").iterdir()) == []


def test_none_can_be_started(monkeypatch: Patch) -> None:
    def refused(self: ForkProcess) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(ForkProcess, "start", refused)
    with workers.Workers(2) as helpers:
        assert list(helpers.map(_double, range(3))) == [0, 2, 4]


def test_only_one_of_two_can_be_started(monkeypatch: Patch) -> None:
    started: list[ForkProcess] = []
    start = ForkProcess.start

    def refused(self: ForkProcess) -> None:
        if started:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        start(self)
        started.append(self)

    monkeypatch.setattr(ForkProcess, "start", refused)
    with workers.Workers(2) as helpers:
        assert list(helpers.map(_double, range(3))) == [0, 2, 4]
    started[0].join(runs.PATIENCE)
    assert started[0].exitcode == -signal.SIGKILL


def test_they_never_begin(monkeypatch: Patch) -> None:
    """A pool whose own thread found no room would wait for ever."""
    monkeypatch.setattr(workers, "_PATIENCE", 0.01)
    monkeypatch.setattr(workers, "_begin", signal.pause)
    with workers.Workers(2) as helpers:
        assert list(helpers.map(_double, range(3))) == [0, 2, 4]


def test_memory_runs_out_in_one() -> None:
    with pytest.raises(MemoryError), workers.Workers(2) as helpers:
        list(helpers.map(_starve, range(3)))


def test_memory_that_runs_out_is_told(monkeypatch: Patch, capsys: pytest.CaptureFixture[str]) -> None:
    def starved(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(corpusck, "compare", starved)
    assert cli.run(["compare", "."]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1 and "memory does not suffice" in err


@pytest.mark.parametrize("megabytes", [64, 68, 72, 90, 120, 200])
def test_an_address_space_that_is_too_small(expected: Expected, megabytes: int) -> None:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))

    arguments = ("compare", expected.articles, "--format", "json", "--no-cache", "--jobs", "2")
    done = runs.finished(*arguments, preexec_fn=limit)
    if done.returncode == 1:
        assert done.stdout == expected.report
    else:
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"memory does not suffice" in done.stderr or b"was killed" in done.stderr


def _kill_a_child(run: subprocess.Popen[bytes], moment: float) -> None:
    """Kill a process that this run has started, so long after there is one; none where the run ends before."""
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children")
    with contextlib.suppress(OSError, IndexError):
        while run.poll() is None and not children.read_text():
            time.sleep(0.001)
        time.sleep(moment)
        os.kill(int(children.read_text().split()[-1]), signal.SIGKILL)
