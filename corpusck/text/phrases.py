"""Words and phrases of a table are found in sentences by their stems, the longest first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from corpusck import lexicon
from corpusck.model import Token

_POSSESSIVES = frozenset(("her", "his", "its", "my", "our", "their", "your"))
_STANDING = frozenset(("the", "~"))
"""What may stand where an expression has a possessive: "lost the job", "lost her job"."""
_TAGS = {"J": ("ADJ", "VERB"), "N": ("NOUN", "PROPN"), "R": ("ADV", "ADP"), "V": ("VERB",)}
_HELD = 200_000
"""Stems of which a table holds the expressions: beyond that it begins anew."""

Phrase = tuple[tuple[str, ...], str, tuple[tuple[str, ...], ...]]
"""The stems of an expression (~ for any possessive), what restricts it, what the table says of it."""
_NOTHING: dict[str, tuple[Phrase, ...]] = {}
"""What most stems begin: one for all of them stays at hand."""


def find(tokens: tuple[Token, ...], name: str) -> Iterator[tuple[int, int, tuple[tuple[str, ...], ...]]]:
    """The expressions of the table `data/<name>.tsv` in tagged tokens, without overlap: first token, token after the
    last, and the further fields of all rows of that expression."""
    table = _table(name)
    stems = (*["~" if token.lower in _POSSESSIVES else token.stem for token in tokens], "")
    after = 0
    for index in [index for index, stem in enumerate(stems) if table[stem]]:
        if index < after:
            continue
        begun = table[stems[index]]
        more = begun.get("~", ()) if stems[index + 1] == "the" else ()
        for phrase, limit, fields in (*begun.get(stems[index + 1], ()), *more, *begun.get("", ())):
            end = index + len(phrase)
            if _same(stems[index:end], phrase) and (not limit or _allowed(tokens[index], limit)):
                yield index, end, fields
                after = end
                break


def _same(stems: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Whether stems are those of an expression, where "the" may stand for a possessive."""
    if "~" not in phrase:
        return stems == phrase
    return len(stems) == len(phrase) and all(
        one == two or (two == "~" and one in _STANDING) for one, two in zip(stems, phrase, strict=True)
    )


def _allowed(token: Token, limit: str) -> bool:
    """Whether the first word of an expression has the form (=) or the part of speech that it is restricted to."""
    return token.lower in (limit[1:], limit[1:] + "s") if limit[0] == "=" else token.tag in _TAGS[limit]


def alone(name: str, stem: str) -> tuple[Phrase, ...]:
    """The expressions of a table that are this stem: exact forms first, then those of one part of speech."""
    return _table(name)[stem].get("", ())


class _Table(dict[str, dict[str, tuple[Phrase, ...]]]):
    """The expressions of a table by their first stem and by their second, "" for none, the longest first, then exact
    forms, then those of one part of speech.

    They are read as they are asked for: those of one first stem stand together, since the table is sorted, and the rest
    of it is left unread.
    """

    def __init__(self, name: str) -> None:
        self._lines = lexicon.lines(name)

    def __missing__(self, stem: str) -> dict[str, tuple[Phrase, ...]]:
        if len(self) >= _HELD:
            self.clear()
        lines = self._lines
        fields: dict[tuple[str, str], list[tuple[str, ...]]] = {}
        for line in lines[bisect_left(lines, stem + "\t") : bisect_left(lines, stem + "!")]:
            expression, limit, *rest = line.split("\t")
            fields.setdefault((expression, limit), []).append(tuple(rest))
        listed = [(tuple(expression.split(" ")), limit, tuple(found)) for (expression, limit), found in fields.items()]
        begun: dict[str, tuple[Phrase, ...]] = {}
        for phrase in sorted(listed, key=lambda phrase: (-len(phrase[0]), not phrase[1], phrase[1][:1] != "=")):
            second = phrase[0][1] if len(phrase[0]) > 1 else ""
            begun[second] = (*begun.get(second, ()), phrase)
        self[stem] = begun or _NOTHING
        return self[stem]


@cache
def _table(name: str) -> _Table:
    return _Table(name)
