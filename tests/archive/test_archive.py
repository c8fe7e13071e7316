"""Large folders: the same report with one process or two, with a cache, without one, and with a damaged one."""

from __future__ import annotations

import multiprocessing
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import corpusck
from corpusck import pipeline, store
from corpusck.archive import reading, steps
from corpusck.config import Config
from corpusck.errors import CorpusckError
from corpusck.match import stories
from corpusck.model import Report

_STORIES = {
    "arlen": "A ferry sank in the harbour of Arlen and {} passengers drowned.\n\nDivers searched the wreck all night.",
    "bexford": "The bakery in Bexford recalled {} loaves of rye.\n\nCustomers had found splinters of glass in them.",
    "corvale": "Corvale planted {} oaks along its avenue.\n\nGardeners watered the saplings with hoses.",
    "dunmere": "The orchestra of Dunmere hired {} violinists.\n\nTheir conductor praised the auditions warmly.",
    "eskham": "Thieves took {} paintings from the gallery of Eskham.\n\nAlarms were silent, a curator told detectives.",
}
"""Stories that have no telling word in common."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Five stories of three sources each; in each one source has another figure."""
    here = tmp_path / "articles"
    here.mkdir()
    for town, text in _STORIES.items():
        for source, figure in enumerate((112, 112, 115)):
            (here / f"{town}-{source}.txt").write_text(text.format(figure), encoding="utf-8")
    (here / "empty.txt").write_text("", encoding="utf-8")
    return here


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifteen articles are many."""
    monkeypatch.setattr(pipeline, "MANY", 4)
    monkeypatch.setattr(stories, "FEW", 4)
    reading._store.cache_clear()


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return Config(cache_dir=str(tmp_path / "cache"), jobs=1)


def _fresh(folder: Path, config: Config) -> Report:
    """A report made as by a process that has just begun."""
    reading._store.cache_clear()
    return corpusck.compare([folder], config)


def _extractions(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the articles that are extracted from now on."""
    told: list[str] = []
    extracted = steps.extraction.extract

    def noted(document, *settings):  # type: ignore[no-untyped-def]
        told.append(document.path)
        return extracted(document, *settings)

    monkeypatch.setattr(steps.extraction, "extract", noted)
    return told


def test_each_story_is_judged_by_itself(folder: Path, config: Config) -> None:
    told = [
        frozenset(told.source.partition("-")[0] for value in finding.values for told in value.statements)
        for finding in _fresh(folder, config).findings
    ]
    assert {*told} == {frozenset({town}) for town in _STORIES}


def test_processes_change_nothing(folder: Path, config: Config) -> None:
    assert _fresh(folder, replace(config, jobs=2)) == _fresh(folder, replace(config, cache=False))
    assert multiprocessing.active_children() == []


def test_a_second_run_extracts_only_what_has_changed(
    folder: Path, config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _fresh(folder, config)
    told = _extractions(monkeypatch)
    assert _fresh(folder, config) == first
    assert told == []
    changed = folder / "arlen-0.txt"
    changed.write_text(changed.read_text(encoding="utf-8") + "\nThe mayor of Arlen resigned.\n", encoding="utf-8")
    _fresh(folder, config)
    assert told == ["arlen-0.txt"]


def test_a_second_run_judges_only_the_stories_that_have_changed(
    folder: Path, config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _fresh(folder, config)
    told: list[set[str]] = []
    judge = steps.judge

    def counted(bodies: Iterable[steps.Body], *others: Any) -> steps.Judged:
        held = list(bodies)
        told.append({document.path.partition("-")[0] for document, _ in held})
        return judge(held, *others)

    monkeypatch.setattr(steps, "judge", counted)
    assert _fresh(folder, config) == first
    assert told == []
    changed = folder / "arlen-0.txt"
    changed.write_text(changed.read_text(encoding="utf-8").replace("112", "140"), encoding="utf-8")
    assert _fresh(folder, config) != first
    assert told == [{"arlen"}]
    _fresh(folder, replace(config, min_confidence=0.9))
    assert len(told) == 1 + len(_STORIES)


def test_names_that_are_one_are_part_of_the_key(folder: Path, config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    _fresh(folder, config)
    told = _extractions(monkeypatch)
    _fresh(folder, replace(config, aliases=(("Arlen", "Arlen Town"),)))
    assert len(told) == 3 * len(_STORIES)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param("UPDATE entries SET body = x'00'", id="body"),
        pytest.param("UPDATE entries SET head = x'00'", id="head"),
        pytest.param("UPDATE entries SET checksum = x'00'", id="checksum"),
        pytest.param("DROP TABLE entries", id="table"),
    ],
)
def test_what_is_damaged_is_made_again(folder: Path, config: Config, damage: str) -> None:
    first = _fresh(folder, config)
    base = sqlite3.connect(Path(config.cache_dir) / store.ARTICLES)
    base.execute(damage)
    base.commit()
    base.close()
    assert _fresh(folder, config) == first


def test_a_file_that_is_no_database_is_begun_anew(folder: Path, config: Config) -> None:
    first = _fresh(folder, config)
    store.remove(Path(config.cache_dir))
    (Path(config.cache_dir) / store.ARTICLES).write_bytes(b"no database" * 1000)
    assert _fresh(folder, config) == first


def test_a_cache_that_cannot_be_written_is_done_without(folder: Path, config: Config, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert _fresh(folder, replace(config, cache_dir=str(tmp_path / "file"))) == _fresh(folder, config)


def test_an_article_that_is_changed_while_it_is_compared(folder: Path, config: Config, tmp_path: Path) -> None:
    """Nothing is kept, so that it is read once more for its story."""
    (tmp_path / "cache" / store.ARTICLES).mkdir(parents=True)

    def change(stage: str, done: int, total: int) -> None:
        if stage == "reading" and done == total:
            (folder / "arlen-0.txt").write_text("Another text.", encoding="utf-8")

    with pytest.raises(CorpusckError, match=r"arlen-0\.txt: was changed while it was compared; run again$"):
        corpusck.compare([folder], config, change)


def test_a_cache_that_cannot_be_opened_is_done_without(folder: Path, config: Config, tmp_path: Path) -> None:
    (tmp_path / "cache" / store.ARTICLES).mkdir(parents=True)
    assert _fresh(folder, config) == _fresh(folder, replace(config, cache=False))


def test_the_oldest_entries_leave_a_cache_that_grew_too_large(tmp_path: Path) -> None:
    held = store.Store(tmp_path)
    held.put([(bytes([n]), "head", "body") for n in range(9)])
    held.trim(limit=4 * len("headbody") * 8)
    assert 0 < sum(held.head(bytes([n])) is not None for n in range(9)) < 9
    held.close()
