"""The command line: exits, errors, files, colours."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import corpusck
from corpusck import cli
from corpusck.config import Config
from corpusck.match import candidates
from corpusck.model import KINDS, Report
from tests.sample import sample

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Stands for the comparison, which finds the sample; holds the paths and settings that it was called with."""
    calls: list[Any] = []

    def compare(paths: Sequence[str], config: Config, progress: object) -> Report:
        calls.append((paths, config))
        return sample()

    monkeypatch.setattr(corpusck, "compare", compare)
    return calls


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles that conflict."""
    (tmp_path / "one.txt").write_text("Fire on the quay\n\nThe harbour fire killed 37 people on Saturday.\n")
    (tmp_path / "two.txt").write_text("Fire on the quay\n\nThe harbour fire killed 41 people on Saturday.\n")
    return tmp_path


@pytest.mark.parametrize(
    ("verdicts", "fail_on", "status"),
    [
        pytest.param({"conflict"}, [], 1, id="a conflict by default"),
        pytest.param({"unstated", "agreement"}, [], 0, id="nothing else by default"),
        pytest.param({"conflict"}, ["never"], 0, id="never"),
        pytest.param({"unstated"}, ["unstated"], 1, id="unstated"),
        pytest.param({"conflict"}, ["unstated"], 1, id="conflict is above unstated"),
        pytest.param({"agreement"}, ["unstated"], 0, id="agreement is below unstated"),
        pytest.param({"agreement"}, ["agreement"], 1, id="agreement"),
        pytest.param(set(), ["agreement"], 0, id="nothing found"),
    ],
)
def test_exit(monkeypatch: pytest.MonkeyPatch, verdicts: set[str], fail_on: list[str], status: int) -> None:
    found = replace(sample(), findings=tuple(each for each in sample().findings if each.verdict in verdicts))
    monkeypatch.setattr(corpusck, "compare", lambda *_: found)
    assert cli.run(["compare", "x", *(f"--fail-on={verdict}" for verdict in fail_on)]) == status


def test_limit_does_not_touch_the_exit(compared: list[Any]) -> None:
    assert cli.run(["compare", "x", "--limit", "1", "--fail-on", "agreement"]) == 1


def test_options_reach_the_settings(compared: list[Any]) -> None:
    options = ["--include", "*.md", "--exclude", "old/*", "--exclude", "b", "--kind", "name", "--verdict", "conflict"]
    cli.run(["compare", "x", "y", *options, "--min-confidence", "0.25"])
    config = Config(("*.md",), ("old/*", "b"), ("conflict",), ("name",), 0.25, cache=False)
    assert compared == [(("x", "y"), config)]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["compare"], "Missing argument 'PATH...'", id="no path"),
        pytest.param(["compare", "x", "--nothing"], "No such option", id="unknown option"),
        pytest.param(["compare", "x", "--format", "xml"], "'xml' is not one of 'table'", id="unknown format"),
        pytest.param(["compare", "x", "--limit", "0"], "0 is not in the range", id="limit"),
        pytest.param(["compare", "x", "--min-confidence", "2"], "2.0 is not in the range", id="confidence"),
        pytest.param(["compere", "x"], "No such command 'compere'", id="unknown command"),
        pytest.param(["compare", "x", "-o", "no/\x1b[31m/f"], "no/␛[31m/f: cannot be written", id="control characters"),
        pytest.param(["explain", "money"], "no rule is called 'money'", id="unknown rule"),
        pytest.param(["compare", "x", "-o", "no/such/folder/f"], "no/such/folder/f: cannot be written", id="output"),
    ],
)
def test_wrong_usage_is_one_line(compared: list[Any], capsys: Capture, arguments: list[str], message: str) -> None:
    assert cli.run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("corpusck: ") and err.count("\n") == 1 and message in err


@pytest.mark.parametrize(
    ("files", "message"),
    [
        pytest.param({}, "no readable article", id="empty folder"),
        pytest.param({"a.txt": b"Nine people died in the fire."}, "nothing to compare", id="one article"),
        pytest.param({"a.txt": b"\0\0", "b.txt": b"\0\1"}, "no readable article", id="binary files"),
        pytest.param(None, "no such", id="no such path"),
    ],
)
def test_nothing_to_compare(
    tmp_path: Path, capsys: Capture, files: dict[str, bytes] | None, message: str
) -> None:
    for name, data in (files or {}).items():
        (tmp_path / name).write_bytes(data)
    assert cli.run(["compare", str(tmp_path if files is not None else tmp_path / "gone")]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1 and message in err


def test_no_article_has_no_claims(tmp_path: Path, capsys: Capture) -> None:
    assert cli.run(["claims", str(tmp_path)]) == 2
    assert "no readable article" in capsys.readouterr().err


@pytest.mark.parametrize("fast", [True, False])
def test_many_articles_are_faster_with_the_extra(
    compared: list[Any], monkeypatch: pytest.MonkeyPatch, capsys: Capture, fast: bool
) -> None:
    monkeypatch.setattr(import_module("corpusck.commands.compare"), "_LARGE", 5)
    monkeypatch.setattr(candidates, "is_fast", lambda: fast)
    cli.run(["compare", "x"])
    assert ("corpusck[scale]" in capsys.readouterr().err) is not fast


def test_result_and_notes_go_apart(compared: list[Any], capsys: Capture) -> None:
    cli.run(["compare", "x", "--format", "json"])
    out, err = capsys.readouterr()
    assert json.loads(out)["summary"]["conflict"] == 3
    assert err.startswith("corpusck: 5 articles, 2 files skipped, ") and err.endswith(" s\n")


@pytest.mark.parametrize(
    ("options", "environment", "colored"),
    [
        pytest.param([], {}, False, id="a pipe"),
        pytest.param([], {"FORCE_COLOR": "1"}, True, id="forced"),
        pytest.param([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, id="refused"),
        pytest.param([], {"FORCE_COLOR": "", "NO_COLOR": ""}, False, id="empty is unset"),
        pytest.param(["--color", "always"], {"NO_COLOR": "1"}, True, id="option wins"),
        pytest.param(["--color", "never"], {"FORCE_COLOR": "1"}, False, id="option wins again"),
    ],
)
def test_color(
    compared: list[Any],
    capsys: Capture,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    environment: dict[str, str],
    colored: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    cli.run(["compare", "x", *options])
    assert ("\x1b[" in capsys.readouterr().out) == colored


@pytest.mark.parametrize(
    ("columns", "width"), [("200", 200), ("60", 60), ("", 80), ("wide", 80), ("0", 80), ("9" * 12, 1000)]
)
def test_width(
    compared: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    cli.run(["compare", "x", "-o", str(tmp_path / "page")])
    longest = max(map(len, (tmp_path / "page").read_text().splitlines()))
    assert min(width, 200) - 20 < longest <= width


def test_output_replaces_a_file_whole(compared: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page"
    page.write_text("old")
    page.chmod(0o640)
    cli.run(["compare", "x", "-o", str(page)])
    assert page.read_text().startswith("corpusck · 5 sources")
    assert stat.S_IMODE(page.stat().st_mode) == 0o640

    def full(file: int) -> None:
        raise OSError(28, "No space left on device")

    before = page.read_text()
    monkeypatch.setattr(os, "fsync", full)
    assert cli.run(["compare", "x", "--format", "json", "-o", str(page)]) == 2
    assert page.read_text() == before
    assert [file.name for file in tmp_path.iterdir()] == ["page"]


def test_output_follows_links_and_keeps_devices(compared: list[Any], tmp_path: Path) -> None:
    page, link, pipe = tmp_path / "page", tmp_path / "link", tmp_path / "null"
    page.write_text("old")
    link.symlink_to(page)
    pipe.symlink_to(os.devnull)
    cli.run(["compare", "x", "-o", str(link)])
    cli.run(["compare", "x", "-o", str(pipe)])
    assert link.is_symlink() and page.read_text().startswith("corpusck")
    assert not Path(os.devnull).is_file()


def test_explain(capsys: Capture) -> None:
    assert cli.run(["explain"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert {line.partition(":")[0] for line in listed} <= set(KINDS)
    assert all(line.partition(":")[2] for line in listed)
    assert cli.run(["explain", "number"]) == 0
    assert capsys.readouterr().out.startswith(listed[0].rpartition(" (")[0])
    assert cli.run(["rules"]) == 0
    assert capsys.readouterr().out.splitlines() == listed


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_explained(capsys: Capture, kind: str) -> None:
    assert cli.run(["explain", kind]) == 0
    assert capsys.readouterr().out.startswith(f"{kind}: ")


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        pytest.param(["--verdict", "conflict"], lambda found: found["verdict"] == "conflict", id="verdict"),
        pytest.param(["--kind", "name"], lambda found: found["kind"] == "name", id="kind"),
        pytest.param(["--min-confidence", "0.8"], lambda found: found["confidence"] >= 0.8, id="confidence"),
    ],
)
def test_filters(folder: Path, capsys: Capture, options: list[str], kept: Callable[[dict[str, Any]], bool]) -> None:
    cli.run(["compare", str(folder), "--format", "json"])
    every = json.loads(capsys.readouterr().out)["findings"]
    cli.run(["compare", str(folder), "--format", "json", *options])
    assert json.loads(capsys.readouterr().out)["findings"] == list(filter(kept, every))
    assert any(found["verdict"] == "conflict" for found in every)


def test_claims(folder: Path, capsys: Capture) -> None:
    assert cli.run(["claims", str(folder / "one.txt"), "--format", "jsonl"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    killed = next(claim for claim in told if "killed" in claim["sentence"])
    assert (killed["line"], killed["column"]) == (3, 1)
    texts = [mention["text"] for mention in killed["mentions"]]
    assert texts == [killed["sentence"][mention["start"] : mention["end"]] for mention in killed["mentions"]]
    assert any("37" in text for text in texts)


def test_matches(folder: Path, capsys: Capture) -> None:
    assert cli.run(["matches", str(folder), "--format", "jsonl"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    pairs = [{pair["left"]["sentence"], pair["right"]["sentence"]} for pair in told]
    assert any(len(pair) == 2 and all("killed" in sentence for sentence in pair) for pair in pairs)
    assert [pair["score"] for pair in told] == sorted((pair["score"] for pair in told), reverse=True)


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "corpusck", *arguments]


def test_version() -> None:
    done = subprocess.run(_command("--version"), capture_output=True, text=True, check=True)
    assert done.stdout == f"corpusck {corpusck.__version__}\n"


def test_without_arguments_tells_how() -> None:
    done = subprocess.run(_command(), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "compare" in done.stderr and "explain" in done.stderr


def test_broken_pipe_is_quiet(folder: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(_command("compare", str(folder)), stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert done.returncode in (0, 1)
    assert done.stderr.startswith(b"corpusck: 2 articles, ") and done.stderr.count(b"\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
def test_full_disk_is_told(folder: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(_command("compare", str(folder)), stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(b"corpusck: standard output: cannot be written")


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_two_runs_give_the_same_bytes(folder: Path, seed: str) -> None:
    runs = [
        subprocess.run(
            _command("compare", str(folder), "--format", form),
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONHASHSEED": hashing, "LC_ALL": locale},
        ).stdout
        for form in ("table", "json")
        for hashing, locale in ((seed, "C"), ("7", "C.UTF-8"))
    ]
    assert runs[0] == runs[1] != b""
    assert runs[2] == runs[3] != b""
