"""Formats and where they go."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import corpusck
from corpusck import cli
from corpusck.commands.targets import folder
from corpusck.report import FORMATS, render
from corpusck.report.view import View
from tests.sample import sample

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def compared(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A comparison in a folder of its own that finds the sample."""
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "COLUMNS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(corpusck, "compare", lambda *_: sample())


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_written_to_standard_output_or_a_file(form: str, tmp_path: Path) -> None:
    assert cli.run(["compare", ".", "--format", form, "-o", "main", "-o", f"{form}=besides"]) == 1
    assert (tmp_path / "main").read_bytes() == (tmp_path / "besides").read_bytes() != b""
    assert (tmp_path / "main").read_bytes() == render(form, sample(), View()).encode()


def test_several_at_once(capsys: Capture, tmp_path: Path) -> None:
    cli.run(["compare", ".", "--output", "sarif=a.sarif", "--output", "json=b.json"])
    assert capsys.readouterr().out == render("table", sample(), View())
    assert json.loads((tmp_path / "a.sarif").read_text())["version"] == "2.1.0"
    assert json.loads((tmp_path / "b.json").read_text())["schema_version"] == 1


@pytest.mark.parametrize(
    ("outputs", "message"),
    [
        pytest.param(["xml=a"], "no format xml, there are table, ", id="unknown format"),
        pytest.param(["xml=a"], "a file of that name is ./xml=a", id="file with an equals sign"),
        pytest.param(["a", "b"], "names a and b without a format", id="two without a format"),
        pytest.param(["json=a", "csv=./a"], "another format goes to the same file", id="one file"),
        pytest.param(["a", "csv=a"], "another format goes to the same file", id="one file, once without a format"),
    ],
)
def test_wrong_outputs(capsys: Capture, tmp_path: Path, outputs: list[str], message: str) -> None:
    assert cli.run(["compare", ".", *(f"--output={each}" for each in outputs)]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1 and message in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["./xml=a", "a=b.d/f=", "x-y=z"])
def test_files_with_an_equals_sign(tmp_path: Path, name: str) -> None:
    (tmp_path / "a=b.d").mkdir()
    cli.run(["compare", ".", "-o", f"./{name}"])
    assert (tmp_path / name).read_text() == render("table", sample(), View())


def test_auto_is_the_table(capsys: Capture) -> None:
    cli.run(["compare", ".", "--format", "auto"])
    assert capsys.readouterr().out == render("table", sample(), View())


def test_auto_annotates_in_a_job_of_github(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    cli.run(["compare", ".", "--format", "auto"])
    out = capsys.readouterr().out
    first, rest = out.split("\n", 1)
    word = first.removeprefix("::stop-commands::")
    table, annotations = rest.split(f"::{word}::\n")
    assert table == render("table", sample(), View())
    assert annotations == render("github", sample(), View())


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, variable: str) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a" / "b")
    assert folder() == ""
    monkeypatch.setenv(variable, str(tmp_path))
    assert folder() == "a/b"
    monkeypatch.setenv(variable, str(tmp_path / "a" / "b" / "c"))
    assert folder() == ""


def test_annotations_name_files_as_they_were_found(tmp_path: Path) -> None:
    articles = tmp_path / "news" / "fire"
    articles.mkdir(parents=True)
    for name, dead in (("one", 37), ("two", 41)):
        text = f"Fire on the quay\n\nThe harbour fire killed {dead} people on Saturday.\n"
        (articles / f"{name}.txt").write_text(text)
    for given in ("news/fire", "./news/../news/fire/", str(articles)):
        command = [sys.executable, "-m", "corpusck", "compare", given, "--format", "github", "--kind", "number"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.stdout.startswith("::error file=news/fire/two.txt,line=3,endLine=3,col="), done.stderr
