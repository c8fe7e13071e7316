"""The gold of the fixtures and of the stories of the benchmarks: its evidence stands in the articles, once."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from corpusck.model import KINDS
from tests.accuracy import floors, gold
from tests.accuracy.gold import Evidence

_INLINE = re.compile(r"</?(?:a|b|i|em|strong|span|small)\b[^>]*>")
_CELL = re.compile(r"</t[dh]>\s*<t[dh]>")
_UNSEEN = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
_MARKDOWN = re.compile(r"\*\*?|(?<!\w)_|_(?!\w)|`|^#+ |^> |^\| *| *\|$|\]\([^)]*\)|\[", re.MULTILINE)

_BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
STORIES = [
    pytest.param(folder, id=folder.name)
    for folder in (*floors.stories(), *sorted(path.parent for path in _BENCHMARKS.glob("*/*/gold.json")))
]


def _seen(article: Path) -> str:
    """What a reader sees of an article, white space folded. The tests' own reading: no code of corpusck takes part."""
    text = article.read_text(encoding="utf-8")
    if article.suffix == ".html":
        text = _INLINE.sub("", _CELL.sub(" | ", _UNSEEN.sub("", text)))
        text = html.unescape(re.sub(r"<[^>]+>", "\n", text))
    if article.suffix == ".md":
        text = _MARKDOWN.sub("", text)
    return " ".join(text.split())


def _evidence(folder: Path) -> list[Evidence]:
    found = gold.load(folder)
    return [
        *(place for fact in found.facts for place in fact.evidence),
        *(place for trap in found.traps for place in trap.evidence),
    ]


@pytest.mark.parametrize("folder", STORIES)
def test_each_evidence_stands_in_its_article_once(folder: Path) -> None:
    seen = {article.name: _seen(article) for article in folder.iterdir()}
    counts = {place: seen[place.source].count(place.sentence) for place in _evidence(folder)}
    assert {place: n for place, n in counts.items() if n != 1} == {}


@pytest.mark.parametrize("folder", STORIES)
def test_each_mention_stands_in_its_sentence(folder: Path) -> None:
    assert [place for place in _evidence(folder) if place.mention not in place.sentence] == []


@pytest.mark.parametrize("folder", STORIES)
def test_the_findings_make_sense(folder: Path) -> None:
    found = gold.load(folder)
    assert found.story == folder.name
    ids = [*(fact.id for fact in found.facts), *(trap.id for trap in found.traps)]
    assert len(ids) == len(set(ids))
    for fact in found.facts:
        sources = {place.source for place in fact.evidence}
        assert set(fact.kinds) <= set(KINDS), fact.id
        assert (len(fact.values) > 1) == (fact.verdict == "conflict"), fact.id
        assert (len(sources) > 1) == (fact.verdict != "unstated"), fact.id


def test_the_stories_hold_conflicts_of_all_kinds() -> None:
    kinds = {fact.kinds[0] for folder in floors.stories() for fact in gold.load(folder).wanted("conflict")}
    assert kinds == set(KINDS) - {"claim"}
