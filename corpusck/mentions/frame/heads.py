"""Heads: the verbs and the words for events that the clauses of a sentence predicate of somebody or something."""

from __future__ import annotations

from collections.abc import Iterator

from corpusck import lexicon
from corpusck.mentions.frame import signs
from corpusck.model import Token
from corpusck.text import phrases
from corpusck.text.clauses import Clause

LIGHT = frozenset(("carri", "give", "have", "hold", "make", "reach", "record", "report", "take"))
"""Verbs that carry an event noun and say nothing of their own: "arrests were made"."""
_DO = frozenset(("did", "do", "does"))


class Heads:
    """The predicates of a tagged sentence. `events` holds what the table of events lists, by first token: the token
    after the last, and the events; `undone` the stems of verbs of which a participle tells that it was not done."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.events = {start: (end, fields) for start, end, fields in phrases.find(tokens, "events")}
        self.undone = {
            at: verb
            for at, token in enumerate(tokens)
            if token.lower[:2] == "un" and at not in self.events and (verb := signs.undone(token.lower))
        }

    def of(self, clause: Clause) -> Iterator[tuple[int, int]]:
        """The token ranges of the predicates of a clause; what a listed expression denies ("never flew") is told by a
        range of its own."""
        after = clause.start
        for index in range(clause.start, clause.end):
            tells = self.tokens[index].tag == "VERB" or index in self.events or index in self.undone
            if index < after or not tells:
                continue
            end, _ = self.events.get(index, (index + 1, ()))
            if end <= clause.end and self._is_head(index, end, clause) and not self._light(index, clause):
                yield index, end
                if self.denies(index) and end == index + 2 and self.tokens[index + 1].tag == "VERB":
                    yield index + 1, end
                after = end

    def denies(self, index: int) -> bool:
        """Whether a predicate begins with the word that denies it: "never flew", "no gun"."""
        return self.tokens[index].lower in lexicon.words("negators")

    def _is_head(self, index: int, end: int, clause: Clause) -> bool:
        """Whether a verb, or what tells an event, is a predicate."""
        tag = self.tokens[index].tag
        if signs.hyphenated(self.tokens, index, end):
            return False
        if tag in ("VERB", "NOUN") or end > index + 1:
            return True
        told = tag in ("ADJ", "ADP", "ADV") or index in self.undone
        return told and signs.follows_be(self.tokens, clause.start, index)

    def _light(self, index: int, clause: Clause) -> bool:
        """Whether a verb only carries an event noun of its clause ("no arrests were made") or another verb of it."""
        if self.tokens[index].lower in _DO:
            return any(token.tag == "VERB" for token in self.tokens[index + 1 : clause.end])
        if self.tokens[index].lower == "had":
            return [token.tag for token in self.tokens[index + 1 : index + 3]] == ["PRON", "VERB"]
        if self.tokens[index].stem not in LIGHT or index in self.events:
            return False
        return any(i in self.events and self.tokens[i].tag == "NOUN" for i in range(clause.start, clause.end))
