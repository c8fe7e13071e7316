"""Frames are read from the clauses of a tagged sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from corpusck import lexicon
from corpusck.mentions.frame import setting, signs
from corpusck.mentions.frame.governing import governor
from corpusck.mentions.frame.heads import LIGHT, Heads
from corpusck.mentions.frame.model import Frame, Stage, Status
from corpusck.mentions.frame.terms import Terms, times, year
from corpusck.model import Mention, Sentence, Token
from corpusck.text.clauses import Clause, clauses
from corpusck.text.concepts import of_stem

_ANY = frozenset(("any", "anybody", "anyone", "anything"))
_CARRYING = LIGHT | frozenset((
    *("announc", "arrang", "award", "begin", "bring", "call", "conduct", "declar", "enter", "face", "file", "get"),
    *("grant", "impos", "issu", "launch", "lodg", "mount", "offer", "open", "pass", "pay", "perform", "receiv", "run"),
    *("see", "sign", "stage", "start", "submit", "suffer", "sustain", "undergo", "win"),
))  # fmt: skip
"""Verbs of which an event noun tells what is done: "opened an inquiry"."""
_NEAR = 4
"""Tokens before an event noun among which a verb that carries it is looked for."""
_RELATIVE = frozenset(("that", "which", "who"))
_PRONOUNS = frozenset(("he", "her", "him", "it", "she", "them", "they"))


def extract(sentence: Sentence, tokens: tuple[Token, ...], mentions: Sequence[Mention]) -> tuple[Frame, ...]:
    """The frames of one sentence in order; `tokens` are tagged. Of the `mentions` found before none is used yet."""
    reading = _Reading(sentence, tokens)
    return tuple(frame for number in range(len(reading.clauses)) for frame in reading.frames(number))


class _Reading:
    """One sentence while its frames are read: what stands at each token, and what one clause leaves to the next."""

    def __init__(self, sentence: Sentence, tokens: tuple[Token, ...]) -> None:
        self.sentence, self.tokens = sentence, tokens
        self.clauses = clauses(tokens)
        self.heads = Heads(tokens)
        self.events = self.heads.events
        self.terms = Terms(tokens)
        days = times()
        self.times = {
            at: t.lower for at, t in enumerate(tokens) if t.lower in days or (t.tag == "NUM" and year(t.text))
        }
        self.governors = lexicon.table("governors")
        self.asked = sentence.text.rstrip("\"'”’) ").endswith("?")
        self.subject: frozenset[str] = frozenset()
        self.left: str = ""
        self.told_as: Status | None = None
        self.denied = False

    def frames(self, number: int) -> Iterator[Frame]:
        """The frames of one clause."""
        clause = self.clauses[number]
        heads = list(self.heads.of(clause))
        subject, vague = self._subject(number)
        told_as = "asked" if self.asked else setting.inherited(self.tokens, self.clauses, number, self.told_as)
        self.told_as = told_as
        begin = clause.start
        self.left = ""
        for place, (start, end) in enumerate(heads):
            stop = heads[place + 1][0] if place + 1 < len(heads) else clause.end
            made = governor(self.tokens, start, end, self.events)
            told = not made or (made in ("considered", "alleged") and start in self.events)
            frame = self._frame(clause, (begin, start, end, stop), subject, vague, told_as) if told else None
            if self.tokens[start].tag != "NOUN" and not made:
                begin = start if self.heads.denies(start) else end
            self.left = made
            if frame:
                yield frame
        if subject:
            self.subject = subject

    def _when(self, clause: Clause) -> frozenset[str]:
        return frozenset([word for at, word in self.times.items() if clause.start <= at < clause.end])

    def _subject(self, number: int) -> tuple[frozenset[str], bool]:
        """The terms before the first verb of a clause, or those that a relative or coordinated clause takes over."""
        clause = self.clauses[number]
        own = self.terms.between(clause.start, clause.subject) if clause.verbal else frozenset()
        if own:
            return own, False
        words = {token.lower for token in self.tokens[clause.start : clause.subject]}
        if clause.opener in ("who", "which", "that", "whose") and number:
            before = self.clauses[number - 1]
            return self.terms.between(max(before.start, before.end - 4), before.end), False
        if words & _PRONOUNS:
            return own, True
        subject = self._set_off(number) or self.subject
        return subject, not subject

    def _set_off(self, number: int) -> frozenset[str]:
        """The terms of what stands between commas or marks before the verb of a clause: "Lee, the mayor, has left"."""
        first = number
        while first and not self.clauses[first - 1].verbal:
            first -= 1
        return self.terms.between(self.clauses[first].start, self.clauses[number].start)

    def _frame(
        self,
        clause: Clause,
        places: tuple[int, int, int, int],
        subject: frozenset[str],
        vague: bool,
        inherited: Status | None,
    ) -> Frame | None:
        """The frame of the predicate from the second to the third of `places`, whose words lie from first to last."""
        begin, start, end, stop = places
        noun = self.tokens[start].tag == "NOUN" and end == start + 1
        since = clause.start if noun and self._carried(clause, start) else begin
        told_as = inherited or signs.status(self.tokens[since:start], self.left)
        undone = self.heads.undone.get(start, "")
        denials = self._denials(clause, places, noun, told_as) + ["one"] * ((told_as == "denied") + bool(undone))
        total = self._total(clause, places, told_as, denials)
        if told_as == "denied" and signs.status(self.tokens[since:start], "") == "planned":
            told_as = "planned"
        self.denied = bool(denials)
        if len(denials) > 1:
            return None
        if denials and setting.until(self.tokens, end, clause.end):
            told_as = "conditional"
        elif told_as == "done" and setting.ahead(self.tokens, clause, start):
            told_as = "planned"
        told = self.terms.between(end, clause.end) | self.terms.between(clause.subject, start)
        state = self.tokens[start].tag != "VERB" and not noun
        if state or signs.passive(self.tokens, begin, start):
            subject, told = frozenset(), subject | told
        head = min(of_stem(undone), default=undone) or self.terms[start]
        head = head or " ".join(token.stem for token in self.tokens[start:end])
        if self._none_who(clause):
            begin = min(begin, clause.start - 2)
        span = self.tokens[begin].start, self.tokens[max(stop, end) - 1].end
        return Frame(
            *span,
            self.sentence.text[span[0] : span[1]],
            head=head,
            events=cast(tuple[tuple[str, Stage], ...], self.events.get(start, (0, ()))[1]),
            subject=subject - {head},
            object=told - {head},
            names=(subject | told) & self.terms.names,
            when=self._when(clause),
            negative=bool(denials),
            total=total,
            status=told_as,
            earlier=any(token.lower == "had" and token.tag == "AUX" for token in self.tokens[begin:start]),
            weak=told_as != "considered" and inherited != "required" and self._weak(clause, start, noun),
            verb=self.tokens[start].tag == "VERB",
            vague=vague,
            none_of=self._none_of(places, noun) if denials else frozenset(),
            tokens=(start, end),
        )

    def _total(self, clause: Clause, places: tuple[int, int, int, int], status: Status, denials: Sequence[str]) -> bool:
        """Whether every event of the kind is denied: "nobody was hurt", "he denied that anyone was hurt"."""
        if "all" not in denials:
            subject = [token.lower for token in self.tokens[clause.start : clause.subject]]
            if status != "denied" or _ANY.isdisjoint(subject):
                return False
        return _PRONOUNS.isdisjoint([token.lower for token in self.tokens[places[2] : clause.end]])

    def _denials(self, clause: Clause, places: tuple[int, int, int, int], noun: bool, told_as: Status) -> list[str]:
        """How far each negation of a predicate reaches."""
        begin, start, end, stop = places
        if noun:
            denied = "one" if self.left == "not" else signs.noun_denied(self.tokens, clause.start, start)
            carried = self._carried(clause, start)
            if denied or not (carried or signs.state(self.tokens, clause.subject, start)):
                return [denied] if denied else []
            begin = clause.start if carried else begin
        after = [reach for reach in signs.denials(self.tokens, end, min(end + 2, stop)) if reach == "all"]
        found = signs.denials(self.tokens, begin, start) + after[:1]
        unable = any(t.tag == "ADJ" and self.governors.get(t.stem) == "not" for t in self.tokens[begin:start])
        more = (self.left == "not") + unable + (clause.opener == "nor") + self._joined(clause, begin, start)
        return found + ["one"] * more + ([] if told_as == "denied" else self._none_who(clause))

    def _joined(self, clause: Clause, begin: int, start: int) -> bool:
        """Whether "or" alone joins a predicate to one that is denied: "did not call or write"."""
        words = [token.lower for token in self.tokens[begin:start]] or [clause.opener]
        return self.denied and words == ["or"]

    def _none_of(self, places: tuple[int, int, int, int], noun: bool) -> frozenset[str]:
        """What a predicate is told of none of: "no oil escaped", "saw no sheen on the water", "no traffic light"."""
        begin, start, end, stop = places
        if noun:
            return self.terms.between(signs.compound(self.tokens, start), start)
        found = signs.none_of(self.tokens, begin, start) or signs.none_of(self.tokens, end, min(end + 2, stop))
        return self.terms.between(*found) if found else frozenset()

    def _none_who(self, clause: Clause) -> list[str]:
        """How far the denial of the noun reaches that a relative clause speaks of: "no child who was hurt"."""
        noun = clause.start - 2
        if clause.opener not in _RELATIVE or noun < 0:
            return []
        if setting.cleft(self.tokens, clause):
            return ["one"]
        if self.tokens[noun].tag == "PRON":
            return signs.denials(self.tokens, noun, noun + 1)
        denied = self.tokens[noun].tag == "NOUN" and signs.noun_denied(self.tokens, max(noun - _NEAR, 0), noun)
        return [denied] if denied else []

    def _weak(self, clause: Clause, start: int, noun: bool) -> bool:
        if self.left in ("done", "not"):
            return False
        if noun:
            return not self._carried(clause, start)
        return self.tokens[start].tag == "VERB" and not signs.asserting(self.tokens, clause.start, start, clause.opener)

    def _carried(self, clause: Clause, noun: int) -> bool:
        """Whether a verb or "with" makes an event noun an assertion: "arrests were made", "with a concussion"."""
        for token in reversed(self.tokens[max(noun - _NEAR, clause.start) : noun]):
            if token.tag == "VERB" or token.lower == "with":
                return token.lower == "with" or token.stem in _CARRYING
        verb = next((i for i in range(noun + 1, clause.end) if self.tokens[i].tag == "VERB"), clause.end)
        return verb < clause.end and self.tokens[verb].stem in _CARRYING and self.tokens[verb - 1].tag == "AUX"
