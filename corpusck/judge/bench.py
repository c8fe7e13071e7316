"""The bench: what a run needs to let a judge decide. It stands between the rules and the review."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from corpusck.judge import exchange
from corpusck.judge.asking import Hearing, hear
from corpusck.judge.interface import Judge, Reply
from corpusck.judge.merging import Heard, merge
from corpusck.judge.question import Question
from corpusck.judge.selection import Selection, select
from corpusck.judge.store import Store
from corpusck.match.story import Story
from corpusck.model import Finding

BUDGET = 200
"""Questions of a run, unless the user names another number."""
_PROMPT = 650
"""Tokens of the instructions and the answer, about."""
_SIGNS = 4
"""Characters of a token, about."""

Imported = Mapping[str, tuple[str, Reply]]


@dataclass(frozen=True)
class Bench:
    """Who is asked, how much, and what is known. A run calls it with the story and the findings of the rules.

    Without a `judge` what is `imported` counts alone. `export` is given the questions as JSON lines. `tell` is given
    sentences for the user: the first one before anything is asked. `step` is told how many of how many are answered.
    """

    judge: Judge | None = None
    budget: int = BUDGET
    imported: Imported = field(default_factory=dict)
    store: Path | None = None
    export: Callable[[str], None] | None = None
    tell: Callable[[str], None] = lambda text: None
    step: Callable[[int, int], None] = lambda done, total: None

    def __call__(self, story: Story, findings: Sequence[Finding]) -> list[Finding]:
        """The findings of the rules and the judge."""
        selection = select(story, findings, self.budget)
        if self.export is not None:
            self.export("".join(map(exchange.question_line, selection.questions)))
            self.tell(f"{_pairs(len(selection.questions))} of {selection.all:,} exported")
        if self.judge is None and not self.imported:
            return list(findings)
        hearing = self._hear(selection)
        heard = [
            Heard(name, answers, selection.pairs[question.id])
            for question in selection.questions
            if question.id in hearing.answers
            for name, answers in (hearing.answers[question.id],)
        ]
        self.tell(_account(selection, hearing))
        return merge(story, findings, heard)

    def _hear(self, selection: Selection) -> Hearing:
        with Store(self.store) if self.store and self.judge else nullcontext() as store:
            if self.judge is not None:
                unknown = [q for q in selection.questions if not self._is_known(q, store)]
                self.tell(estimate(unknown, selection, self.judge.name))
            return hear(selection.questions, self.judge, self.imported, store, self.step)

    def _is_known(self, question: Question, store: Store | None) -> bool:
        assert self.judge is not None
        return question.id in self.imported or bool(store and store.get(self.judge.name, question.id))


def read_answers(text: str) -> tuple[Imported, int]:
    """The replies in a file of answers by question, with the judge that each line names, and the damaged lines."""
    lines = list(exchange.read(text.splitlines()))
    replies = exchange.joined(line for line in lines if line)
    return {id: (judge or "import", reply) for (judge, id), reply in replies.items()}, lines.count(None)


def estimate(questions: Sequence[Question], selection: Selection, judge: str) -> str:
    """What is going to be asked, before it is."""
    size = sum(len(exchange.question_line(question)) // _SIGNS + _PROMPT for question in questions)
    known = len(selection.questions) - len(questions)
    told = f", {known:,} known already" if known else ""
    return f"{judge} is asked about {_pairs(len(questions))} of {selection.all:,}{told}: about {size:,} tokens"


def _account(selection: Selection, hearing: Hearing) -> str:
    left = selection.all - len(selection.questions)
    parts = [f"{len(hearing.answers):,} of {_pairs(len(selection.questions))} judged"]
    parts += [f"{hearing.known:,} from before"] if hearing.known else []
    parts += [f"{_sum(hearing.refused)} refused ({_listing(hearing.refused)})"] if hearing.refused else []
    parts += [f"{_sum(hearing.failed)} failed ({_listing(hearing.failed)})"] if hearing.failed else []
    parts += [f"{left:,} beyond the budget not asked"] if left else []
    return ", ".join(parts)


def _sum(counts: Mapping[str, int]) -> str:
    return f"{sum(counts.values()):,}"


def _listing(counts: Mapping[str, int]) -> str:
    return "; ".join(sorted(counts, key=lambda reason: (-counts[reason], reason))[:3])


def _pairs(number: int) -> str:
    return f"{number:,} pair{'' if number == 1 else 's'}"
