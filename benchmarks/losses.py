"""Where conflicts are lost: the stage that each conflict of the gold did not pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import PurePath

from corpusck.match.story import Story
from corpusck.model import Finding, Verdict
from tests.accuracy.gold import Evidence, Fact, Gold, reached, same_sentence, telling
from tests.accuracy.scorer import Outcome

STAGES = ("not read", "not matched", "not extracted", "not aligned", "not reported", "wrong kind", "right")
Telling = dict[int, Evidence]
"""The claims (indexes) that tell one value of a fact, each with the evidence it holds."""


def stages(
    gold: Gold, story: Story, findings: Sequence[Finding], outcomes: Iterable[Outcome]
) -> Iterator[tuple[str, str]]:
    """For each conflict of the gold its kind and how far it came, one of `STAGES`.

    `findings` are those of any confidence, `outcomes` those of the report as shown. A conflict is read where sentences
    of two of its values became claims, matched where two of these are partners, extracted where partners have mentions
    of the words in question, aligned where a finding of any verdict and confidence brings two values together.
    """
    shown = {outcome.name: outcome for outcome in outcomes if outcome.verdict == "conflict" and outcome.mark == "hit"}
    for fact in gold.wanted("conflict"):
        outcome = shown.get(fact.id)
        if outcome:
            yield fact.kinds[0], "right" if outcome.kind_right else "wrong kind"
        else:
            yield fact.kinds[0], _lost(fact, story, findings)


def ranks(gold: Gold, story: Story, verdict: Verdict = "conflict") -> Iterator[tuple[str, int | None]]:
    """For each fact of a verdict its kind and the best rank of a partner that tells another value of it, from 1.

    A rank is counted among the partners in the same source, the best score first; `None` stands for no such partner.
    """
    for fact in gold.wanted(verdict):
        pairs = _pairs(values(fact, story), story)
        yield fact.kinds[0], min((_rank(story, left, right) for left, right in pairs), default=None)


def _lost(fact: Fact, story: Story, findings: Sequence[Finding]) -> str:
    told = values(fact, story)
    if sum(map(bool, told)) < 2:
        return "not read"
    pairs = _pairs(told, story)
    if not pairs:
        return "not matched"
    evidence = {claim: place for value in told for claim, place in value.items()}
    if not any(all(_extracted(story, claim, evidence[claim]) for claim in pair) for pair in pairs):
        return "not extracted"
    places = [places for _, places in fact.values]
    for finding in findings:
        if len(reached([s for value in finding.values for s in value.statements], places)) > 1:
            return "not reported"
    return "not aligned"


def values(fact: Fact, story: Story) -> list[Telling]:
    """The claims that tell each value of a fact."""
    return [
        {
            index: place
            for place in places
            for index, claim in enumerate(story.claims)
            if PurePath(story.documents[claim.sentence.document].path).name == place.source
            and same_sentence(claim.sentence.text, place.sentence)
        }
        for _, places in fact.values
    ]


def _pairs(values: Sequence[Telling], story: Story) -> list[tuple[int, int]]:
    return [
        (left, right)
        for a, b in combinations(values, 2)
        for left in a
        for right in b
        if right in story.partners.get(left, {})
    ]


def _rank(story: Story, left: int, right: int) -> int:
    def rank(claim: int, partner: int) -> int:
        scores = story.partners[claim]
        document = story.document(partner)
        return 1 + sum(score > scores[partner] for other, score in scores.items() if story.document(other) == document)

    return min(rank(left, right), rank(right, left))


def _extracted(story: Story, claim: int, evidence: Evidence) -> bool:
    wanted = telling(evidence.mention)
    return not wanted or any(wanted & telling(mention.text) for mention in story.claims[claim].mentions)
