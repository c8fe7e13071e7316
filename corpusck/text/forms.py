"""The parts of speech that a word may bear, whatever its sentence: by two small tables, its form and its ending.

A tag is one letter here (`corpusck.text.tags`), so that those of a word are a string, the likeliest first.
"""

from __future__ import annotations

from functools import cache, lru_cache

from corpusck import lexicon

_SUFFIXES = {
    "J": ("able", "ible", "ous", "ful", "less", "ical", "ial", "ive", "ish", "esque", "ary", "ian", "some", "ular"),
    "JN": ("al", "ic", "ese", "ant", "ent"),
    "N": (
        "age", "ance", "cy", "dom", "ee", "ence", "er", "fish", "graphy", "hood", "ism", "ist", "ity", "ment", "ness",
        "ology", "or", "ship", "sion", "tion",
    ),
    "V": ("ise", "ize", "ify"),
    "R": ("ly", "wards", "wise"),
}  # fmt: skip
_SYMBOLS = frozenset("$£€¥₹%+=<>/°§#@*^~|")


@cache
def _table() -> dict[str, str]:
    words: dict[str, str] = {}
    for name in ("parts_of_speech", "function_words"):
        for letters, listed in lexicon.rows(name):
            words.update(dict.fromkeys(listed.split(" "), letters))
    return words


@cache
def _suffixes() -> tuple[tuple[str, str], ...]:
    pairs = ((suffix, letters) for letters, group in _SUFFIXES.items() for suffix in group)
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def suffix_tags(word: str) -> str:
    """The letters of the tags that the ending of a lower-case word tells, the likeliest first; or none."""
    for suffix, letters in _suffixes():
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            return letters
    return ""


def _without(word: str, ending: str) -> tuple[str, ...]:
    """The words that may have been inflected by adding `ending`."""
    base = word[: -len(ending)]
    doubled = (base[:-1],) if len(base) > 3 and base[-1] == base[-2] else ()
    return (base, base + "e", *doubled, *((base[:-1] + "y",) if base.endswith("i") else ()))


def _inflected(word: str) -> str:
    """The letters for a word that is not in the table, from those of the word it may be a form of; or none."""
    table = _table()
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        bases = (word[:-1], word[:-2] if word.endswith("es") else "", word[:-3] + "y" if word.endswith("ies") else "")
        for base in bases:
            if letters := table.get(base, ""):
                return "".join({"N": "N", "V": "Z", "J": "", "R": ""}.get(letter, "") for letter in letters) or "N"
    if word.endswith("ed") and len(word) > 4:
        return "D"
    if word.endswith("ing") and len(word) > 5:
        return "G"
    if word.endswith(("er", "est")):
        for base in _without(word, "er" if word.endswith("er") else "est"):
            if "J" in table.get(base, ""):
                return "J"
    return ""


@lru_cache(maxsize=100_000)
def possible(word: str) -> str:
    """The letters of the tags that a lower-case word may bear, the likeliest first."""
    first = word[0]
    if first.isdigit():
        return "M"
    if not first.isalpha() and len(word) == 1:
        return "Y" if word in _SYMBOLS else "."
    word = word.replace("’", "'")
    return _table().get(word) or _inflected(word) or suffix_tags(word) or "N"


@lru_cache(maxsize=50_000)
def known(word: str) -> bool:
    """Whether a lower-case word is one of the language's common words, so that a capital may mean no name."""
    return word in _table() or bool(_inflected(word)) or bool(suffix_tags(word))
