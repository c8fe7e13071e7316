"""What holds for all tests."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

# How long one example takes says nothing on a machine that does other work besides.
settings.register_profile("tests", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tests")


@pytest.fixture(autouse=True)
def uncached(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line takes no report from an earlier test or from the user's cache, and leaves none there."""
    monkeypatch.setenv("CORPUSCK_NO_CACHE", "1")
