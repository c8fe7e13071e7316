"""The rounds between reading and judging: links of documents and stories, as in process."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from corpusck.match import candidates, stories
from corpusck.match.candidates import BEST, Columns, plain
from corpusck.pipeline import silent

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

    from corpusck.engine.spark.work import Work

_BITS = 64


@pytest.fixture
def work(session: SparkSession, tmp_path: Path) -> Iterator[Work]:
    from corpusck.engine.spark.work import Work

    work = Work(session, silent, partitions=3)
    work.folder = str(tmp_path / "work")
    with work.settings():
        yield work


def _columns(seed: int, sentences: int, words: int, sources: int) -> Columns:
    """Sentences of few words, so that ties, copies, common words and sentences without words are many."""
    rng = random.Random(seed)
    told = [
        (rng.randrange(sources), [f"w{int(rng.paretovariate(0.7))}" for _ in range(rng.randrange(words))])
        for _ in range(sentences)
    ]
    return candidates.columns(sorted(told, key=lambda each: each[0]))


@pytest.mark.parametrize(
    "columns",
    [
        pytest.param(_columns(1, 900, 8, 300), id="common words"),
        pytest.param(_columns(2, 300, 3, 30), id="copies"),
    ],
)
def test_documents_are_linked_as_in_process(session: SparkSession, work: Work, columns: Columns) -> None:
    from corpusck.engine.spark.articles import Articles
    from corpusck.engine.spark.candidates import links

    told: dict[int, list[list[int]]] = {}
    start = 0
    for document, end in zip(columns.documents, columns.ends, strict=True):
        signed = [term - (1 << _BITS) if term >> (_BITS - 1) else term for term in columns.terms[start:end]]
        told.setdefault(document, []).append(signed)
        start = end
    rows = [(f"{document:04}".encode(), terms, None) for document, terms in told.items()]
    table = session.createDataFrame(rows, "name binary, terms array<array<long>>, reason string")
    numbers = session.createDataFrame(
        [(f"{document:04}".encode(), document) for document in told], "name binary, document long"
    )
    found = {(row.left, row.right): row.link for row in links(work, Articles(table, numbers, len(told))).collect()}
    expected = stories._links(columns.documents, plain.rank(columns, BEST))
    assert found == {ends: link for ends, link in expected.items() if link >= stories.LINK}
    assert len(found) > 50


def test_links_become_stories_as_in_process(session: SparkSession, work: Work) -> None:
    from corpusck.engine.spark.components import members

    rng = random.Random(3)
    chain = [(rng.randrange(stories.LINK, stories.WHOLE), n, n + 1) for n in range(stories.MOST + 200)]
    small = [(stories.LINK, 2000 + n, 2001 + n + n % 2) for n in range(30)]
    hub = [(stories.WHOLE, 3000, 3000 + n) for n in range(1, 90)]
    rows = chain + small + hub
    table = session.createDataFrame(rows, "link long, left long, right long").select("left", "right", "link")
    found: dict[int, list[int]] = {}
    for row in members(work, table).collect():
        found.setdefault(row.story, []).append(row.document)
    ordered = sorted((-link, left, right) for link, left, right in rows)
    expected = stories.joined((left, right) for _, left, right in ordered)
    assert {tuple(sorted(members)) for members in found.values()} == set(expected)
    assert all(story == min(members) for story, members in found.items())
    assert max(map(len, expected)) <= stories.MOST < len(chain)
