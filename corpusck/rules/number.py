"""number: rival figures for one thing.

Two sources conflict on a number where both measure the same thing (the thing counted, its unit, what is said of it) and the two
figures cannot both be true. A rounding, a hedge ("about 400", "more than 1,000"), a part of a whole, another unit, an older
figure told as older, or a source that states both figures is no conflict. A figure that one source alone states is reported
as unstated, equal figures for one thing as an agreement.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from corpusck.match import align
from corpusck.match.context import Place
from corpusck.match.story import Story
from corpusck.mentions.quantity import Quantity, compare
from corpusck.model import Finding, Mention, Relation
from corpusck.rules.measured import Measure, findings
from corpusck.text.concepts import of_stem


def find(story: Story) -> Iterator[Finding]:
    """The conflicts, agreements and unstated facts about figures."""
    return findings(story, _MEASURE)


def _wanted(mention: Mention) -> bool:
    return isinstance(mention, Quantity) and mention.sort != "label" and "none" not in mention.flags


def _compare(a: Mention, b: Mention) -> Relation:
    assert isinstance(a, Quantity) and isinstance(b, Quantity)
    return compare(a, b)


def _sureness(a: Place, b: Place, relation: Relation, cosine: float) -> float:
    features = align.common(a, b, cosine) | align.figures(a, b, (_heads(a.mention), _heads(b.mention)))
    weights = align.CONFLICT if relation == "different" else align.AGREEMENT
    return align.logistic(features, *weights)


@cache
def _heads(mention: Mention) -> frozenset[str]:
    """What a quantity counts: the stem of the head noun and its concept."""
    assert isinstance(mention, Quantity)
    if not mention.counted:
        return frozenset()
    return frozenset({mention.counted[-1], *of_stem(mention.counted[-1])})


def _worth(mention: Mention) -> float:
    assert isinstance(mention, Quantity)
    return 1.0


_MEASURE = Measure("number", _wanted, _compare, _sureness, agree=0.5, conflict=0.5, worth=_worth)
