"""The command line on Spark: the table of one process, and the findings in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from corpusck import cli
from corpusck.commands import spark

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

STORY = str(Path(__file__).parents[2] / "fixtures" / "us-japan-talks")


def test_the_table_is_that_of_one_process(
    session: SparkSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    @contextmanager
    def shared(master: str | None) -> Iterator[SparkSession]:
        yield session

    monkeypatch.setattr(spark, "_session", shared)
    arguments = ["compare", STORY, "--engine", "spark", "--to", str(tmp_path / "out")]
    assert cli.run(["compare", STORY]) == 1
    expected = capsys.readouterr().out
    assert cli.run(arguments) == 1
    told = capsys.readouterr()
    assert told.out == expected
    assert "5 articles, " in told.err and str(tmp_path / "out") in told.err
    assert cli.run(arguments) == 2
    assert "exists already; name another folder, or replace it with --force" in capsys.readouterr().err
    assert (tmp_path / "out" / "_SUCCESS").exists()
