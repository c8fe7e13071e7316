"""What speaks for and against it that one voice alone tells a value."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpusck import pipeline
from corpusck.config import Config
from corpusck.match import alone
from corpusck.match.align import bonds
from corpusck.match.context import all_places
from corpusck.match.figures import FIGURES
from corpusck.match.logit import Features
from corpusck.match.slots import groups


def _told(folder: Path, *articles: str) -> list[Features]:
    """The evidence on each figure that one article alone has; no figure is taken for another's."""
    for number, text in enumerate(articles):
        (folder / f"{number}.txt").write_text(text + "\n", encoding="utf-8")
    story, *_ = pipeline.analyse([folder], Config())
    places = tuple(all_places(story, FIGURES.wanted))
    found = bonds(story, places, FIGURES)
    grouped = groups(places, found, lambda a, b: FIGURES.compare(a.mention, b.mention), agree=2.0)
    return [told for _, told in alone.evidence(story, places, grouped, found, lambda place: 1.0)]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        pytest.param("Japan bought 400 missiles.", "Japan bought missiles.", {"echo": 0}, id="no figure"),
        pytest.param(
            "Japan bought 400 missiles.", "The tank holds 400 litres.", {"echo": 0}, id="another unit is no echo"
        ),
        pytest.param(
            "Japan bought 412 missiles.", "The hall seats 409 guests.", {"echo": 1, "kin": 1}, id="about this value"
        ),
    ],
)
def test_evidence(tmp_path: Path, one: str, two: str, expected: Features) -> None:
    told = _told(tmp_path, one, two)[0]
    assert {name: told.get(name, 0.0) for name in expected} == expected


def test_a_gloss_tells_nothing_new(tmp_path: Path) -> None:
    (told,) = _told(tmp_path, "The deal costs 9 million euros ($10.4 million).", "The deal is costly.")
    assert not told["echo"]


def test_a_gloss_that_another_tells_is_an_echo_of_what_it_glosses(tmp_path: Path) -> None:
    told = _told(tmp_path, "The deal costs 9 million euros ($10.4 million).", "The deal costs $10.4 million.")
    assert [each["echo"] for each in told] == [True, True]


def test_a_rival_value_speaks_against_it(tmp_path: Path) -> None:
    told = _told(tmp_path, "The fire killed 37 people.", "The fire killed 41 people.")
    assert [each["rival"] > 0.5 and each["lead"] for each in told] == [True, True]


def test_where_nothing_is_of_its_kind_place_and_match_count_nothing(tmp_path: Path) -> None:
    (told,) = _told(tmp_path, "Japan bought 400 missiles.", "Japan bought missiles.")
    assert told.keys().isdisjoint(("kin", "match", "lead", "title", "thin"))


def test_what_is_not_worth_a_check_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "0.txt").write_text("Japan bought 400 missiles.\n", encoding="utf-8")
    (tmp_path / "1.txt").write_text("Japan bought missiles.\n", encoding="utf-8")
    story, *_ = pipeline.analyse([tmp_path], Config())
    places = tuple(all_places(story, FIGURES.wanted))
    grouped = groups(places, [], lambda a, b: "unrelated", agree=2.0)
    assert not [*alone.evidence(story, places, grouped, [], lambda place: 0.0)]
