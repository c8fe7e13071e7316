"""From claims to a story: articles that repeat one sentence without end cost what is bounded, and what several rules
ask of a story is found once."""

from __future__ import annotations

import pytest

from corpusck.extraction import extract
from corpusck.match import blocking, matching
from corpusck.match.story import Story
from corpusck.model import Claim, Document
from tests.factories import document


def _story(times: int) -> tuple[list[Document], list[Claim]]:
    """Two articles that tell one thing over and over, each time of another boat."""
    articles = [
        document(f"{place}.txt", "\n\n".join(f"The ferry {place} {n} left the quay." for n in range(times)))
        for place in ("Aldis", "Borup")
    ]
    return articles, [claim for number, each in enumerate(articles) for claim in extract(each, number).claims]


def test_pairs_are_counted_before_they_are_made() -> None:
    assert blocking.work([frozenset("ab"), frozenset("bc"), frozenset("b")]) == (1 + 9 + 1) // 2


def test_texts_that_repeat_themselves_cost_no_more_than_they_may(monkeypatch: pytest.MonkeyPatch) -> None:
    few = matching.story(*_story(20))
    monkeypatch.setattr(blocking, "candidates", None)
    many = matching.story(*_story(1_500))
    assert few.matches
    assert 0 < len(many.matches) < 10 * len(many.claims)


def test_what_rules_ask_of_a_story_is_found_once() -> None:
    story, asked = matching.story(*_story(2)), []

    def reading(given: Story) -> list[str]:
        asked.append(given)
        return ["found"]

    assert story.once(reading) is story.once(reading)
    assert asked == [story]
