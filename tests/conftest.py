"""What holds for all tests."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def uncached(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line takes no report from an earlier test or from the user's cache, and leaves none there."""
    monkeypatch.setenv("CORPUSCK_NO_CACHE", "1")
