"""What every judge is: a batch of questions in, a batch of replies out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from corpusck.judge.question import Question


class Reply(NamedTuple):
    """What a judge said on the question `id`, unchecked, as read from JSON; where it said nothing, why."""

    id: str
    said: object = None
    failure: str = ""


class Judge(Protocol):
    """Someone who decides whether two sentences contradict each other."""

    @property
    def name(self) -> str:
        """What its answers are kept under: it changes with the model and with the way questions are put."""

    def ask(self, questions: Sequence[Question]) -> Iterator[Reply]:
        """The replies, in any order, each as soon as it is there. A failure is a reply too: nothing is raised."""
