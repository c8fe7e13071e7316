"""number: rival figures for one thing.

Two sources conflict on a number where both measure the same thing (the thing counted, its unit, what is said of it) and
the two figures cannot both be true. A rounding, a hedge ("about 400", "more than 1,000"), a part of a whole, another
unit, an older figure told as older, or a source that states both figures is no conflict. A figure that one source alone
states is reported as unstated, equal figures for one thing as an agreement. Two telephone numbers one digit apart, or
with two swapped, are a conflict.

Why: A figure is what readers remember and quote; where two sources differ, one has it wrong or old.

Conflict:

    A: The storm on Friday killed 14 people in the valley.
    B: Nineteen people were killed by the storm in the valley on Friday.

Agreement:

    A: The storm on Friday killed 14 people in the valley.
    B: Fourteen people were killed by the storm in the valley on Friday.

Unstated:

    A: The storm on Friday killed 14 people in the valley.
    B: The storm on Friday closed the road. The council will spend $3.2 million on a new bridge.

No conflict:

    A: The storm on Friday killed 14 people in the valley.
    B: More than a dozen people were killed by the storm in the valley on Friday.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpusck.match.context import Place
from corpusck.match.figures import FIGURES
from corpusck.match.story import Story
from corpusck.mentions.quantity import Quantity
from corpusck.model import Finding
from corpusck.rules import phones
from corpusck.rules.measured import Measure, findings

SMALL = 10
"""Bare counts up to this are rarely what a reader checks first."""


def find(story: Story) -> Iterator[Finding]:
    """The conflicts, agreements and unstated facts about figures."""
    yield from findings(story, MEASURE)
    yield from phones.find(story)


def _worth(place: Place) -> float:
    """The more check-worthy, the more it tells: a large count of named things before two of this and that."""
    figure = place.mention
    assert isinstance(figure, Quantity)
    if figure.sort in ("ordinal", "rank", "factor"):
        return 0.0
    small = not figure.unit and figure.point <= SMALL
    return 1.0 + 0.4 * bool(figure.counted) + 0.2 * bool(place.names) + 0.2 * bool(figure.unit) - 0.6 * small


MEASURE = Measure("number", FIGURES, _worth)
