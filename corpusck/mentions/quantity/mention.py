"""What a quantity is."""

from __future__ import annotations

from typing import Literal, NamedTuple

Sort = Literal[
    "count", "share", "money", "percent", "points", "age", "duration", "clock", "measure", "score", "ordinal", "rank",
    "factor", "label",
]  # fmt: skip
Hedge = Literal["", "about", "over", "under", "upto", "atleast", "vague", "range"]


class Quantity(NamedTuple):
    """A number with what it measures, in the canonical unit: `m`, `kg`, `second`, `percent`, `USD`, "" for counts.

    `low` and `high` bound the true value (closed, infinite where open): hedges and bounds are applied, rounding is not.
    A score keeps its smaller and its larger number there. A label is a name with digits (Room 6, F-35), of no value.
    """

    start: int
    end: int
    text: str
    sort: Sort
    low: float
    high: float
    point: float
    """The value as written."""
    slack: float = 0.0
    """How far the true value may lie from `point` by rounding: half a unit of the last digit, 0 for whole counts."""
    unit: str = ""
    factor: float = 1.0
    """Canonical units in one unit as written: tells feet from metres."""
    counted: tuple[str, ...] = ()
    """Stems of the noun phrase that is counted or measured, its head last."""
    context: tuple[str, ...] = ()
    """Stems of the content words of the same clause before and after the number."""
    per: str = ""
    """What the number is a rate of: `year`, `share`, `each`, or "" for none."""
    hedge: Hedge = ""
    part: bool = False
    """Some of a larger number: 23 of them, including five, another 37."""
    whole: bool = False
    """The number of which a part is told: 7 in "four of its seven cars"."""
    flags: frozenset[str] = frozenset()
    """Why like figures may not measure the same: the second column of `data/cues.tsv`, and `none` for no such thing."""
