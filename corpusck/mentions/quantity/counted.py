"""What a number counts, what it is a rate of, and whether it tells a part of a whole."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from corpusck import lexicon
from corpusck.mentions.quantity.numerals import entry
from corpusck.mentions.quantity.phrases import glued, lower_at
from corpusck.model import Token

_LONGEST = 7
_STOPS = frozenset(("a", "an", "and", "or", "per", "each", "aged", "old", "apiece", "about", "ago", "not", "last", "next"))
_OWNING = frozenset(("'", "’", "'s", "’s"))
_NOUNS = frozenset(("NOUN", "PROPN", "X"))
_MODIFIERS = frozenset(("ADJ", "VERB", "ADV"))
_MORE = frozenset(("more", "other", "others", "additional", "further", "extra", "remaining", "fewer", "less"))
_PLURALS = frozenset(("people", "men", "women", "children", "police", "feet", "teeth", "mice", "geese", "oxen", "firemen", "policemen",
                      "fishermen", "gunmen", "crewmen", "servicemen", "policewomen", "grandchildren", "lives", "cattle", "crew", "staff",
                      "personnel", "aircraft", "troops"))  # fmt: skip
_DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "these", "those", "this", "that", "all",
                          "such"))  # fmt: skip
_WHOLES = frozenset(("the", "its", "their", "his", "her", "our", "my", "your", "these", "those", "them", "us", "you", "whom",
                     "which", "all", "this", "that"))  # fmt: skip
_RATES = frozenset(
    "acre animal barrel book bottle box capita case cent child cow customer day decade dose dozen employee family flight foot "
    "fortnight gallon game head hectare home hour household hundred inhabitant item kilo kilogram kilometer kilometre kilowatt-hour "
    "kg litre liter litres match megawatt mile million minute month night ounce pack package page passenger person piece pint "
    "plate pop pound pupil quarter resident ride room season second share shot square student term ticket tonne ton trip "
    "unit vehicle visit visitor vote ward week weekend worker yard year".split()
)
_ADVERBS = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
            "apiece": "each", "nightly": "night", "quarterly": "quarter"}  # fmt: skip
_SHORT = {"yr": "year", "mo": "month", "wk": "week", "hr": "hour", "h": "hour", "s": "second", "sec": "second", "min": "minute",
          "d": "day", "y": "year", "m": "month"}  # fmt: skip


@cache
def _conditions() -> frozenset[str]:
    return lexicon.words("conditions")


def is_plural(word: str) -> bool:
    """Whether a lower-case noun looks like a plural."""
    return word in _PLURALS or (word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")))


def noun_phrase(tokens: Sequence[Token], at: int, many: bool = True) -> tuple[tuple[str, ...], int]:
    """Stems of the noun phrase that begins at `at`, its head last, and one past it; () and `at` where there is none.

    Where the number is not one (`many`), the phrase ends with its first plural.
    """
    while lower_at(tokens, at) in _MORE:
        at += 1
    stems: list[str] = []
    heads, after = 0, at
    for index in range(at, min(len(tokens), at + _LONGEST)):
        token = tokens[index]
        if token.text == "-" and glued(tokens, index) and stems:
            continue
        if token.lower in _OWNING and not stems:
            continue
        if not token.text[0].isalpha() or token.lower in _STOPS:
            break
        if heads and token.tag == "PROPN" and tokens[index - 1].tag == "NOUN":
            break
        compound = lower_at(tokens, index + 1) == "-" and glued(tokens, index + 1) and glued(tokens, index + 2)
        if token.tag in _NOUNS or compound or (many and is_plural(token.lower) and token.tag in ("VERB", "ADJ")):
            stems.append(token.stem)
            if _owns(tokens, index + 1):
                stems, heads = [], 0
                continue
            if not compound:
                heads, after = len(stems), index + 1
                if many and is_plural(token.lower) and not _goes_on(tokens, index + 1):
                    break
        elif token.tag in _MODIFIERS and not (token.tag == "VERB" and (heads or not token.lower.endswith(("ed", "en", "ing", "wn")))):
            if token.tag != "ADV":
                stems.append(token.stem)
            if heads and token.tag == "ADJ" and not entry(token.lower)[0] and not (index + 1 < len(tokens) and tokens[index + 1].tag in _NOUNS):
                heads, after = len(stems), index + 1
        else:
            break
    if heads:
        return tuple(stems[:heads]), after
    if lower_at(tokens, at) in _conditions():
        return (tokens[at].stem,), at + 1
    return (), at


def _owns(tokens: Sequence[Token], at: int) -> bool:
    """Whether a possessive sign at `at` makes the noun before it an owner: the world's (chips), members' (votes)."""
    sign = lower_at(tokens, at)
    if sign in ("'s", "’s"):
        return True
    return sign in _OWNING and glued(tokens, at) and tokens[at - 1].lower.endswith("s") and at + 1 < len(tokens) and tokens[at + 1].tag in _NOUNS


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a plural is only the first part of a compound: sports cars."""
    return at < len(tokens) and tokens[at].tag == "NOUN" and is_plural(tokens[at].lower)


