"""Numbers written in words: two hundred seventy-one · nine and a half million · two thirds · dozens · threefold."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from corpusck import lexicon
from corpusck.mentions.quantity.numeral import Numeral, entry, parts, scaled
from corpusck.mentions.quantity.phrases import Phrases, lower_at, near
from corpusck.mentions.quantity.units import unit_at
from corpusck.model import Token

_AND_PARTS = {
    "and a half": 0.5,
    "and a quarter": 0.25,
    "and one half": 0.5,
    "and one quarter": 0.25,
    "and three quarter": 0.75,
    "and three quarters": 0.75,
}
_PART = 0.1
"""How far a part of a unit may be rounded, as a share of it."""


@cache
def _vague() -> Phrases[tuple[float, float]]:
    return Phrases((phrase, (float(low), float(high))) for phrase, low, high in lexicon.rows("vague"))


def read_words(tokens: Sequence[Token], first: int) -> Numeral | None:
    """The number in words that starts at `first`, vague ones too; None where there is none."""
    return _vaguely(tokens, first) or _share(tokens, first) or _worded(tokens, first)


def _vaguely(tokens: Sequence[Token], first: int) -> Numeral | None:
    """Dozens, several hundred, tens of thousands."""
    found = _vague().at(tokens, first)
    if found is None:
        return None
    after, (low, high) = found
    word = tokens[first].lower
    if word == "scores" and lower_at(tokens, after) != "of":
        return None
    if after == first + 2 and lower_at(tokens, first + 1) == "couple" and lower_at(tokens, after) != "more":
        return None
    if after == first + 2 and lower_at(tokens, first + 1) == "few" and entry(lower_at(tokens, after))[0] == "scale":
        return None
    return Numeral(first, after, low, high, "cardinal" if low == high else "vague")


def _share(tokens: Sequence[Token], first: int) -> Numeral | None:
    """Half of, a third of, a quarter more; half a million; half an hour, a quarter of an hour."""
    word, after = tokens[first].lower, first + 1
    ahead = lower_at(tokens, after)
    if word == "half":
        return _half(tokens, first)
    if ahead == "half" and word in ("a", "an") and entry(lower_at(tokens, after + 1))[0]:
        return _times_scale(tokens, first, after + 1, 0.5)
    if word not in ("a", "an", "one") or ahead not in parts() or ahead.endswith("s"):
        return None
    after += 1
    value = 1 / parts()[ahead]
    following = lower_at(tokens, after)
    if following == "of" and lower_at(tokens, after + 1) in ("a", "an"):
        multiplied = _times_scale(tokens, first, after + 2, value)
        if multiplied:
            return multiplied
        if unit_at(tokens, after + 2):
            return Numeral(first, after + 2, value, value, slack=_PART * value)
    closed = after >= len(tokens) or not tokens[after].text[0].isalnum()
    hedged = lower_at(tokens, first - 1) in near("share_before")
    if following in near("share_after") or (closed and following != "-" and (hedged or word == "one")):
        return Numeral(first, after, value, value, "share", 0.01)
    return None


def _half(tokens: Sequence[Token], first: int) -> Numeral | None:
    after = first + 1
    ahead = lower_at(tokens, after)
    if ahead in ("a", "an") or ahead == "-":
        return _times_scale(tokens, first, after + 1, 0.5) or Numeral(first, after + 1, 0.5, 0.5, slack=0.05)
    before = lower_at(tokens, first - 1)
    if entry(before)[0] == "ordinal" or before in ("other", "last", "this", "next"):
        return None
    if ahead in near("half_of") or before in near("share_before"):
        return Numeral(first, after, 0.5, 0.5, "share", 0.01)
    return None


def _times_scale(tokens: Sequence[Token], first: int, at: int, share: float) -> Numeral | None:
    kind, factor = entry(lower_at(tokens, at))
    if kind not in ("scale", "hundred", "dozen"):
        return None
    value = share * factor
    return Numeral(first, at + 1, value, value, slack=0.05 * factor if factor >= 1e5 else 0.0, scale=factor)


def _worded(tokens: Sequence[Token], first: int) -> Numeral | None:
    """Cardinals and ordinals in words, fractions such as two thirds, factors such as threefold."""
    kind, value = entry(tokens[first].lower)
    if kind in ("factor", "times", "none", "no"):
        return Numeral(first, first + 1, value, value, "factor" if kind == "factor" else kind)  # type: ignore[arg-type]
    if kind == "fraction":
        return Numeral(first, first + 1, value, value, "share", 0.01, digits=True)
    number = _cardinal(tokens, first)
    if kind == "ordinal" and number is None:
        return Numeral(first, first + 1, value, value, "ordinal")
    if number is None or number.kind == "ordinal":
        return number
    at = number.after + 1 if lower_at(tokens, number.after) == "-" else number.after
    ahead = lower_at(tokens, at)
    if ahead in parts() and _is_fraction(number.value, ahead):
        value = number.value / parts()[ahead]
        if lower_at(tokens, at + 1) == "of" and lower_at(tokens, at + 2) in ("a", "an") and unit_at(tokens, at + 3):
            return Numeral(first, at + 3, value, value, slack=_PART * value)
        return Numeral(first, at + 1, value, value, "share", 0.01)
    return _with_half(tokens, number)


def _is_fraction(value: float, part: str) -> bool:
    if part.startswith("quarter") and value not in (1, 3):
        return False
    return value < parts()[part] and part.endswith("s") == (value != 1)


def _cardinal(tokens: Sequence[Token], first: int) -> Numeral | None:
    """A whole number in words, by the usual two sums: the group below the next multiplier, and the total above it."""
    total, group, last, after, at = 0.0, 0.0, float("inf"), first, first
    if tokens[first].lower in ("a", "an"):
        group, at = 1.0, first + 1
        if entry(lower_at(tokens, at))[0] not in ("hundred", "scale", "dozen"):
            return None
    while at < len(tokens):
        kind, value = entry(tokens[at].lower)
        if kind in ("one", "teen", "ten"):
            if not _room(kind, group, after > first, total):
                break
            group += value
        elif kind == "ordinal":
            if after == first or not _room("one" if value < 10 else "teen", group, True, total):
                break
            return Numeral(first, at + 1, total + group + value, total + group + value, "ordinal")
        elif (kind == "hundred" and 0 < group < 100) or (kind == "dozen" and 0 < group < 100):
            group *= value
        elif kind == "scale" and group and value < last:
            total, group, last = total + group * value, 0.0, value
        elif after > first and _joins(tokens, at, group):
            at += 1
            continue
        else:
            break
        at = after = at + 1
    if after == first:
        return None
    scale = last if last < float("inf") and not group else 1.0
    slack = scale / 2 if scale >= 1e6 else 0.0
    return Numeral(first, after, total + group, total + group, slack=slack, scale=scale)


def _room(kind: str, group: float, started: bool, total: float) -> bool:
    """Whether a word for ones, teens or tens may follow: "sixty four" is one number, "two three" are two."""
    if started and not group and not total:
        return False
    if kind == "one":
        return group % 10 == 0 and group % 100 != 10
    return group % 100 == 0


def _joins(tokens: Sequence[Token], at: int, group: float) -> bool:
    """Whether the token at `at` joins two number words: the hyphen of sixty-four, the "and" of a hundred and one."""
    kind = entry(lower_at(tokens, at + 1))[0]
    if tokens[at].text == "-":
        tens = group % 100
        return (kind in ("one", "ordinal") and tens >= 20 and group % 10 == 0) or kind in ("hundred", "scale", "dozen")
    return tokens[at].lower == "and" and group % 100 == 0 and kind in ("one", "teen", "ten", "ordinal")


def _with_half(tokens: Sequence[Token], number: Numeral) -> Numeral:
    """Nine and a half million, two and three-quarter, a million (a dozen) and a half, three point five."""
    extra, after = and_part(tokens, number.after)
    if not extra:
        return _pointed(tokens, number)
    kind, step = entry(lower_at(tokens, number.after - 1))
    if kind in ("scale", "dozen"):
        value = number.value + extra * step
        return number._replace(after=after, low=value, high=value, slack=step / 20)
    value = number.value + extra
    return scaled(tokens, number._replace(after=after, low=value, high=value), 0.1)


def and_part(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    """What "and a half", "-and-a-half" or "and three-quarters" at `at` adds, and one past it; 0 and `at` for none."""
    if lower_at(tokens, at) not in ("and", "-"):
        return 0.0, at
    words = [index for index in range(at, min(len(tokens), at + 7)) if tokens[index].text != "-"][:3]
    part = _AND_PARTS.get(" ".join([tokens[index].lower for index in words]))
    return (part, words[-1] + 1) if part else (0.0, at)


def _pointed(tokens: Sequence[Token], number: Numeral) -> Numeral:
    """Digits in words after the word "point"."""
    if lower_at(tokens, number.after) != "point":
        return number
    value, step, at = number.value, 1.0, number.after + 1
    while entry(lower_at(tokens, at))[0] == "one" and step > 1e-6:
        step /= 10
        value += step * entry(tokens[at].lower)[1]
        at += 1
    return number if step == 1.0 else scaled(tokens, number._replace(after=at, low=value, high=value), step)
