"""An answer of a judge, checked: whatever it says that is not exactly what was asked for is refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, get_args

from corpusck.errors import CorpusckError
from corpusck.judge.question import Question
from corpusck.model import KINDS, Kind, Ruling

RULINGS: tuple[Ruling, ...] = get_args(Ruling)
MOST = 5
"""Answers to one question."""
_REASON = 300
"""Characters of a reason that are kept."""
_WORDING = ("status", "polarity", "claim")
"""Kinds in which two sides may conflict in the same words: "arrested" here, and after a "not" there."""


class AnswerError(CorpusckError):
    """A reply that cannot be used; the pair is left to the rules."""


class Answer(NamedTuple):
    """What a judge finds in a pair of sentences: the kind, and the words of either side; no words if `unrelated`."""

    ruling: Ruling
    kind: Kind
    left: str
    right: str
    confidence: float
    reason: str

    def record(self) -> dict[str, Any]:
        """The answer as `parse` reads it."""
        if self.ruling == "unrelated":
            return {"verdict": self.ruling, "confidence": self.confidence, "reason": self.reason}
        words = {"kind": self.kind, "left": self.left, "right": self.right}
        return {"verdict": self.ruling, **words, "confidence": self.confidence, "reason": self.reason}


def parse(question: Question, said: object) -> tuple[Answer, ...]:
    """The answers in a reply: one object, a list of them, or an object with them under `answers`.

    Raises `AnswerError` where a label is unknown, words do not stand in their sentence as they are, a confidence is no
    number from 0 to 1, or there is nothing, or too much, or `unrelated` beside something else.
    """
    if isinstance(said, dict) and "answers" in said:
        said = said["answers"]
    items = said if isinstance(said, list) else [said]
    if not 0 < len(items) <= MOST:
        raise AnswerError(f"{len(items)} answers")
    answers = tuple(dict.fromkeys(_answer(question, item) for item in items))
    if len(answers) > 1 and any(answer.ruling == "unrelated" for answer in answers):
        raise AnswerError("unrelated beside another verdict")
    return answers


def _answer(question: Question, item: object) -> Answer:
    if not isinstance(item, dict):
        raise AnswerError("no object")
    ruling, confidence, reason = item.get("verdict"), _confidence(item), item.get("reason", "")
    if ruling not in RULINGS:
        raise AnswerError("unknown verdict")
    if not isinstance(reason, str):
        raise AnswerError("the reason is no text")
    reason = " ".join("".join(sign if sign.isprintable() else " " for sign in reason).split())[:_REASON]
    if ruling == "unrelated":
        return Answer(ruling, "claim", "", "", confidence, reason)
    kind = item.get("kind")
    if kind not in KINDS:
        raise AnswerError("unknown kind")
    left = _words(item, "left", question.left.sentence)
    right = _words(item, "right", question.right.sentence)
    if ruling == "conflict" and kind not in _WORDING and left.casefold() == right.casefold():
        raise AnswerError("a conflict of equal words")
    return Answer(ruling, kind, left, right, confidence, reason)


def _confidence(item: Mapping[str, Any]) -> float:
    value = item.get("confidence")
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise AnswerError("the confidence is no number from 0 to 1")
    return float(value)


def _words(item: Mapping[str, Any], name: str, sentence: str) -> str:
    words = item.get(name)
    if not isinstance(words, str) or not words.strip() or words not in sentence:
        raise AnswerError(f"the words of the {name} side do not stand in its sentence")
    return words.strip()
