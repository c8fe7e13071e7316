"""date: rival dates or times of one event.

Two sources conflict on a date where both place the same event in time and the two times cannot both be true. "Thursday"
and the date that it was, a less precise date that holds the other, a clock time in another zone, or the day of
publication against the day of the event are no conflict.

Why: A wrong day or year spoils every order of events that is built on it.

Conflict:

    A: The bridge opened to traffic on 3 May 2019.
    B: The bridge opened to traffic on 13 May 2019.

Agreement:

    A: The bridge opened to traffic on 3 May 2019.
    B: On May 3, 2019 the bridge opened to traffic.

Unstated:

    A: The bridge opened to traffic on 3 May 2019.
    B: Traffic crosses the river on a bridge. The old ferry sank on 9 March 1987.

No conflict:

    A: The bridge opened to traffic on 3 May 2019.
    B: The bridge opened to traffic in May 2019.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpusck.match.context import Place
from corpusck.match.moments import MOMENTS
from corpusck.match.story import Story
from corpusck.mentions.date import Moment
from corpusck.model import Finding
from corpusck.rules.measured import Measure, findings


def find(story: Story) -> Iterator[Finding]:
    """The conflicts, agreements and unstated facts about dates and times."""
    return findings(story, MEASURE)


def _worth(place: Place) -> float:
    mention = place.mention
    assert isinstance(mention, Moment)
    if mention.relative:
        return 0.0
    return 0.5 if mention.day or mention.hour is not None else 0.3


MEASURE = Measure("date", MOMENTS, _worth)
