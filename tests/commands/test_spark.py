"""`--engine spark`, without Spark: what is missing is said in one line, and what is found decides the exit code."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import util
from pathlib import Path
from types import SimpleNamespace

import pytest

from corpusck import cli
from corpusck.commands import spark

STORY = str(Path(__file__).parents[2] / "fixtures" / "us-japan-talks")


def test_packages_that_are_missing_are_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(util, "find_spec", lambda name: None)
    assert cli.run(["compare", STORY, "--engine", "spark"]) == 2
    assert capsys.readouterr().err == "corpusck: --engine spark needs PySpark: pip install 'corpusck[spark]'\n"


def test_java_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(util, "find_spec", lambda name: name)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert cli.run(["compare", STORY, "--engine", "spark"]) == 2
    told = "corpusck: --engine spark needs Java 17 or later: install openjdk-17-jre-headless, or set JAVA_HOME\n"
    assert capsys.readouterr().err == told


def test_a_judge_and_an_engine_exclude_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    judge = ["--judge", "command", "--judge-command", "true"]
    assert cli.run(["compare", STORY, "--engine", "spark", *judge]) == 2
    assert capsys.readouterr().err.startswith("corpusck: --judge reads whole stories in one process")


@pytest.mark.parametrize(
    ("counts", "words", "status"),
    [
        pytest.param({"number-conflict": 3, "date-unstated": 1}, [], 1, id="a conflict"),
        pytest.param({"date-unstated": 1}, [], 0, id="no conflict"),
        pytest.param({"date-unstated": 1}, ["--fail-on", "warning"], 1, id="severity"),
        pytest.param({"date-unstated": 1}, ["--fail-on", "date-unstated"], 1, id="rule"),
        pytest.param({"number-conflict": 3}, ["--fail-on", "never"], 0, id="never"),
        pytest.param({"number-conflict": 3}, ["--exit-zero"], 0, id="zero"),
    ],
)
def test_without_a_report_rules_decide_the_exit_code(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    counts: dict[str, int],
    words: list[str],
    status: int,
) -> None:
    outcome = SimpleNamespace(folder="s3a://out", articles=200_000, counts=counts, report=None)

    @contextmanager
    def session(master: str | None) -> Iterator[None]:
        yield

    monkeypatch.setattr(spark, "_require", lambda: None)
    monkeypatch.setattr(spark, "_session", session)
    monkeypatch.setitem(
        sys.modules,
        "corpusck.engine.spark",
        SimpleNamespace(SparkEngine=lambda *_: SimpleNamespace(run=lambda *_: outcome)),
    )
    assert cli.run(["compare", STORY, "--engine", "spark", *words]) == status
    assert "200,000 articles" in capsys.readouterr().err


def test_nothing_of_spark_is_imported_without_it() -> None:
    code = f"import sys, corpusck.cli; corpusck.cli.run(['compare', {STORY!r}, '--no-cache']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"pyspark", "py4j", "pyarrow", "pandas", "numpy"} & set(done.stdout.split())
