"""How words are compared by their letters."""

from __future__ import annotations

import pytest

from corpusck.text.spelling import swapped


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        pytest.param("reagins", "regains", True, id="within"),
        pytest.param("ab", "ba", True, id="all"),
        pytest.param("orivels", "orivesl", True, id="at the end"),
        pytest.param("orivels", "orivels", False, id="equal"),
        pytest.param("orivels", "orivexs", False, id="another letter"),
        pytest.param("orivels", "orvels", False, id="a letter less"),
        pytest.param("orivels", "orvielss", False, id="and a letter more"),
        pytest.param("orivels", "oriv", False, id="cut"),
        pytest.param("", "", False, id="nothing"),
    ],
)
def test_two_letters_that_have_changed_places(left: str, right: str, told: bool) -> None:
    assert swapped(left, right) == swapped(right, left) == told
