"""Questions are put to a judge, unless their answers are known already; what comes back is checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from corpusck.judge.answer import Answer, AnswerError, parse
from corpusck.judge.interface import Judge, Reply
from corpusck.judge.question import Question
from corpusck.judge.store import Store

Step = Callable[[int, int], None]


@dataclass
class Hearing:
    """What was heard: by question the judge and the answers, and how many questions went which way.

    `known` were answered before, `asked` now; of all that was said `refused` was unusable, by reason, and `failed` are
    questions to which nothing came, by reason.
    """

    answers: dict[str, tuple[str, tuple[Answer, ...]]] = field(default_factory=dict)
    known: int = 0
    asked: int = 0
    refused: dict[str, int] = field(default_factory=dict)
    failed: dict[str, int] = field(default_factory=dict)


def hear(
    questions: Sequence[Question],
    judge: Judge | None,
    imported: Mapping[str, tuple[str, Reply]],
    store: Store | None,
    step: Step,
) -> Hearing:
    """What is known of the questions, from a file that the user imported (judge and reply by question) or from the
    store, and what the judge says of the others. `step` is told how many of how many are answered."""
    hearing = Hearing()
    unknown = [each for each in questions if not _recall(hearing, each, judge, imported, store)]
    if judge is None or not unknown:
        return hearing
    hearing.asked = len(unknown)
    pending = {question.id: question for question in unknown}
    for reply in _replies(judge, unknown):
        waiting = pending.pop(reply.id, None)
        if reply.failure:
            _count(hearing.failed, reply.failure)
        elif waiting is None:
            _count(hearing.refused, "no such question, or answered twice")
        elif _keep(hearing, waiting, judge.name, reply) and store is not None:
            store.add(judge.name, reply.id, hearing.answers[reply.id][1])
        step(hearing.asked - len(pending), hearing.asked)
    if pending:
        hearing.failed["no answer"] = hearing.failed.get("no answer", 0) + len(pending)
    return hearing


def _replies(judge: Judge, questions: Sequence[Question]) -> Iterator[Reply]:
    """The replies of a judge, who may break the rule that nothing is raised: no finding is lost by that."""
    replies = judge.ask(questions)
    while True:
        try:
            reply = next(replies, None)
        except Exception as error:
            yield Reply("", failure=type(error).__name__)
            return
        if reply is None:
            return
        yield reply


def _recall(
    hearing: Hearing,
    question: Question,
    judge: Judge | None,
    imported: Mapping[str, tuple[str, Reply]],
    store: Store | None,
) -> bool:
    """Whether a usable answer is known already."""
    known = imported.get(question.id)
    if known is None and judge is not None and store is not None:
        kept = store.get(judge.name, question.id)
        known = (judge.name, kept) if kept else None
    if known is None or not _keep(hearing, question, *known):
        return False
    hearing.known += 1
    return True


def _keep(hearing: Hearing, question: Question, judge: str, reply: Reply) -> bool:
    try:
        hearing.answers[question.id] = judge, parse(question, reply.said)
    except AnswerError as error:
        _count(hearing.refused, str(error))
        return False
    return True


def _count(counts: dict[str, int], reason: str) -> None:
    counts[reason] = counts.get(reason, 0) + 1
