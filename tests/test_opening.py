"""`--open` writes the page and shows it."""

from __future__ import annotations

import tempfile
import webbrowser
from pathlib import Path

import pytest

from corpusck.cli import run

ARTICLES = {"one.txt": "The fire killed 37 people at the quay.", "two.txt": "The fire killed 41 people at the quay."}


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The addresses that a browser was asked for; temporary files and articles are in the folder of the test."""
    asked: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: asked.append(address) or address.startswith("file:"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    for name, text in ARTICLES.items():
        Path(name).write_text(text, encoding="utf-8")
    return asked


def compare(*options: str) -> int:
    return run(["compare", *ARTICLES, "--fail-on", "never", *options])


def page(address: str) -> str:
    return Path(address.removeprefix("file://")).read_text(encoding="utf-8")


@pytest.mark.parametrize("options", [["-o", "html=page.html"], ["--format", "html", "-o", "page.html"]])
def test_a_named_page_is_opened(shown: list[str], tmp_path: Path, options: list[str]) -> None:
    assert compare("--open", *options) == 0
    assert shown == [(tmp_path / "page.html").as_uri()]
    assert page(shown[0]).startswith("<!doctype html>")


def test_the_table_is_still_shown(shown: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert compare("--open") == 0
    assert len(shown) == 1 and page(shown[0]).startswith("<!doctype html>")
    out, err = capsys.readouterr()
    assert out.startswith("corpusck · 2 sources")
    assert "the page is" in err and "no browser" not in err


def test_a_page_for_standard_output_goes_to_a_file(shown: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert compare("--open", "--format", "html") == 0
    assert capsys.readouterr().out == ""
    assert page(shown[0]).startswith("<!doctype html>")


def test_it_is_told_where_no_browser_opens(
    shown: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda address: False)
    assert compare("--open", "-o", "html=page.html") == 0
    assert "the page is page.html, no browser could be opened" in capsys.readouterr().err


def test_nothing_is_opened_unasked(shown: list[str]) -> None:
    assert compare("-o", "html=page.html") == 0
    assert shown == []


@pytest.mark.parametrize("options", [[], ["--no-open"]], ids=["opened", "table alone"])
def test_the_demo_shows_a_story_of_its_own(
    shown: list[str], capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    assert run(["demo", *options]) == 0
    assert capsys.readouterr().out.startswith("corpusck · 5 sources")
    assert [page(address).startswith("<!doctype html>") for address in shown] == [True] * (not options)
