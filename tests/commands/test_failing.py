"""Which findings make the command exit with 1, and what a crash exits with."""

from __future__ import annotations

import pytest

import corpusck
from corpusck import cli
from corpusck.model import Finding, Report
from tests.factories import finding, report, statement

_TOLD = {"1": [statement("a.txt", 1, "One died.")]}
_CONFLICT = finding("conflict", "number", "dead", _TOLD)
_UNSTATED = finding("unstated", "date", "fire", _TOLD)
_AGREEMENT = finding("agreement", "name", "mayor", _TOLD)
_DOUBTED = _CONFLICT._replace(severity="note")


def _exit(monkeypatch: pytest.MonkeyPatch, found: list[Finding], *arguments: str) -> int:
    told: Report = report(found)
    monkeypatch.setattr(corpusck, "compare", lambda *_: told)
    return cli.run(["compare", ".", *arguments])


@pytest.mark.parametrize(
    ("found", "words", "status"),
    [
        pytest.param([_CONFLICT], [], 1, id="a conflict by default"),
        pytest.param([_UNSTATED, _AGREEMENT], [], 0, id="nothing else by default"),
        pytest.param([_CONFLICT], ["number-conflict"], 1, id="rule"),
        pytest.param([_CONFLICT], ["name-conflict"], 0, id="another rule"),
        pytest.param([_CONFLICT], ["name-conflict", "number-conflict"], 1, id="two rules"),
        pytest.param([_UNSTATED], ["date-unstated"], 1, id="a rule of a lower verdict"),
        pytest.param([_CONFLICT], ["date-unstated"], 0, id="a rule is no threshold"),
        pytest.param([_CONFLICT], ["error"], 1, id="severity"),
        pytest.param([_UNSTATED], ["error"], 0, id="below the severity"),
        pytest.param([_CONFLICT], ["warning"], 1, id="above the severity"),
        pytest.param([_DOUBTED], ["error"], 0, id="severity is not verdict"),
        pytest.param([_DOUBTED], ["conflict"], 1, id="verdict is not severity"),
        pytest.param([_AGREEMENT], ["note"], 1, id="note"),
        pytest.param([_CONFLICT], ["never"], 0, id="never"),
        pytest.param([_CONFLICT], ["conflict", "never"], 0, id="never wins"),
        pytest.param([], ["agreement"], 0, id="nothing found"),
    ],
)
def test_fail_on(monkeypatch: pytest.MonkeyPatch, found: list[Finding], words: list[str], status: int) -> None:
    assert _exit(monkeypatch, found, *(f"--fail-on={word}" for word in words)) == status


def test_exit_zero_is_about_findings_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _exit(monkeypatch, [_CONFLICT], "--exit-zero") == 0
    assert _exit(monkeypatch, [_CONFLICT], "--exit-zero", "--output", "no/such/folder/f") == 2


@pytest.mark.parametrize("word", ["number", "error-conflict", "Conflict", ""])
def test_unknown_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], word: str
) -> None:
    assert _exit(monkeypatch, [], f"--fail-on={word}") == 2
    assert f"{word!r} is none of conflict, unstated, agreement, error" in capsys.readouterr().err


def test_a_crash_is_no_finding(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def crash(*_: object) -> Report:
        raise KeyError("\x1b[31m\nboom")

    monkeypatch.setattr(corpusck, "compare", crash)
    assert cli.run(["compare", "."]) == 70
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1 and "\x1b" not in err
    assert "please report it: KeyError in " in err and "test_failing.py:" in err and "boom" in err
