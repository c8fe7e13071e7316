"""A moment: a date, a time or both, as a sentence tells it."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple

from corpusck.mentions.date.parts import Grain

Bound = Literal["", "before", "after", "by", "since", "until", "from"]


class Moment(NamedTuple):
    """A date, a time of the day or both.

    year ... minute hold what is stated; weekday counts from Monday = 0; hour 24 is midnight. `first` and `last` close
    the interval in which the moment lies, once it is `resolved`; None is an open end (or an unknown one). With bound
    since, until and from it is the interval of the boundary. `piece` names a part of a year or month (H1, Q3, W2, a
    season, a feast), `part` a part of the day. `relative`: told from the day of publication; `ahead`: lies after it;
    `twelve`: the hour may lie in either half of the day; `guessed`: the year is not told. A range holds its two `ends`.
    """

    start: int
    end: int
    text: str
    grain: Grain
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    piece: str = ""
    part: str = ""
    zone: str = ""
    first: datetime | None = None
    last: datetime | None = None
    bound: Bound = ""
    hedge: str = ""
    resolved: bool = False
    relative: bool = False
    ahead: bool = False
    twelve: bool = False
    guessed: bool = False
    ends: tuple[Moment, ...] = ()

    @property
    def dated(self) -> bool:
        """Whether it tells a day or a longer time, not a time of the day alone."""
        told = (self.year, self.month, self.day, self.weekday)
        return self.resolved or self.relative or bool(self.piece) or any(part is not None for part in told)

    @property
    def timed(self) -> bool:
        """Whether it tells a time or a part of the day."""
        return self.hour is not None or bool(self.part)


def move(moment: Moment, years: int) -> Moment:
    """The moment that many years later."""

    def moved(at: datetime | None) -> datetime | None:
        if at is None or not 1 <= at.year + years <= 9999:
            return at
        return at.replace(year=at.year + years, day=28 if (at.month, at.day) == (2, 29) else at.day)

    return moment._replace(first=moved(moment.first), last=moved(moment.last)) if years else moment
