"""A run that is killed damages nothing, leaves no process, and stands in no later run's way."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from corpusck.commands.output import Output
from tests.faults import runs
from tests.faults.conftest import Expected


def test_at_any_moment(expected: Expected, tmp_path: Path) -> None:
    output = tmp_path / "report.json"
    for number, moment in enumerate(runs.moments(expected.seconds)):
        output.write_bytes(runs.OLD)
        options = ("--format", "json", "-o", output, "--cache-dir", tmp_path / f"cache-{number}", "--jobs", "2")
        run = runs.begun("compare", expected.articles, *options, temporary=tmp_path / "temporary")
        time.sleep(moment)
        run.send_signal(signal.SIGKILL)
        run.communicate()
        assert not runs.left(run.pid)
        assert output.read_bytes() in (runs.OLD, expected.report)
        done = runs.finished("compare", expected.articles, *options)
        assert (done.returncode, done.stderr.count(b"\n")) == (1, 1), done.stderr
        assert output.read_bytes() == expected.report


def test_what_it_left_unfinished_stands_in_nobody_s_way(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "report"
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", killed)
        patched.setattr(os, "unlink", lambda _: None)
        with pytest.raises(KeyboardInterrupt):
            Output(str(path)).write("half")
    assert len(list(tmp_path.iterdir())) == 1 and not path.exists()
    Output(str(path)).write("whole")
    assert path.read_text() == "whole"
