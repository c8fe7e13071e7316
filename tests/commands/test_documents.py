"""The commands that the documents show are commands that corpusck takes."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml

import corpusck
from corpusck import cli
from corpusck.report import FORMATS
from tests.sample import sample

_ROOT = Path(__file__).parents[2]
_DOCUMENTS = ("README.md", "docs/formats.md", "docs/ci.md", "docs/quick-start.md", "docs/html.md")


def _commands() -> list[str]:
    pages = "\n".join((_ROOT / name).read_text(encoding="utf-8") for name in _DOCUMENTS)
    joined = re.sub(r"(?<=: >)\n +(.*)\n +", r" \1 ", pages)
    blocks = re.findall(r"^```(?:sh|yaml)\n(.*?)^```", joined, re.MULTILINE | re.DOTALL)
    found = (re.findall(r"corpusck (compare [^|\n]*)", block) for block in blocks)
    return sorted({command for commands in found for command in commands if "--baseline" not in command})


@pytest.mark.parametrize("command", _commands())
def test_command(command: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(corpusck, "compare", lambda *_: sample())
    arguments = [word.replace("$GITHUB_STEP_SUMMARY", "summary.md") for word in shlex.split(command, comments=True)]
    assert cli.run(arguments) in (0, 1)


def test_recipes_are_yaml() -> None:
    page = (_ROOT / "docs/ci.md").read_text(encoding="utf-8")
    recipes = re.findall(r"^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert len(recipes) == 5
    assert all(isinstance(yaml.safe_load(recipe), dict | list) for recipe in recipes)


def test_every_format_is_described() -> None:
    page = (_ROOT / "docs/formats.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == {*FORMATS, "auto"}
