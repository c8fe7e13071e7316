"""Some against none: counts of things of which another source says that there were none, as frames."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpusck.mentions.frame import Frame, Terms
from corpusck.mentions.quantity import Quantity
from corpusck.model import Claim
from corpusck.text import concepts

_NONE = "none"
_UNSURE = frozenset(("denied",))
"""Flags of a count that is not told as a fact."""
_SAYING = frozenset(
    (
        *("be", "cause", "detect", "do", "exist", "find", "give", "have", "happen", "hear", "issu", "make", "need"),
        *("note", "observ", "occur", "offer", "pay", "place", "receiv", "record", "regist", "releas", "report", "see"),
        *("show", "spot", "suffer", "there", "without"),
    )
)
"""Stems that only say that there is something, or none: what else is said of none of a kind leaves the kind there."""
_REACH = 8
"""Tokens around a count that may belong to it."""


def existence(claims: Sequence[Claim]) -> Iterator[tuple[int, Frame]]:
    """The claims that say that there is none of a thing, and those that count it: the claim's index and a frame whose
    head is the thing."""
    counts = [(number, count) for number, claim in enumerate(claims) for count in _counts(claim)]
    denied = {idea for _, count in counts if _NONE in count.flags for idea in _ideas(count)}
    for number, count in counts:
        if not denied.isdisjoint(_ideas(count)) and (frame := _frame(claims[number], count)):
            yield number, frame


def _counts(claim: Claim) -> Iterator[Quantity]:
    for mention in claim.mentions:
        if (
            isinstance(mention, Quantity)
            and mention.sort == "count"
            and mention.counted
            and not mention.flags & _UNSURE
        ):
            yield mention


def _ideas(count: Quantity) -> frozenset[str]:
    """What is counted, as a stem and as the concepts it may say."""
    return concepts.of_stem(count.counted[-1]) | {count.counted[-1]}


def _frame(claim: Claim, count: Quantity) -> Frame | None:
    """That there is as much of a thing as is counted, with the words around it; None where it is not to be found."""
    places = (i for i, t in enumerate(claim.tokens) if t.start >= count.start and t.stem == count.counted[-1])
    place = next(places, -1)
    terms = Terms(claim.tokens)
    if place < 0 or not terms[place]:
        return None
    around = terms.between(max(place - _REACH, 0), min(place + _REACH, len(claim.tokens)))
    start, end = count.start, claim.tokens[place].end
    none = _NONE in count.flags
    if none and not _alone(claim, count, place):
        return None
    return Frame(
        start,
        end,
        claim.sentence.text[start:end],
        head=terms[place],
        object=around - {terms[place]},
        names=around & terms.names,
        negative=none,
        total=none,
        verb=False,
        tokens=(place, place + 1),
    )


def _alone(claim: Claim, count: Quantity, place: int) -> bool:
    """Whether a sentence says that there is none of a thing at all: "there was no N", "no N was found", but not "no N
    was hurt", "none of the N" or "no N in the hall"."""
    if count.text.lower() not in ("no", "zero") or (place > 1 and claim.tokens[place - 1].tag == "ADJ"):
        return False
    verbs = [t.stem for t in claim.tokens[max(place - 4, 0) : place + 5] if t.tag in ("VERB", "AUX")]
    return bool(verbs) and all(verb in _SAYING or verb in ("was", "were", "is", "are", "been") for verb in verbs)
