"""A judge on the command line: options, export and import, the cache."""

from __future__ import annotations

import json
import os
import shlex
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import corpusck
from benchmarks.judged import run
from corpusck import cli
from corpusck.errors import UsageError
from corpusck.judge.store import Store
from tests.accuracy import floors
from tests.accuracy.scorer import count
from tests.judge.server import completion, serving
from tests.judge.stories import written

Capture = pytest.CaptureFixture[str]
UNRELATED = {"answers": [{"verdict": "unrelated", "confidence": 0.9, "reason": ""}]}
ANSWER = """
import json, sys
for line in sys.stdin:
    asked = json.loads(line)
    crews = ["the town's own crew", "Volunteers"]
    words = {side: crews["Vol" in asked[side]["sentence"]] for side in ("left", "right")}
    fits = all(words[side] in asked[side]["sentence"] for side in words) and len(set(words.values())) == 2
    said = {"verdict": "conflict", "kind": "entity", **words} if fits else {"verdict": "unrelated"}
    print(json.dumps({"id": asked["id"], **said, "confidence": 0.8, "reason": "who put it out"}))
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles; what the runs keep goes into the folder of the test."""
    monkeypatch.delenv("CORPUSCK_NO_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "story").mkdir()
    return written(tmp_path / "story")


@pytest.fixture
def program(tmp_path: Path) -> str:
    """A program that judges."""
    script = tmp_path / "judge.py"
    script.write_text(ANSWER)
    return shlex.join([sys.executable, str(script)])


def _compare(folder: Path, capsys: Capture, *options: str) -> tuple[Any, str]:
    status = cli.run(["compare", str(folder), "--format", "json", *options])
    out, err = capsys.readouterr()
    assert status in (0, 1), err
    return json.loads(out), err


def _judged(report: Any) -> list[Any]:
    return [finding for finding in report["findings"] if finding.get("decided_by") == "judge"]


def test_without_a_judge_the_report_says_nothing_of_one(folder: Path, capsys: Capture) -> None:
    report, err = _compare(folder, capsys)
    assert not [finding for finding in report["findings"] if "decided_by" in finding or "judge" in finding]
    assert "judge" not in err


def test_a_second_run_asks_nothing_and_tells_the_same(folder: Path, capsys: Capture, program: str) -> None:
    options = ("--judge", "command", "--judge-command", program)
    first, told = _compare(folder, capsys, *options)
    second, again = _compare(folder, capsys, *options)
    assert second == first
    (finding,) = _judged(first)
    assert finding["kind"] == "entity" and finding["judge"]["reason"] == "who put it out"
    assert "known already" not in told and "is asked about 0 pairs" in again


def test_no_cache_keeps_nothing(folder: Path, tmp_path: Path, capsys: Capture, program: str) -> None:
    _compare(folder, capsys, "--judge", "command", "--judge-command", program, "--no-cache")
    assert not list(tmp_path.rglob("judge.jsonl"))


def test_a_budget_tells_what_was_not_asked(folder: Path, capsys: Capture, program: str) -> None:
    _, err = _compare(folder, capsys, "--judge", "command", "--judge-command", program, "--judge-budget", "1")
    assert "is asked about 1 pair of " in err and "beyond the budget not asked" in err


def test_questions_are_exported_and_answers_imported(
    folder: Path, tmp_path: Path, capsys: Capture, program: str
) -> None:
    asked, answered = tmp_path / "asked.jsonl", tmp_path / "answered.jsonl"
    plain, _ = _compare(folder, capsys)
    exported, _ = _compare(folder, capsys, "--judge-export", str(asked))
    assert exported == plain
    os.system(f"{program} < {shlex.quote(str(asked))} > {shlex.quote(str(answered))}")
    answered.write_text(answered.read_text() + "rubbish\n")
    report, err = _compare(folder, capsys, "--judge-import", str(answered))
    asked_then, _ = _compare(folder, capsys, "--judge", "command", "--judge-command", program)
    assert "1 line that is no answer" in err
    assert [f["id"] for f in _judged(report)] == [f["id"] for f in _judged(asked_then)] != []


def test_a_server_is_asked_with_the_key_that_is_shown_nowhere(
    folder: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_KEY", "sk-hidden")
    with serving(lambda body, number: completion(UNRELATED)) as seen:
        options = ("--judge", "openai", "--judge-url", seen.url, "--judge-model", "tiny", "--judge-key-env", "MY_KEY")
        report, err = _compare(folder, capsys, *options)
    assert {headers["Authorization"] for headers in seen.headers} == {"Bearer sk-hidden"}
    kept = "".join(path.read_text() for path in tmp_path.rglob("*.jsonl"))
    assert kept and "sk-hidden" not in kept + err + json.dumps(report)


def test_a_dead_server_costs_no_finding(folder: Path, capsys: Capture) -> None:
    with serving(lambda body, number: completion(UNRELATED)) as seen:
        url = seen.url
    plain, _ = _compare(folder, capsys)
    report, err = _compare(folder, capsys, "--judge", "openai", "--judge-url", url, "--judge-model", "tiny")
    assert report == plain
    assert "failed (" in err


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param(["--judge", "openai", "--judge-model", "x"], "--judge-url is missing", id="no address"),
        pytest.param(["--judge", "openai", "--judge-url", "http://x/v1"], "--judge-model is missing", id="no model"),
        pytest.param(["--judge", "nli", "--judge-model", "nowhere"], "holds no model.onnx", id="no such model"),
        pytest.param(["--judge", "command"], "--judge-command is missing", id="no program"),
        pytest.param(["--judge-import", "nowhere"], "nowhere: cannot be read", id="no such answers"),
        pytest.param(
            ["--judge", "openai", "--judge-url", "http://x/v1", "--judge-model", "x", "--judge-key-env", "NO_SUCH_KEY"],
            "holds no key",
            id="no key",
        ),
    ],
)
def test_wrong_usage_is_one_line(folder: Path, capsys: Capture, options: list[str], message: str) -> None:
    assert cli.run(["compare", str(folder), *options]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1 and message in err


@pytest.mark.parametrize("key", ["judge", "judge-command", "judge-url", "judge-key-env", "judge-export"])
def test_a_file_among_the_articles_cannot_name_a_judge(folder: Path, capsys: Capture, key: str) -> None:
    (folder / "corpusck.toml").write_text(f'{key} = "command"\n')
    assert cli.run(["compare", str(folder)]) == 2
    assert f"unknown key '{key}'" in capsys.readouterr().err


def test_damaged_answers_are_passed_over(folder: Path, tmp_path: Path, capsys: Capture, program: str) -> None:
    options = ("--judge", "command", "--judge-command", program, "--cache-dir", str(tmp_path / "kept"))
    first, _ = _compare(folder, capsys, *options)
    kept = tmp_path / "kept" / "judge.jsonl"
    lines = kept.read_bytes().splitlines(keepends=True)
    kept.write_bytes(b"\xff\x00[[[\n" + b"".join(lines[1:])[:-7])
    again, err = _compare(folder, capsys, *options)
    assert again == first
    assert "is asked about 2 pairs" in err
    _, err = _compare(folder, capsys, *options)
    assert "is asked about 0 pairs" in err


def test_answers_are_for_the_user_alone(tmp_path: Path) -> None:
    with Store(tmp_path / "a" / "judge.jsonl"):
        pass
    assert (tmp_path / "a" / "judge.jsonl").stat().st_mode & 0o077 == 0


def test_what_cannot_be_kept_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with Store(tmp_path / "file" / "judge.jsonl") as store:
        store.add("judge", "id", ())
        assert store.get("judge", "id") is None


@pytest.mark.parametrize("story", [pytest.param(folder, id=folder.name) for folder in floors.stories()])
def test_a_perfect_judge_makes_a_nearly_perfect_report(story: Path) -> None:
    outcomes = run(story, 2000).outcomes
    assert count(outcomes, "conflict", "false", "duplicate") == 0
    assert count(outcomes, "conflict", "miss") <= 1


def test_a_second_answer_and_one_to_no_question_are_refused(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    script = tmp_path / "twice.py"
    script.write_text(ANSWER + '    print(json.dumps({"id": asked["id"], "verdict": "unrelated", "confidence": 1}))\n')
    report, err = _compare(folder, capsys, "--judge", "command", "--judge-command", f"{sys.executable} {script}")
    assert _judged(report) and "no such question, or answered twice" in err


def test_a_judge_works_in_one_process() -> None:
    with pytest.raises(UsageError, match="leave out either the judge or the engine"):
        corpusck.compare(["x"], decide=lambda *_: None, engine=SimpleNamespace())  # type: ignore[arg-type]
