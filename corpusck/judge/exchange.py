"""Questions and answers as JSON lines: what is exported, imported, kept, and spoken with programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from corpusck.judge.answer import Answer
from corpusck.judge.interface import Reply
from corpusck.judge.question import Question


class Line(NamedTuple):
    """A reply and the judge who gave it, "" where the line does not tell."""

    judge: str
    reply: Reply


def question_line(question: Question) -> str:
    """The line of a question. It is ASCII, so that nothing in an article can end it early or upset a program."""
    return json.dumps(question.record()) + "\n"


def answer_line(id: str, judge: str, answers: Sequence[Answer]) -> str:
    """The line of the answers to a question."""
    return json.dumps({"id": id, "judge": judge, "answers": [answer.record() for answer in answers]}) + "\n"


def read(lines: Iterable[str]) -> Iterator[Line | None]:
    """What each line holds: `{"id": …, "answers": […]}`, or one answer with an `id`; None for a damaged line."""
    for line in lines:
        if line.strip():
            yield _line(line)


def joined(lines: Iterable[Line]) -> dict[tuple[str, str], Reply]:
    """The replies by judge and question. Single answers to one question are put together, of lists the last counts."""
    found: dict[tuple[str, str], Reply] = {}
    for judge, reply in lines:
        known = found.get((judge, reply.id))
        single = isinstance(reply.said, dict)
        if known and single and isinstance(known.said, tuple):
            found[judge, reply.id] = Reply(reply.id, (*known.said, reply.said))
        else:
            found[judge, reply.id] = Reply(reply.id, (reply.said,)) if single else reply
    return {
        key: Reply(reply.id, list(reply.said)) if isinstance(reply.said, tuple) else reply
        for key, reply in found.items()
    }


def _line(line: str) -> Line | None:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(record, dict) or not isinstance(record.get("id"), str):
        return None
    judge = record.get("judge", "")
    said = record["answers"] if "answers" in record else {key: record[key] for key in record if key != "id"}
    return Line(judge if isinstance(judge, str) else "", Reply(record["id"], said))
