"""What the judge says and what the rules found become one list of findings."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from corpusck.judge.answer import Answer
from corpusck.judge.facts import Fact, Known, facts
from corpusck.judge.places import Places, same, touch
from corpusck.judge.selection import ClaimPair
from corpusck.judge.verdicts import Tie, best, drafted, extended
from corpusck.match.story import Story
from corpusck.model import Finding, Opinion
from corpusck.rules.drafting import Told

_LIKELY = 0.5
_SUREST = 0.99
"""Nobody is surer than this, so that no word of one side alone settles what the other one says."""


class Heard(NamedTuple):
    """What a judge said on a question, and the claims that it is about, left and right, copies too."""

    judge: str
    answers: tuple[Answer, ...]
    pairs: tuple[ClaimPair, ...]


def merge(story: Story, findings: Sequence[Finding], heard: Iterable[Heard]) -> list[Finding]:
    """The findings of both.

    Where the judge finds the conflict or agreement that a rule found, it is surer; where the judge finds another in
    the same sentences it is less sure, and tells both. What the judge alone finds is added. A fact that the judge finds
    told elsewhere is no longer unstated.
    """
    said = _Said(story, heard)
    places = Places(story)
    told = [places.of_values(finding) for finding in findings]
    result = [_weighed(finding, values, said) for finding, values in zip(findings, told, strict=True)]
    agreed = [n for n, each in enumerate(result) if each.verdict == "conflict" and each.decided_by == "both"]
    known = [Known(findings[n].kind, told[n], _backing(findings[n], told[n], said)) for n in agreed]
    found = facts(said.ties, known)
    for fact in found:
        if fact.seeds:
            number = agreed[fact.seeds[0]]
            result[number] = extended(story, result[number], told[number], fact)
    covered = _covered(findings, told)
    return [
        *(each for each, values in zip(result, told, strict=True) if not _is_elsewhere(each, values, said)),
        *(
            drafted(story, fact, min(best(fact.ties).answer.confidence, _SUREST))
            for fact in found
            if not fact.seeds and not _is_told(fact, covered)
        ),
    ]


class _Said:
    """All that a judge said: the ties in order, and by the claims that they are about; the pairs without any."""

    def __init__(self, story: Story, heard: Iterable[Heard]) -> None:
        self.ties: list[Tie] = []
        self._at: dict[int, list[Tie]] = defaultdict(list)
        self.unrelated: dict[frozenset[int], Opinion] = {}
        for each in heard:
            first = each.answers[0]
            if first.ruling == "unrelated":
                opinion = Opinion(each.judge, first.ruling, first.confidence, first.reason)
                self.unrelated.update((frozenset(pair), opinion) for pair in each.pairs)
            self.ties += _ties(story, each)
        for tie in self.ties:
            self._at[tie.left.claim].append(tie)
            self._at[tie.right.claim].append(tie)

    def at(self, values: Iterable[Iterable[Told]]) -> list[Tie]:
        """The ties of the claims in which values are told, each once."""
        claims = dict.fromkeys(place.claim for places in values for place in places)
        return list(dict.fromkeys(tie for claim in claims for tie in self._at.get(claim, ())))


def _ties(story: Story, heard: Heard) -> Iterator[Tie]:
    """The places that a judge ties together: the words of an answer in each pair of claims that holds them."""
    for answer in heard.answers:
        if answer.ruling != "unrelated":
            for left, right in heard.pairs:
                one, other = _find(story, left, answer.left), _find(story, right, answer.right)
                if one and other:
                    yield Tie(one, other, answer, heard.judge)


def _find(story: Story, claim: int, words: str) -> Told | None:
    """Where the words stand in a claim, as words rather than as parts of longer ones if they do somewhere."""
    text = story.claims[claim].sentence.text
    starts = [start for start in range(len(text)) if text.startswith(words, start)]
    if not starts:
        return None

    def cut(start: int) -> bool:
        around = text[max(start - 1, 0) : start], text[start + len(words) : start + len(words) + 1]
        return any(sign.isalnum() for sign in around)

    start = min(starts, key=cut)
    return Told(claim, start, start + len(words))


def _weighed(finding: Finding, values: Sequence[Sequence[Told]], said: _Said) -> Finding:
    """A finding of the rules with what the judge says of it."""
    if finding.verdict == "unstated":
        return finding
    if backing := _backing(finding, values, said):
        tie = best(backing)
        sure = _together(finding.confidence, tie.answer.confidence)
        return finding._replace(confidence=sure, decided_by="both", opinion=tie.opinion)
    against = [tie.opinion for tie in said.at(values) if _is_about(finding, values, tie)]
    if finding.verdict == "conflict":
        against += _denials(values, said)
    if not against:
        return finding
    opinion = max(against, key=lambda each: (each.confidence, each.ruling, each.reason))
    reason = f": {opinion.reason}" if opinion.reason else ""
    message = f"{finding.message}; the judge calls it {opinion.ruling}{reason}"
    sure = _together(finding.confidence, 1 - opinion.confidence)
    return finding._replace(confidence=sure, opinion=opinion, message=message)


def _backing(finding: Finding, values: Sequence[Sequence[Told]], said: _Said) -> list[Tie]:
    """The ties that tell what the finding does."""
    return [tie for tie in said.at(values) if tie.answer.ruling == finding.verdict and _is_about(finding, values, tie)]


def _is_about(finding: Finding, values: Sequence[Sequence[Told]], tie: Tie) -> bool:
    """Whether a tie is between places of two values of a conflict, or of the value of an agreement."""
    at = [[n for n, places in enumerate(values) if any(touch(end, place) for place in places)] for end in tie[:2]]
    if finding.verdict == "agreement":
        return bool(at[0] and at[1])
    return any(one != other for one in at[0] for other in at[1])


def _denials(values: Sequence[Sequence[Told]], said: _Said) -> list[Opinion]:
    """What a judge says who sees nothing between two sentences that tell values of a conflict."""
    claims = [{place.claim for place in places} for places in values]
    pairs = {frozenset((a, b)) for one, other in combinations(claims, 2) for a in one for b in other}
    return [said.unrelated[pair] for pair in sorted(pairs, key=sorted) if pair in said.unrelated]


def _together(one: float, other: float) -> float:
    """The probability after two independent witnesses: their odds multiply."""
    logits = [math.log(p / (1 - p)) for p in (min(max(each, 1 - _SUREST), _SUREST) for each in (one, other))]
    return round(1 / (1 + math.exp(-math.fsum(logits))), 2)


def _covered(
    findings: Iterable[Finding], told: Iterable[Sequence[Sequence[Told]]]
) -> dict[int, list[tuple[Told, tuple[int, int]]]]:
    """By claim the places that the rules found to tell a value that others tell or contradict, with its number."""
    found: dict[int, list[tuple[Told, tuple[int, int]]]] = defaultdict(list)
    for number, (finding, values) in enumerate(zip(findings, told, strict=True)):
        if finding.verdict != "unstated":
            for value, places in enumerate(values):
                for place in places:
                    found[place.claim].append((place, (number, value)))
    return found


def _is_told(fact: Fact, covered: Mapping[int, Sequence[tuple[Told, tuple[int, int]]]]) -> bool:
    """Whether an agreement that the judge found is part of one that the rules found, or of one value of a conflict."""

    def values(end: Told) -> set[tuple[int, int]]:
        return {value for place, value in covered.get(end.claim, ()) if touch(end, place)}

    return fact.verdict == "agreement" and any(values(tie.left) & values(tie.right) for tie in fact.ties)


def _is_elsewhere(finding: Finding, values: Sequence[Sequence[Told]], said: _Said) -> bool:
    """Whether the judge finds that another voice tells what is reported as unstated."""
    if finding.verdict != "unstated":
        return False
    return any(
        same(end, place) or (touch(end, place) and tie.answer.kind == finding.kind)
        for tie in said.at(values)
        if tie.answer.confidence >= _LIKELY
        for end in (tie.left, tie.right)
        for places in values
        for place in places
    )
