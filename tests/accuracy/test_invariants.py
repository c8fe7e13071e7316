"""What holds for every story: order, names and copies of the files change nothing, and spans point into the files."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import corpusck
from corpusck.model import Report, Statement
from tests.accuracy import floors

STORIES = [pytest.param(folder, id=folder.name) for folder in floors.stories()]
Place = tuple[str, int, int, str]
Told = tuple[str, str, frozenset[frozenset[Place]]]


def _articles(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.name != "gold.json")


def _verdicts(report: Report, named: Callable[[str], str] = str) -> set[Told]:
    """What a report says of which places. `named` maps the path of a source to the name it goes by."""

    def place(statement: Statement) -> Place:
        return named(statement.source), statement.line, statement.column, statement.text

    return {
        (f.verdict, f.kind, frozenset(frozenset(place(s) for s in value.statements) for value in f.values))
        for f in report.findings
    }


def _copied(articles: Mapping[str, Path], folder: Path) -> Path:
    for name, article in articles.items():
        shutil.copyfile(article, folder / name)
    return folder


@pytest.mark.parametrize("folder", STORIES)
def test_the_order_of_the_files_does_not_matter(folder: Path) -> None:
    articles = _articles(folder)
    assert corpusck.compare(articles) == corpusck.compare(articles[::-1])


@pytest.mark.parametrize("folder", STORIES)
def test_other_names_of_the_sources_keep_the_verdicts(folder: Path, tmp_path: Path) -> None:
    # the new names sort the other way round
    renamed = {f"{9 - number}{article.suffix}": article for number, article in enumerate(_articles(folder))}
    swapped = corpusck.compare([_copied(renamed, tmp_path)])
    expected = _verdicts(corpusck.compare([folder]))
    assert expected
    assert _verdicts(swapped, lambda path: renamed[path].name) == expected


@pytest.mark.parametrize("folder", STORIES)
def test_copies_alone_give_no_conflict_and_no_agreement(folder: Path, tmp_path: Path) -> None:
    for article in _articles(folder):
        pair = tmp_path / article.stem
        pair.mkdir()
        report = corpusck.compare([_copied({f"{n}{article.suffix}": article for n in "ab"}, pair)])
        assert {source.origin for source in report.sources} == {f"a{article.suffix}"}
        assert {finding.verdict for finding in report.findings} <= {"unstated"}


@pytest.mark.parametrize("folder", STORIES)
def test_a_copy_in_a_story_is_no_second_voice(folder: Path, tmp_path: Path) -> None:
    articles = _articles(folder)
    names = {article.name: article for article in articles}
    copy = f"zz{articles[0].suffix}"
    report = corpusck.compare([_copied({**names, copy: articles[0]}, tmp_path)])
    assert {source.path: source.origin for source in report.sources}[copy] == articles[0].name
    voices = {source.path: source.origin for source in report.sources}
    for finding in report.findings:
        speakers = {voices[statement.source] for value in finding.values for statement in value.statements}
        assert (len(speakers) > 1) == (finding.verdict != "unstated"), finding.message


def test_a_reprint_has_its_origin() -> None:
    report = corpusck.compare([floors.FIXTURES / "night-train"])
    copies = {source.path: source.origin for source in report.sources if source.origin != source.path}
    assert copies in ({"northgate-times.txt": "danube-wire.txt"}, {"danube-wire.txt": "northgate-times.txt"})


@pytest.mark.parametrize("folder", STORIES)
def test_each_span_slices_its_file_exactly(folder: Path) -> None:
    report = corpusck.compare([folder])
    statements = [s for finding in report.findings for value in finding.values for s in value.statements]
    assert statements
    for statement in statements:
        assert _shown(_sliced(folder / statement.source, statement)) == _squeezed(statement.text)


def _sliced(article: Path, statement: Statement) -> str:
    lines = article.read_text(encoding="utf-8").split("\n")[statement.line - 1 : statement.end_line]
    lines[-1] = lines[-1][: statement.end_column - 1]
    lines[0] = lines[0][statement.column - 1 :]
    return "\n".join(lines)


def _shown(raw: str) -> str:
    """What a reader sees of a piece of a file, without white space."""
    text = html.unescape(re.sub(r"<[^>]*>", "", raw))
    return _squeezed(re.sub(r"\]\([^)]*\)|^ *[*>-] |[*`\[]", "", text, flags=re.MULTILINE))


def _squeezed(text: str) -> str:
    # the bars between the cells of a table stand for white space
    return re.sub(r"[\s|]", "", text)


def test_two_runs_and_two_hash_seeds_give_the_same_bytes() -> None:
    command = [sys.executable, "-m", "corpusck", "compare", str(floors.FIXTURES), "--format", "json"]

    def run(seed: str) -> bytes:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(command, capture_output=True, env=environment, timeout=120, check=False)
        assert done.returncode == 1
        assert done.stdout, done.stderr
        return done.stdout

    assert run("1") == run("1") == run("2")
