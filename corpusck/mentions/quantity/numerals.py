"""Numbers are read from digits and from words: 1,800 · 6.2 · two hundred seventy-one · nine and a half million · two thirds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from corpusck import lexicon
from corpusck.mentions.quantity.phrases import Phrases, glued, lower_at
from corpusck.model import Token

NumeralKind = Literal["cardinal", "ordinal", "share", "factor", "times", "vague", "none", "no", "decade"]
Entry = tuple[str, float]
_MOST_DIGITS = 18
_NO_ENTRY: Entry = ("", 0.0)
_HALF_OF = frozenset(("of", "the", "its", "their", "his", "her", "our", "my", "your", "all", "that", "those", "these"))
_SHARE_AFTER = frozenset(("of", "more", "less", "fewer", "higher", "lower", "larger", "smaller", "off", "cheaper"))
_SHARE_BEFORE = frozenset(("about", "than", "over", "nearly", "almost", "roughly", "around", "least", "by", "under", "some",
                           "only", "just", "approximately", "barely", "fully", "below", "above"))  # fmt: skip
_OWNERS = frozenset(("his", "her", "their", "my", "our", "your", "its", "the", "early", "mid", "late", "-"))


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at tokens `first` to `after` (one past). `low` and `high` differ in vague amounts and ranges alone.

    `slack` is half a unit of the last digit written, 0 for whole numbers below a million in full; `scale` is the last
    multiplier read (million); `digits` tells digits from words.
    """

    first: int
    after: int
    low: float
    high: float
    kind: NumeralKind = "cardinal"
    slack: float = 0.0
    scale: float = 1.0
    digits: bool = False

    @property
    def value(self) -> float:
        """The number, or the lower bound of a range."""
        return self.low


@cache
def _words() -> dict[str, Entry]:
    return {word: (kind, float(value)) for word, kind, value in lexicon.rows("numerals")}


@cache
def _parts() -> dict[str, int]:
    return {word: int(value) for word, value in lexicon.rows("denominators")}


@cache
def _vague() -> Phrases[tuple[float, float]]:
    return Phrases((phrase, (float(low), float(high))) for phrase, low, high in lexicon.rows("vague"))


def vague_phrases() -> frozenset[str]:
    """The phrases for amounts without a number."""
    return lexicon.words("vague")


def part_words() -> frozenset[str]:
    """Half, third, quarters and the like."""
    return frozenset(_parts())


@cache
def starters() -> frozenset[str]:
    """The lower-case words with which a number in words may begin."""
    first = {phrase.split(" ")[0].split("-")[0] for phrase in lexicon.words("vague")}
    return frozenset(first | set(_words()) | {"half", "quarter", "an", "a"}) - {"times"}


def entry(word: str) -> Entry:
    """Kind and value of a number word in lower case; ("", 0) for another word."""
    return _words().get(word, _NO_ENTRY)


def read(tokens: Sequence[Token], first: int) -> Numeral | None:
    """The number that starts at token `first`, the longest reading; None where there is none."""
    if tokens[first].text[0].isdecimal():
        return _digits(tokens, first)
    if tokens[first].lower not in starters():
        return None
    return _vaguely(tokens, first) or _share(tokens, first) or _worded(tokens, first)


def parse_digits(text: str) -> tuple[float, float] | None:
    """Value of a written number and the worth of its last digit: "1,800", "6.25", "1,50,000", "1.200.000", "6,2".

    A full stop with one group of digits after it is a decimal point. None for versions (3.4.0) and the like.
    """
    if len(text) > _MOST_DIGITS or ":" in text:
        return None
    if text.isdecimal():
        return float(text), 1.0
    whole, _, fraction = text.partition(".")
    if "." in fraction:
        groups = text.split(".")
        return _grouped(groups) if "," not in text and len(groups[-1]) == 3 else None
    if "," in fraction:
        return None
    if "," not in whole:
        return float(text), 10.0 ** -len(fraction)
    groups = whole.split(",")
    if not fraction and len(groups) == 2 and len(groups[1]) != 3:
        return float(whole.replace(",", ".")), 10.0 ** -len(groups[1])
    grouped = _grouped(groups)
    if grouped is None or not fraction:
        return grouped
    return float("".join(groups) + "." + fraction), 10.0 ** -len(fraction)


