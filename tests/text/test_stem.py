from __future__ import annotations

import pytest

from corpusck.text.tokens import stem


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("colour color colours colored", id="our"),
        pytest.param("organise organize organised organization", id="ise"),
        pytest.param("analyse analyze analysed analyzing", id="yse"),
        pytest.param("centre center centres centered centred", id="re"),
        pytest.param("catalogue catalog catalogues", id="ogue"),
        pytest.param("programme program programmes", id="programme"),
        pytest.param("supervise supervision", id="ise that is not ize"),
        pytest.param("dead died death dying deaths", id="die"),
        pytest.param("found finds finding", id="irregular verb"),
        pytest.param("crisis crises", id="irregular noun"),
    ],
)
def test_one_stem(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("found", "founded", id="found and founded"),
        pytest.param("wound", "wind", id="an injury is no wind"),
        pytest.param("hour", "hor", id="short word"),
        pytest.param("course", "corse", id="our inside"),
    ],
)
def test_two_stems(left: str, right: str) -> None:
    assert stem(left) != stem(right)
