"""No run asks for a network: an audit hook forbids sockets in the command and in the processes that it starts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import runs

ROOT = Path(__file__).parent.parent
_HOOK = '''
import sys

def forbid(event, _):
    if event.startswith("socket."):
        raise RuntimeError("a socket")

sys.addaudithook(forbid)
'''
"""Python runs this as it starts."""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(_HOOK)
    made = runs.environment(PYTHONPATH=f"{tmp_path / 'hook'}:{ROOT}", XDG_CACHE_HOME=tmp_path / "cache")
    # To measure coverage in a process asks for the name of the host.
    return {name: value for name, value in made.items() if not name.startswith("COVERAGE_")}


def test_the_hook_forbids(environment: dict[str, str]) -> None:
    command = [sys.executable, "-c", "import socket; socket.socket()"]
    assert b"a socket" in subprocess.run(command, env=environment, capture_output=True, check=False).stderr


@pytest.mark.parametrize(
    ("words", "status"),
    [
        pytest.param(["compare", "{}", "--jobs", "2"], 1, id="processes and a cache"),
        pytest.param(["compare", "fixtures", "-o", "html=/dev/null", "-o", "sarif=/dev/null"], 1, id="a page"),
        pytest.param(["claims", "fixtures/us-japan-talks/capital-wire.txt"], 0, id="claims"),
        pytest.param(["matches", "fixtures/us-japan-talks"], 0, id="matches"),
        pytest.param(["explain", "number"], 0, id="explain"),
        pytest.param(["demo", "--no-open"], 0, id="demo"),
        pytest.param(["--help"], 0, id="help"),
    ],
)
def test_it_asks_for_none(environment: dict[str, str], tmp_path: Path, words: list[str], status: int) -> None:
    many = runs.write(tmp_path / "articles")
    done = runs.finished(*(word.format(many) for word in words), env=environment, cwd=ROOT)
    assert (done.returncode, b"socket" in done.stderr) == (status, False), done.stderr
    assert done.stdout
