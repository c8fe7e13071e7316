"""The progress bar on standard error."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest

from corpusck.commands import progress


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    """The seconds that the bar reads; add to `clock[0]`."""
    seconds = [0.0]
    monkeypatch.setattr(progress, "monotonic", lambda: seconds[0])
    monkeypatch.setenv("TERM", "xterm")
    yield seconds


@pytest.mark.parametrize(
    ("stream", "seconds", "drawn"),
    [
        pytest.param(_Terminal, 1.5, True, id="a long run on a terminal"),
        pytest.param(_Terminal, 0.5, False, id="a short run"),
        pytest.param(io.StringIO, 1.5, False, id="a pipe"),
    ],
)
def test_bar(
    monkeypatch: pytest.MonkeyPatch, clock: list[float], stream: type[io.StringIO], seconds: float, drawn: bool
) -> None:
    err = stream()
    monkeypatch.setattr("sys.stderr", err)
    with progress.Bar() as bar:
        bar("reading", 1, 10)
        clock[0] += seconds
        bar("reading", 10, 10)
    assert ("reading" in err.getvalue()) == drawn
    assert bool(err.getvalue()) == drawn
