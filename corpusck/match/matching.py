"""Claims become a story: origins, candidate pairs, scored matches, clusters."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck.match import blocking, cluster, copies, score
from corpusck.match.story import Story
from corpusck.model import Claim, Document, Match
from corpusck.text.concepts import concepts
from corpusck.text.tokens import content


def story(documents: Sequence[Document], claims: Sequence[Claim]) -> Story:
    """The story of these documents, whose claims stand in order of document and sentence."""
    origins = copies.origins(documents, claims)
    terms = [frozenset(content(claim.tokens)) | {idea for _, _, idea in concepts(claim.tokens)} for claim in claims]
    weights = blocking.rarity(terms)
    places = [claim.sentence.document for claim in claims]
    pairs = blocking.candidates(terms, places, weights)
    sides = [score.side(claim) for claim in claims]
    matches = tuple(
        Match(left, right, *score.score(sides[left], sides[right], cosine, rank))
        for (left, right), (cosine, rank) in sorted(pairs.items())
    )
    return Story(
        tuple(documents), tuple(claims), origins, weights, matches, cluster.clusters(places, matches)
    )
