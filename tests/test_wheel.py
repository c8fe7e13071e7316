"""The package as it is built: it carries all that it needs, and runs away from the repository."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STORY = ROOT / "fixtures" / "us-japan-talks"


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def run(unpacked: Path, *arguments: str) -> str:
    """What the unpacked corpusck prints, run in a folder of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "corpusck", *arguments],
        cwd=unpacked.parent,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def test_every_file_of_the_package_is_in_it(unpacked: Path) -> None:
    held = {path.relative_to(unpacked) for path in unpacked.rglob("*")}
    own = subprocess.run(["git", "ls-files", "corpusck"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    if not own:
        pytest.skip("not a git checkout")
    assert [name for name in own.splitlines() if Path(name) not in held] == []


def test_the_page_is_whole(unpacked: Path) -> None:
    page = run(unpacked, "compare", str(STORY), "--format", "html", "--isolated")
    assert page.startswith("<!doctype html>") and page.rstrip().endswith("</html>")
    assert "{{" not in page


def test_the_demo_brings_its_story(unpacked: Path) -> None:
    assert (unpacked / "corpusck" / "fixtures" / STORY.name).is_dir()
    assert run(unpacked, "demo", "--no-open").startswith("corpusck · 5 sources")
