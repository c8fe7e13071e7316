"""How words are compared by their letters: without marks and case, by their consonants, by edit distance."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from corpusck import lexicon

# Letters that Unicode does not take apart into a letter and a mark.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ħ": "h", "ə": "a"}
)
_PAIRS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_SIGNS = str.maketrans("", "", "'’‘`´.ʻʼ-‐‑–")

# Letters that languages write in several ways for nearly one sound, in the order in which they are replaced.
_SOUNDS = (
    ("sch", "s"), ("tch", "c"), ("ph", "f"), ("gh", "g"), ("kh", "k"), ("sh", "s"), ("th", "t"), ("dj", "j"),
    ("zh", "j"), ("ck", "k"), ("qu", "kw"), ("q", "k"), ("x", "ks"), ("tz", "s"), ("z", "s"), ("w", "v"), ("v", "f"),
)  # fmt: skip
_HYPHEN = re.compile(r"[-‐‑–]")
_SOFT_C = re.compile(r"c(?=[eiy])")
_VOWEL_CONSONANT = re.compile(r"^[yj](?=[aeiou])")
_DROPPED = re.compile(r"(?<=.)[aeiouyh]")
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """The word in lower case without marks, apostrophes, points and hyphens: "Vondráček" -> "vondracek", "O'Neill" ->
    "oneill"."""
    if word.isascii():
        return word.lower().translate(_SIGNS)
    parts = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).translate(_SIGNS)


@lru_cache(maxsize=200_000)
def written_out(word: str) -> str:
    """The folded word with letters under marks written as two, as papers without such letters print them: "Müller" ->
    "mueller", "Lindgård" -> "lindgaard"."""
    return fold(word if word.isascii() else unicodedata.normalize("NFC", word.casefold()).translate(_PAIRS))


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """A key that spellings of one name share: the first letter and the consonants of a folded word, each written in
    one way.

    >>> sound("katherine") == sound("cathryn")
    True
    """
    for written, plain in _SOUNDS:
        word = word.replace(written, plain)
    word = _SOFT_C.sub("s", word).replace("c", "k")
    word = _VOWEL_CONSONANT.sub("j", word)
    head = "a" if word[:1] in ("a", "e", "i", "o", "u", "y") else word[:1]
    return _DOUBLE.sub(r"\1", _DROPPED.sub("", head + word[1:]))


def distance(left: str, right: str, limit: int) -> int:
    """How many letters must be put in, left out, replaced or swapped with their neighbour (optimal string alignment)
    to make `right` of `left`; `limit` + 1 where it is more than `limit`."""
    from rapidfuzz.distance import OSA  # the import costs 30 ms, and many stories need no distance

    return OSA.distance(left, right, score_cutoff=limit)


def swapped(left: str, right: str) -> bool:
    """Whether two words differ in two neighbouring letters alone, which have changed places."""
    at = next((i for i, (x, y) in enumerate(zip(left, right, strict=False)) if x != y), len(left))
    return left != right and left[:at] + left[at + 1 : at + 2] + left[at : at + 1] + left[at + 2 :] == right


@lru_cache(maxsize=200_000)
def near(left: str, right: str) -> bool:
    """Whether two unequal folded words look like two spellings of one: one letter apart, two from seven letters on, or
    the same to the ear."""
    shorter = min(len(left), len(right))
    if left == right or shorter < 3 or abs(len(left) - len(right)) > 3:
        return False
    if sound(left) == sound(right) and len(sound(left)) > 1:
        return True
    limit = 2 if shorter >= 7 else 1
    return shorter >= 4 and abs(len(left) - len(right)) <= limit and distance(left, right, limit) <= limit


def halves(word: str) -> tuple[str, ...]:
    """The folded parts of a double-barrelled name, none if it is not one."""
    parts = tuple(fold(part) for part in _HYPHEN.split(word))
    return parts if len(parts) > 1 and min(map(len, parts)) > 2 else ()


def transliterated(word: str) -> str:
    """A folded word in the form that its other transliterations are folded to: "kiev" -> "kyiv"."""
    return lexicon.table("transliterations").get(word, word)


def neighbours(word: str) -> Iterator[str]:
    """Keys of a folded word: two words one letter apart, or alike to the ear, have a key in common (after W. Garbe's
    symmetric deletes)."""
    yield word
    yield "~" + sound(word)
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]