def complement(tokens: Sequence[Token], at: int, many: bool = True) -> tuple[tuple[str, ...], int]:
    """The noun phrase after "of" at `at`, over its determiner and number: (of its seven) cars."""
    if lower_at(tokens, at) != "of":
        return (), at
    index = at + 1
    while lower_at(tokens, index) in _DETERMINERS or (index < len(tokens) and (entry(tokens[index].lower)[0] or tokens[index].text.isdecimal())):
        index += 1
    stems, after = noun_phrase(tokens, index, many)
    return (stems, after) if stems else ((), at)


def partitive(tokens: Sequence[Token], after: int) -> bool:
    """Whether the number that ends before `after` tells some of a known whole: four of its seven, 23 of them."""
    if lower_at(tokens, after) == "of":
        ahead = lower_at(tokens, after + 1)
        return ahead in _WHOLES or bool(entry(ahead)[0]) or ahead.isdecimal()
    return lower_at(tokens, after) == "out" and lower_at(tokens, after + 1) == "of"


def is_whole(tokens: Sequence[Token], first: int) -> bool:
    """Whether a number or a negative stands before "of the" before the number at `first`."""
    at = first - 1
    if lower_at(tokens, at) in _WHOLES or lower_at(tokens, at) == "total":
        at -= 1
    if lower_at(tokens, at) != "of" or at < 1:
        return False
    before = tokens[at - 1]
    if before.lower == "out":
        before = tokens[at - 2]
    return before.text.isdecimal() or before.lower in ("none", "all", "most", "many", "some", "any", "each", "half", "part") or bool(entry(before.lower)[0])


def rate(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """What the number is told for each of, from the words at `at`: "a month", "per 100,000 people", "each"; and one past it."""
    word, ahead = lower_at(tokens, at), lower_at(tokens, at + 1)
    if word in _ADVERBS:
        return _ADVERBS[word], at + 1
    if word in ("a", "an"):
        return (ahead, at + 2) if ahead in _RATES else ("", at)
    if word == "/" and glued(tokens, at):
        unit = _SHORT.get(ahead, ahead)
        return (unit, at + 2) if unit in _RATES else ("", at)
    if word in ("per", "every"):
        if ahead[:1].isdecimal():
            return ahead.replace(",", ""), at + 2
        if ahead in ("second", "other"):
            return ("second", at + 2) if word == "per" else ("", at)
        if entry(ahead)[0] or not ahead.isalpha():
            return "", at
        named = word == "per" and tokens[at + 1].tag in _NOUNS
        return (ahead, at + 2) if named or ahead in _RATES else ("", at)
    if word == "each":
        return (ahead, at + 2) if ahead in _RATES else ("each", at + 1)
    return "", at
