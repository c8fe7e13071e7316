"""claim: several sources make the same statement.

Sentences of two sources or more that tell one fact in like words are an agreement on the claim as a whole, unless they
hold rival figures. What one source denies it does not agree on, nor what it asks. Copies of one text count as one voice
and cannot agree with themselves.

Why: What several independent sources tell is surer than what one tells.

Agreement:

    A: The ferry left the harbour at dawn with all its crew on board.
    B: At dawn the ferry left the harbour with all its crew on board.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from corpusck.match.story import Cluster, Story
from corpusck.mentions.frame import Frame
from corpusck.mentions.quantity import Quantity, compare
from corpusck.model import Claim, Finding
from corpusck.rules.drafting import Told, draft
from corpusck.rules.wording import gist, listing


def find(story: Story) -> Iterator[Finding]:
    """One agreement for each cluster of claims that two voices or more make."""
    for cluster in story.clusters:
        told = cluster._replace(claims=tuple(_in_accord(story, cluster.claims)))
        if len({story.voice(claim) for claim in told.claims}) > 1 and not _rival_figures(story, told):
            yield _agreement(story, told)


def _in_accord(story: Story, claims: Iterable[int]) -> list[int]:
    """The claims without those that ask, and without those that deny what one before them tells."""
    kept: list[int] = []
    for number in claims:
        claim = story.claims[number]
        if not _asks(claim) and not any(_denies(story.claims[other], claim) for other in kept):
            kept.append(number)
    return kept


def _asks(claim: Claim) -> bool:
    """Whether a sentence leaves open what it is about. One that asks why or when takes it for a fact."""
    return claim.tokens[0].tag == "AUX" and claim.sentence.text.rstrip("\"'”’ ").endswith("?")


def _denies(a: Claim, b: Claim) -> bool:
    """Whether one of two claims denies what the other one tells, of the same participants as far as they are named."""
    return any(
        one.head == two.head
        and one.negative != two.negative
        and (one.vague or two.vague or not one.participants.isdisjoint(two.participants))
        for one, two in product(_frames(a), _frames(b))
    )


def _frames(claim: Claim) -> list[Frame]:
    return [mention for mention in claim.mentions if isinstance(mention, Frame) and mention.verb]


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
