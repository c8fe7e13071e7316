"""What is in the way of the output, and what a run leaves that did not come to its end."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from corpusck.config import Config
from corpusck.errors import CorpusckError, UsageError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

STORY = Path(__file__).parents[2] / "fixtures" / "us-japan-talks"


def test_what_exists_is_replaced_with_force_and_only_if_it_is_ours(session: SparkSession, tmp_path: Path) -> None:
    from corpusck.engine.spark import output
    from corpusck.engine.spark.files import Files

    files, folder = Files(session), tmp_path / "out"
    output.prepare(files, str(folder), force=False)
    with pytest.raises(UsageError, match=r"out: exists already; .* --force"):
        output.prepare(files, str(folder), force=False)
    (folder / "part").write_text("old", encoding="utf-8")
    output.prepare(files, str(folder), force=True)
    assert not (folder / "part").exists()
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").write_text("One.", encoding="utf-8")
    with pytest.raises(UsageError, match=r"thesis: was not written by corpusck"):
        output.prepare(files, str(tmp_path / "thesis"), force=True)
    assert (tmp_path / "thesis" / "chapter.txt").exists()


def test_an_error_of_an_executor_is_one_line_and_leaves_nothing(
    session: SparkSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from corpusck.engine.spark import SparkEngine, articles

    def broken(batches):  # type: ignore[no-untyped-def]
        raise ValueError("no such luck")

    monkeypatch.setattr(articles, "_extracting", lambda config: broken)
    out = tmp_path / "out"
    with pytest.raises(CorpusckError, match=r"^Spark failed: ValueError: no such luck; nothing was written to .*out$"):
        SparkEngine(session, str(out)).compare([str(STORY)], Config())
    assert not out.exists()


def test_an_interrupt_cancels_the_job(session: SparkSession, tmp_path: Path) -> None:
    from corpusck.engine.spark import SparkEngine

    sent = []

    def interrupted(stage: str, done: int, total: int) -> None:
        if not sent:
            sent.append(stage)
            os.kill(os.getpid(), signal.SIGINT)

    out = tmp_path / "out"
    with pytest.raises(KeyboardInterrupt):
        SparkEngine(session, str(out)).compare([str(STORY)], Config(), interrupted)
    assert not out.exists()
    assert list(session.sparkContext.statusTracker().getActiveJobsIds()) == []
    assert session.sparkContext.getLocalProperty("spark.jobGroup.id") is None
