"""Fillers are read from the predicates of a tagged sentence: the phrases beside them, by where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from corpusck import lexicon
from corpusck.mentions.filler import nominal, voice
from corpusck.mentions.filler.model import Filler
from corpusck.mentions.filler.phrase import Named, Phrase, content, phrases
from corpusck.model import Sentence, Token
from corpusck.text import phrases as expressions
from corpusck.text.clauses import Clause, clauses

_AT = frozenset((
    *("aboard", "above", "across", "amid", "among", "at", "behind", "below", "beneath", "beside", "in", "inside"),
    *("near", "off", "on", "outside", "over", "under", "underneath", "within", "opposite", "around", "upon"),
))  # fmt: skip
_TO = frozenset({"to", "into", "towards", "toward", "onto"})
_RELATIVE = frozenset({"who", "which", "that"})
_OBJECTS = frozenset({"her", "him", "it", "me", "them", "us", "you"})
_AND, _BY = frozenset({"and", "or"}), frozenset({"by"})
_NEAR = 3
"""Tokens from a verb that says what something is to what follows it, at the most."""
_CHAIN = 3
"""Phrases after a predicate that may belong to it."""

Listed = Mapping[int, tuple[int, tuple[tuple[str, ...], ...]]]
"""The predicates of a sentence by first token: token after the last, the parts of facts that they tell."""


def extract(
    sentence: Sentence, tokens: tuple[Token, ...], named: Named, taken: frozenset[int] = frozenset()
) -> tuple[Filler, ...]:
    """The fillers of one sentence in the order of their predicates; `named` are its names by first token, `taken` the
    tokens of its dates and times."""
    listed = {start: (end, fields) for start, end, fields in expressions.find(tokens, "slots")}
    if not listed:
        return ()
    reading = _Reading(sentence, tokens, listed, named, taken)
    return tuple(dict.fromkeys(filler for clause in range(len(reading.clauses)) for filler in reading.fillers(clause)))


@cache
def _negators() -> frozenset[str]:
    return lexicon.words("negators")


class _Reading:
    """One sentence while its fillers are read."""

    def __init__(
        self, sentence: Sentence, tokens: tuple[Token, ...], listed: Listed, named: Named, taken: frozenset[int]
    ) -> None:
        self.sentence, self.tokens, self.listed, self.named = sentence, tokens, listed, named
        self.clauses = clauses(tokens)
        found = phrases(tokens, named, taken)
        self.hyphened = [p for p in found if p.end < len(tokens) and tokens[p.end].text == "-"]
        self.phrases = [p for p in found if p not in self.hyphened] if self.hyphened else found
        self.parsed = nominal.Parsed(tokens, self.phrases, named)
        self.subject: Phrase | None = None
        self.fronted: list[Phrase] = []

    def fillers(self, number: int) -> Iterator[Filler]:
        """The fillers of one clause."""
        clause = self.clauses[number]
        subject = self._subject(number)
        self.fronted = self._fronted(number)
        index = verb = clause.start
        while index < clause.end:
            end, fields = self.listed.get(index, (index + 1, ()))
            if fields:
                own = self._between(verb, index) or subject
                yield from self._of_predicate(clause, index, end, fields, own)
            if self.tokens[index].tag == "VERB":
                verb = end
            index = end
        if subject:
            self.subject = subject

    def _subject(self, number: int) -> Phrase | None:
        """The phrase before the first verb of a clause, or the one that it takes over."""
        clause = self.clauses[number]
        own = [p for p in self.phrases if clause.start <= p.start and p.end <= clause.subject]
        if clause.opener in _RELATIVE and number:
            before = [p for p in self.phrases if p.full <= clause.start]
            if clause.opener == "who" and before:
                before = [next(p for p in before if p.full == before[-1].full)]
            return before[-1] if before and not own else own[0] if own else None
        for phrase in own:
            if not phrase.preposition:
                return phrase
        if clause.subject > clause.start and any(t.tag == "PRON" for t in self.tokens[clause.start : clause.subject]):
            return None
        return self.subject if clause.opener in ("and", "but", ",", "then") else None

    def _between(self, verb: int, index: int) -> Phrase | None:
        """The phrase without preposition between the verb before and the token at `index`."""
        own = [p for p in self.phrases if verb <= p.start and p.end <= index and not p.preposition]
        return own[0] if own else None

    def _cleft(self, clause: Clause, verb: int) -> Phrase | None:
        """What "what broke the mast was a gust" and "what he saw was a fox" tell beyond the second verb."""
        if self.tokens[clause.start].lower != "what":
            return None
        be = next((i for i in range(verb, clause.end) if _is_be(self.tokens[i])), clause.end)
        return next((p for p in self.phrases if be < p.start <= be + _NEAR and not p.preposition), None)

    def _fronted(self, number: int) -> list[Phrase]:
        """The phrases that tell where before the subject of a clause, also beyond a comma: "In the hall, she sang"."""
        clause = self.clauses[number]
        before = self.clauses[number - 1] if number and clause.opener == "," else clause
        start = clause.start if before.verbal else before.start
        first = next((p for p in self.phrases if start <= p.start and p.end <= clause.subject), None)
        return [first] if first and first.preposition in _AT and first.start == start + 1 else []

    def _of_predicate(
        self, clause: Clause, start: int, end: int, fields: Sequence[tuple[str, ...]], subject: Phrase | None
    ) -> Iterator[Filler]:
        verbal = voice.verbal(self.tokens, start, end)
        beside: dict[str, Phrase] = {}
        for place, phrase in self._beside(clause, start, end, subject, verbal):
            beside.setdefault(place, phrase)
        if "on" in beside:
            beside.pop("O", None)
        fitting = [
            (phrase, (fact, role, kind, scope))
            for place, phrase in beside.items()
            for fact, role, kind, scope, places in fields
            if _fits(place, places)
        ]
        if not fitting:
            return
        denied = any(t.lower in _negators() or t.lower.endswith("n't") for t in self.tokens[clause.start : start])
        told = self.tokens[start].stem if end == start + 1 else ""
        for phrase, part in fitting:
            others = [content(self.tokens[p.start : p.full]) for p in beside.values() if p is not phrase]
            yield self._filler(phrase, part, told, frozenset[str]().union(*others), denied)

    def _beside(
        self, clause: Clause, start: int, end: int, subject: Phrase | None, verbal: bool
    ) -> Iterator[tuple[str, Phrase]]:
        """The phrases beside a predicate by where they stand."""
        after = [p for p in self.phrases if p.start >= end and p.start < clause.end + 1][:_CHAIN]
        stop = next((i for i in range(end, clause.end) if self.tokens[i].tag == "VERB"), clause.end)
        after = [p for p in after if p.end <= stop or p.start < stop]
        passive = verbal and voice.passive(self.tokens, clause, start)
        if start and self.tokens[start - 1].text == "-":
            yield from (("-", Phrase(p.head, end, p.head, "-", end)) for p in self.hyphened if p.end == start - 1)
            return
        by = next((p for p in after if p.preposition == "by"), None) or self._shared_by(end)
        if verbal:
            follows = bool(after) and not after[0].preposition and after[0].start - end <= 1
            follows = follows or (end < clause.end and self.tokens[end].lower in _OBJECTS)
            if said := self._cleft(clause, end):
                yield ("O", said) if subject and subject.end <= start else ("T", said)
                return
            passive = passive or (by is not None and not follows and voice.participle(self.tokens[start]))
            acted = not passive and follows
            passive = passive or (not acted and voice.reduced(self.tokens, clause, start, end))
            if subject and subject.end <= start:
                yield ("O" if passive else "S"), subject
                if acted or (not passive and any(token.tag == "NOUN" for token in self.tokens[start:end])):
                    yield "T", subject
            if acted and after and after[0].start - end <= 1 and not after[0].preposition:
                yield "O", after[0]
            if passive and by:
                yield "S", by
                yield "T", by
                yield "by", by
        elif subject and subject.start <= start < subject.end + 4 and start < subject.full:
            yield from self._said(clause, subject, after)
        if not verbal:
            yield from (("is", p) for p in nominal.said_to_be(self.parsed, clause, start, end, subject, self.subject))
        for phrase in after:
            far = phrase.preposition == "of" and phrase.start > end + 1
            if phrase.preposition and not far and (phrase is not by or not passive):
                yield phrase.preposition, phrase
        if verbal:
            yield from ((phrase.preposition, phrase) for phrase in self.fronted)

    def _shared_by(self, end: int) -> Phrase | None:
        """Who does what two participles tell: "hired and supervised by X" where the first one ends at `end`."""
        after = self.tokens[end : end + 3]
        if [t.lower in wanted for t, wanted in zip(after[::2], (_AND, _BY), strict=False)] != [True, True]:
            return None
        return next((p for p in self.phrases if p.start == end + 3), None) if voice.participle(after[1]) else None

    def _said(self, clause: Clause, subject: Phrase, after: Sequence[Phrase]) -> Iterator[tuple[str, Phrase]]:
        """The phrases that a verb ties to its subject: "the alarm came from fishermen", "the cause was a spark"."""
        rest = [p for p in self.phrases if p.start >= max(clause.subject, subject.full) and p.start < clause.end][
            :_CHAIN
        ]
        for phrase in rest:
            if phrase.preposition:
                yield phrase.preposition, phrase

    def _filler(
        self, phrase: Phrase, part: tuple[str, str, str, str], told: str, beside: frozenset[str], denied: bool
    ) -> Filler:
        tokens = self.tokens
        if part[2] == "where" and not nominal.is_name(self.parsed, phrase):
            phrase = phrase._replace(full=self._lies_in(phrase.full))
        sort = name = ""
        for start in range(phrase.start, phrase.full):
            if start in self.named and self.named[start][0] > phrase.head >= start:
                sort, name = self.named[start][1:]
        span = tokens[phrase.start].start, tokens[phrase.full - 1].end
        head = tokens[phrase.head]
        return Filler(
            *span,
            self.sentence.text[span[0] : span[1]],
            *part,
            noun=head.lower,
            head=head.stem,
            words=content(tokens[phrase.start : phrase.full]),
            joined=content(tokens[phrase.end : phrase.full]),
            sort=sort or ("unknown" if head.tag == "PROPN" else ""),
            name=name,
            placed=any(self.named.get(i, (0, ""))[1] == "place" for i in range(phrase.start, phrase.full)),
            told=told,
            beside=beside,
            denied=denied,
            counted=any(token.tag == "NUM" for token in tokens[phrase.start : phrase.head]),
        )

    def _lies_in(self, end: int) -> int:
        """Where a phrase that ends at `end` ends with the named place that it lies in: "a clinic in X"."""
        if end < len(self.tokens) and self.tokens[end].lower in _AT:
            return next((p.full for p in self.phrases if p.start == end + 1 and nominal.is_name(self.parsed, p)), end)
        return end


@lru_cache(maxsize=10_000)
def _fits(place: str, listed: str) -> bool:
    """Whether what stands at a place fills a part that is told at the `listed` ones."""
    places = listed.split(" ")
    return place in places or ("at" in places and place in _AT) or ("to" in places and place in _TO)


def _is_be(token: Token) -> bool:
    return token.lower in nominal.BE and token.tag in ("AUX", "VERB")
