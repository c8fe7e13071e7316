"""Sentences are cut into clauses, stretches of tokens with one predicate and what belongs to it, without a parser."""

from __future__ import annotations

from typing import NamedTuple

from corpusck.model import Token

_CUTS = frozenset({",", ";", ":", "—", "–", "(", ")", "“", "”", '"', "|", "...", "…"})
_RELATIVE = frozenset({"who", "whom", "whose", "which"})
_ADVERBIAL = frozenset({"when", "where", "why", "how"})
_BEFORE_CLAUSE = frozenset({"after", "before", "since", "until", "till", "as"})
_VERBAL = frozenset({"VERB", "AUX"})
_CUTTING = frozenset({"CCONJ", "PUNCT", "SCONJ"})
_WORDS = _RELATIVE | _ADVERBIAL | _BEFORE_CLAUSE | {"that"}
"""Words that may cut whatever their part of speech."""


class Clause(NamedTuple):
    """The tokens `start` to `end`; `opener` is the word (lower case) or sign that cuts them off from others before, ""
    at the begin. `subject` is the end of the part before the first verb or auxiliary, or `end` where there is none."""

    start: int
    end: int
    opener: str
    subject: int

    @property
    def verbal(self) -> bool:
        """Whether there is a verb or an auxiliary."""
        return self.subject < self.end


def clauses(tokens: tuple[Token, ...]) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order; signs and the words that open a clause stand between them."""
    found: list[Clause] = []
    start, opener, verb = 0, "", -1
    for index, token in enumerate(tokens):
        if token.tag in _VERBAL:
            verb = index if verb < 0 else verb
        elif (token.tag in _CUTTING or token.lower in _WORDS) and _cuts(tokens, index, verb):
            _add(found, start, index, opener, verb)
            start, opener, verb = index + 1, token.lower, -1
    _add(found, start, len(tokens), opener, verb)
    return tuple(found)


def _add(found: list[Clause], start: int, end: int, opener: str, verb: int) -> None:
    if start < end:
        found.append(Clause(start, end, opener, verb if verb >= 0 else end))


def _cuts(tokens: tuple[Token, ...], index: int, verb: int) -> bool:
    """Whether the token at `index` ends a clause; `verb` is the place of its first verb or auxiliary, -1 if none."""
    token = tokens[index]
    if token.tag == "PUNCT":
        return token.text in _CUTS
    if token.tag == "SCONJ" or token.lower in _RELATIVE or token.lower in _ADVERBIAL:
        return True
    if token.lower == "that":
        return token.tag == "PRON" and index > 0
    if token.lower in _BEFORE_CLAUSE:
        return _verb_follows(tokens, index)
    return token.tag == "CCONJ" and verb >= 0 and _verb_follows(tokens, index)


def _verb_follows(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a verb that may be finite comes after the token at `index` and before the next sign or conjunction."""
    for token in tokens[index + 1 : index + 9]:
        if token.tag in _VERBAL:
            return not token.lower.endswith("ing")
        if token.tag in ("PUNCT", "SCONJ", "CCONJ"):
            return False
    return False
