"""Ctrl-C, and the order to end: the run stops, says nothing more than it must, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from tests.faults import runs
from tests.faults.conftest import Expected


@pytest.mark.parametrize(
    ("sent", "status"),
    [pytest.param(signal.SIGINT, 130, id="ctrl-c"), pytest.param(signal.SIGTERM, 143, id="ordered to end")],
)
def test_at_any_moment(expected: Expected, tmp_path: Path, sent: signal.Signals, status: int) -> None:
    output, temporary = tmp_path / "report.json", tmp_path / "temporary"
    arguments = ["compare", expected.articles, "--format", "json", "-o", output, "--no-cache", "--jobs", "2"]
    stopped = 0
    for moment in runs.moments(expected.seconds / 2):
        output.write_bytes(runs.OLD)
        run = runs.begun(*arguments, temporary=temporary)
        while not any(temporary.iterdir()) and run.poll() is None:
            time.sleep(0.005)
        time.sleep(moment)
        if sent == signal.SIGINT:
            os.killpg(run.pid, sent)  # as a terminal does
        else:
            run.send_signal(sent)
        _, told = run.communicate(timeout=runs.PATIENCE)
        assert not runs.left(run.pid)
        assert list(temporary.iterdir()) == []
        assert {path.name for path in tmp_path.iterdir()} == {"report.json", "temporary"}
        if run.returncode == -sent:  # Python was about to end, and nothing was left to do
            assert told.count(b"\n") == 1
            assert output.read_bytes() == expected.report
        elif run.returncode == status:
            stopped += 1
            assert told.strip() == b"", told.decode()
            assert output.read_bytes() in (runs.OLD, expected.report)
        else:
            assert (run.returncode, told.count(b"\n")) == (1, 1), told
            assert output.read_bytes() == expected.report
    assert stopped
