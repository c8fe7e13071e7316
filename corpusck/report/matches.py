"""The matched pairs of claims with their scores and the features behind them."""

from __future__ import annotations

from collections.abc import Iterator

from corpusck.match import score
from corpusck.match.story import Story
from corpusck.model import Match
from corpusck.report.plain import json_line, placed
from corpusck.report.wording import counted, labels, visible

FORMATS = ("table", "jsonl")


def render(form: str, story: Story) -> str:
    """The matches of a story, best first, in one of `FORMATS`: for people, or one JSON object a line for each pair."""
    ordered = sorted(story.matches, key=lambda match: (-match.score, match.left, match.right))
    lines = _table(story, ordered) if form != "jsonl" else (_record(story, match) for match in ordered)
    return "".join(lines)


def _record(story: Story, match: Match) -> str:
    left, right = (placed(story.documents[story.document(c)], story.claims[c].sentence) for c in _pair(match))
    return json_line({"score": match.score, "features": score.named(match.features), "left": left, "right": right})


def _table(story: Story, matches: list[Match]) -> Iterator[str]:
    """Lines as long as they are: what stands in an article is not wrapped, so that it can be searched for."""
    short = labels([document.path for document in story.documents])
    yield f"{counted(len(matches), 'matched pair')} of {counted(len(story.claims), 'claim')}\n"
    for match in matches:
        where, sentences = zip(*(_side(story, claim, short) for claim in _pair(match)), strict=True)
        size = max(map(len, where))
        yield f"\n{match.score:.2f}  {where[0]:{size}}  {sentences[0]}\n      {where[1]:{size}}  {sentences[1]}\n"
        yield f"      {' · '.join(f'{name} {value:.2f}' for name, value in score.named(match.features).items())}\n"


def _side(story: Story, claim: int, short: dict[str, str]) -> tuple[str, str]:
    sentence = story.claims[claim].sentence
    document = story.documents[sentence.document]
    line = document.place(sentence.start, sentence.end)[0]
    return f"{short[document.path]}:{line}", visible(sentence.text)


def _pair(match: Match) -> tuple[int, int]:
    return match.left, match.right
