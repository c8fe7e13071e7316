"""Frames: what a sentence says of whom. A frame is a predicate (verb, adjective, event noun) with its participants, whether
it is denied, and whether it is told as done, planned, considered or alleged.

Frames are found by tags and clauses, not by a parser: participants are the content words before and after the predicate
inside its clause, as concepts or stems.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from corpusck import lexicon
from corpusck.model import Mention, Relation, Sentence, Token
from corpusck.text import phrases
from corpusck.text.clauses import Clause, clauses
from corpusck.text.concepts import concepts

Stage = Literal["early", "done", "opposite"]
Status = Literal[
    "done", "planned", "expected", "considered", "possible", "required", "alleged", "denied", "conditional", "asked"
]

_NEGATORS = frozenset("not n't never no nobody none neither nor nothing without cannot hardly nowhere".split())
_TOTAL = frozenset("no nobody none nothing nowhere neither".split())
_NOT_NEGATING = frozenset("doubt fewer later less longer matter more sooner wonder only just least necessarily".split())
_MODALS: dict[str, Status] = {
    "will": "planned", "would": "planned", "shall": "planned", "'ll": "planned", "won't": "planned", "wouldn't": "planned",
    "may": "possible", "might": "possible", "could": "possible", "can": "possible", "can't": "possible",
    "cannot": "possible", "couldn't": "possible", "must": "required", "mustn't": "required", "should": "required",
    "shouldn't": "required", "ought": "required",
}  # fmt: skip
_CONDITIONAL = frozenset("if unless whether lest until till before provided should once".split())
_BE = frozenset("am are be been being is was were isn't aren't wasn't weren't 's 're".split())
_LINKING = frozenset("remain stay becom keep stand seem prove".split())
_LIGHT = frozenset("make take have give hold reach carri report record".split())
_PRONOUNS = frozenset("he she it they him her them".split())


@dataclass(frozen=True)
class Frame(Mention):
    """A predication. `head` and the members of `subject` and `object` are concepts or stems; the object holds all
    participants but the subject, and what is acted on where the verb is passive. `events` are the stages of events that the
    predicate tells. A `total` negation ("no arrests", "nobody") denies every event of the kind. `earlier` marks the past
    perfect, `nominal` an event noun without a verb of its own, `vague` a subject that is a pronoun or missing; `tokens` is
    the token range of the predicate."""

    head: str
    events: tuple[tuple[str, Stage], ...] = ()
    subject: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    when: frozenset[str] = frozenset()
    negative: bool = False
    total: bool = False
    status: Status = "done"
    earlier: bool = False
    nominal: bool = False
    vague: bool = False
    tokens: tuple[int, int] = (0, 0)

    @property
    def participants(self) -> frozenset[str]:
        """Subject and object together."""
        return self.subject | self.object


def extract(sentence: Sentence, tokens: tuple[Token, ...], mentions: Sequence[Mention]) -> tuple[Frame, ...]:
    """The frames of one sentence in order; `tokens` are tagged. Of the `mentions` found before none is used yet."""
    reading = _Reading(sentence, tokens)
    return tuple(frame for number in range(len(reading.clauses)) for frame in reading.frames(number))


def compare(a: Frame, b: Frame) -> Relation:
    """Whether two frames can both be true, by their predicates alone: the same stage of one event or the same head with the
    same polarity; opposite ones are different. Frames that are not asserted (questions, conditions) are unrelated."""
    if not {a.status, b.status}.isdisjoint(("conditional", "asked", "possible", "required")):
        return "unrelated"
    stages = [(_value(x, a), _value(y, b)) for event, x in a.events for other, y in b.events if event == other]
    for left, right in stages:
        if left != right and "done" in (left, right):
            return "different"
    if any(left == right for left, right in stages):
        return "same"
    if stages:
        return "compatible"
    if a.head != b.head:
        return "unrelated"
    return "same" if a.negative == b.negative else "different"


def _value(stage: Stage, frame: Frame) -> str:
    """What a frame says of the event: done, early, or not (denied or the opposite)."""
    if frame.negative:
        return "not" if stage == "done" else "open"
    if stage == "done":
        return "early" if frame.status in ("planned", "expected", "considered") else "done"
    return "not" if stage == "opposite" else "early"


def overlap(negative: Frame, other: Frame, weights: Mapping[str, float]) -> float:
    """The share of the participants of `negative`, by weight, that `other` has too; 1 where it names none."""
    wanted = negative.participants
    total = sum(weights.get(term, 1.0) for term in wanted)
    return sum(weights.get(term, 1.0) for term in wanted & other.participants) / total if total else 1.0


@cache
def _times() -> frozenset[str]:
    return lexicon.words("months") | lexicon.words("weekdays")


class _Reading:
    """One sentence while its frames are read: what stands at each token, and what one clause leaves to the next."""

    def __init__(self, sentence: Sentence, tokens: tuple[Token, ...]) -> None:
        self.sentence, self.tokens = sentence, tokens
        self.clauses = clauses(tokens)
        self.events = {start: (end, fields) for start, end, fields in phrases.find(tokens, "events")}
        self.terms = _terms(tokens)
        self.asked = sentence.text.rstrip("\"'”’) ").endswith("?")
        self.subject: frozenset[str] = frozenset()
        self.left: str = ""

    def frames(self, number: int) -> Iterator[Frame]:
        """The frames of one clause."""
        clause = self.clauses[number]
        heads = list(self._heads(clause))
        subject, vague = self._subject(number)
        inherited = self._inherited(clause)
        begin = clause.start
        self.left = ""
        for place, (start, end) in enumerate(heads):
            governor = self._governor(start, end)
            if governor:
                self.left = governor
                continue
            stop = heads[place + 1][0] if place + 1 < len(heads) else clause.end
            frame = self._frame(clause, (begin, start, end, stop), subject, vague, inherited)
            begin, self.left = end, ""
            if frame:
                yield frame
        if subject:
            self.subject = subject

    def _heads(self, clause: Clause) -> Iterator[tuple[int, int]]:
        """The token ranges of the predicates of a clause."""
        index = clause.start
        while index < clause.end:
            end, _ = self.events.get(index, (index + 1, ()))
            token = self.tokens[index]
            if end <= clause.end and self._is_head(index, end, clause) and not self._light(index, clause):
                yield index, end
                index = end
            else:
                index += 1

    def _is_head(self, index: int, end: int, clause: Clause) -> bool:
        tag = self.tokens[index].tag
        if tag == "VERB" or (end > index + 1 and tag != "AUX"):
            return True
        if index not in self.events or tag not in ("ADJ", "NOUN", "ADP", "ADV"):
            return False
        return tag == "NOUN" or self._follows_be(index, clause)

    def _follows_be(self, index: int, clause: Clause) -> bool:
        """Whether a form of be or a verb like remain stands before the token, adverbs and negations between left out."""
        for token in reversed(self.tokens[clause.start : index]):
            if token.lower in _BE or (token.tag == "VERB" and token.stem in _LINKING):
                return True
            if token.tag not in ("ADV", "PART"):
                return False
        return False

    def _light(self, index: int, clause: Clause) -> bool:
        """Whether a verb only carries an event noun of its clause ("no arrests were made")."""
        if self.tokens[index].stem not in _LIGHT or index in self.events:
            return False
        return any(i in self.events and self.tokens[i].tag == "NOUN" for i in range(clause.start, clause.end))

    def _governor(self, start: int, end: int) -> str:
        """What a predicate makes of the next one, if it governs it; "" otherwise."""
        if start in self.events and end > start + 1:
            return ""
        made = lexicon.table("governors").get(self.tokens[start].stem, "")
        after = self.tokens[end : end + 4]
        governs = any(t.lower == "to" and t.tag == "PART" for t in after[:3]) or (
            after and after[0].lower.endswith("ing")
        )
        return made if governs else ""

    def _subject(self, number: int) -> tuple[frozenset[str], bool]:
        """The terms before the first verb of a clause, or those that a relative or coordinated clause takes over."""
        clause = self.clauses[number]
        own = self._content(clause.start, clause.subject) if clause.verbal else frozenset()
        if own:
            return own, False
        words = {token.lower for token in self.tokens[clause.start : clause.subject]}
        if clause.opener in ("who", "which", "that", "whose") and number:
            before = self.clauses[number - 1]
            return self._content(max(before.start, before.end - 4), before.end), False
        if words & _PRONOUNS:
            return own, True
        return self.subject, not self.subject

    def _inherited(self, clause: Clause) -> Status | None:
        """The status that the words around a clause give to all of it."""
        if self.asked:
            return "asked"
        if clause.opener in _CONDITIONAL:
            return "conditional"
        if clause.opener in ("that", "") and self._denial_before(clause):
            return "denied"
        return None

    def _denial_before(self, clause: Clause) -> bool:
        before = self.tokens[max(clause.start - 3, 0) : clause.start]
        return any(lexicon.table("governors").get(token.stem) == "denied" for token in before)

    def _frame(
        self,
        clause: Clause,
        places: tuple[int, int, int, int],
        subject: frozenset[str],
        vague: bool,
        inherited: Status | None,
    ) -> Frame | None:
        begin, start, end, stop = places
        window = self.tokens[begin:start]
        negators = [
            t for t, after in zip(window, self.tokens[begin + 1 : start + 1], strict=True) if _negates(t, after)
        ]
        objects = [
            t
            for t, after in zip(self.tokens[end:stop], self.tokens[end + 1 : stop + 1], strict=False)
            if t.lower in _TOTAL and _negates(t, after)
        ][:1]
        status = self._status(window, inherited)
        count = len(negators) + len(objects) + (self.left == "not") + (status == "denied") + (clause.opener == "nor")
        if count > 1:
            return None
        told = self._content(end, clause.end) | self._content(clause.subject, start)
        if self._passive(start, begin):
            subject, told = frozenset(), subject | told
        span = self.tokens[start].start, self.tokens[end - 1].end
        return Frame(
            *span,
            self.sentence.text[span[0] : span[1]],
            head=self.terms[start] or " ".join(token.stem for token in self.tokens[start:end]),
            events=self._stages(start),
            subject=subject,
            object=told,
            when=frozenset(t.lower for t in self.tokens[clause.start : clause.end] if t.lower in _times()),
            negative=count == 1,
            total=any(token.lower in _TOTAL for token in (*negators, *objects)),
            status=status,
            earlier=any(token.lower == "had" for token in window),
            nominal=self.tokens[start].tag == "NOUN" and end == start + 1,
            vague=vague,
            tokens=(start, end),
        )

    def _stages(self, start: int) -> tuple[tuple[str, Stage], ...]:
        _, fields = self.events.get(start, (0, ()))
        return tuple((event, stage) for event, stage in fields)  # type: ignore[misc]

    def _status(self, window: Sequence[Token], inherited: Status | None) -> Status:
        if inherited:
            return inherited
        if self.left and self.left not in ("not", "done"):
            return self.left  # type: ignore[return-value]
        for token in window:
            if token.tag == "AUX" and token.lower in _MODALS:
                return _MODALS[token.lower]
            made = lexicon.table("governors").get(token.stem, "")
            if token.tag in ("ADJ", "ADV") and made not in ("", "not", "done"):
                return made  # type: ignore[return-value]
        return "done"

    def _passive(self, start: int, begin: int) -> bool:
        if self.tokens[start].tag != "VERB" or self.tokens[start].lower.endswith("ing"):
            return False
        for token in reversed(self.tokens[begin:start]):
            if token.tag not in ("ADV", "PART"):
                return token.lower in _BE
        return False

    def _content(self, start: int, end: int) -> frozenset[str]:
        return frozenset(term for term in self.terms[start:end] if term)


def _terms(tokens: tuple[Token, ...]) -> list[str]:
    """For each token its concept or stem; "" for numbers, signs, times and words that stand everywhere."""
    common, times = lexicon.words("stopwords"), _times()
    terms = [
        "" if not token.text[0].isalpha() or token.lower in common or token.lower in times else token.stem
        for token in tokens
    ]
    for start, end, concept in concepts(tokens):
        terms[start:end] = [concept] * (end - start)
    return terms


def _negates(token: Token, after: Token) -> bool:
    word = token.lower.replace("’", "'")
    return (word in _NEGATORS or word.endswith("n't")) and after.lower not in _NOT_NEGATING
