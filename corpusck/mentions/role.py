"""Roles: who holds which office, as apposition ("X, chief executive of Y"), title ("Y chief executive X") or predicate
("X is the chief executive") tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, Protocol

from corpusck import lexicon
from corpusck.model import Mention, Token
from corpusck.text.spelling import fold
from corpusck.text.tokens import content

Time = Literal["now", "past", "future"]

_PAST = frozenset({"former", "ex", "late", "then", "retired", "onetime", "previous", "past", "erstwhile", "longtime", "outgoing"})
_FUTURE = frozenset({"incoming", "next", "future", "designate", "elect", "prospective"})
_RANKS = frozenset({"deputy", "assistant", "associate", "vice", "junior"})
_IS = frozenset({"is", "was", "became", "becomes", "remains", "be", "as", "been"})
_WAS = frozenset({"was", "were"})
_SAME_CLAUSE = frozenset({"PUNCT", "PRON", "VERB", "AUX", "SCONJ"})
_OF = frozenset({"of", "for", "at", "in"})
_BETWEEN = 7
"""Tokens between a name and the office told of it at the most."""
_HELD_BODY = 6
"""Tokens that name the body after "of" at the most."""


class Holder(Protocol):
    """What a role needs of a name."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def sort(self) -> str: ...
    @property
    def tokens(self) -> tuple[int, int]: ...


@dataclass(frozen=True)
class Role(Mention):
    """An office that a person of the same sentence holds.

    `office` is what it is called in `offices.tsv` whatever its words, `families` the families in which it excludes others,
    `unique` whether its body has one holder at a time. `holder` is the index of the person among the names of the sentence
    and `person` the span of that name. `of` holds the stems of the body ("of the bank"), `rank` is "deputy", "assistant" or
    the like, `nation` the country of a demonym before the office ("the Hungarian referee").
    """

    office: str
    families: tuple[str, ...]
    unique: bool
    holder: int
    person: tuple[int, int]
    of: frozenset[str] = frozenset()
    rank: str = ""
    time: Time = "now"
    nation: str = ""


@dataclass(frozen=True)
class _Office:
    """An office found at the tokens `start` to `end`."""

    start: int
    end: int
    name: str
    families: tuple[str, ...]
    unique: bool


def extract(tokens: Sequence[Token], names: Sequence[Holder]) -> tuple[Role, ...]:
    """The roles of the people named in a sentence, in the order of their offices."""
    found: list[Role] = []
    inside = {index for name in names for index in range(*name.tokens)}
    before: tuple[_Office, Role] | None = None
    for office in _offices(tokens, inside):
        holder = _holder(tokens, names, office, {role.holder for role in found})
        chained = before is not None and _chained(tokens, before[0], office)
        if holder is None and chained and before is not None:
            holder = before[1].holder
        if holder is not None:
            role = _role(tokens, names, office, holder)
            found.append(role)
            before = office, role
            found = _shared(tokens, found, office, role, inside) if not chained else found
    return tuple(sorted(found, key=lambda role: (role.start, role.end)))


@cache
def _table() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """Offices by their first word, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for row in lexicon.rows("offices"):
        words = tuple(row[0].replace("-", " - ").replace("'s", " 's").split())
        table.setdefault(words[0], []).append((words, row))
    for rows in table.values():
        rows.sort(key=lambda item: -len(item[0]))
    return table


def _offices(tokens: Sequence[Token], inside: set[int]) -> Iterator[_Office]:
    index = 0
    while index < len(tokens):
        found = _office_at(tokens, index) if index not in inside else None
        if found is not None and not inside & set(range(found.start, found.end)):
            if _office_at(tokens, min(found.end, len(tokens) - 1)) is None:
                yield found
            index = _body_end(tokens, found)
        else:
            index += 1


def _body_end(tokens: Sequence[Token], office: _Office) -> int:
    """Where the words end that say after "of" whose office it is; offices among them belong to nobody named here."""
    end = office.end
    if end < len(tokens) and tokens[end].lower in _OF:
        while end < len(tokens) and end - office.end < _HELD_BODY and (end == office.end or not _breaks(tokens[end])):
            end += 1
    return end


def _office_at(tokens: Sequence[Token], index: int) -> _Office | None:
    for words, row in _table().get(tokens[index].lower, ()):
        if all(
            index + k < len(tokens) and tokens[index + k].lower.replace("’", "'") == word for k, word in enumerate(words)
        ):
            return _Office(index, index + len(words), row[1], tuple(row[2].split()), row[3] == "1")
    return None


def _holder(tokens: Sequence[Token], names: Sequence[Holder], office: _Office, holding: set[int]) -> int | None:
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


def _named_before(tokens: Sequence[Token], names: Sequence[Holder], office: _Office) -> int | None:
    """The person named before an office: "X, the Y director", "X is the director", "appointed X as chairman"."""
    for number in range(len(names) - 1, -1, -1):
        name, end = names[number], names[number].tokens[1]
        if end > office.start or not _person(name):
            continue
        if end < len(tokens) and tokens[end].lower in ("'s", "’s"):
            continue
        start = _after_age(tokens, end)
        between = tokens[start : office.start]
        if len(between) > _BETWEEN:
            return None
        if not between:
            return number if tokens[office.start].text.islower() and _appointed(tokens, name) else None
        first, rest = between[0], between[1:]
        if first.text in (",", "(", "–", "—") and not any(_breaks(token) for token in rest):
            return number
        link = [token for token in between if token.lower in _IS]
        if link and not any(_breaks(token) and token.lower not in _IS and token.lower not in _LINKS for token in between):
            return number
        return None
    return None


_LINKS = frozenset({"will", "would", "who", ",", "has", "had", "currently", "also", "its", "his", "her", "their", "leads", "serves", "served", "acts", "works", "worked", "acted"})


def _after_age(tokens: Sequence[Token], end: int) -> int:
    """Where the words after a name and its age begin: "X, 71, a ..."."""
    aged = end + 2 < len(tokens) and tokens[end].text == "," and tokens[end + 1].text.isdigit() and tokens[end + 2].text == ","
    return end + 2 if aged else end


def _appointed(tokens: Sequence[Token], name: Holder) -> bool:
    first = name.tokens[0]
    return any(token.stem in ("appoint", "name", "elect", "promot", "crown") for token in tokens[max(0, first - 2) : first])


def _breaks(token: Token) -> bool:
    return (token.tag in _SAME_CLAUSE and token.lower not in ("'s", "’s", "-", "‑", ".", "its", "his", "her", "their")) or token.lower in ("and", "whose")


def _after_comma(tokens: Sequence[Token], names: Sequence[Holder], office: _Office) -> int | None:
    """The person named after an office and a comma: "the Y director, X, said", "director of the museum, X, said"."""
    end = _body_end(tokens, office)
    if end + 1 >= len(tokens) or tokens[end].text != "," or not _definite(tokens, office.start):
        return None
    for number, name in enumerate(names):
        if name.tokens[0] >= end + 1:
            between = tokens[end + 1 : name.tokens[0]]
            close = all(token.lower in lexicon.words("titles") or token.text == "." for token in between)
            return number if close and _person(name) else None
    return None


def _definite(tokens: Sequence[Token], start: int) -> bool:
    """Whether the office is told to be someone's or the only one: "the", "its", "Y's" before it."""
    near = tokens[max(0, start - 5) : start]
    return any(token.lower in ("the", "its", "his", "her", "their", "our", "'s", "’s") for token in near) or start == 0


