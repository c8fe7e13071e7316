"""Roles are read off a sentence as apposition ("X, chief executive of Y"), title ("Y chief executive X") or predicate
("X is the chief executive").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from corpusck import lexicon
from corpusck.mentions.role.holders import holder_of
from corpusck.mentions.role.mention import Holder, Role, Time
from corpusck.mentions.role.offices import Office, body_end, breaks, offices
from corpusck.model import Token
from corpusck.text.spelling import fold
from corpusck.text.tokens import content

_PAST = frozenset(
    {"former", "ex", "late", "then", "retired", "onetime", "previous", "past", "erstwhile", "longtime", "outgoing"}
)
_FUTURE = frozenset({"incoming", "next", "future", "designate", "elect", "prospective"})
_RANKS = frozenset({"deputy", "assistant", "associate", "vice", "junior"})
_NO_BODY = _PAST | _FUTURE | _RANKS | {"month", "months", "old", "year", "years"}
_WAS = frozenset({"was", "were"})
_MEANT = (("to", "be"), ("to", "become"))
_BODY = 6
"""Tokens that name the body before the office at the most."""


def extract(tokens: Sequence[Token], names: Sequence[Holder]) -> tuple[Role, ...]:
    """The roles of the people named in a sentence, in the order of their offices."""
    if not names:
        return ()
    found: list[Role] = []
    inside = {index for name in names for index in range(*name.tokens)}
    before: tuple[Office, Role] | None = None
    for office in offices(tokens, inside):
        holder = holder_of(tokens, names, office, {role.holder for role in found})
        chained = before is not None and _chained(tokens, before[0], office)
        if holder is None and chained and before is not None:
            holder = before[1].holder
        if holder is not None:
            role = _role(tokens, names, office, holder)
            found.append(role)
            before = office, role
            found = _shared(tokens, found, office, role, inside) if not chained else found
    return tuple(sorted(found, key=lambda role: (role.start, role.end)))


def _chained(tokens: Sequence[Token], before: Office, office: Office) -> bool:
    """Whether two offices are one phrase: "president and chief executive", "founder, chairman"."""
    return 0 < office.start - before.end <= 2 and tokens[before.end].lower in ("and", "&", ",", "/", "-")


def _shared(tokens: Sequence[Token], found: list[Role], office: Office, role: Role, inside: set[int]) -> list[Role]:
    """The roles with those offices that stand before one with "and": "Asahara's president and chief executive X"."""
    known = {(role.start, role.end) for role in found}
    for other in offices(tokens, inside):
        span = tokens[other.start].start, tokens[other.end - 1].end
        if span not in known and _chained(tokens, other, office) and tokens[other.end].lower in ("and", "&"):
            text = _span_text(tokens, other.start, other.end)
            found = [
                *found,
                Role(
                    *span,
                    text,
                    other.name,
                    other.families,
                    other.unique,
                    role.holder,
                    role.person,
                    role.of,
                    _rank(tokens, other.start),
                    role.time,
                    role.nation,
                ),
            ]
    return found


def _role(tokens: Sequence[Token], names: Sequence[Holder], office: Office, holder: int) -> Role:
    first = office.start
    while first and (
        tokens[first - 1].lower in _RANKS or (tokens[first - 1].text == "-" and tokens[first - 2].lower in _RANKS)
    ):
        first -= 1
    name = names[holder]
    return Role(
        tokens[first].start,
        tokens[office.end - 1].end,
        _span_text(tokens, first, office.end),
        office.name,
        office.families,
        office.unique,
        holder,
        (name.start, name.end),
        _body(tokens, names, office, first, name),
        _rank(tokens, office.start),
        _time(tokens, office, first, name),
        _nation(tokens, first, office, name),
    )


def _span_text(tokens: Sequence[Token], first: int, end: int) -> str:
    """The words of a span as they stand in the sentence, single spaces between tokens that are apart."""
    text = tokens[first].text
    for left, right in zip(tokens[first:end], tokens[first + 1 : end], strict=False):
        text += " " * (right.start - left.end) + right.text
    return text


def _rank(tokens: Sequence[Token], start: int) -> str:
    near = [token.lower for token in tokens[max(0, start - 2) : start] if token.text != "-"]
    return near[-1] if near and near[-1] in _RANKS else ""


def _time(tokens: Sequence[Token], office: Office, first: int, name: Holder) -> Time:
    near = {token.lower for token in tokens[max(0, first - 3) : first]}
    after = {token.lower for token in tokens[office.end : office.end + 2]}
    between = (
        {token.lower for token in tokens[name.tokens[1] : office.start]} if name.tokens[1] <= office.start else set()
    )
    if near & _PAST or (between & _WAS and "," not in between):
        return "past"
    return "future" if (near | after) & _FUTURE or "will" in between or _to_be(tokens, office, name) else "now"


def _to_be(tokens: Sequence[Token], office: Office, name: Holder) -> bool:
    """Whether somebody is only meant to hold an office: asked X to be mayor, but not X, promoted to mayor."""
    words = [token.lower for token in tokens[name.tokens[1] : office.start]]
    return any(pair in _MEANT for pair in pairwise(words))


def _nation(tokens: Sequence[Token], first: int, office: Office, name: Holder) -> str:
    """The country of "the Hungarian referee X", "the referee, X of Hungary"."""
    nations = _nations()
    for token in reversed(tokens[max(0, first - 2) : first]):
        if (row := nations.get(token.lower)) and row[2] == "demonym":
            return row[1]
    end = name.tokens[1]
    if (
        end + 1 < len(tokens)
        and tokens[end].lower == "of"
        and (row := nations.get(tokens[end + 1].lower))
        and row[2] == "country"
    ):
        return row[1]
    return ""


@cache
def _nations() -> dict[str, tuple[str, ...]]:
    return {row[0]: row for row in lexicon.rows("nations")}


def _body(
    tokens: Sequence[Token], names: Sequence[Holder], office: Office, first: int, holder: Holder
) -> frozenset[str]:
    """The stems of the nouns that tell whose office it is, before it ("the museum's director") and after ("director
    of")."""
    left = first
    while (
        left
        and first - left < _BODY
        and left > holder.tokens[1] * (holder.tokens[1] <= first)
        and not breaks(tokens[left - 1])
        and tokens[left - 1].tag != "ADP"
    ):
        left -= 1
    words = [
        token
        for token in (*tokens[left:first], *tokens[office.end : body_end(tokens, office)])
        if token.tag in ("NOUN", "PROPN") and token.lower not in _NO_BODY and token.lower not in lexicon.words("months")
    ]
    return frozenset(fold(words[at].stem) for at in content(words))
