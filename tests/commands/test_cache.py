"""`corpusck cache`."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpusck.cli import run
from corpusck.store import ANSWERS, ARTICLES, REPORTS


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        pytest.param((), "no cache there", id="nothing kept"),
        pytest.param((ARTICLES,), "cleared", id="articles"),
        pytest.param((ARTICLES, f"{ARTICLES}-wal", f"{ARTICLES}-shm"), "cleared", id="articles, after a kill"),
        pytest.param((REPORTS, f"{REPORTS}-wal", f"{REPORTS}-shm"), "cleared", id="reports, after a kill"),
        pytest.param((ANSWERS,), "cleared", id="answers of a judge"),
    ],
)
def test_clear(kept: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("not of the cache", encoding="utf-8")
    for name in kept:
        (tmp_path / name).write_bytes(b"x")
    assert run(["cache", "clear", "--cache-dir", str(tmp_path)]) == 0
    assert said in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
