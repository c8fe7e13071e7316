from __future__ import annotations

import time
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.faults import runs


class Expected(NamedTuple):
    """The articles, the report on them, and the seconds that it takes without a cache."""

    articles: Path
    report: bytes
    seconds: float


@pytest.fixture(scope="session")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Expected:
    articles = runs.write(tmp_path_factory.mktemp("faults") / "articles")
    started = time.monotonic()
    done = runs.finished("compare", articles, "--format", "json", "--no-cache", "--jobs", "2")
    seconds = time.monotonic() - started
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1), done.stderr
    return Expected(articles, done.stdout, seconds)
