"""What the readers of this package hand to each other: the tokens they read, the parts of a moment they found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, get_args

from corpusck.model import Token

Grain = Literal[
    "century", "decade", "year", "half", "quarter", "season", "month", "week", "day", "part", "hour", "minute"
]  # fmt: skip
FINENESS = {grain: i for i, grain in enumerate(get_args(Grain))}
PAST_END = 8
"""How far readers may look past the last token."""


class Line:
    """The tokens of a sentence as parallel lists. Past the end, and so before the start, stand empty words."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.text = [token.text for token in tokens] + [""] * PAST_END
        self.lower = [token.lower.replace("’", "'") for token in tokens] + [""] * PAST_END

    def joined(self, i: int) -> bool:
        """Whether no space stands before token `i`."""
        return 0 < i < len(self.tokens) and self.tokens[i - 1].end == self.tokens[i].start

    def capital(self, i: int) -> bool:
        """Whether token `i` begins with a capital letter."""
        return self.text[i][:1].isupper()

    def phrase(self, i: int, words: int) -> str:
        """The lower-case tokens `i` to `i + words`, one space between them."""
        return " ".join(self.lower[i : i + words])


class Parts(NamedTuple):
    """What is told of a moment, not yet resolved. `None`, empty and 0 mean that nothing is told.

    `piece` is a part of a year or month (H1, Q3, W2, N1 for its first weekday so called, a season, a feast, weekend);
    `part` a part of the day; `unit` and `offset` count whole units from the base date ("last week" is week, -1); `lean`
    is -1 for "last June", 1 for "next June"; `twelve` says that the hour may lie in either half of the day; `swap` that
    day and month may be the other way round; `to` is the end of a range, which is `loose` where the moment is some
    point of it ("between", "or").
    """

    grain: Grain
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    part: str = ""
    piece: str = ""
    unit: str = ""
    offset: int | None = None
    lean: int = 0
    zone: str = ""
    twelve: bool = False
    swap: bool = False
    fiscal: bool = False
    hedge: str = ""
    bound: str = ""
    loose: bool = False
    to: Parts | None = None

    @property
    def dated(self) -> bool:
        """Whether a day or a longer time is told, not a time of the day alone."""
        return bool(self.year or self.month or self.day or self.weekday is not None or self.piece or self.unit)

    @property
    def relative(self) -> bool:
        """Whether it is told from the day of publication."""
        weekday_alone = self.weekday is not None and self.month is None
        return self.unit not in ("", "weekof") or self.lean != 0 or weekday_alone

    @property
    def guessed(self) -> bool:
        """Whether a date is told without its year."""
        in_a_year = self.month is not None or self.piece not in ("", "weekend")
        return self.year is None and not self.unit and in_a_year

    @property
    def timed(self) -> bool:
        """Whether a time or a part of the day is told."""
        return self.hour is not None or bool(self.part)


Read = tuple[Parts, int]
"""The parts that a reader found and the index of the token behind them."""


def merge(a: Parts, b: Parts) -> Parts | None:
    """Both together, or None where each tells the same slot in its own way."""
    told: dict[str, object] = {}
    for name in _SLOTS:
        mine, other = getattr(a, name), getattr(b, name)
        if other == _EMPTY[name]:
            continue
        if mine != _EMPTY[name] and (mine != other or name not in _SHARED):
            return None
        told[name] = other
    finer = a.grain if FINENESS[a.grain] >= FINENESS[b.grain] else b.grain
    return a._replace(grain=finer, **told)  # type: ignore[arg-type]


def with_day(time: Parts, day: Parts) -> Parts:
    """The time on the day that the other tells."""
    slots = ("year", "month", "day", "weekday", "piece", "unit", "offset", "lean", "swap")
    return time._replace(**{slot: getattr(day, slot) for slot in slots})


_SHARED = ("hedge", "bound", "zone")
"""What two parts of one moment may both tell."""
_EMPTY = Parts._field_defaults
_SLOTS = tuple(_EMPTY)
