"""Which pairs are asked about."""

from __future__ import annotations

from pathlib import Path

from corpusck.judge.selection import select
from tests.judge.stories import ARTICLES, LEFT, RIGHT, read, written


def _sentences(folder: Path, budget: int = 100) -> list[frozenset[str]]:
    selection = select(*read(folder), budget)
    return [frozenset((each.left.sentence, each.right.sentence)) for each in selection.questions]


def test_sentences_that_share_no_word_are_asked_about(tmp_path: Path) -> None:
    assert frozenset((LEFT, RIGHT)) in _sentences(written(tmp_path))


def test_a_conflict_of_the_rules_comes_first(tmp_path: Path) -> None:
    looms = frozenset(f"The mill next door lost {number} looms." for number in (12, 15))
    assert _sentences(written(tmp_path), 1) == [looms]


def test_a_budget_is_kept_and_tells_what_is_left_out(tmp_path: Path) -> None:
    story, findings = read(written(tmp_path))
    selection = select(story, findings, 2)
    assert len(selection.questions) == 2
    assert selection.all == len(select(story, findings, 10_000).questions) > 2


def test_equal_sentences_are_not_asked_about(tmp_path: Path) -> None:
    shared = "The tannery had stood empty since the war."
    articles = {"a.txt": f"{shared} It burned for two days.", "b.txt": f"The flames were seen from afar. {shared}"}
    asked = _sentences(written(tmp_path, articles))
    assert asked and frozenset((shared,)) not in asked


def test_copies_of_a_sentence_are_asked_about_once(tmp_path: Path) -> None:
    words = "The mill on the quay of Sandholm lost {} looms in the fire on Monday night."
    articles = {"a.txt": words.format(12), "b.txt": words.format(15), "c.txt": words.format(15)}
    story, findings = read(written(tmp_path, articles))
    selection = select(story, findings, 100)
    assert len(selection.questions) == 1
    assert len(selection.pairs[selection.questions[0].id]) == 2


def test_names_of_files_change_no_question(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    turned = {f"{9 - number}.txt": text for number, text in enumerate(ARTICLES.values())}
    one, two = (select(*read(written(tmp_path / name, texts)), 100) for name, texts in
                (("one", ARTICLES), ("two", turned)))  # fmt: skip
    assert {each.id for each in one.questions} == {each.id for each in two.questions}


def test_a_question_holds_what_stands_around(tmp_path: Path) -> None:
    selection = select(*read(written(tmp_path)), 100)
    sides = [side for each in selection.questions for side in (each.left, each.right)]
    side = next(side for side in sides if side.sentence == "The mill next door lost 12 looms.")
    assert (side.before, side.after, side.headline) == ("Nobody was hurt.", "", "Blaze at the tannery")
    assert ("number", "12 looms") in side.mentions or ("number", "12") in side.mentions
