"""A user's filters."""

from __future__ import annotations

from typing import Any

import pytest

from corpusck.config import Config
from corpusck.errors import UsageError
from corpusck.report.select import select
from tests.factories import finding, report, statement


def _report() -> Any:
    told = {"3": [statement("a.txt", 1, "Three died.")]}
    return report(
        [
            finding("conflict", "number", "sure", told, 0.9),
            finding("conflict", "name", "even", told, 0.5),
            finding("conflict", "name", "vague", told, 0.49),
            finding("unstated", "number", "alone", told, 0.8),
        ]
    )


@pytest.mark.parametrize(
    ("settings", "subjects"),
    [
        pytest.param({}, ["sure", "even", "alone"], id="default"),
        pytest.param({"min_confidence": 0}, ["sure", "even", "vague", "alone"], id="everything"),
        pytest.param({"min_confidence": 0.9}, ["sure"], id="at the line"),
        pytest.param({"verdicts": ("unstated",)}, ["alone"], id="verdict"),
        pytest.param({"kinds": ("number",)}, ["sure", "alone"], id="kind"),
        pytest.param({"verdicts": ("conflict",), "kinds": ("name",)}, ["even"], id="both"),
        pytest.param({"kinds": ("date",)}, [], id="none"),
    ],
)
def test_select(settings: dict[str, Any], subjects: list[str]) -> None:
    chosen = select(_report(), Config(**settings))
    assert [found.subject for found in chosen.findings] == subjects
    assert sum(chosen.summary.values()) == len(subjects)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        pytest.param({"verdicts": ("confict",)}, "no verdict is called 'confict'", id="verdict"),
        pytest.param({"kinds": ("numbers",)}, "no kind is called 'numbers'", id="kind"),
        pytest.param({"min_confidence": 1.5}, "min_confidence is 1.5", id="confidence"),
        pytest.param({"min_confidence": float("nan")}, "min_confidence is nan", id="not a number"),
    ],
)
def test_settings_that_cannot_be_used(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        Config(**settings)
