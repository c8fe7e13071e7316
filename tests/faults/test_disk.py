"""A disk that is full, small or read-only."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import runs
from tests.faults.conftest import Expected

_SIZE = 20_000
"""Bytes that a file may have: fewer than the report has."""


def _small_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (_SIZE, _SIZE))


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A file system of 256 kB."""
    place = tmp_path / "tiny"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "corpusck", str(place)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no file system can be mounted")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def _compare(expected: Expected, output: Path, cache: Path, **options: object) -> subprocess.CompletedProcess[bytes]:
    where = ("-o", output, "--cache-dir", cache)
    return runs.finished("compare", expected.articles, "--format", "json", "--jobs", "2", *where, **options)


def test_a_report_that_does_not_fit_leaves_the_old_one(expected: Expected, tmp_path: Path) -> None:
    assert len(expected.report) > _SIZE
    output = tmp_path / "report.json"
    output.write_bytes(runs.OLD)
    done = _compare(expected, output, tmp_path / "cache", preexec_fn=_small_files)
    assert done.returncode == 2
    assert done.stderr.startswith(f"corpusck: {output}: cannot be written: File too large\n".encode())
    assert output.read_bytes() == runs.OLD
    assert {path.name for path in tmp_path.iterdir()} == {"report.json", "cache"}


def test_a_cache_that_does_not_fit_changes_nothing(expected: Expected, tmp_path: Path) -> None:
    for _ in range(2):
        done = _compare(expected, Path("/dev/stdout"), tmp_path / "cache", preexec_fn=_small_files)
        assert (done.returncode, done.stdout) == (1, expected.report), done.stderr


def test_a_full_disk(expected: Expected, tiny: Path, tmp_path: Path) -> None:
    """The cache is on it, the folder for temporary files, and what an older run wrote."""
    output = tiny / "report.json"
    output.write_bytes(runs.OLD)
    (tiny / "filler").write_bytes(b"x" * 230_000)
    done = _compare(expected, output, tiny / "cache", env=runs.environment(TMPDIR=tiny))
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1), done.stderr
    assert done.stderr.startswith(f"corpusck: {output}: cannot be written: No space left".encode())
    assert output.read_bytes() == runs.OLD
    done = _compare(expected, tmp_path / "report.json", tiny / "cache", env=runs.environment(TMPDIR=tiny))
    assert done.returncode == 1, done.stderr
    assert (tmp_path / "report.json").read_bytes() == expected.report


def test_a_read_only_disk(expected: Expected, tiny: Path, tmp_path: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(tiny)], check=True)
    done = _compare(expected, tiny / "report.json", tiny / "cache")
    assert done.returncode == 2
    assert done.stderr == f"corpusck: {tiny / 'report.json'}: cannot be written: Read-only file system\n".encode()
    done = _compare(expected, tmp_path / "report.json", tiny / "cache")
    assert done.returncode == 1, done.stderr
    assert (tmp_path / "report.json").read_bytes() == expected.report


@pytest.mark.skipif(os.geteuid() == 0, reason="rights stop no superuser")
def test_a_folder_that_is_another_s(expected: Expected, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    done = _compare(expected, tmp_path / "report.json", tmp_path / "cache")
    tmp_path.chmod(0o700)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert b"Permission denied" in done.stderr
