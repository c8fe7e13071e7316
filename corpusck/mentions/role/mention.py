"""What a role mention is."""

from __future__ import annotations

from typing import Literal, NamedTuple, Protocol

Time = Literal["now", "past", "future"]


class Holder(Protocol):
    """What a role needs of a name."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def sort(self) -> str: ...
    @property
    def tokens(self) -> tuple[int, int]: ...


class Role(NamedTuple):
    """An office that a person of the same sentence holds.

    `office` is what it is called in `offices.tsv` whatever its words, `families` the families in which it excludes
    others, `unique` whether its body has one holder at a time. `holder` is the index of the person among the names of
    the sentence and `person` the span of that name. `of` holds the stems of the body ("of the bank"), `rank` is
    "deputy", "assistant" or the like, `nation` the country of a demonym before the office ("the Hungarian referee").
    """

    start: int
    end: int
    text: str
    office: str
    families: tuple[str, ...]
    unique: bool
    holder: int
    person: tuple[int, int]
    of: frozenset[str] = frozenset()
    rank: str = ""
    time: Time = "now"
    nation: str = ""
