"""The same findings on Spark as in process, byte for byte, however the work is divided."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import corpusck
from corpusck.config import Config, Ignore
from corpusck.match import stories
from corpusck.model import Report
from corpusck.report import render
from corpusck.report.view import View

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_IGNORES = (Ignore("ignores", 1, finding="0" * 16), Ignore("ignores", 2, source="selby*"))
_CONFIG = Config(cache=False, jobs=1, min_confidence=0.0, ignores=_IGNORES)


@pytest.fixture(scope="module")
def expected(articles: Path) -> Report:
    """The report in process."""
    return corpusck.compare([articles], _CONFIG)


def _findings(report: Report) -> list[str]:
    return [line for line in render("jsonl", report, View()).splitlines() if '"type": "finding"' in line]


def _written(folder: Path) -> Iterator[str]:
    for part in sorted(folder.glob("findings.jsonl/part-*")):
        yield from part.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("partitions", [1, 2, 7])
def test_partitions_change_nothing(
    session: SparkSession, articles: Path, expected: Report, tmp_path: Path, partitions: int
) -> None:
    from corpusck.engine.spark import SparkEngine

    engine = SparkEngine(session, str(tmp_path / "out"), partitions=partitions)
    report = corpusck.compare([articles], _CONFIG, engine=engine)
    assert len(expected.sources) > stories.FEW and len(expected.skipped) == 2 and all(expected.summary.values())
    assert report == expected
    assert list(_written(tmp_path / "out")) == _findings(expected)
    assert (tmp_path / "out" / "report.json").read_text(encoding="utf-8") == render("json", expected, View())
    assert {path.name for path in (tmp_path / "out").iterdir() if path.name[0] != "."} == {
        *("_SUCCESS", "_corpusck", "findings", "findings.jsonl", "report.json", "skipped", "sources")
    }


def test_findings_are_the_same_as_parquet(session: SparkSession, articles: Path, tmp_path: Path) -> None:
    from corpusck.engine.spark import SparkEngine

    story = articles / "us-japan-talks"
    outcome = SparkEngine(session, str(tmp_path / "out")).run([story], Config())
    table = session.read.parquet(str(tmp_path / "out" / "findings"))
    rows = sorted(json.dumps(row.asDict(recursive=True), sort_keys=True) for row in table.collect())
    expected = json.loads(render("json", corpusck.compare([story]), View()))["findings"]
    assert rows == sorted(json.dumps(finding, sort_keys=True) for finding in expected)
    assert sum(outcome.counts.values()) == len(rows)


