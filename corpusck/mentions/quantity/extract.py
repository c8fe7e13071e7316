"""Quantities of a sentence: each numeral is taken by the first reader that knows it, then hedged, counted, flagged."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from corpusck.mentions.quantity import (
    ages,
    counted,
    counts,
    cues,
    hedges,
    labels,
    lists,
    measures,
    money,
    nouns,
    order,
    shares,
    stopwatch,
)
from corpusck.mentions.quantity.mention import Quantity
from corpusck.mentions.quantity.numeral import Numeral
from corpusck.mentions.quantity.numerals import openers, read, read_whole
from corpusck.mentions.quantity.phrases import lower_at
from corpusck.mentions.quantity.reading import Reading, dashed
from corpusck.model import Sentence, Token

Reader = Callable[[Sequence[Token], Numeral], Reading | None]

_READERS: tuple[Reader, ...] = (
    stopwatch.duration,
    money.money,
    labels.glued_name,
    order.score,
    order.minute,
    order.ordinal,
    labels.lettered_name,
    labels.address,
    labels.named,
    shares.share,
    measures.measured,
    order.factor,
    ages.age,
    counts.count,
)
_UNHEDGED = frozenset(("score", "ordinal", "rank"))
_COUNTS = frozenset(("count", "share"))
_NOUNED = frozenset(("count", "share", "ordinal", "rank", "age"))


def extract(sentence: Sentence, tokens: tuple[Token, ...], taken: frozenset[int]) -> tuple[Quantity, ...]:
    """The quantities of a sentence in order. Tokens in `taken` belong to a date or a name already."""
    found: list[Reading] = []
    signs: tuple[cues.Cue, ...] | None = None
    begun, after = openers(), 0
    for index in [i for i, token in enumerate(tokens) if token.lower in begun or token.text[0].isdecimal()]:
        number = read_whole(tokens, index, taken) if index >= after and index not in taken else None
        if number is None:
            continue
        signs = cues.find(tokens) if signs is None else signs
        number = _single(tokens, number, signs)
        made = _understand(tokens, number)
        after = number.after
        if made:
            found.append(lists.label_like(tokens, found[-1], made) if found else made)
            after = made.after
    if not found or signs is None:
        return ()
    readings = lists.inherit(tokens, lists.merge(tokens, found))
    return tuple([_quantity(sentence, tokens, made, signs) for made in readings])


def _single(tokens: Sequence[Token], number: Numeral, signs: Sequence[cues.Cue]) -> Numeral:
    """The first number alone where a range is a way from one to the other: rose from 30 to 41."""
    at = number.first - 1
    if number.low < number.high and lower_at(tokens, at) == "from" and cues.moving(signs, at):
        return read(tokens, number.first) or number
    return number


def _understand(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    if labels.is_list_marker(tokens, number):
        return None
    for reader in _READERS:
        made = reader(tokens, number)
        if made:
            return made
    return None


def _quantity(sentence: Sentence, tokens: Sequence[Token], made: Reading, signs: Sequence[cues.Cue]) -> Quantity:
    start, end = tokens[made.first].start, tokens[_end(tokens, made) - 1].end
    text = sentence.text[start:end]
    if made.sort == "label":
        return Quantity(start, end, text, "label", made.low, made.high, made.point)
    first, after, bound = hedges.find(tokens, made.first, made.after)
    stems, last, per, part = _counted(tokens, made, max(made.noun, after)) if made.noun >= 0 else ((), after, "", False)
    bound = bound or hedges.behind(tokens, last)
    low, high, hedge = made.low, made.high, made.hedge
    if bound and made.sort not in _UNHEDGED:
        low, high = hedges.interval(bound, low, high, made.factor)
        hedge = hedge or bound.hedge
    flags = made.flags | cues.flags(tokens, signs, first, made.after, last)
    return Quantity(
        start,
        end,
        text,
        made.sort,
        low,
        high,
        made.point,
        made.slack,
        made.unit,
        made.factor,
        stems,
        cues.context(tokens, first, last),
        per,
        hedge,
        part or "part" in flags,
        counted.is_whole(tokens, first),
        flags - {"part"},
    )


def _end(tokens: Sequence[Token], made: Reading) -> int:
    """One past the words that tell a number: in eight-storey what is counted is one of them."""
    return made.after + 2 * (made.sort == "count" and _compound(tokens, made.after))


def _compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen at `at` joins a number to what it counts."""
    return dashed(tokens, at) and tokens[at + 1].text.isalpha()


def _counted(tokens: Sequence[Token], made: Reading, at: int) -> tuple[tuple[str, ...], int, str, bool]:
    """What is counted, where that ends, the rate, and whether it is a part."""
    if made.sort == "count" and _compound(tokens, at):
        return (tokens[at + 1].stem,), at + 2, "", False
    part = made.sort == "count" and counted.partitive(tokens, at)
    per, at = counted.rate(tokens, at)
    if lower_at(tokens, at) == "of":
        stems, last = nouns.complement(tokens, at)
    elif made.unit and made.sort not in _NOUNED and nouns.is_plural(tokens[at - 1].lower):
        return (), at, per or counted.rate_beyond(tokens, at), part
    else:
        at += made.sort not in _NOUNED and dashed(tokens, at)
        stems, last = nouns.noun_phrase(tokens, at, made.point != 1 and made.sort in _COUNTS)
    if made.sort == "age" and stems and tokens[last - 1].tag == "PROPN":
        stems = ()
    if not per:
        per, last = counted.rate(tokens, last)
    return stems, last, per or counted.rate_beyond(tokens, last), part
