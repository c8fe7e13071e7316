"""A judge that knows the answers: `--judge command --judge-command "python -m benchmarks.oracle STORY..."`.

Each STORY is a folder with a `gold.json`. With this judge a report shows what the choice of questions and the merging
of answers lose, for it is never wrong itself.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.accuracy.gold import Fact, load, same_sentence

Answers = list[dict[str, Any]]


def answers(facts: Iterable[Fact], question: Mapping[str, Any]) -> Answers:
    """What the gold says of the two sentences of a question: each fact that they share, else that they share none."""
    left, right = question["left"]["sentence"], question["right"]["sentence"]
    found: Answers = []
    for fact in facts:
        if fact.verdict != "unstated":
            found.extend(_answers(fact, left, right))
    return found[:5] or [{"verdict": "unrelated", "confidence": 1.0, "reason": "no fact in common"}]


def _answers(fact: Fact, left: str, right: str) -> Iterator[dict[str, Any]]:
    sides = [_telling(fact, sentence) for sentence in (left, right)]
    for n, one in sides[0].items():
        for m, other in sides[1].items():
            yield {
                "verdict": "agreement" if n == m else "conflict",
                "kind": fact.kinds[0] if n == m or fact.kinds[0] in ("status", "polarity") or one != other else "claim",
                "left": one,
                "right": other,
                "confidence": 1.0,
                "reason": fact.about,
            }


def _telling(fact: Fact, sentence: str) -> dict[int, str]:
    """The values of a fact that a sentence tells, by number, with its words: the whole of it where the gold names
    none."""
    found: dict[int, str] = {}
    for number, (_, places) in enumerate(fact.values):
        for place in places:
            words = place.mention or sentence
            if number not in found and words in sentence and same_sentence(sentence, place.sentence):
                found[number] = words
    return found


def facts(folders: Sequence[Path]) -> list[Fact]:
    """The facts of all stories, conflicts first: a question takes five answers at the most."""
    found = [fact for folder in folders for fact in load(folder).facts if not fact.doubtful]
    return sorted(found, key=lambda fact: fact.verdict != "conflict")


def main() -> None:
    """Answers the questions on standard input."""
    known = facts([Path(folder) for folder in sys.argv[1:]])
    for line in sys.stdin:
        question = json.loads(line)
        print(json.dumps({"id": question["id"], "answers": answers(known, question)}), flush=True)


if __name__ == "__main__":
    main()
