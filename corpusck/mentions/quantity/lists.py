"""Numbers that belong together: 5ft 10in · 3% to 5% · 8, 9 and 10 people · 12- and 16-nanometer · coaches 12 and 31."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck.mentions.quantity.measures import as_age
from corpusck.mentions.quantity.nouns import noun_phrase
from corpusck.mentions.quantity.phrases import lower_at
from corpusck.mentions.quantity.reading import Reading
from corpusck.model import Token

_LINKS = frozenset((",", "and", "or", "-", "&", "to", "x", "×", "by"))
_SPANS = frozenset(("to", "-", "–"))
_SUMMED = frozenset(("measure", "duration", "age"))
_ELLIPTIC = frozenset(("measure", "money", "percent"))
"""What is told once of two numbers."""
_FOLLOWERS = frozenset(
    ("after", "and", "are", "as", "at", "but", "by", "for", "from", "goes", "in", "is", "to", "was", "were", "when",
     "with")
)  # fmt: skip
_SIGNS = frozenset("-–/:'’")
_FAR, _ALIKE = 10, 5
"""The most tokens between two such numbers, and the most by which one is larger."""
_LARGE, _LARGE_ALIKE = 1e6, 100
"""The same for sums of so much money."""
_SHARED = frozenset(("count", "measure", "money", "percent", "points", "duration", "age"))


def merge(tokens: Sequence[Token], readings: Sequence[Reading]) -> list[Reading]:
    """The readings, with neighbours of one dimension that tell one value or one range made one."""
    merged: list[Reading] = []
    for made in readings:
        last = merged[-1] if merged else None
        if last and last.sort == "age" and made.sort == "duration" and made.first == last.after + 1:
            made = as_age(made)
        joined = _join(tokens, last, made) if last else None
        if joined:
            merged[-1] = joined
        else:
            merged.append(made)
    return merged


def _join(tokens: Sequence[Token], left: Reading, right: Reading) -> Reading | None:
    """One reading of two: a sum of larger and smaller units, or a range; None where they stay apart."""
    if not left.unit or (left.sort, left.unit) != (right.sort, right.unit) or left.hedge or right.hedge:
        return None
    gap = [token.lower for token in tokens[left.after : right.first]]
    if left.sort in _SUMMED and gap in ([], ["and"]) and max(right.factor, right.point) < left.factor:
        total = left.point + right.point
        return left._replace(after=right.after, low=total, high=total, point=total, slack=right.slack, noun=right.noun)
    before = lower_at(tokens, left.first - 1)
    spans = len(gap) == 1 and (gap[0] in _SPANS or (gap[0] == "and" and before == "between"))
    if not spans or before == "from" or left.sort == "ordinal" or left.point >= right.point:
        return None
    middle = (left.low + right.high) / 2
    return left._replace(after=right.after, high=right.high, point=middle, hedge="range", noun=right.noun)


def inherit(tokens: Sequence[Token], readings: Sequence[Reading]) -> list[Reading]:
    """The readings, with bare numbers of a list given the unit and the noun of the next one, or the unit of the one
    before."""
    shared = list(readings)
    for at in range(len(shared) - 2, -1, -1):
        made, after = shared[at], shared[at + 1]
        if made.sort != "count" or made.hedge or after.hedge or after.sort not in _SHARED:
            continue
        gap = [token.lower for token in tokens[made.after : after.first]]
        if gap in ([","], [",", "and"]) and not _is_list(tokens, shared, at):
            continue
        if 0 < len(gap) <= 3 and _LINKS.issuperset(gap) and (after.noun >= 0 or after.unit):
            shared[at] = _in_unit_of(made, after)
    for at in range(1, len(shared)):
        if _goes_on(tokens, shared[at - 1], shared[at]):
            shared[at] = _in_unit_of(shared[at], shared[at - 1])._replace(noun=-1)
    return shared


def _is_list(tokens: Sequence[Token], readings: Sequence[Reading], at: int) -> bool:
    """Whether a comma after a number stands between items of a list, and not between two things that are told."""
    pairs = [(at - 1, at), (at + 1, at + 2)]
    gaps = [tokens[readings[i].after : readings[j].first] for i, j in pairs if i >= 0 and j < len(readings)]
    return any(0 < len(gap) <= 2 and gap[-1].lower in (",", "and", "or") for gap in gaps)


def _goes_on(tokens: Sequence[Token], model: Reading, made: Reading) -> bool:
    """Whether a bare number is told in the unit of the one before it: 74 francs for members and 92 for others."""
    if made.sort != "count" or model.sort not in _ELLIPTIC or made.hedge or model.hedge:
        return False
    ahead = lower_at(tokens, made.after)
    bare = ahead in _FOLLOWERS or not (ahead[:1].isalnum() or ahead in _SIGNS)
    low, high = sorted((made.point, model.point / model.factor))
    alike = _LARGE_ALIKE if model.sort == "money" and low >= _LARGE else _ALIKE
    return bare and made.first - model.after <= _FAR and low > 0 and high <= alike * low


def _in_unit_of(made: Reading, model: Reading) -> Reading:
    """A bare number read in the unit of `model`."""
    factor = model.factor
    slack = made.slack or (0.5 if model.unit and model.sort != "money" else 0.0)
    return made._replace(
        sort=model.sort,
        unit=model.unit,
        factor=factor,
        low=made.low * factor,
        high=made.high * factor,
        point=made.point * factor,
        slack=slack * factor,
        noun=model.noun,
    )


def label_like(tokens: Sequence[Token], label: Reading, made: Reading) -> Reading:
    """`made`, as a label if it is a bare number that goes on a list of them: coaches 12 and 31, sections 2, 3."""
    gap = {token.lower for token in tokens[label.after : made.first]}
    bare = made.sort == "count" and tokens[made.first].text.isdecimal() and label.sort == "label"
    if bare and len(gap) <= 2 and _LINKS.issuperset(gap) and not noun_phrase(tokens, made.after)[0]:
        return made._replace(sort="label")
    return made
