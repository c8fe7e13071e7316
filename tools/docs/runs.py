"""Real runs: the one that README begins with, as text, and one as a picture."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI
from rich.text import Text

_ROOT = Path(__file__).parents[2]
_STORY = "fixtures/us-japan-talks"
_TOLD = ("compare", _STORY, "--limit", "4")
_PICTURED = ("compare", _STORY, "--limit", "1", "--sentences", "side")
_WIDTH = 100


def told() -> str:
    """A run in a block of Markdown."""
    return f"```console\n$ corpusck {' '.join(_TOLD)}\n{_run(*_TOLD)}```\n"


def pictured() -> str:
    """A run with its sentences, in colour, as SVG."""
    console = Console(record=True, width=_WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(_run(*_PICTURED, "--color", "always")))
    return console.export_svg(title=f"corpusck {' '.join(_PICTURED)}", theme=DIMMED_MONOKAI, unique_id="table")


def _run(*arguments: str) -> str:
    """What corpusck prints."""
    command = [sys.executable, "-m", "corpusck", *arguments]
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("CORPUSCK_", "GITHUB_"))}
    done = subprocess.run(
        command, cwd=_ROOT, env={**plain, "COLUMNS": str(_WIDTH)}, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode > 1:
        sys.exit(done.stderr)
    return done.stdout
