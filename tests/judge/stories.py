"""A small story to judge, and judges that say what a test wants."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from corpusck import pipeline, rules
from corpusck.config import Config
from corpusck.judge.interface import Reply
from corpusck.judge.question import Question
from corpusck.match.story import Story
from corpusck.model import Finding

LEFT = "The fire at the tannery was put out by the town's own crew."
RIGHT = "Volunteers from Sandholm had the flames under control by dawn."
ARTICLES = {
    "gazette.txt": f"Blaze at the tannery\n\n{LEFT} Nobody was hurt. The mill next door lost 12 looms.",
    "herald.txt": f"Tannery burns\n\n{RIGHT} The mill next door lost 15 looms.",
}


def written(folder: Path, articles: dict[str, str] = ARTICLES) -> Path:
    """The folder, with the articles in it."""
    for name, text in articles.items():
        (folder / name).write_text(text + "\n", encoding="utf-8")
    return folder


def read(folder: Path) -> tuple[Story, list[Finding]]:
    """The story in a folder and what the rules find."""
    story, *_ = pipeline.analyse([str(folder)], Config())
    return story, rules.judge(story)


class Scripted:
    """A judge that answers as a function says, and remembers what it was asked."""

    name = "scripted"

    def __init__(self, say: Callable[[Question], object]) -> None:
        self._say = say
        self.asked: list[Question] = []

    def ask(self, questions: Sequence[Question]) -> Iterator[Reply]:
        for question in questions:
            self.asked.append(question)
            yield Reply(question.id, self._say(question))


def saying(verdict: str, kind: str, one: str, other: str, confidence: float = 0.9) -> Callable[[Question], object]:
    """Says the verdict on the pair whose sentences hold the words, in either order, and nothing of the others."""

    def say(question: Question) -> object:
        for left, right in ((one, other), (other, one)):
            if left in question.left.sentence and right in question.right.sentence:
                words = {"kind": kind, "left": left, "right": right}
                return {"verdict": verdict, **words, "confidence": confidence, "reason": "so it is"}
        return {"verdict": "unrelated", "confidence": 0.5, "reason": ""}

    return say
