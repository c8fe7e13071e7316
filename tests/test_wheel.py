"""The package as it is built: it carries all that it needs, and runs away from the repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STORY = ROOT / "fixtures" / "us-japan-talks"


def _own(*under: str) -> list[str]:
    """The files of the repository, as it names them."""
    command = ["git", "-c", "core.quotePath=off", "ls-files", *under]
    own = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout.splitlines()
    if not own:
        pytest.skip("not a git checkout")
    return own


def _built(root: Path, folder: Path, **environment: str) -> tuple[Path, Path]:
    """The wheel and the source distribution of a tree."""
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    subprocess.run(command, cwd=root, check=True, capture_output=True, env={**os.environ, **environment})
    return next(folder.glob("*.whl")), next(folder.glob("*.tar.gz"))


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The wheel and the source distribution."""
    return _built(ROOT, tmp_path_factory.mktemp("packages"), SOURCE_DATE_EPOCH="1700000000")


@pytest.fixture(scope="module")
def unpacked(packages: tuple[Path, Path]) -> Path:
    """The wheel, unpacked."""
    site = packages[0].parent / "site"
    with zipfile.ZipFile(packages[0]) as wheel:
        wheel.extractall(site)
    return site


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
    held = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    expected = {*_own("corpusck"), *(f"corpusck/{name}" for name in _own("fixtures/us-japan-talks"))}
    assert {name for name in held if "dist-info/" not in name} == expected


def test_nothing_is_wrong_with_the_wheel(packages: tuple[Path, Path]) -> None:
    command = [sys.executable, "-m", "check_wheel_contents", str(packages[0])]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_source_distribution_is_the_repository(packages: tuple[Path, Path]) -> None:
    with tarfile.open(packages[1]) as source:
        held = {name.partition("/")[2] for name in source.getnames()}
    assert held == {*_own(), "PKG-INFO"}


def test_two_builds_give_the_same_bytes(packages: tuple[Path, Path], tmp_path: Path) -> None:
    """The second one is built from a copy with other times and rights, in other surroundings."""
    for name in _own():
        copy = tmp_path / "tree" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, copy)
        copy.chmod(0o600 | (ROOT / name).stat().st_mode & 0o100)
        os.utime(copy, (1, 1_000_000_000))
    again = _built(tmp_path / "tree", tmp_path / "again", SOURCE_DATE_EPOCH="1700000000", TZ="Asia/Tokyo", LC_ALL="C")
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in packages]


def test_the_source_distribution_gives_the_same_wheel(packages: tuple[Path, Path], tmp_path: Path) -> None:
    # By tar, because `tarfile` learned to extract with a filter in 3.11.4 and warns without one from 3.12 on.
    subprocess.run(["tar", "-xf", packages[1], "-C", tmp_path], check=True)
    (root,) = tmp_path.iterdir()
    wheel, _ = _built(root, tmp_path / "again", SOURCE_DATE_EPOCH="1700000000")
    assert wheel.read_bytes() == packages[0].read_bytes()


def test_the_page_is_whole(unpacked: Path) -> None:
    page = run(unpacked, "compare", str(STORY), "--format", "html", "--isolated")
    assert page.startswith("<!doctype html>") and page.rstrip().endswith("</html>")
    assert "{{" not in page


def test_the_demo_brings_its_story(unpacked: Path) -> None:
    assert (unpacked / "corpusck" / "fixtures" / STORY.name).is_dir()
    assert run(unpacked, "demo", "--no-open").startswith("corpusck · 5 sources")
