"""`--sentences` goes with and without a value."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpusck.cli import run


@pytest.mark.parametrize(
    ("arguments", "side"),
    [
        pytest.param(["--sentences", "."], False, id="before a path"),
        pytest.param([".", "--sentences"], False, id="at the end"),
        pytest.param(["--sentences", "side", "."], True, id="side"),
        pytest.param([".", "--sentences=side"], True, id="side in one word"),
    ],
)
def test_sentences(
    arguments: list[str],
    side: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("one.txt").write_text("The fire killed 37 people at the quay.", encoding="utf-8")
    Path("two.txt").write_text("The fire killed 41 people at the quay.", encoding="utf-8")
    assert run(["compare", *arguments, "--exit-zero"]) == 0
    page = capsys.readouterr().out
    assert "killed «37" in page
    assert ("│" in page) == side
