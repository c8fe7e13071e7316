"""Ages told without years: Darren Ogle, 44, · (44) · aged 44 · at the age of 14 · a man of 71 · in his 40s."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck.mentions.quantity.nouns import noun_phrase
from corpusck.mentions.quantity.numeral import Numeral
from corpusck.mentions.quantity.phrases import glued, lower_at, near
from corpusck.mentions.quantity.reading import Reading, plain
from corpusck.model import Token

_OLDEST, _YOUNGEST = 120, 10
"""What is told in brackets, or of a name, is an age between these."""
_AGED = frozenset(("age", "aged", "ages"))
_BOUNDS = frozenset((":", "of", "between", "from", "over", "under"))
_TURNS = frozenset(("turn", "turned", "turning", "turns"))
_PIECES = frozenset(("early", "late", "mid", "-"))
_BEING = frozenset(("am", "is", "was", "'m", "'s", "’m", "’s"))
_DYING = frozenset(("dead", "die", "died", "dies", "dying"))
_RELATIVE = frozenset(("older", "younger"))
_PEOPLE = frozenset(("he", "i", "she", "who"))
_JOINTS = frozenset(("and", "at", "but", "when"))
_CLOSERS = frozenset(",.;:)]–—")


def age(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """The age that the number tells by the words around it, in years."""
    if number.kind == "decade":
        return None if _of_century(tokens, number) else plain(number, "age", unit="year")._replace(hedge="vague")
    if number.kind != "cardinal" or number.low > _OLDEST or number.scale > 1 or number.low % 1:
        return None
    told = _is_told(tokens, number) or _is_apposed(tokens, number)
    return plain(number, "age", unit="year") if told else None


def _of_century(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether the decade is one of a century and not of a life: the 90s, the late 90s."""
    at = number.first - 1
    while lower_at(tokens, at) in _PIECES:
        at -= 1
    return lower_at(tokens, at) == "the"


def _is_told(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether the words before the number speak of age: aged 44, the age of 14, a man of 71, children under 5."""
    before, two = lower_at(tokens, number.first - 1), lower_at(tokens, number.first - 2)
    if before in _AGED or (before in _BOUNDS and two in _AGED) or (before == "of" and two in near("person")):
        return True
    if _is_predicate(tokens, number):
        return True
    turning = before in _TURNS or (before in ("under", "over") and two in near("persons"))
    return turning and not noun_phrase(tokens, number.after)[0]


def _is_predicate(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether the number is all that is said of a person: she is five, who was 44 and lived alone; died at 84, younger
    than eighteen."""
    before, two = lower_at(tokens, number.first - 1), lower_at(tokens, number.first - 2)
    if before in _BEING:
        named = number.first > 1 and tokens[number.first - 2].tag == "PROPN" and number.low >= _YOUNGEST
        told = named or two in _PEOPLE
    else:
        told = (before == "at" and two in _DYING) or (before == "than" and two in _RELATIVE)
    return told and _is_closed(tokens, number.after)


def _is_closed(tokens: Sequence[Token], after: int) -> bool:
    """Whether nothing that could be counted begins at `after`."""
    return after >= len(tokens) or tokens[after].text in _CLOSERS or tokens[after].lower in _JOINTS


def _is_apposed(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether the number stands by itself after a person: Darren Ogle, 44, was ...; the driver, 44,; Ogle, now
    44,; Ogle (44)."""
    now = lower_at(tokens, number.first - 1) in ("both", "now")
    first = number.first - now
    if not number.digits or first < 2 or not 1 <= number.low == number.high:
        return False
    person = tokens[first - 2]
    named = person.text[0].isupper()
    if not person.text[0].isalpha() or not (named or (person.tag in ("NOUN", "X") and not now)):
        return False
    before, after = lower_at(tokens, first - 1), number.after
    if before == "(":
        return named and lower_at(tokens, after) == ")" and number.low >= _YOUNGEST
    closed = after >= len(tokens) or tokens[after].text in _CLOSERS
    return before == "," and (
        closed or (named and lower_at(tokens, after) in near("after_age") and not glued(tokens, after))
    )
