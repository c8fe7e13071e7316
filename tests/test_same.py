"""The same bytes everywhere: whatever the surroundings, the order of the files, the processes and the cache.

What other versions of Python give is compared by `nox -s pythons`.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.faults import runs

FIXTURES = Path(__file__).parent.parent / "fixtures"
MANY = [
    pytest.param(["--no-cache", "--jobs", "1"], id="one process"),
    pytest.param(["--no-cache", "--jobs", "2"], id="two processes"),
    pytest.param(["--no-cache", "--jobs", "5"], id="more processes than cores"),
    pytest.param(["--jobs", "2"], id="a cache"),
]


def _told(*arguments: str | Path, **variables: str | Path) -> bytes:
    done = runs.finished("compare", *arguments, "--format", "json", env=runs.environment(**variables))
    assert done.returncode == 1, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def plain() -> bytes:
    return _told(FIXTURES, "--no-cache", PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C.UTF-8")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return runs.write(tmp_path_factory.mktemp("same") / "articles")


@pytest.fixture(scope="module")
def many_told(many: Path) -> bytes:
    return _told(many, "--no-cache", "--jobs", "1", PYTHONHASHSEED="0")


@pytest.mark.parametrize(
    "variables",
    [
        pytest.param({"PYTHONHASHSEED": "1"}, id="hash seed 1"),
        pytest.param({"PYTHONHASHSEED": "4294967295"}, id="greatest hash seed"),
        pytest.param({"TZ": "Pacific/Kiritimati"}, id="14 hours ahead"),
        pytest.param({"TZ": "America/Adak"}, id="10 hours behind"),
        pytest.param({"LC_ALL": "tr_TR.UTF-8"}, id="Turkish"),
        pytest.param({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, id="ASCII"),
        pytest.param({"PYTHONOPTIMIZE": "1"}, id="no assertions"),
        pytest.param({"GITHUB_ACTIONS": "true", "CI": "true"}, id="CI"),
    ],
)
def test_surroundings(plain: bytes, variables: dict[str, str]) -> None:
    assert _told(FIXTURES, "--no-cache", **variables) == plain


def test_order_of_the_files(plain: bytes) -> None:
    stories = sorted(path for path in FIXTURES.iterdir() if path.is_dir())
    told = {_told(*paths, "--no-cache") for paths in (stories, stories[::-1])}
    assert len(told) == 1


def test_order_in_the_file_system(plain: bytes, tmp_path: Path) -> None:
    """Files that were made in another order, as a folder may list them."""
    for path in sorted((path for path in FIXTURES.rglob("*") if path.is_file()), reverse=True):
        copy = tmp_path / FIXTURES.name / path.relative_to(FIXTURES)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    done = runs.finished("compare", FIXTURES.name, "--format", "json", "--no-cache", cwd=tmp_path)
    here = runs.finished("compare", FIXTURES.name, "--format", "json", "--no-cache", cwd=FIXTURES.parent)
    assert done.stdout == here.stdout


@pytest.mark.parametrize("options", MANY)
def test_processes_and_cache(many: Path, many_told: bytes, options: list[str], tmp_path: Path) -> None:
    seeds = ("1", "2", "2")
    assert {_told(many, *options, PYTHONHASHSEED=seed, XDG_CACHE_HOME=tmp_path) for seed in seeds} == {many_told}
