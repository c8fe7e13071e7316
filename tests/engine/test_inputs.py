"""Data sets of articles are read like files of the same content; what cannot be used is said in one line."""

from __future__ import annotations

import base64
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import corpusck
from corpusck.config import Config
from corpusck.errors import CorpusckError
from corpusck.model import Report

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

STORY = Path(__file__).parents[2] / "fixtures" / "us-japan-talks"


def _compare(session: SparkSession, out: Path, *paths: str) -> Report:
    from corpusck.engine.spark import SparkEngine

    return corpusck.compare(paths, Config(), engine=SparkEngine(session, str(out)))


def _rows(key: str) -> list[dict[str, Any]]:
    found = []
    for path in sorted(path for path in STORY.iterdir() if path.suffix != ".json"):
        data = path.read_bytes()
        content = base64.b64encode(data).decode() if key == "bytes" else data.decode("utf-8")
        found.append({"path": path.name, key: content})
    return found


def _lines(path: Path, rows: list[dict[str, Any]]) -> str:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def test_a_data_set_is_read_like_its_files(session: SparkSession, tmp_path: Path) -> None:
    rows = _rows("bytes")
    lines = tmp_path / "lines"
    lines.mkdir()
    _lines(lines / "a.jsonl", rows[:2])
    _lines(lines / "b.jsonl", rows[2:])
    parquet = tmp_path / "rest.parquet"
    texts = [(row["path"], row["text"]) for row in _rows("text")]
    session.createDataFrame(texts, "path string, text string").write.parquet(str(parquet))
    expected = corpusck.compare([STORY])
    assert _compare(session, tmp_path / "one", str(lines)).findings == expected.findings
    assert _compare(session, tmp_path / "two", str(parquet)).findings == expected.findings


def test_a_data_set_tells_titles_and_days(session: SparkSession, tmp_path: Path) -> None:
    told = "Ann Bell met {} people in Arlen on Tuesday."
    rows = [
        {"path": "a", "text": told.format(14), "title": "First", "published": "2024-05-07"},
        {"path": "b", "text": told.format(15), "title": "Second", "published": "2024-05-08T10:00:00Z"},
        {"path": "c", "text": None},
    ]
    report = _compare(session, tmp_path / "out", _lines(tmp_path / "a.jsonl", rows))
    assert [(source.title, source.published) for source in report.sources] == [
        ("First", date(2024, 5, 7)),
        ("Second", date(2024, 5, 8)),
    ]
    assert [(each.path, each.reason) for each in report.skipped] == [("c", "empty file")]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        pytest.param([{"path": "a", "text": "One."}] * 2, "a: 2 articles have this path", id="paths"),
        pytest.param([{"path": "a", "text": "One."}], "a: the only readable article", id="one"),
        pytest.param([{"path": "a", "text": ""}], "no readable article (a: empty file)", id="none"),
    ],
)
def test_what_cannot_be_compared_leaves_nothing(
    session: SparkSession, tmp_path: Path, rows: list[dict[str, Any]], message: str
) -> None:
    with pytest.raises(CorpusckError, match=r"^" + message.replace("(", r"\(").replace(")", r"\)")):
        _compare(session, tmp_path / "out", _lines(tmp_path / "a.jsonl", rows))
    assert not (tmp_path / "out").exists()


def test_columns_that_are_missing_are_named(session: SparkSession, tmp_path: Path) -> None:
    session.range(1).write.parquet(str(tmp_path / "a.parquet"))
    with pytest.raises(CorpusckError, match=r"a\.parquet: the data set must have the columns path, and text or bytes"):
        _compare(session, tmp_path / "out", str(tmp_path / "a.parquet"))


def test_a_path_that_is_nowhere_is_named(session: SparkSession, tmp_path: Path) -> None:
    with pytest.raises(CorpusckError, match="missing: no such file or folder"):
        _compare(session, tmp_path / "out", str(tmp_path / "missing"))


def test_a_folder_elsewhere_is_read_by_spark(session: SparkSession, tmp_path: Path) -> None:
    found = _compare(session, tmp_path / "out", STORY.as_uri())
    expected = corpusck.compare([STORY])
    assert found.findings == expected.findings
    assert found.sources == expected.sources
