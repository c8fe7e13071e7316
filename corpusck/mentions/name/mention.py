"""What a name mention is and how two compare."""

from __future__ import annotations

from typing import Literal, NamedTuple

from corpusck import lexicon
from corpusck.mentions.name.bodies import bodies, inside, one_word
from corpusck.mentions.name.given import gender
from corpusck.mentions.name.parts import Parts, parts, people
from corpusck.model import Relation

Sort = Literal["person", "organisation", "place", "unknown"]

PERSON_WORDS = 5
"""Words of a person's name at the most."""


class Name(NamedTuple):
    """A name without its title. The parts are as written, "" where there is none; a lone word of a person is a family
    name. `referent` is the fullest form that the document has of what is named; `tokens` are the half-open token
    range."""

    start: int
    end: int
    text: str
    sort: Sort
    given: str = ""
    middle: str = ""
    family: str = ""
    suffix: str = ""
    title: str = ""
    referent: str = ""
    tokens: tuple[int, int] = (0, 0)

    @property
    def parts(self) -> Parts:
        """The name as it is compared."""
        return parts(self.text)


class NameComparison(NamedTuple):
    """How two names stand to each other. `different` is always one referent spelt in two ways: `part` (given, middle,
    family or body) differs, written `left` and `right`. `detail` says why names are the same or not: "spelling",
    "nickname", "initial", "missing", "acronym" or ""."""

    relation: Relation
    part: str = ""
    detail: str = ""
    left: str = ""
    right: str = ""


def compare(a: Name, b: Name) -> NameComparison:
    """How two names stand to each other; two people of one family name are unrelated."""
    if {a.sort, b.sort} > {"person"} and "unknown" not in (a.sort, b.sort):
        return NameComparison("unrelated")
    if _bodied(a) or _bodied(b):
        found = bodies(a.parts, b.parts)
    elif _genders_clash(a, b):
        return NameComparison("unrelated")
    else:
        found = people(a.parts, b.parts)
        thing = "person" not in (a.sort, b.sort) and not gender(found.left)
        if thing and found.relation == "different" and one_word(found.left, found.right):
            return NameComparison("unrelated")
        if found.relation == "unrelated" and "person" not in (a.sort, b.sort) and inside(a.parts, b.parts):
            return NameComparison("compatible", "body", "missing")
    return NameComparison(found.relation, found.part, found.detail, found.left, found.right)


def _bodied(name: Name) -> bool:
    return name.sort in ("organisation", "place") or len(name.parts.words) > PERSON_WORDS


def _genders_clash(a: Name, b: Name) -> bool:
    titles = lexicon.table("titles")
    borne = {titles.get(name.title.lower().rstrip("."), "u") for name in (a, b) if name.title}
    return borne | {gender(name.given) for name in (a, b) if name.given} >= {"m", "f"}
