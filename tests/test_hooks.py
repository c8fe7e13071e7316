"""The hook for pre-commit and the action for GitHub: what they run does what they say."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import corpusck
from corpusck.commands import compare

yaml = pytest.importorskip("yaml")

ROOT = Path(corpusck.__file__).parents[1]
_SHELL = shutil.which("bash")
_PRE_COMMIT = Path(sys.executable).with_name("pre-commit")


def _read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def _action_step() -> dict[str, Any]:
    return next(step for step in _read("action.yml")["runs"]["steps"] if step.get("id") == "compare")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two articles that conflict, and a `corpusck` to run."""
    articles, programs = tmp_path / "articles", tmp_path / "corpusck/bin"
    articles.mkdir()
    programs.mkdir(parents=True)
    (articles / "one.md").write_text("# Fire on the quay\n\nThe harbour fire killed 37 people on Saturday.\n")
    (articles / "two.md").write_text("# Fire on the quay\n\nThe harbour fire killed 41 people on Saturday.\n")
    (programs / "corpusck").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m corpusck "$@"\n')
    (programs / "corpusck").chmod(0o755)
    return tmp_path


def test_the_hook_names_options_that_exist() -> None:
    (hook,) = _read(".pre-commit-hooks.yaml")
    assert hook["entry"].split() == ["corpusck", "compare"]
    assert not hook["pass_filenames"] and hook["language"] == "python"


def test_the_action_names_options_that_exist() -> None:
    known = {name for param in compare.command.params for name in param.opts}
    assert set(re.findall(r"--[a-z-]+", _action_step()["run"])) <= known


def test_no_input_is_pasted_into_a_script() -> None:
    scripts = [step["run"] for step in _read("action.yml")["runs"]["steps"] if "run" in step]
    assert scripts and not any("${{" in script for script in scripts)


@pytest.mark.skipif(_SHELL is None, reason="the system has no bash")
@pytest.mark.parametrize(
    ("inputs", "status"),
    [
        pytest.param({}, 1, id="conflict"),
        pytest.param({"FAIL_ON": "never"}, 0, id="never"),
        pytest.param({"PATHS": "articles/one.md articles/two.md"}, 1, id="two paths"),
        pytest.param({"ARGUMENTS": "--kind quote --color never"}, 0, id="more options"),
        pytest.param({"BASELINE": "none.jsonl"}, 2, id="no baseline"),
    ],
)
def test_the_action_runs(folder: Path, inputs: dict[str, str], status: int) -> None:
    given = {"PATHS": "articles", "ARGUMENTS": "", "BASELINE": "", "FAIL_ON": "conflict"} | inputs
    files = {"GITHUB_OUTPUT": str(folder / "output"), "GITHUB_STEP_SUMMARY": str(folder / "summary.md")}
    assert set(given) == set(_action_step()["env"])
    done = subprocess.run(
        [str(_SHELL), "-eo", "pipefail", "-c", _action_step()["run"]],
        env={**os.environ, **given, **files, "RUNNER_TEMP": str(folder), "GITHUB_ACTIONS": "true"},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status, done.stderr
    assert (folder / "output").read_text() == f"sarif-file={folder}/corpusck.sarif\n"
    assert (folder / "corpusck.sarif").exists() == (folder / "summary.md").exists() == (status < 2)
    assert ("::error" in done.stdout) == (status == 1 or inputs.get("FAIL_ON") == "never")


@pytest.mark.skipif(not _PRE_COMMIT.exists(), reason="pre-commit is not installed")
def test_the_hook_runs_in_a_repository(folder: Path) -> None:
    """The hook as pre-commit runs it, from this environment: installing it anew would need the network."""
    (hook,) = _read(".pre-commit-hooks.yaml")
    hook |= {"language": "system", "args": ["articles"], "entry": f"{folder}/corpusck/bin/{hook['entry']}"}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [{"repo": "local", "hooks": [hook]}]}))
    environment = {**os.environ, "PRE_COMMIT_HOME": str(folder / "cache"), "GIT_CONFIG_GLOBAL": os.devnull}

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)

    assert run("git", "init", "-q").returncode == 0
    run("git", "add", "articles", ".pre-commit-config.yaml")
    failed = run(str(_PRE_COMMIT), "run")
    assert failed.returncode == 1 and "conflicts" in failed.stdout, failed.stderr
    (folder / "articles/two.md").write_text((folder / "articles/one.md").read_text())
    run("git", "add", "articles")
    assert run(str(_PRE_COMMIT), "run").returncode == 0
