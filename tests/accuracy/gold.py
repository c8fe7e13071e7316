"""Gold: what a careful reader finds in a story, and which statements of a report reach it.

`fixtures/README.md` tells the form of the files.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath

from corpusck.model import Statement, Verdict

_SIGNS = str.maketrans("“”„«»‘’–—*_`#>|", '"""""\'\'--' + " " * 6)
_WORD = re.compile(r"[^\W_]+(?:[.,'-][^\W_]+)*")


@dataclass(frozen=True)
class Evidence:
    """Words of one sentence of a source that tell a value. `mention` is empty where the whole sentence tells it."""

    source: str
    sentence: str
    mention: str = ""


@dataclass(frozen=True)
class Fact:
    """A finding that a report should hold. `values` are named, each with all places that tell it."""

    id: str
    verdict: Verdict
    kinds: tuple[str, ...]
    about: str
    values: tuple[tuple[str, tuple[Evidence, ...]], ...]
    doubtful: bool

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The places of all values."""
        return tuple(place for _, places in self.values for place in places)


@dataclass(frozen=True)
class Trap:
    """Places that look like a finding of verdict `wrong` and are none."""

    id: str
    wrong: Verdict
    why: str
    evidence: tuple[Evidence, ...]
    doubtful: bool


@dataclass(frozen=True)
class Gold:
    """All that is known of one story. The list of facts is complete for the verdicts in `complete`."""

    story: str
    complete: tuple[str, ...]
    facts: tuple[Fact, ...]
    traps: tuple[Trap, ...]

    def wanted(self, verdict: Verdict) -> tuple[Fact, ...]:
        """The facts of a verdict that must be found: the doubtful ones may be and need not."""
        return tuple(fact for fact in self.facts if fact.verdict == verdict and not fact.doubtful)


def load(folder: Path) -> Gold:
    """The gold of the story in `folder`."""
    data = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    facts = tuple(
        Fact(
            id=item["id"],
            verdict=item["verdict"],
            kinds=tuple(item["kind"]),
            about=item["about"],
            values=tuple((value["value"], _evidence(value["evidence"])) for value in item["values"]),
            doubtful="doubt" in item,
        )
        for item in data["findings"]
    )
    traps = tuple(
        Trap(item["id"], item["not"], item["why"], _evidence(item["evidence"]), "doubt" in item)
        for item in data.get("traps", [])
    )
    return Gold(data["corpus"], tuple(data.get("complete", ["conflict"])), facts, traps)


def _evidence(items: Iterable[dict[str, str]]) -> tuple[Evidence, ...]:
    return tuple(Evidence(item["source"], item["sentence"], item.get("mention", "")) for item in items)


@cache
def fold(text: str) -> str:
    """Lower-case text in which markup, kinds of quotation marks and dashes, and white space make no difference."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_SIGNS).split()).lower()


@cache
def words(text: str) -> frozenset[str]:
    """The words and figures of a text, folded."""
    return frozenset(_WORD.findall(fold(text)))


@cache
def telling(text: str) -> frozenset[str]:
    """The words of a mention without single letters, which are initials, unless it has no others."""
    found = words(text)
    return frozenset(word for word in found if len(word) > 1 or word.isdigit()) or found


@cache
def same_sentence(told: str, gold: str) -> bool:
    """Whether a sentence of a report is the one of the gold: it holds it, is much of it, or shares most words."""
    told_text, gold_text = fold(told), fold(gold)
    if not told_text or not gold_text:
        return False
    if gold_text in told_text:
        return True
    if told_text in gold_text:
        return len(told_text) >= 0.3 * len(gold_text)
    return len(words(told) & words(gold)) >= 0.7 * len(words(gold))


def reaches(statement: Statement, evidence: Evidence, strict: bool = True) -> bool:
    """Whether a statement tells what the evidence does. Where `strict`, its words must share one with the mention."""
    if PurePath(statement.source).name != evidence.source or not same_sentence(statement.sentence, evidence.sentence):
        return False
    return not (strict and evidence.mention) or bool(telling(statement.text) & telling(evidence.mention))


def reached(statements: Sequence[Statement], places: Sequence[Sequence[Evidence]]) -> frozenset[int]:
    """The indexes of those `places` of which some evidence is reached by some statement."""
    return frozenset(
        index
        for index, evidence in enumerate(places)
        if any(reaches(statement, place) for statement in statements for place in evidence)
    )
