"""The story that the rules read: documents, their claims, and which claims may tell the same fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from corpusck.model import Claim, Document, Match

T = TypeVar("T")


class Cluster(NamedTuple):
    """Claims (indexes into `Story.claims`, rising) that tell one fact; `score` is the weakest link."""

    claims: tuple[int, ...]
    score: float


@dataclass(frozen=True)
class Story:
    """All that the rules may look at. `claims` stand in order of document and sentence.

    `origins[d]` is the document that document `d` is a copy of, or `d` itself: documents of one origin count as one
    voice. `weights` maps a stem to its inverse document frequency over the claims, in nats.
    """

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    origins: tuple[int, ...]
    weights: Mapping[str, float]
    matches: tuple[Match, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    _found: dict[Callable[..., Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, reading: Callable[[Story], T]) -> T:
        """What a `reading` of the whole story finds, which is made once for all rules that ask for it."""
        if reading not in self._found:
            self._found[reading] = reading(self)
        found: T = self._found[reading]
        return found

    def document(self, claim: int) -> int:
        """The document of a claim."""
        return self.claims[claim].sentence.document

    def voice(self, claim: int) -> int:
        """The origin whose voice a claim is."""
        return self.origins[self.document(claim)]

    @cached_property
    def voices(self) -> tuple[int, ...]:
        """The origins, rising: one for each independent source."""
        return tuple(sorted(set(self.origins)))

    @cached_property
    def partners(self) -> dict[int, dict[int, float]]:
        """For each claim the claims matched with it and their scores."""
        table: dict[int, dict[int, float]] = {}
        for match in self.matches:
            table.setdefault(match.left, {})[match.right] = match.score
            table.setdefault(match.right, {})[match.left] = match.score
        return table
