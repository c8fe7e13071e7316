"""`compare --profile`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpusck.cli import run
from corpusck.commands import profile
from tests.sample import sample


@pytest.mark.parametrize(
    ("articles", "stages"),
    [
        pytest.param(
            2, ["reading 2 files", "extracting 2 articles", "matching 1 candidate pair", "comparing 1 story"], id="few"
        ),
        pytest.param(40, ["reading 40 files", "comparing 1 story"], id="many"),
        pytest.param(
            68, ["reading 68 files", "matching [0-9]+ candidate pairs", "comparing 1 story"], id="very many"
        ),
    ],
)
def test_stages(articles: int, stages: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(articles):
        text = f"A ferry from Arlen sank in the harbour and {number % 2 + 30} passengers drowned.\n"
        (tmp_path / f"{number:02d}.txt").write_text(text, encoding="utf-8")
    assert run(["compare", str(tmp_path), "--profile", "--no-cache", "--exit-zero", "--jobs", "1"]) == 0
    told = [re.sub(r" +[0-9.]+ s +", " ", line) for line in capsys.readouterr().err.splitlines()]
    for line, stage in zip(told, stages, strict=False):
        assert re.fullmatch(f"corpusck: {stage}", line)
    assert re.fullmatch("corpusck: writing [0-9]+ findings?", told[len(stages)])
    assert f"{articles} sentences" in told[len(stages) + 1]
    assert "of processor time" in told[len(stages) + 1]


def test_seconds_are_those_of_each_stage(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    clock = iter([10.0, 11.0, 12.0, 15.0, 15.5, 16.0])
    monkeypatch.setattr(profile, "monotonic", lambda: next(clock))
    shown: list[tuple[str, int, int]] = []
    watched = profile.Profile(lambda *step: shown.append(step))
    steps = [("reading", 1, 2), ("reading", 2, 2), ("comparing", 1, 1)]
    for step in steps:
        watched(*step)
    watched.tell(sample())
    seconds = re.findall(r"^corpusck: ([a-z ]*[a-z]) +([0-9.]+) s ", capsys.readouterr().err, re.MULTILINE)
    assert seconds == [("reading", "2.00"), ("comparing", "3.00"), ("writing", "0.50"), ("in all", "6.00")]
    assert shown == steps