def _grouped(groups: list[str]) -> tuple[float, float] | None:
    """Thousands, in groups of three, or of two before the last (lakhs)."""
    inner = {len(group) for group in groups[1:-1]}
    if len(groups[0]) > 3 or len(groups[-1]) != 3 or not (inner <= {3} or inner <= {2}):
        return None
    return float("".join(groups)), 1.0


def _digits(tokens: Sequence[Token], first: int) -> Numeral | None:
    parsed = parse_digits(tokens[first].text)
    if parsed is None:
        return None
    value, step = parsed
    after = first + 1
    if _leading_point(tokens, first):
        step = 10.0 ** -len(tokens[first].text)
        value *= step
    kind, extra = entry(lower_at(tokens, after))
    if kind == "fraction":
        value, step, after = value + extra, 0.1, after + 1
    elif step == 1.0 and (fraction := _slashed(tokens, after)) and not glued(tokens, after):
        value, step, after = value + fraction, 0.1, after + 3
    elif step == 1.0 and lower_at(tokens, after) == "-" and (fraction := _slashed(tokens, after + 1)):
        value, step, after = value + fraction, 0.1, after + 4
    elif step == 1.0 and glued(tokens, after) and tokens[after].text == "/" and (fraction := _slashed(tokens, first)):
        return Numeral(first, first + 3, fraction, fraction, "share", 0.005, digits=True)
    return _scaled(tokens, Numeral(first, after, value, value, digits=True), step)


def _leading_point(tokens: Sequence[Token], first: int) -> bool:
    """Whether a decimal point without a nought stands before the digits: a .308 average, .45-calibre."""
    return lower_at(tokens, first - 1) == "." and glued(tokens, first) and tokens[first].text.isdecimal()


def _slashed(tokens: Sequence[Token], first: int) -> float | None:
    """The value of a fraction such as 3/4 at `first`."""
    if first + 2 >= len(tokens) or tokens[first + 1].text != "/" or not (glued(tokens, first + 1) and glued(tokens, first + 2)):
        return None
    above, below = tokens[first].text, tokens[first + 2].text
    if not (above.isdecimal() and below in ("2", "3", "4", "5", "6", "8", "10", "16", "32") and len(above) < 3):
        return None
    return int(above) / int(below) if int(above) < int(below) else None


def _scaled(tokens: Sequence[Token], number: Numeral, step: float) -> Numeral:
    """`number` with the multipliers that follow it: 6.2 billion, 6.2bn, 151-billion, 40k, 3 hundred thousand."""
    value, scale, after = number.low, 1.0, number.after
    for _ in range(3):
        at = after + 1 if lower_at(tokens, after) == "-" and glued(tokens, after) and glued(tokens, after + 1) else after
        kind, factor = entry(lower_at(tokens, at))
        if kind == "dozen":
            kind, factor = "scale", 12.0
        elif lower_at(tokens, at) == "k" and glued(tokens, at) and not glued(tokens, at + 1):
            kind, factor = "scale", 1000.0
        if kind not in ("scale", "hundred"):
            break
        value, scale, after = value * factor, scale * factor, at + 1
    slack = step * scale / 2 if step < 1 or scale >= (1e3 if number.digits else 1e6) else 0.0
    return replace(number, after=after, low=value, high=value, slack=slack, scale=scale)


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
    """Half of, a third of, a quarter more; half a million; half an hour."""
    word, after = tokens[first].lower, first + 1
    ahead = lower_at(tokens, after)
    if word == "half":
        return _half(tokens, first)
    if word not in ("a", "an", "one") or ahead not in _parts() or ahead.endswith("s"):
        return _half_scale(tokens, first) if word in ("a", "an") else None
    after += 1
    value = 1 / _parts()[ahead]
    following = lower_at(tokens, after)
    if following == "of" and lower_at(tokens, after + 1) in ("a", "an"):
        multiplied = _times_scale(tokens, first, after + 2, value)
        if multiplied:
            return multiplied
    closed = after >= len(tokens) or not tokens[after].text[0].isalnum()
    hedged = lower_at(tokens, first - 1) in _SHARE_BEFORE
    if following in _SHARE_AFTER or (closed and following != "-" and (hedged or word == "one")):
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
    if ahead in _HALF_OF or before in _SHARE_BEFORE:
        return Numeral(first, after, 0.5, 0.5, "share", 0.01)
    return None


