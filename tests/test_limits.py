"""The limits, from the command line: each cuts or skips what it must, and every format tells it."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest

from corpusck import cli
from corpusck.report import FORMATS

Capture = pytest.CaptureFixture[str]
_ONE = """# Fire on the quay

On Saturday 12 boats, 13 cars, 14 trucks, 15 houses and 16 sheds burnt down in the harbour.

The harbour fire killed 37 people on Saturday.
"""
_TWO = """# Blaze in the port

Lost in the blaze of the weekend were 12 boats, 13 cars, 14 trucks, 15 houses, 16 sheds and 17 cranes.

Mayor Anna Holt said that 41 people were killed by the harbour fire.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles of three sentences, in the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.md").write_text(_ONE)
    (tmp_path / "two.md").write_text(_TWO)
    return tmp_path


_SENTENCES = r"more than 2 sentences: left out from line 5 on"
_MENTIONS = r"more than 4 mentions in a sentence, in \d from line 3 on: the rest left out"
_FINDINGS = r"\d+ findings: \d+ left out, the last in order"
_CUTS = [
    pytest.param(["--max-sentences", "2"], ["one.md", "two.md"], _SENTENCES, id="sentences"),
    pytest.param(["--max-mentions", "4"], ["one.md", "two.md"], _MENTIONS, id="mentions"),
    pytest.param(["--max-findings", "1"], [""], _FINDINGS, id="findings"),
]


@pytest.mark.parametrize(("arguments", "paths", "reason"), _CUTS)
def test_what_is_cut_is_told(capsys: Capture, arguments: list[str], paths: list[str], reason: str) -> None:
    cli.run(["compare", ".", "--format", "json", *arguments])
    page, err = capsys.readouterr()
    told = json.loads(page)["shortened"]
    assert [each["path"] for each in told] == paths
    assert all(re.fullmatch(rf"{reason} \({arguments[0]}\)", each["reason"]) for each in told)
    assert f"2 articles, {len(paths)} cut short, " in err


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("arguments", "paths", "reason"), _CUTS)
def test_every_format_tells_it(
    capsys: Capture, form: str, arguments: list[str], paths: list[str], reason: str
) -> None:
    cli.run(["compare", ".", "--format", form, *arguments])
    page = " ".join(capsys.readouterr().out.split())
    assert len(re.findall(reason, page)) == len(paths)


def test_nothing_is_told_where_nothing_is_cut(capsys: Capture) -> None:
    cli.run(["compare", ".", "--format", "json", "--max-sentences", "3", "--max-mentions", "50"])
    page, err = capsys.readouterr()
    assert "shortened" not in json.loads(page) and "cut" not in err


def test_many_files_are_cut_alike(folder: Path, capsys: Capture) -> None:
    for number in range(40):
        (folder / f"more-{number}.md").write_text((folder / "one.md").read_text())
    for limit in ("3", "2"):
        cli.run(["compare", ".", "--format", "json", "--max-sentences", limit, "--cache-dir", "cache"])
        told = json.loads(capsys.readouterr().out).get("shortened", [])
        assert len(told) == (0 if limit == "3" else 42)


@pytest.mark.parametrize("given", ["200", "200B", "0.2kB", "1kB"])
def test_file_size(folder: Path, capsys: Capture, given: str) -> None:
    (folder / "three.txt").write_text(_ONE * 3)
    status = cli.run(["compare", ".", "--format", "json", "--max-file-size", given])
    out, err = capsys.readouterr()
    if given == "0.2kB":
        assert status == 2 and "'0.2kB' is no size: give bytes, or 500kB, 20MB, 1GB" in err
        return
    skipped = [] if given == "1kB" else [{"path": "three.txt", "reason": "larger than 200 bytes (--max-file-size)"}]
    assert json.loads(out)["skipped"] == skipped


def test_standard_input_is_read_to_the_limit(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.BytesIO(b"x" * 9_000)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
    cli.run(["compare", ".", "-", "--format", "json", "--max-file-size", "1kB"])
    skipped = json.loads(capsys.readouterr().out)["skipped"]
    assert skipped == [{"path": "stdin.txt", "reason": "larger than 1,000 bytes (--max-file-size)"}]
    assert stream.tell() == 1_001


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        pytest.param("max-file-size = 200\nmax-sentences = 2", "", id="whole numbers"),
        pytest.param('max-file-size = "200B"\nmax-sentences = 2', "", id="size with a unit"),
        pytest.param('max-file-size = "much"', "corpusck.toml:1: max-file-size: 'much' is no size", id="no size"),
        pytest.param("max-file-size = 0", "corpusck.toml:1: max-file-size: 0 is no size", id="nothing"),
        pytest.param("max-file-size = 1.5", "max-file-size must be a number of bytes or a string", id="fraction"),
        pytest.param("max-mentions = 0", "corpusck.toml:1: max-mentions: 0 is not in the range", id="no mentions"),
    ],
)
def test_settings(folder: Path, capsys: Capture, settings: str, message: str) -> None:
    (folder / "corpusck.toml").write_text(settings)
    (folder / "three.txt").write_text(_ONE * 3)
    status = cli.run(["compare", ".", "--format", "json"])
    out, err = capsys.readouterr()
    if message:
        assert status == 2 and message in err
    else:
        told = json.loads(out)
        assert len(told["skipped"]) == 1 and len(told["shortened"]) == 2


def test_other_commands_tell_it_too(capsys: Capture) -> None:
    for command in ("claims", "matches"):
        assert cli.run([command, ".", "--max-sentences", "2"]) == 0
        assert f"corpusck: one.md: {_SENTENCES} (--max-sentences)\n" in capsys.readouterr().err


def test_no_baseline_of_a_part(folder: Path, capsys: Capture) -> None:
    assert cli.run(["compare", ".", "--baseline", "known", "--update-baseline", "--max-findings", "1"]) == 2
    assert "raise --max-findings" in capsys.readouterr().err
    assert not (folder / "known").exists()
