"""Numbers that order or oppose: scores, minutes of play, ordinals, ranks, factors."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck import lexicon
from corpusck.mentions.quantity.numeral import Numeral, entry
from corpusck.mentions.quantity.numerals import read
from corpusck.mentions.quantity.phrases import glued, lower_at, near
from corpusck.mentions.quantity.reading import Reading, dashed, past_dash, plain
from corpusck.mentions.quantity.units import unit_at
from corpusck.model import Token

_DASHES = frozenset("-–—")
_LONGEST_PLAY = 130
_HIGHEST_SCORE = 999


def score(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """3-2 · 2–2 · 220-213: two numbers against each other, unless a span of rising numbers."""
    at = number.first + 1
    if not number.digits or number.kind != "cardinal" or lower_at(tokens, at) not in _DASHES:
        return None
    if not (glued(tokens, at) and glued(tokens, at + 1) and tokens[at + 1].text.isdecimal()):
        return None
    left, right = read(tokens, number.first), read(tokens, at + 1)
    if left is None or right is None or left.slack or right.scale > 1 or max(left.low, right.low) > _HIGHEST_SCORE:
        return None
    around = (*tokens[max(0, number.first - 5) : number.first], *tokens[right.after : right.after + 3])
    told = any(token.stem in near("scored") for token in around)
    if not told and (left.low < right.low or unit_at(tokens, right.after)):
        return None
    low, high = sorted((left.low, right.low))
    return Reading("score", number.first, right.after, low, high, left.low)


def minute(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """Minutes of play: 64' · 64 min: · on 12 minutes · the 117th minute."""
    at = number.after
    if number.kind == "ordinal" or _suffixed(tokens, number):
        at = past_dash(tokens, at + (number.kind != "ordinal"))
        return plain(number, "ordinal", at + 1, unit="minute") if lower_at(tokens, at) in ("minute", "min") else None
    if not number.digits or number.low > _LONGEST_PLAY:
        return None
    before, sign, ahead = lower_at(tokens, number.first - 1), lower_at(tokens, at), lower_at(tokens, at + 1)
    if sign in ("min", "mins", "minutes"):
        played = before == "on" or (number.first == 0 and ahead in (":", ".", "-", "–", "—"))
    else:
        played = sign in ("'", "’", "′") and glued(tokens, at) and before in ("(", ",", "") and ahead in ("),;")
    return plain(number, "ordinal", at + 1, unit="minute") if played else None


def _suffixed(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether the digits are an ordinal: 3rd."""
    return number.digits and lower_at(tokens, number.after) in ("st", "nd", "rd", "th") and glued(tokens, number.after)


def ordinal(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """The third attempt · 19th century · in the 64th; rank for places, "No. 1" and "ranked 5th"."""
    before = lower_at(tokens, number.first - 1)
    if _suffixed(tokens, number):
        after = number.after + 1
    elif number.kind == "ordinal":
        after = number.after
    else:
        return _rank(tokens, number, before)
    if lower_at(tokens, after) in near("places") or before in near("ranked"):
        return plain(number, "rank", after, after)
    if not number.digits and not _in_order(tokens, number, before):
        return None
    at = past_dash(tokens, after)
    named = at == after < len(tokens) and tokens[at].tag == "PROPN" and tokens[at].text[0].isupper()
    return plain(number, "label", after) if named else plain(number, "ordinal", after, at)


def _in_order(tokens: Sequence[Token], number: Numeral, before: str) -> bool:
    """Whether an ordinal word orders something, rather than being an adverb, an idiom or a part of a name."""
    word, after, ahead = tokens[number.first], number.after, lower_at(tokens, number.after)
    if dashed(tokens, after):
        ahead = lower_at(tokens, after + 1)
        return ahead not in lexicon.words("ordinal_idioms") and ahead not in ("ever", "rate")
    if not ahead or ahead in lexicon.words("ordinal_idioms") or before in ("at", "no") or entry(ahead)[0]:
        return False
    if number.first and tokens[number.first - 1].tag == "AUX":
        return False
    if word.lower == "second" and before == "a" and (tokens[after].tag not in ("NOUN", "ADJ") or ahead == "later"):
        return False
    if word.tag == "ADV" and tokens[after].tag not in ("NOUN", "ADJ"):
        return False
    if tokens[after].tag in ("NOUN", "ADJ", "PROPN", "NUM"):
        return word.text[0].islower() or number.first == 0 or tokens[after].text[0].islower()
    return before in ("the", "his", "her", "their", "its") and ahead in ("of", "in", "to", ",", ".")


def _rank(tokens: Sequence[Token], number: Numeral, before: str) -> Reading | None:
    """No. 1 and number one after world, ranked, at; top 10."""
    if number.kind != "cardinal" or number.low != int(number.low) or number.scale > 1:
        return None
    at = number.first - 1
    if before in ("ranked", "ranks", "seeded", "top"):
        return plain(number, "rank") if number.low <= _HIGHEST_SCORE and not unit_at(tokens, number.after) else None
    if before == "." and lower_at(tokens, at - 1) == "no":
        at -= 1
    elif before not in ("number", "#"):
        return None
    two, ahead = lower_at(tokens, at - 1), lower_at(tokens, number.after)
    ranked = two == "world" or (two in ("the", "'s", "’s", "at", "seed") and ahead in near("after_rank"))
    return plain(number, "rank")._replace(first=at) if ranked else None


def factor(tokens: Sequence[Token], number: Numeral) -> Reading | None:
    """Doubled · threefold · twice as many · 1.3 times · 10x; "twice" alone counts the times."""
    at = number.after
    ahead = lower_at(tokens, at)
    more = near("times_more")
    if number.kind == "factor":
        word = tokens[number.first]
        grown = word.lower.endswith(("fold", "led", "ling", "ved")) or ahead in more
        return plain(number, "factor", unit="times") if grown else None
    if number.kind == "times":
        if number.low == 1:
            return None
        return plain(number, "factor", unit="times") if ahead in more else plain(number, "count")
    if number.kind != "cardinal":
        return None
    if ahead == "x" and number.digits and glued(tokens, at):
        spliced = glued(tokens, at + 1) and tokens[at + 1].text[0].isalnum()
        return None if spliced else plain(number, "factor", at + 1, unit="times")
    if lower_at(tokens, past_dash(tokens, at)) == "fold":
        return plain(number, "factor", past_dash(tokens, at) + 1, unit="times")
    if ahead == "times" and (number.slack or lower_at(tokens, at + 1) in more):
        return plain(number, "factor", at + 1, unit="times")
    return None
