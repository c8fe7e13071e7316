"""number: rival figures for one thing.

Two sources conflict on a number where both measure the same thing (the thing counted, its unit, what is said of it) and
the two figures cannot both be true. A rounding, a hedge ("about 400", "more than 1,000"), a part of a whole, another
unit, an older figure told as older, or a source that states both figures is no conflict. A figure that one source alone
states is reported as unstated, equal figures for one thing as an agreement.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpusck.match.figures import FIGURES
from corpusck.match.story import Story
from corpusck.mentions.quantity import Quantity
from corpusck.model import Finding, Mention
from corpusck.rules.measured import Measure, findings


def find(story: Story) -> Iterator[Finding]:
    """The conflicts, agreements and unstated facts about figures."""
    return findings(story, _MEASURE)


def _worth(mention: Mention) -> float:
    assert isinstance(mention, Quantity)
    return 0.0 if mention.sort in ("ordinal", "rank", "factor") else 1.0


_MEASURE = Measure("number", FIGURES, _worth)
