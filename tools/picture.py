"""Makes the picture and the text of the run that README shows: `python tools/picture.py`."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI
from rich.text import Text

ROOT = Path(__file__).parent.parent
STORY = "fixtures/us-japan-talks"
TOLD = ["compare", STORY, "--limit", "4"]
PICTURED = ["compare", STORY, "--limit", "2", "--sentences"]
WIDTH = 100
RUN = re.compile(r"(?<=<!-- run -->\n).*?(?=<!-- end of run -->)", re.DOTALL)


def run(*arguments: str) -> str:
    """What corpusck prints."""
    command = [sys.executable, "-m", "corpusck", *arguments]
    environment = {**os.environ, "COLUMNS": str(WIDTH)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode > 1:
        sys.exit(done.stderr)
    return done.stdout


def main() -> None:
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(run(*PICTURED, "--color", "always")))
    title = f"corpusck {' '.join(PICTURED)}"
    picture = console.export_svg(title=title, theme=DIMMED_MONOKAI, unique_id="table")
    (ROOT / "docs" / "table.svg").write_text(picture, encoding="utf-8")
    text = f"```console\n$ corpusck {' '.join(TOLD)}\n{run(*TOLD)}```\n"
    readme = ROOT / "README.md"
    readme.write_text(RUN.sub(lambda _: text, readme.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
