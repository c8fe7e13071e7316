"""Letters of other scripts that look like Latin ones: a Cyrillic а in a Latin name deceives readers and searches."""

from __future__ import annotations

from functools import cache
from unicodedata import name

from corpusck import lexicon


def imitated(word: str) -> str | None:
    """The Latin word that a word with letters of other scripts looks like; None for a word that imitates none.

    >>> imitated("K\\u0430therine")
    'Katherine'
    """
    if word.isascii():
        return None
    shown = word.translate(_latin())
    is_latin = all(not sign.isalpha() or name(sign, "").startswith("LATIN") for sign in shown)
    return shown if is_latin and shown != word else None


def unmasked(text: str) -> str:
    """The text with a sign, `<U+0430>`, in place of each letter that only looks like a Latin one."""
    return "".join(f"<U+{ord(sign):04X}>" if imitated(sign) else sign for sign in text)


@cache
def _latin() -> dict[int, str]:
    return {ord(letter): latin for letter, latin in lexicon.rows("lookalikes")}
