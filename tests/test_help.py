"""The help pages and what the shell completes."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from corpusck import cli
from corpusck.commands.helping import Command

NAMES = cli.cli.list_commands(click.Context(cli.cli))


def _command(name: str) -> click.Command:
    command = cli.cli.get_command(click.Context(cli.cli), name)
    assert command is not None
    return command


def _examples() -> list[tuple[str, str]]:
    commands = [command for name in NAMES if isinstance(command := _command(name), Command)]
    return [example for command in commands for example in command.examples]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_examples_and_no_loose_options(name: str) -> None:
    command = _command(name)
    if isinstance(command, click.Group):
        return
    assert isinstance(command, Command) and command.examples
    loose = command.groups(click.Context(command)).get("Others", [])
    assert [param.opts[-1] for param in loose] == ["--help"]


@pytest.mark.parametrize("line", [line for line, _ in _examples()])
def test_examples_can_be_run(line: str) -> None:
    words = shlex.split(line.rpartition("|")[2].partition("<")[0])
    command = _command(words[1])
    assert words[0] == "corpusck"
    assert command.make_context(words[1], words[2:]).info_name == words[1]


def test_options_stand_in_groups(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["compare", "--help"]) == 0
    page = capsys.readouterr().out
    headings = ["Input:", "Settings:", "Findings:", "Baseline:", "Output:", "Exit code:", "Others:", "Examples:"]
    assert [line for line in page.splitlines() if line in headings] == headings


def test_commands_stand_in_groups(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["--help"]) == 0
    page = capsys.readouterr().out
    assert page.index("Check:") < page.index("  compare ") < page.index("Understand:") < page.index("  rules ")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed(shell: str) -> None:
    done = _completed(f"{shell}_source")
    assert "_CORPUSCK_COMPLETE" in done and "_corpusck_completion" in done


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("corpusck comp", "plain,compare", id="command"),
        pytest.param("corpusck compare --stat", "plain,--statistics", id="option"),
        pytest.param("corpusck compare --kind qu", "plain,quote", id="choice"),
        pytest.param("corpusck explain number-c", "plain,number-conflict", id="rule"),
    ],
)
def test_words_are_completed(tmp_path: Path, words: str, found: str) -> None:
    (tmp_path / "corpusck.toml").write_text("broken")
    count = str(len(words.split()) - 1)
    assert _completed("bash_complete", tmp_path, COMP_WORDS=words, COMP_CWORD=count).split() == [found]


def _completed(instruction: str, folder: Path | None = None, **environment: str) -> str:
    return subprocess.run(
        [sys.executable, "-m", "corpusck"],
        env={**os.environ, "_CORPUSCK_COMPLETE": instruction, **environment},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    ).stdout
