"""Which words tell."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from corpusck.model import Statement
from corpusck.report.contrast import contrast, span
from tests.factories import finding, statement

A = statement("a.txt", 1, "The fire has cost 41 lives.", "41 lives")
B = statement("b.txt", 1, "By noon 37 lives were lost.", "37 lives")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        pytest.param({"41": [A], "37": [B]}, ["41", "37"], id="what the other version lacks"),
        pytest.param({"41": [A]}, [], id="one version of one source"),
        pytest.param({"lives": [A, B]}, ["lives", "lives"], id="what several sources share"),
        pytest.param({"lives": [A, A]}, [], id="twice in one source is not shared"),
        pytest.param(
            {"x": [statement("a.txt", 1, "Née Ana Brånd")], "y": [statement("b.txt", 1, "nee Ana Brand-Holm")]},
            ["Brånd", "Brand-Holm"],
            id="neither case nor accents differ",
        ),
        pytest.param(
            {"x": [statement("a.txt", 1, "up 4.5%")], "y": [statement("b.txt", 1, "up 4.6%")]},
            ["4.5%", "4.6%"],
            id="figures stay whole",
        ),
    ],
)
def test_contrast(values: Mapping[str, list[Statement]], words: list[str]) -> None:
    told = finding("conflict", "number", "lives", values)
    found = [
        each.sentence[start:end]
        for value, rows in zip(told.values, contrast(told), strict=True)
        for each, row in zip(value.statements, rows, strict=True)
        for start, end in row
    ]
    assert found == words


def test_a_statement_without_its_place() -> None:
    assert span(Statement("a.txt", 1, 1, 1, 4, "two", "One, two.")) == (5, 8)
