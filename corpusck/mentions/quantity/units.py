"""Units and currencies are found in the tokens after a number (and before it, for currencies)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple, cast

from corpusck import lexicon
from corpusck.mentions.quantity.mention import Sort
from corpusck.mentions.quantity.phrases import glued, split
from corpusck.model import Token

_WORD = 4
"""Forms with a word of so many letters are found in capitals too; shorter ones are signs, whose case matters."""


class Unit(NamedTuple):
    """A row of `data/units.tsv` or `currencies.tsv`: one of it is `factor` of `unit`, plus `offset` (temperatures).

    `loose` is the share by which careful writers differ in it (a ton, a month), `family` the name of like currencies.
    """

    sort: Sort
    unit: str
    factor: float
    offset: float = 0.0
    loose: float = 0.0
    family: str = ""


class _Forms:
    """Written forms of units, found by their tokens; hyphens inside a form are left out."""

    def __init__(self, rows: Iterable[tuple[str, Unit]]) -> None:
        self._exact: dict[str, Unit] = {}
        self._lower: dict[str, Unit] = {}
        self._glued: dict[str, Unit] = {}
        self._longest: dict[str, int] = {}
        for forms, unit in rows:
            for form in forms.split("|"):
                self._add(form, unit)

    def _add(self, form: str, unit: Unit) -> None:
        if form.isalpha():  # as most are
            self._exact[form] = unit
            lower = form.lower()
            if len(form) >= _WORD:
                self._lower[lower] = unit
            self._longest.setdefault(form, 1)
            self._longest.setdefault(lower, 1)
            return
        words = [word for word in split(form.removeprefix("~")) if word != "-"]
        key = " ".join(words)
        if form.startswith("~"):
            self._glued[key] = unit
        else:
            self._exact[key] = unit
            if max(map(len, words)) >= _WORD:
                self._lower[key.lower()] = unit
        for first in (words[0], words[0].lower()):
            self._longest[first] = max(self._longest.get(first, 0), len(words))

    def at(self, tokens: Sequence[Token], index: int) -> tuple[int, Unit] | None:
        """The longest unit that starts at `index`: one past its last token, and the unit."""
        if index >= len(tokens):
            return None
        longest = self._longest.get(tokens[index].text) or self._longest.get(tokens[index].lower)
        if not longest:
            return None
        words, ends = [], []
        for at in range(index, min(len(tokens), index + 2 * longest)):
            if tokens[at].text != "-":
                words.append(tokens[at].text)
                ends.append(at + 1)
            if len(words) == longest:
                break
        for size in range(len(words), 0, -1):
            unit = self.named(words[:size], glued(tokens, index))
            if unit:
                return ends[size - 1], unit
        return None

    def named(self, words: Sequence[str], close: bool) -> Unit | None:
        """The unit written with these tokens; `close` where it stands against the number."""
        key = " ".join(words)
        found = self._exact.get(key) or self._lower.get(key.lower())
        return found or (self._glued.get(key) if close else None)


@cache
def _units() -> _Forms:
    return _Forms(
        (forms, Unit(cast(Sort, sort), unit, float(factor), float(offset), float(loose)))
        for forms, sort, unit, factor, offset, loose in lexicon.rows("units")
    )


@cache
def _currencies() -> _Forms:
    return _Forms(
        (forms, Unit("money", unit, float(factor), family=family))
        for forms, unit, factor, family in lexicon.rows("currencies")
    )


@cache
def families() -> dict[str, str]:
    """The family of each currency: KES is a shilling."""
    return {unit: family for _, unit, _, family in lexicon.rows("currencies")}


def unit_at(tokens: Sequence[Token], index: int) -> tuple[int, Unit] | None:
    """The unit of measurement that starts at token `index`: one past its last token, and the unit."""
    return _units().at(tokens, index)


def currency_at(tokens: Sequence[Token], index: int) -> tuple[int, Unit] | None:
    """The currency that starts at token `index`: one past its last token, and the currency."""
    return _currencies().at(tokens, index)


def currency_before(tokens: Sequence[Token], index: int) -> tuple[int, Unit] | None:
    """The currency sign, code or short name just before the number at `index`: its first token, and the currency."""
    for size in (3, 2, 1):
        first = index - size
        if first < 0 or not all(glued(tokens, at) for at in range(first + 1, index)):
            continue
        words = [token.text for token in tokens[first:index]]
        if size == 1 and words[0].islower():
            return None
        unit = _currencies().named(words, glued(tokens, index))
        if unit and unit.factor == 1.0:
            return first, unit
    return None
