"""Completion in the shell, as docs/quick-start.md sets it up."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

_PAGE = Path(__file__).parents[2] / "docs/quick-start.md"
_SHELLS = re.findall(r"_CORPUSCK_COMPLETE=(\w+)_source corpusck", _PAGE.read_text(encoding="utf-8"))


def _completed(**environment: str) -> str:
    # click names the variable after the program, which is called as the entry point calls it.
    program = "import sys; sys.argv = ['corpusck']; from corpusck.cli import main; main()"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def test_the_page_tells_of_each_shell() -> None:
    assert _SHELLS == ["bash", "zsh", "fish"]


# Bash is left out: click runs it to learn its version, and it may not be there.
@pytest.mark.parametrize("shell", [shell for shell in _SHELLS if shell != "bash"])
def test_the_script(shell: str) -> None:
    assert f"_CORPUSCK_COMPLETE={shell}_complete" in _completed(_CORPUSCK_COMPLETE=f"{shell}_source")


@pytest.mark.parametrize(
    ("line", "word"),
    [
        pytest.param("corpusck com", "compare", id="command"),
        pytest.param("corpusck compare --min", "--min-confidence", id="option"),
        pytest.param("corpusck compare --kind nu", "number", id="value"),
    ],
)
def test_a_word(line: str, word: str) -> None:
    place = str(len(line.split()) - 1)
    told = _completed(_CORPUSCK_COMPLETE="bash_complete", COMP_WORDS=line, COMP_CWORD=place)
    assert told.splitlines() == [f"plain,{word}"]