def _person(name: Holder) -> bool:
    first, end = name.tokens
    return name.sort == "person" or (name.sort == "unknown" and end - first > 1)


def _chained(tokens: Sequence[Token], before: _Office, office: _Office) -> bool:
    """Whether two offices are one phrase: "president and chief executive", "founder, chairman"."""
    return 0 < office.start - before.end <= 2 and tokens[before.end].lower in ("and", "&", ",", "/", "-")


def _shared(tokens: Sequence[Token], found: list[Role], office: _Office, role: Role, inside: set[int]) -> list[Role]:
    """The roles with those offices that stand before one with "and": "Asahara's president and chief executive X"."""
    known = {(role.start, role.end) for role in found}
    for other in _offices(tokens, inside):
        span = tokens[other.start].start, tokens[other.end - 1].end
        if span not in known and _chained(tokens, other, office) and tokens[other.end].lower in ("and", "&"):
            text = _span_text(tokens, other.start, other.end)
            found = [*found, Role(*span, text, other.name, other.families, other.unique, role.holder, role.person, role.of, _rank(tokens, other.start), role.time, role.nation)]
    return found


def _role(tokens: Sequence[Token], names: Sequence[Holder], office: _Office, holder: int) -> Role:
    first = office.start
    while first and (tokens[first - 1].lower in _RANKS or (tokens[first - 1].text == "-" and tokens[first - 2].lower in _RANKS)):
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


def _time(tokens: Sequence[Token], office: _Office, first: int, name: Holder) -> Time:
    near = {token.lower for token in tokens[max(0, first - 3) : first]}
    after = {token.lower for token in tokens[office.end : office.end + 2]}
    between = {token.lower for token in tokens[name.tokens[1] : office.start]} if name.tokens[1] <= office.start else set()
    if near & _PAST or (between & _WAS and "," not in between):
        return "past"
    return "future" if (near | after) & _FUTURE or "will" in between else "now"


def _nation(tokens: Sequence[Token], first: int, office: _Office, name: Holder) -> str:
    """The country of "the Hungarian referee X", "the referee, X of Hungary"."""
    nations = _nations()
    for token in reversed(tokens[max(0, first - 2) : first]):
        if (row := nations.get(token.lower)) and row[2] == "demonym":
            return row[1]
    end = name.tokens[1]
    if end + 1 < len(tokens) and tokens[end].lower == "of" and (row := nations.get(tokens[end + 1].lower)) and row[2] == "country":
        return row[1]
    return ""


@cache
def _nations() -> dict[str, tuple[str, ...]]:
    return {row[0]: row for row in lexicon.rows("nations")}


def _body(tokens: Sequence[Token], names: Sequence[Holder], office: _Office, first: int, holder: Holder) -> frozenset[str]:
    """The stems of the words that tell whose office it is, before it ("the museum's director") and after ("director of")."""
    left = first
    while left and first - left < _HELD_BODY and left > holder.tokens[1] * (holder.tokens[1] <= first) and not _breaks(tokens[left - 1]) and tokens[left - 1].tag != "ADP":
        left -= 1
    words = [token for token in (*tokens[left:first], *tokens[office.end : _body_end(tokens, office)]) if token.lower not in _PAST | _FUTURE | _RANKS]
    return frozenset(fold(stem) for stem in content(words))
