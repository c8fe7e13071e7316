"""Given names: pet forms, gender, and whether two are one name."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from corpusck import lexicon
from corpusck.text.spelling import fold, halves, near, sound, transliterated, written_out

_LONG = 6
"""Letters of a long given name."""
Given = Literal["same", "initial", "missing", "nickname", "spelling", "other"]


def likeness(left: str, right: str) -> Given:
    """How two given names stand: same, initial, nickname, spelling, other."""
    x, y = fold(left), fold(right)
    if x == y or written_out(left) == written_out(right):
        return "same"
    if len(x) == 1 or len(y) == 1:
        return "initial" if x[0] == y[0] else "other"
    if x in halves(right) or y in halves(left):
        return "missing"
    genders = {gender(x), gender(y)}
    if genders == {"m", "f"}:
        return "other"
    if _man_and_woman(x, y) or _man_and_woman(y, x):
        return "other"
    if _pet_form(x, y) or _pet_form(y, x):
        return "nickname"
    alike = sound(x) == sound(y)
    if alike and near(x, y):
        return "spelling"
    if roots(x) & roots(y) - {x, y} or x in roots(y) or y in roots(x):
        return "nickname"
    if transliterated(x) == transliterated(y):
        return "spelling"
    if near(x, y):
        # Two well-known names that differ in a letter (Marta and Maria) are two names, a long one short of a letter is
        # misspelt (LaTonya and Latoya).
        short = min(len(x), len(y)) >= _LONG and abs(len(x) - len(y)) == 1
        return "spelling" if "" in genders or short else "other"
    return "nickname" if genders != {""} and _packaged(x, y) else "other"


def gender(given: str) -> str:
    """m, f or u as people who bear a given name are; "" where it is not known."""
    return _genders().get(fold(given), "")


@cache
def _genders() -> dict[str, str]:
    listed = lexicon.table("given_names")
    return {name if name.isascii() else fold(name): sex for name, sex in listed.items()}


def _man_and_woman(man: str, woman: str) -> bool:
    """Whether one is the woman's form of the other by its ending: Andre and Andrea, Sandro and Sandra, Simon and
    Simone."""
    if woman.endswith("a"):
        return man in (woman[:-1], woman[:-1] + "o", woman[:-1] + "us")
    return woman == man + "e" and gender(woman) in ("f", "u") and gender(man) in ("m", "u")


def _pet_form(short: str, full: str) -> bool:
    """Whether one is the other with the ending of a pet form: Dan and Danny, Rob and Robbie, Kate and Katie."""
    for ending in ("y", "ie", "ey"):
        if short.endswith(ending):
            base = short[: -len(ending)]
            if len(base) > 1 and full in (base, base[:-1] if base[-1] == base[-2] else base, base + "e"):
                return True
    return False


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pet, full in lexicon.rows("nicknames"):
        table.setdefault(pet, set()).add(full)
    return {pet: frozenset(full) for pet, full in table.items()}


def roots(given: str) -> frozenset[str]:
    """A given name and the full names that it may be a pet form of."""
    return _nicknames().get(given, frozenset()) | {given}


@lru_cache(maxsize=10_000)
def _packaged(left: str, right: str) -> bool:
    """Whether the package `nicknames` knows one name as a pet form of the other, its table being wider than ours."""
    from nicknames import NickNamer  # the import costs 77 ms, and most stories never need it

    namer = NickNamer()
    return right in namer.nicknames_of(left) or left in namer.nicknames_of(right)
