"""What places know of where they stand, and which of them are held against each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpusck import pipeline
from corpusck.config import Config
from corpusck.match.align import pairs
from corpusck.match.context import Place, all_places
from corpusck.match.figures import FIGURES
from corpusck.match.moments import MOMENTS
from corpusck.match.story import Story


def _story(folder: Path, *articles: str) -> tuple[Story, tuple[Place, ...]]:
    for number, text in enumerate(articles):
        (folder / f"{number}.txt").write_text(text + "\n", encoding="utf-8")
    story, *_ = pipeline.analyse([folder], Config())
    return story, tuple(all_places(story, FIGURES.wanted))


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        pytest.param("Another fire killed 12 people.", {"another"}, id="before"),
        pytest.param("The fire killed 12 people last year.", {"last"}, id="after"),
        pytest.param("The fire killed 12 people.", set(), id="none"),
        pytest.param("The last of the old mills in the wide green valley burned and killed 12.", set(), id="far off"),
    ],
)
def test_words_that_turn_a_figure_to_another_thing(tmp_path: Path, text: str, turns: set[str]) -> None:
    _, (place, *_) = _story(tmp_path, text, "It rained.")
    assert place.turns == turns


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        pytest.param("The fire killed 12 people, officials said.", {"kill"}, id="of the clause alone"),
        pytest.param("Officials said that 12 people fled.", {"flee"}, id="of a clause behind another"),
        pytest.param("Those who burned, 12 in all, were men.", {"burn"}, id="of the clause before one without"),
        pytest.param("The men took 12 swans.", set(), id="one that says too little"),
        pytest.param("A toll of 12.", set(), id="no verb"),
    ],
)
def test_verbs_about_a_figure(tmp_path: Path, text: str, verbs: set[str]) -> None:
    _, (place, *_) = _story(tmp_path, text, "It rained.")
    assert {stem for stem in place.verbs if stem.islower()} == verbs


@pytest.mark.parametrize(
    ("text", "near"),
    [
        pytest.param("An eight-storey block fell.", {"stori", "block", "fall"}, id="what is counted, joined to it"),
        pytest.param("The 65-metre crane fell.", {"crane", "fall"}, id="no unit"),
    ],
)
def test_words_around_a_figure(tmp_path: Path, text: str, near: set[str]) -> None:
    _, (place, *_) = _story(tmp_path, text, "It rained.")
    assert {stem for stem in place.near if stem.islower()} == near


def test_where_figures_stand(tmp_path: Path) -> None:
    _, places = _story(tmp_path, "It rained. It blew. It froze. It hailed. The fire killed 12.", "The fire killed 14.")
    assert [(place.mention.text, place.lead, place.down) for place in places] == [("12", False, 1.0), ("14", True, 0.0)]


@pytest.mark.parametrize(
    ("one", "two", "held"),
    [
        pytest.param("It is worth £240,000.", "They took £420,000.", True, id="a slip of the finger"),
        pytest.param("It is worth £240,000.", "They took £370,000.", False, id="other digits"),
        pytest.param("It is worth £240,000.", "They took $420,000.", False, id="another currency"),
        pytest.param("We saw 12 swans.", "They took 21 rings.", True, id="two digits swapped"),
        pytest.param("They paid £8,000.", "It came to £80,000.", False, id="one digit alone"),
        pytest.param("They lost £212.", "It came to £2,120.", True, id="a nought more"),
        pytest.param("Forty-five ships sank.", "We saw 54 swans.", True, id="a slip in words"),
        pytest.param("It lost 212 cows in 2019.", "It lost 221 cows in 2014.", False, id="two years"),
        pytest.param("Built in 2019, it lost 212 cows.", "In 2014 221 cows died.", True, id="a year beyond a comma"),
        pytest.param("It hit several villages.", "It hit 150 villages.", False, id="a vague figure"),
        pytest.param("A man in his 40s died.", "The man, 52, died.", True, id="a vague age"),
        pytest.param("Ana Ruiz, 34, died.", "Ana Ruiz, 43, died.", True, id="two ages of one"),
        pytest.param("Ana Ruiz, 34, died.", "Ben Holt, 43, died.", False, id="ages of two people"),
        pytest.param("Ana Ruiz, 34, died.", "Anna Riuz, 43, died.", True, id="two ages of one, misspelt"),
        pytest.param("The 34-year-old Ruiz died.", "Ruiz hit 43-year-old Ben Holt.", False, id="ages beside two names"),
        pytest.param("Ana Ruiz, 34, died.", "Police said a woman aged 43 died.", True, id="an age without a name"),
        pytest.param("Ana Ruiz won 34 cups.", "Ben Holt won 43 cups.", True, id="what is no age"),
        pytest.param("The fine was $1 million.", "The fine was €5 million ($5.2 million).", True, id="no gloss of it"),
        pytest.param("The fine was €5 million.", "The fine was €5 million (€5.2 million).", False, id="a gloss of it"),
    ],
)
def test_what_is_held_against_each_other(tmp_path: Path, one: str, two: str, held: bool) -> None:
    story, places = _story(tmp_path, one, two)
    assert any(pair.relation == "different" for pair in pairs(story, places, FIGURES)) == held


@pytest.mark.parametrize(
    ("one", "two", "same", "apart"),
    [
        pytest.param("The quake killed 12.", "The quake which hit at dawn killed 14.", True, False, id="one verb"),
        pytest.param("The fire began with 12 cars.", "The fire started with 14 cars.", True, False, id="one concept"),
        pytest.param("The fire burned 12 cars.", "Firemen saved 14 cars.", False, True, id="others"),
        pytest.param("The fire burned 12 cars.", "Toll of the fire: 14 cars.", False, False, id="none"),
    ],
)
def test_verbs_of_two_figures(tmp_path: Path, one: str, two: str, same: bool, apart: bool) -> None:
    story, places = _story(tmp_path, one, two)
    told = [(pair.features["verb same"], pair.features["verb apart"]) for pair in pairs(story, places, FIGURES)]
    assert told == [(same, apart)]


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        pytest.param("It lost 212 cows.", "It lost 221 cows.", {"digits", "digits long"}, id="digits swapped"),
        pytest.param("It lost 37 cows.", "It lost 73 cows.", {"digits"}, id="two digits swapped"),
        pytest.param("It lost 2,129 cows.", "It lost 2,029 cows.", {"digit apart"}, id="another digit"),
        pytest.param("It lost 29 cows.", "It lost 39 cows.", set(), id="one of two digits is another"),
        pytest.param("It lost 212 cows.", "It lost 1,388 cows.", {"length apart"}, id="more digits"),
        pytest.param("It lost 1.5 tonnes.", "It lost 4 tonnes.", {"length apart"}, id="told more exactly"),
        pytest.param("It lost 212 cows.", "It lost 388 cows.", set(), id="as many other digits"),
    ],
)
def test_how_two_figures_are_written(tmp_path: Path, one: str, two: str, told: set[str]) -> None:
    story, places = _story(tmp_path, one, two)
    (pair,) = pairs(story, places, FIGURES)
    features = ("digits", "digits long", "digit apart", "length apart")
    assert {name for name in features if pair.features[name]} == told


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        pytest.param("It opened on 4 May.", "It opened on 14 May.", {"month same"}, id="one month"),
        pytest.param("It opened on 4 May.", "It opened on 4 June.", set(), id="two months"),
        pytest.param("It opened on Friday.", "It opened on Sunday.", {"weekdays"}, id="weekdays"),
        pytest.param("It opened in 2019.", "It opened in 2018.", set(), id="years"),
    ],
)
def test_how_two_dates_are_written(tmp_path: Path, one: str, two: str, told: set[str]) -> None:
    story, _ = _story(tmp_path, one, two)
    (pair,) = pairs(story, tuple(all_places(story, MOMENTS.wanted)), MOMENTS)
    assert {name for name in ("month same", "weekdays") if pair.features[name]} == told
