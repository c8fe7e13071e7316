"""`corpusck config show`: which settings hold, and where each comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpusck import cli

_SETTINGS = """aliases = ["quay = harbour"]
limit = 3
[rules]
date = false
[sources."a.*"]
name = "The A"
weight = 0.5
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "corpusck.toml").write_text(_SETTINGS)
    (tmp_path / ".corpusckignore").write_text("drafts/\na.md ignore[number] why\n0123456789abcdef why\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CORPUSCK_JOBS", "7")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("limit = 3  # corpusck.toml:2", id="option in a file"),
        pytest.param("jobs = 7  # environment: CORPUSCK_JOBS", id="environment"),
        pytest.param('kind = ["date"]  # command line', id="command line"),
        pytest.param("all = false  # default", id="default"),
        pytest.param("# baseline is not set", id="not set"),
        pytest.param('aliases = ["quay = harbour"]  # corpusck.toml:1', id="aliases"),
        pytest.param("date = false  # corpusck.toml:4", id="rule"),
        pytest.param('[sources."a.*"]', id="source"),
        pytest.param('name = "The A"  # corpusck.toml:6', id="name of a source"),
        pytest.param("weight = 0.5  # corpusck.toml:7", id="weight of a source"),
        pytest.param('# left out by .corpusckignore: "drafts/"', id="left out"),
        pytest.param('# ignored by .corpusckignore:2: "a.md"', id="ignored in an article"),
        pytest.param('# ignored by .corpusckignore:3: "0123456789abcdef"', id="ignored finding"),
    ],
)
def test_a_setting(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["config", "show", ".", "--kind", "date"]) == 0
    assert line in capsys.readouterr().out.splitlines()


def test_isolated_takes_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["config", "show", ".", "--isolated"]) == 0
    assert "corpusck" not in capsys.readouterr().out.replace("CORPUSCK", "")
