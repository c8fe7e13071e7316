"""Settings."""

from __future__ import annotations

from typing import Any

import pytest

from corpusck.config import Config, Limits
from corpusck.errors import UsageError


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        pytest.param({"verdicts": ("confict",)}, "no verdict is called 'confict'", id="verdict"),
        pytest.param({"kinds": ("numbers",)}, "no kind is called 'numbers'", id="kind"),
        pytest.param({"min_confidence": 1.5}, "min_confidence is 1.5", id="confidence"),
        pytest.param({"min_confidence": float("nan")}, "min_confidence is nan", id="not a number"),
        pytest.param({"limits": Limits(sentences=0)}, "limits.sentences is 0", id="limit"),
    ],
)
def test_settings_that_cannot_be_used(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        Config(**settings)
