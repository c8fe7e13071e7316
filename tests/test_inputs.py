"""What is read: standard input and lists of paths."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from corpusck import cli

Capture = pytest.CaptureFixture[str]
ARTICLE = "# Fire on the quay\n\nThe harbour fire killed {} people on Saturday.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles that agree, in the current folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("one.md", "two.md"):
        (tmp_path / name).write_text(ARTICLE.format(37))
    return tmp_path


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Puts bytes on standard input."""

    def put(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return put


def _sources(capsys: Capture, *arguments: str) -> tuple[int, list[str], str]:
    status = cli.run(["compare", *arguments, "--format", "json"])
    out, err = capsys.readouterr()
    return status, [source["path"] for source in json.loads(out)["sources"]] if out else [], err


@pytest.mark.parametrize(
    ("arguments", "sources"),
    [
        pytest.param(["one.md", "-"], ["one.md", "stdin.txt"], id="with a file"),
        pytest.param([".", "-", "-", "--stdin-name", "x/new.md"], ["new.md", "one.md", "two.md"], id="with a name"),
        pytest.param([".", "-", "--stdin-name", "two.md"], ["one.md", "two.md"], id="instead of a file"),
    ],
)
def test_an_article_on_standard_input(capsys: Capture, given: Any, arguments: list[str], sources: list[str]) -> None:
    given(ARTICLE.format(41).encode())
    assert _sources(capsys, *arguments)[:2] == (1, sources)


@pytest.mark.parametrize(
    ("name", "title"), [("a.md", "Fire & smoke"), ("a.html", "# Fire & smoke"), ("a", "# Fire &amp; smoke")]
)
def test_the_name_tells_the_format(capsys: Capture, given: Any, name: str, title: str) -> None:
    given(b"# Fire &amp; smoke\n\nThe harbour fire killed 37 people.\n")
    assert cli.run(["claims", "-", "--stdin-name", name, "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0])["sentence"].startswith(title)


def test_nothing_on_standard_input(capsys: Capture, given: Any) -> None:
    given(b"")
    status, _, err = _sources(capsys, "one.md", "-")
    assert status == 2 and "one.md: the only readable article" in err


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\n\n"])
def test_a_list_of_paths(folder: Path, capsys: Capture, given: Any, ending: str) -> None:
    listed = ending.join(["one.md", "two.md", ""])
    (folder / "list").write_text(listed, newline="")
    assert _sources(capsys, "--files-from", "list")[1] == ["one.md", "two.md"]
    given(listed.encode())
    assert _sources(capsys, "--files-from", "-")[1] == ["one.md", "two.md"]
    given(b"two.md\n")
    assert _sources(capsys, "one.md", "--files-from", "-")[1] == ["one.md", "two.md"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["--files-from", "list"], "list:2: gone.md: no such file", id="no such file"),
        pytest.param(["--files-from", "none"], "none: cannot be read", id="no such list"),
        pytest.param(["--files-from", "-", "-"], "cannot both read standard input", id="two readers"),
        pytest.param(["--files-from", "empty"], "no readable article", id="empty list"),
    ],
)
def test_wrong_lists(folder: Path, capsys: Capture, arguments: list[str], message: str) -> None:
    (folder / "list").write_text("one.md\ngone.md\n")
    (folder / "empty").write_text("\n")
    status, _, err = _sources(capsys, *arguments)
    assert status == 2 and message in err and err.count("\n") == 1
