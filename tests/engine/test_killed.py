"""An executor that is lost in the middle of a run changes nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import corpusck
from corpusck.report import render
from corpusck.report.view import View
from tests.engine.conftest import ROOT


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")
def test_a_killed_executor_changes_nothing(articles: Path, tmp_path: Path) -> None:
    folder, out = articles / "made", tmp_path / "out"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SPARK_LOCAL_IP": "127.0.0.1"}
    command = [sys.executable, "-m", "tests.engine.killed", str(folder), str(out)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.strip().isdecimal()
    expected = render("json", corpusck.compare([folder]), View())
    assert (out / "report.json").read_text(encoding="utf-8") == expected
