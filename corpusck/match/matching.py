"""Claims become a story: origins, candidate pairs, scored matches, clusters."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck.match import blocking, candidates, cluster, copies, score
from corpusck.match.stories import FEW
from corpusck.match.story import Story
from corpusck.model import Claim, Document, Match
from corpusck.text.concepts import concepts
from corpusck.text.tokens import content

_MOST_WORK = 5_000_000
"""Pairs of claims, a few seconds. Forty articles of news come to 60,000, texts that repeat themselves to any number."""


def story(documents: Sequence[Document], claims: Sequence[Claim]) -> Story:
    """The story of these documents, whose claims stand in order of document and sentence."""
    origins = copies.origins(documents, claims)
    told = [terms(claim) for claim in claims]
    weights = blocking.rarity(told)
    places = [claim.sentence.document for claim in claims]
    exact = len(documents) <= FEW and blocking.work(told) <= _MOST_WORK
    pairs = blocking.candidates(told, places, weights) if exact else _best(claims, places)
    sides = [score.side(claim) for claim in claims]
    matches = tuple(
        Match(left, right, *score.score(sides[left], sides[right], cosine, rank))
        for (left, right), (cosine, rank) in sorted(pairs.items())
    )
    return Story(
        tuple(documents), tuple(claims), origins, weights, matches, cluster.clusters(places, matches)
    )


def terms(claim: Claim) -> frozenset[str]:
    """What a claim is matched by: its content stems, and the concepts that it tells."""
    tokens = claim.tokens
    return frozenset([tokens[at].stem for at in content(tokens)] + [idea for _, _, idea in concepts(tokens)])


def words(claim: Claim) -> set[str]:
    """What a claim of a large corpus is found by: the stems of all its words, and its numbers.

    Among many sentences even common words tell in pairs, while a concept, which many share, joins what has nothing in
    common.
    """
    return {token.stem for token in claim.tokens if token.text[0].isalnum()}


def _best(claims: Sequence[Claim], documents: Sequence[int]) -> dict[tuple[int, int], tuple[float, int]]:
    """The candidate pairs of a story of many documents, or of endless ones: the best of all, in bounded work, since the
    best of each would be too many."""
    found = candidates.rank(candidates.columns(zip(documents, map(words, claims), strict=True)))
    return dict(zip(zip(found.left, found.right, strict=True), zip(found.cosine, found.rank, strict=True), strict=True))
