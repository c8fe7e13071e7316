"""The settings of a comparison, from the command line or from Python."""

from __future__ import annotations

from dataclasses import dataclass

from corpusck.errors import UsageError
from corpusck.model import KINDS, VERDICTS, Kind, Verdict


@dataclass(frozen=True)
class Config:
    """What is read and what is reported. Raises `UsageError` for a value that cannot be used.

    `include` and `exclude` are globs on the paths of files below a folder. Empty `verdicts` or `kinds` mean all of
    them. Findings below `min_confidence` (0 to 1) are left out.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    kinds: tuple[Kind, ...] = ()
    min_confidence: float = 0.5

    def __post_init__(self) -> None:
        _known("verdict", self.verdicts, VERDICTS)
        _known("kind", self.kinds, KINDS)
        if not 0 <= self.min_confidence <= 1:
            raise UsageError(f"min_confidence is {self.min_confidence}, give a number from 0 to 1")


def _known(name: str, given: tuple[str, ...], known: tuple[str, ...]) -> None:
    for word in given:
        if word not in known:
            raise UsageError(f"no {name} is called {word!r}, there are {', '.join(known)}")
