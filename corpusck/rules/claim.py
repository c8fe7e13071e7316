"""claim: several sources make the same statement.

Sentences of two sources or more that tell one fact in like words are an agreement on the claim as a whole, unless they
hold rival figures. Copies of one text count as one voice and cannot agree with themselves.

Why: What several independent sources tell is surer than what one tells.

Agreement:

    A: The ferry left the harbour at dawn with all its crew on board.
    B: At dawn the ferry left the harbour with all its crew on board.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from corpusck.match.story import Cluster, Story
from corpusck.mentions.quantity import Quantity, compare
from corpusck.model import Finding
from corpusck.rules.drafting import Told, draft
from corpusck.rules.wording import gist, listing


def find(story: Story) -> Iterator[Finding]:
    """One agreement for each cluster of claims that two voices or more make."""
    for cluster in story.clusters:
        if len({story.voice(claim) for claim in cluster.claims}) > 1 and not _rival_figures(story, cluster):
            yield _agreement(story, cluster)


def _rival_figures(story: Story, cluster: Cluster) -> bool:
    """Whether two of the claims hold figures of one thing, and none that both may mean."""
    figures = [
        [m for m in story.claims[claim].mentions if isinstance(m, Quantity) and m.counted] for claim in cluster.claims
    ]
    for one, two in combinations(figures, 2):
        told = {compare(a, b) for a in one for b in two if a.counted[-1] == b.counted[-1]}
        if "different" in told and told.isdisjoint(("same", "compatible")):
            return True
    return False


def _agreement(story: Story, cluster: Cluster) -> Finding:
    shortest = min(cluster.claims, key=lambda claim: (len(story.claims[claim].sentence.text), claim))
    subject = gist(story, shortest)
    places = [Told(claim, 0, len(story.claims[claim].sentence.text)) for claim in cluster.claims]
    sources = listing(story.documents[story.document(claim)].path for claim in cluster.claims)
    return draft(
        story,
        "agreement",
        "claim",
        subject,
        f"{sources} say the same: {story.claims[shortest].sentence.text}",
        [(story.claims[shortest].sentence.text, places)],
        confidence=1 - (1 - cluster.score) ** 2.5,
        worth=len(cluster.claims) + cluster.score,
    )
