"""Who says a quotation: the name, pronoun or noun beside a verb of speech, or behind "according to"."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck import lexicon
from corpusck.model import Token

_REACH = 14
_LONGEST = 6
_STOPS = frozenset(",.;:()\"“”'‘’«»—–|") | {
    "who",
    "in",
    "on",
    "at",
    "after",
    "before",
    "when",
    "as",
    "while",
    "to",
    "that",
    "from",
    "by",
    "with",
    "during",
    "for",
    "and",
    "but",
    "about",
    "because",
}
_LINKS = frozenset({"of", "de", "van", "von", "al", "-", "'s", "’s", "&", "."})
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who"})
_SKIPPED = frozenset(
    {"also", "later", "then", "on", "had", "has", "have", "was", "is", "reporters", "journalists"}
) | lexicon.words("weekdays")


def find(tokens: Sequence[Token], spans: Sequence[tuple[int, int]], start: int, end: int) -> str:
    """The words for the speaker of the quotation at `start` to `end` of a sentence, "" where none is told.

    `spans` are all quotations of the sentence: what stands inside them speaks of no speaker.
    """
    outside = [token for token in tokens if not any(a <= token.start < b for a, b in spans)]
    after = [token for token in outside if token.start >= end][:_REACH]
    before = [token for token in outside if token.end <= start][-_REACH:]
    return _told_after(after) or _told_before(before) or _according(outside)


def _told_after(tokens: Sequence[Token]) -> str:
    """“...,” said Ana Ruiz; “...,” Ruiz told reporters; “...,” the mayor said."""
    tokens = _bare(tokens)
    for i, token in enumerate(tokens):
        if token.text in (";", "|") or (token.text == "." and i):
            return ""
        if token.lower in _verbs():
            return _phrase(tokens[:i]) if i else _name_from(tokens[1:])
    return ""


def _told_before(tokens: Sequence[Token]) -> str:
    """Ruiz said: “...”; as the mayor put it, “...”."""
    for i in range(len(tokens) - 1, -1, -1):
        if tokens[i].lower in _verbs():
            return _phrase(tokens[:i])
    return ""


def _according(tokens: Sequence[Token]) -> str:
    for i in range(len(tokens) - 1):
        if tokens[i].lower == "according" and tokens[i + 1].lower == "to":
            return _name_from(tokens[i + 2 :])
    return ""


def _bare(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without the marks that close the quotation."""
    start = 0
    while start < len(tokens) and not tokens[start].text[0].isalnum():
        start += 1
    return tokens[start:]


def _phrase(tokens: Sequence[Token]) -> str:
    """The subject that ends with the last of these tokens, up to `_LONGEST` words back."""
    last = len(tokens)
    while last and (tokens[last - 1].lower in _SKIPPED or tokens[last - 1].lower.endswith("ly")):
        last -= 1
    if last and tokens[last - 1].text == ",":
        return _apposed(tokens[: last - 1])
    first = last
    while first and last - first < _LONGEST:
        word = tokens[first - 1]
        if word.lower in _STOPS or (word.text[0].isalnum() is False and word.lower not in _LINKS):
            break
        first -= 1
        if word.lower in _PRONOUNS:
            break
    return " ".join(token.text for token in tokens[first:last])


def _apposed(tokens: Sequence[Token]) -> str:
    """The name before an apposition: "Ana Ruiz, the mayor, said"."""
    commas = [i for i, token in enumerate(tokens) if token.text == ","]
    return _phrase(tokens[: commas[-1]]) if commas else _phrase(tokens)


def _name_from(tokens: Sequence[Token]) -> str:
    """The noun phrase that starts with the first of these tokens."""
    end = 0
    while end < min(len(tokens), _LONGEST) and tokens[end].lower not in _STOPS - _LINKS:
        end += 1
        if tokens[end - 1].lower in _PRONOUNS:
            break
    return " ".join(token.text for token in tokens[:end])


def _verbs() -> frozenset[str]:
    return lexicon.words("speech_verbs")


def alike(a: str, b: str) -> bool:
    """Whether two speakers may be one: either is not told or no name, or they share a capitalised word."""
    names, others = _names(a), _names(b)
    return not names or not others or not names.isdisjoint(others)


def _names(speaker: str) -> frozenset[str]:
    words = speaker.split()
    return frozenset(
        word.lower()
        for word in words
        if word[0].isupper() and word.lower() not in _PRONOUNS | {"the", "a", "mr", "mrs", "ms", "dr"}
    )