def _half_scale(tokens: Sequence[Token], first: int) -> Numeral | None:
    """A half million, a half dozen."""
    return _times_scale(tokens, first, first + 2, 0.5) if lower_at(tokens, first + 1) == "half" else None


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
    if ahead in _parts() and _is_fraction(number.value, ahead):
        value = number.value / _parts()[ahead]
        return Numeral(first, at + 1, value, value, "share", 0.01)
    return _with_half(tokens, number)


def _is_fraction(value: float, part: str) -> bool:
    if part.startswith("quarter") and value not in (1, 3):
        return False
    return value < _parts()[part] and part.endswith("s") == (value != 1)


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
        elif kind == "hundred" and 0 < group < 100:
            group *= value
        elif kind == "dozen" and 0 < group < 100:
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
    """Nine and a half million, two and three-quarter, a million and a half, three point five."""
    extra, after = and_part(tokens, number.after)
    if not extra:
        return _pointed(tokens, number)
    if number.scale > 1:
        value, slack = number.value + extra * number.scale, number.scale / 20
        return replace(number, after=after, low=value, high=value, slack=slack)
    value = number.value + extra
    return _scaled(tokens, replace(number, after=after, low=value, high=value), 0.1)


def and_part(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    if lower_at(tokens, at) == "-" and lower_at(tokens, at + 1) == "and":
        words = [token.lower for token in tokens[at + 1 : at + 7] if token.text != "-"]
        skipped = sum(token.text == "-" for token in tokens[at + 1 : at + 4]) + 1
    else:
        words, skipped = [token.lower for token in tokens[at : at + 4]], 0
    if words[:1] != ["and"]:
        return 0.0, at
    if words[1:3] in (["a", "half"], ["one", "half"]):
        return 0.5, at + 3 + skipped
    if words[1:3] in (["a", "quarter"], ["one", "quarter"]):
        return 0.25, at + 3 + skipped
    if words[1:2] == ["three"] and words[2:3] in (["quarters"], ["quarter"]):
        return 0.75, at + 3 + skipped
    return 0.0, at


def _pointed(tokens: Sequence[Token], number: Numeral) -> Numeral:
    """Digits in words after the word "point"."""
    if lower_at(tokens, number.after) != "point":
        return number
    value, step, at = number.value, 1.0, number.after + 1
    while entry(lower_at(tokens, at))[0] == "one" and step > 1e-6:
        step /= 10
        value += step * entry(tokens[at].lower)[1]
        at += 1
    return number if step == 1.0 else _scaled(tokens, replace(number, after=at, low=value, high=value), step)


def read_decade(tokens: Sequence[Token], first: int) -> Numeral | None:
    """The age decade at `first`: his 40s, her late 30s, in their twenties."""
    if lower_at(tokens, first - 1) not in _OWNERS:
        return None
    text = tokens[first].text
    if len(text) == 2 and text[0] in "123456789" and text[1] == "0" and lower_at(tokens, first + 1) == "s" and glued(tokens, first + 1):
        return Numeral(first, first + 2, float(text), float(text) + 9, "decade")
    return None
