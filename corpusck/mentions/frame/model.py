"""What a frame holds, and how two frames stand to each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from corpusck.model import Relation

Stage = Literal["early", "done", "opposite"]
Status = Literal[
    "done",
    "planned",
    "expected",
    "considered",
    "possible",
    "able",
    "required",
    "alleged",
    "denied",
    "conditional",
    "asked",
]
Value = Literal["done", "early", "not", "open"]
"""What is said of an event: it happened; it is under way or considered; it did not happen or was undone; nothing that
contradicts another value, such as a plan."""

_NOT_ASSERTED = frozenset({"conditional", "asked", "possible"})
_RULED = frozenset({"able", "required"})
_DONE: Stage = "done"
_LASTING = frozenset(("CONTINUE", "REMAIN", "keep", "stay"))
"""Heads of what is so already where it is planned: who will stay has not left."""
_AHEAD = frozenset({"planned", "expected"})


class Frame(NamedTuple):
    """A predication, from its subject to its last object. `head` and the members of `subject` and `object` are concepts
    or stems; the object holds all participants but the subject, and also what is acted on where the verb is passive or
    a state is told ("the road is shut"); `names` are those that are names.

    `events` are the stages of events that the predicate tells. A `total` negation ("no arrests", "nobody") denies every
    event of the kind. `earlier` marks the past perfect, `weak` a noun or a verb form that asserts nothing by itself,
    `verb` a predicate that is a verb, `vague` a subject that is a pronoun or missing, `thing` that the head is a thing
    of which there is one, or none; `none_of` is what a denied predicate is told of none of, or what narrows a denied
    noun; `when` are the months, days and years named; `tokens` is the token range of the predicate alone.
    """

    start: int
    end: int
    text: str
    head: str
    events: tuple[tuple[str, Stage], ...] = ()
    subject: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    when: frozenset[str] = frozenset()
    negative: bool = False
    total: bool = False
    status: Status = "done"
    earlier: bool = False
    weak: bool = False
    verb: bool = True
    vague: bool = False
    thing: bool = False
    none_of: frozenset[str] = frozenset()
    tokens: tuple[int, int] = (0, 0)

    @property
    def participants(self) -> frozenset[str]:
        """Subject and object together."""
        return self.subject | self.object

    @property
    def asserted(self) -> bool:
        """Whether the frame tells what is, is planned, can or must be: no question, condition or mere possibility."""
        return self.status not in _NOT_ASSERTED


def values(frame: Frame) -> Iterator[tuple[str, Value]]:
    """What a frame tells of each of its events, and of its head, which is marked "=" to keep it apart from events. What
    is planned or expected is told of an event of its own, marked ">": two plans may contradict each other too. So may
    what can or must be and what cannot or must not, marked "?", which never tells what was. The opposite of an event is
    an event too, marked "~": what is not broken down contradicts what failed."""
    ahead = frame.status in _AHEAD
    for event, stage in (*frame.events, (f"={frame.head}", _DONE)):
        if frame.status in _RULED:
            if stage != "early":
                yield f"{event}?", "not" if frame.negative == (stage == "done") else "done"
            continue
        yield event, _value(frame, stage)
        if stage == "opposite":
            yield f"{event}~", _value(frame, _DONE)
        if ahead and stage != "early":
            yield f"{event}>", "not" if frame.negative == (stage == "done") else "done"


def compare(a: Frame, b: Frame) -> Relation:
    """Whether two frames can both be true by their predicates alone: "same" for one value of one event, "different"
    where one tells it as done and the other does not, "compatible" for other stages of one event, else "unrelated"."""
    if not (a.asserted and b.asserted):
        return "unrelated"
    told = dict(values(b))
    pairs = [(value, told[event]) for event, value in values(a) if event in told]
    if any(left == right for left, right in pairs):
        return "same"
    if any("done" in pair and "open" not in pair for pair in pairs):
        return "different"
    return "compatible" if pairs else "unrelated"


def _value(frame: Frame, stage: Stage) -> Value:
    if frame.negative:
        return "not" if stage == "done" else "open"
    if stage == "done":
        return "early" if frame.status == "considered" else "open" if frame.status in _AHEAD else "done"
    if frame.status in _AHEAD and not (stage == "opposite" and frame.head in _LASTING):
        return "open"
    return "not" if stage == "opposite" else "early"
