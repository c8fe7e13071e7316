"""date: rival dates or times of one event.

Two sources conflict on a date where both place the same event in time and the two times cannot both be true. "Thursday" and
the date that it was, a less precise date that holds the other, a clock time in another zone, or the day of publication
against the day of the event are no conflict.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpusck.match import align
from corpusck.match.context import Place
from corpusck.match.story import Story
from corpusck.mentions.date import Moment, compare
from corpusck.model import Finding, Mention, Relation
from corpusck.rules.measured import Measure, findings


def find(story: Story) -> Iterator[Finding]:
    """The conflicts, agreements and unstated facts about dates and times."""
    return findings(story, _MEASURE)


def _wanted(mention: Mention) -> bool:
    return isinstance(mention, Moment)


def _compare(a: Mention, b: Mention) -> Relation:
    assert isinstance(a, Moment) and isinstance(b, Moment)
    return compare(a, b)


def _sureness(a: Place, b: Place, relation: Relation, cosine: float) -> float:
    features = align.common(a, b, cosine) | align.moments(a, b)
    return align.logistic(features, *(align.DATE_CONFLICT if relation == "different" else align.DATE_AGREEMENT))


def _worth(mention: Mention) -> float:
    assert isinstance(mention, Moment)
    return 0.5 if mention.day or mention.hour is not None else 0.3


_MEASURE = Measure("date", _wanted, _compare, _sureness, agree=0.5, conflict=0.5, worth=_worth)
