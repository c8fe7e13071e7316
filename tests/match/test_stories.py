"""A corpus is divided into stories."""

from __future__ import annotations

from array import array

import pytest

from corpusck.match import stories
from corpusck.match.candidates import Pairs


def _pairs(*told: tuple[int, int, float]) -> Pairs:
    left, right, cosine = zip(*told, strict=True)
    return Pairs(array("q", left), array("q", right), array("d", cosine), array("q", [1] * len(told)))


def _divided(*told: tuple[int, int, float], most: int = 99) -> list[tuple[int, ...]]:
    """The stories of more than one document, of documents of one sentence each."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(stories, "MOST", most)
        count = stories.FEW + 1
        return [found for found in stories.stories(range(count), count, _pairs(*told)) if len(found) > 1]


def test_few_documents_are_one_story() -> None:
    assert stories.stories([0, 1, 2], 3, _pairs((0, 1, 0.1))) == [(0, 1, 2)]


def test_like_sentences_join_their_documents() -> None:
    assert _divided((0, 7, 0.9), (7, 9, 0.8), (20, 30, 0.7)) == [(0, 7, 9), (20, 30)]


def test_weak_pairs_do_not() -> None:
    assert _divided((0, 7, 0.9), (7, 9, 0.2)) == [(0, 7)]


def test_a_story_that_grows_too_large_is_cut_where_it_is_weakest() -> None:
    assert _divided((0, 1, 0.9), (1, 2, 0.6), (2, 3, 0.8), most=3) == [(0, 1), (2, 3)]
