"""Verbs: what is said of a mention, by the verbs of the clause that it stands in."""

from __future__ import annotations

from corpusck.model import Mention, Token
from corpusck.text.clauses import clauses
from corpusck.text.concepts import concepts, of_stem

_LIGHT = frozenset(
    ("be", "come", "do", "get", "give", "go", "have", "hold", "keep", "make", "put", "say", "set", "take", "will")
)
"""Stems of verbs that stand in clauses of any kind."""


class Verbs:
    """What the verbs of a sentence say, clause by clause; `tokens` are tagged."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self._tokens = tokens
        self._clauses = clauses(tokens)
        self._ideas = concepts(tokens)

    def about(self, mention: Mention) -> frozenset[str]:
        """What the verbs of the clause say in which a mention begins, or of that before where it has none: their stems
        and concepts."""
        first = next((i for i, token in enumerate(self._tokens) if token.end > mention.start), 0)
        number = next((n for n, clause in enumerate(self._clauses) if clause.start <= first < clause.end), 0)
        said: set[str] = set()
        for index in self._told(number, mention) or self._told(max(number - 1, 0), mention):
            stem = self._tokens[index].stem
            if stem not in _LIGHT:
                said |= of_stem(stem) | {stem}
                said.update([idea for start, end, idea in self._ideas if start <= index < end])
        return frozenset(said)

    def _told(self, number: int, mention: Mention) -> list[int]:
        """The verbs (indexes) of a clause without those of a mention."""
        clause = self._clauses[number]
        return [
            index
            for index in range(clause.start, clause.end)
            if self._tokens[index].tag == "VERB" and not mention.start <= self._tokens[index].start < mention.end
        ]
