from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from corpusck.text.concepts import concepts, of_stem
from corpusck.text.tags import tag
from corpusck.text.tokens import tokenize

ROOT = Path(__file__).parents[2]


def found(text: str) -> list[tuple[str, str]]:
    tokens = tag(tokenize(text))
    return [(" ".join(t.text for t in tokens[start:end]), concept) for start, end, concept in concepts(tokens)]


@pytest.mark.parametrize(
    ("text", "words", "concept"),
    [
        pytest.param("Nine sailors lost their lives", "lost their lives", "DIE", id="phrase with possessive"),
        pytest.param("The death toll is nine", "death toll", "DIE", id="longest phrase"),
        pytest.param("The quake killed nine", "killed", "DIE", id="word"),
        pytest.param("Six were taken to hospital", "taken to hospital", "HOSPITALISE", id="phrase"),
        pytest.param("The officers ran", "officers", "POLICE", id="exact form in the plural"),
        pytest.param("The office was empty", "office", "OFFICE", id="another word of the same stem"),
        pytest.param("A fine of 90 euros", "fine", "FINE", id="fine as a noun"),
    ],
)
def test_found(text: str, words: str, concept: str) -> None:
    assert (words, concept) in found(text)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        pytest.param("The weather was fine", "FINE", id="fine as an adjective"),
        pytest.param("He shook the iron bar", "BAN", id="bar as a noun"),
        pytest.param("They lost their way", "DIE", id="another object"),
        pytest.param("They took their own", "SUICIDE", id="phrase cut short by the end"),
    ],
)
def test_not_found(text: str, concept: str) -> None:
    assert concept not in [c for _, c in found(text)]


def test_no_overlap() -> None:
    assert found("The death toll") == [("death toll", "DIE")]


def test_of_a_stem_alone() -> None:
    assert of_stem("fine") == {"FINE"}
    assert of_stem("zzz") == frozenset()


def test_table_is_made_of_the_words() -> None:
    spec = importlib.util.spec_from_file_location("tool", ROOT / "tools" / "stems.py")
    assert spec and spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert (ROOT / "corpusck" / "data" / "concepts.tsv").read_text(encoding="utf-8") == tool.concepts()
