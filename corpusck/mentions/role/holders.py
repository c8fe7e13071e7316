"""The person who holds an office is looked for beside it."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck import lexicon
from corpusck.mentions.role.mention import Holder
from corpusck.mentions.role.offices import Office, body_end, breaks
from corpusck.model import Token

_IS = frozenset({"is", "was", "became", "becomes", "remains", "be", "as", "been"})
_LINKS = frozenset(
    {
        "will",
        "would",
        "who",
        ",",
        "has",
        "had",
        "currently",
        "also",
        "its",
        "his",
        "her",
        "their",
        "leads",
        "serves",
        "served",
        "acts",
        "works",
        "worked",
        "acted",
        "took",
        "appointed",
        "elected",
        "joined",
        "named",
        "promoted",
        "returned",
        "rose",
        "stepped",
    }
)
_DEFINITE = frozenset({"the", "its", "his", "her", "their", "our", "'s", "’s", "as"})
_BETWEEN = 7
"""Tokens between a name and the office told of it at the most."""


def holder_of(tokens: Sequence[Token], names: Sequence[Holder], office: Office, holding: set[int]) -> int | None:
    """The index of the name whose office it is."""
    if (right := _named_after(tokens, names, office.end)) is not None:
        return right
    left = _named_before(tokens, names, office)
    if left is not None and left not in holding:
        return left
    comma = _after_comma(tokens, names, office)
    return comma if comma is not None else left


def _named_after(tokens: Sequence[Token], names: Sequence[Holder], index: int) -> int | None:
    """The person named right after an office, a title between left out: "chief executive X", "the referee is X"."""
    for number, name in enumerate(names):
        start = name.tokens[0]
        if start >= index and _person(name):
            between = tokens[index:start]
            if all(token.lower in lexicon.words("titles") or token.text == "." for token in between):
                return number
            return number if len(between) == 1 and between[0].lower in ("is", "was", "are") else None
    return None


def _named_before(tokens: Sequence[Token], names: Sequence[Holder], office: Office) -> int | None:
    """The person named before an office: "X, the Y director", "X is the director", "appointed X as chairman"."""
    for number in range(len(names) - 1, -1, -1):
        name, end = names[number], names[number].tokens[1]
        if end > office.start or not _person(name):
            continue
        if end < len(tokens) and tokens[end].lower in ("'s", "’s"):
            continue
        start = _after_age(tokens, _after_home(tokens, end))
        between = tokens[start : office.start]
        if len(between) > _BETWEEN:
            return None
        if not between:
            return number if tokens[office.start].text.islower() and _appointed(tokens, name) else None
        first, rest = between[0], between[1:]
        if first.text in (",", "(", "–", "—", "-") and not any(breaks(token) for token in rest):
            return number
        link = [token for token in between if token.lower in _IS]
        if link and not any(
            breaks(token) and token.lower not in _IS and token.lower not in _LINKS for token in between
        ):
            return number
        return None
    return None


def _after_age(tokens: Sequence[Token], end: int) -> int:
    """Where the words after a name and its age begin: "X, 71, a ...", "X (71), a ..."."""
    signs = [token.text for token in tokens[end : end + 4]]
    if len(signs) < 3 or not signs[1].isdigit():
        return end
    if signs[0] == signs[2] == ",":
        return end + 2
    return end + 3 if [signs[0], *signs[2:]] == ["(", ")", ","] else end


def _after_home(tokens: Sequence[Token], end: int) -> int:
    """Where the words after a name and its house or town begin: "X, of the University of Y, a ..."."""
    start = end + (end < len(tokens) and tokens[end].text == ",")
    if start >= len(tokens) or tokens[start].lower not in ("of", "from"):
        return end
    for index in range(start + 1, min(start + _BETWEEN, len(tokens))):
        if tokens[index].text == ",":
            return index
        if tokens[index].tag not in ("PROPN", "NOUN", "DET", "ADP", "ADJ"):
            break
    return end


def _appointed(tokens: Sequence[Token], name: Holder) -> bool:
    first = name.tokens[0]
    return any(
        token.stem in ("appoint", "name", "elect", "promot", "crown") for token in tokens[max(0, first - 2) : first]
    )


def _after_comma(tokens: Sequence[Token], names: Sequence[Holder], office: Office) -> int | None:
    """The person named after an office and a comma: "the Y director, X, said", "director of the museum, X, said"."""
    end = body_end(tokens, office)
    if end + 1 >= len(tokens) or tokens[end].text not in (",", ":") or not _definite(tokens, office.start):
        return None
    for number, name in enumerate(names):
        if name.tokens[0] >= end + 1:
            between = tokens[end + 1 : name.tokens[0]]
            close = all(token.lower in lexicon.words("titles") or token.text == "." for token in between)
            return number if close and _person(name) else None
    return None


def _definite(tokens: Sequence[Token], start: int) -> bool:
    """Whether the office is told to be someone's or the only one: "the", "its", "Y's" or "as" before it."""
    return start == 0 or any(token.lower in _DEFINITE for token in tokens[max(0, start - 5) : start])


def _person(name: Holder) -> bool:
    first, end = name.tokens
    return name.sort == "person" or (name.sort == "unknown" and end - first > 1)
