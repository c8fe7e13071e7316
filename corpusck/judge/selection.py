"""Which pairs a judge is asked about, the most check-worthy first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from corpusck.judge import likeness
from corpusck.judge.places import Places
from corpusck.judge.question import Question, of_pair
from corpusck.match.story import Story
from corpusck.model import Finding

BEST = 3
"""Partners of a claim in each other source."""
FIRST = 0.3
"""What being the best partner counts; the second best counts half of it, and so on."""
MUTUAL = 0.1
"""What it counts to be among the best partners from either side."""
_COPIED = 0.8
"""The share of their words that a sentence of a copied article and its original have in common."""

Words = tuple[str, ...]
ClaimPair = tuple[int, int]


class Selection(NamedTuple):
    """The questions in order; for the id of each the claims it is about, several where sentences are copies; how many
    questions there would be without a budget."""

    questions: tuple[Question, ...]
    pairs: Mapping[str, tuple[ClaimPair, ...]]
    all: int


def select(story: Story, findings: Sequence[Finding], budget: int) -> Selection:
    """The `budget` most check-worthy questions: on the conflicts that the rules found, then on the best partners."""
    words = _words(story)
    folded: dict[tuple[Words, Words], list[ClaimPair]] = defaultdict(list)
    for left, right in _ordered(story, findings):
        if words[left] < words[right]:
            folded[words[left], words[right]].append((left, right))
        elif words[left] > words[right]:
            folded[words[right], words[left]].append((right, left))
    asked: dict[Question, tuple[ClaimPair, ...]] = {}
    for pairs in list(folded.values())[:budget]:
        question, claims = of_pair(story, *pairs[0])
        asked[question] = tuple(pairs) if claims == pairs[0] else tuple((right, left) for left, right in pairs)
    return Selection(tuple(asked), {question.id: pairs for question, pairs in asked.items()}, len(folded))


def _ordered(story: Story, findings: Iterable[Finding]) -> list[ClaimPair]:
    """All pairs that may be asked about, those first by which the rules tell a conflict."""
    found = list(likeness.pairs(story))
    partners: dict[tuple[int, int], list[tuple[float, ClaimPair]]] = defaultdict(list)
    for left, right, like in found:
        partners[left, story.voice(right)].append((-like, (left, right)))
        partners[right, story.voice(left)].append((-like, (left, right)))
    ranks: dict[ClaimPair, list[int]] = defaultdict(list)
    for ranked in partners.values():
        for rank, (_, pair) in enumerate(sorted(ranked)[:BEST], 1):
            ranks[pair].append(rank)
    worth = {
        (left, right): like + FIRST / min(of) + MUTUAL * (len(of) > 1)
        for left, right, like in found
        if (of := ranks.get((left, right)))
    }
    told = _conflicting(story, findings, {(left, right): like for left, right, like in found})
    return list(dict.fromkeys([*told, *sorted(worth, key=lambda pair: (-worth[pair], pair))]))


def _conflicting(
    story: Story, findings: Iterable[Finding], likeness: Mapping[ClaimPair, float]
) -> list[ClaimPair]:
    """For each two values of each conflict of the rules the likest claims that tell them; unsure conflicts first."""
    places = Places(story)
    conflicts = [finding for finding in findings if finding.verdict == "conflict"]
    chosen = []
    for finding in sorted(conflicts, key=lambda finding: (finding.confidence, finding.id)):
        for one, other in combinations(places.of_values(finding), 2):
            pairs = {(min(a.claim, b.claim), max(a.claim, b.claim)) for a in one for b in other}
            known = [pair for pair in pairs if pair in likeness]
            if known:
                chosen.append(min(known, key=lambda pair: (-likeness[pair], pair)))
    return chosen


def _words(story: Story) -> list[Words]:
    """The sorted words of each claim; for a sentence of a copied article those of its original, if it has one."""
    own = [tuple(sorted(t.lower for t in claim.tokens if t.text[0].isalnum())) for claim in story.claims]
    originals: dict[int, list[int]] = defaultdict(list)
    for number in range(len(own)):
        originals[story.document(number)].append(number)
    return [
        words if voice == story.document(number) else _original(words, originals[voice], own)
        for number, words in enumerate(own)
        for voice in (story.voice(number),)
    ]


def _original(words: Words, originals: Iterable[int], own: Sequence[Words]) -> Words:
    def alike(number: int) -> float:
        mine, theirs = set(words), set(own[number])
        return len(mine & theirs) / max(len(mine | theirs), 1)

    best = max(originals, key=alike, default=None)
    return words if best is None or alike(best) < _COPIED else own[best]
