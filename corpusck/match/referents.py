"""Referents: the mentions in all documents that name one person, organisation or place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from corpusck import lexicon
from corpusck.match.story import Story
from corpusck.mentions.name import Name, Sort, compare
from corpusck.mentions.name.given import roots
from corpusck.text.spelling import fold, neighbours, sound, transliterated

_BEGINNING = 6
_STEM = 4
_CHECKED = 12
"""Forms of one referent that a further form is compared with; a referent has a handful."""


class Member(NamedTuple):
    """One mention of a referent: its document, its claim (an index into the claims of the story) and the name."""

    document: int
    claim: int
    start: int
    name: Name


@dataclass(frozen=True)
class Referent:
    """What is named, by its fullest form, with all mentions in the order of the story. Spellings of one name count as
    one referent where all else agrees."""

    full: str
    sort: Sort
    members: tuple[Member, ...]

    @cached_property
    def documents(self) -> frozenset[int]:
        """The documents that name it."""
        return frozenset(member.document for member in self.members)


def of_story(story: Story) -> list[Referent]:
    """The referents of all names of a story."""
    return clusters(
        Member(claim.sentence.document, number, mention.start, mention)
        for number, claim in enumerate(story.claims)
        for mention in claim.mentions
        if isinstance(mention, Name)
    )


def clusters(members: Iterable[Member]) -> list[Referent]:
    """Members grouped by what they name, in the order of their first mention.

    Forms that are the same, compatible or one name in two spellings join, unless they join what cannot be one; a name
    of one word joins a fuller form only where one alone fits. The work is near-linear: forms are blocked by keys of
    their parts.
    """
    forms: dict[str, list[Member]] = {}
    heads: dict[str, Name] = {}
    for member in sorted(members):
        key = _form(member.name)
        forms.setdefault(key, []).append(member)
        if key not in heads or (heads[key].text != heads[key].referent and member.name.text == member.name.referent):
            heads[key] = member.name
    groups = _Groups(forms, heads)
    blocks: dict[str, list[str]] = {}
    lone = [form for form in forms if not _full(heads[form])]
    for form in forms:
        if _full(heads[form]):
            candidates = dict.fromkeys(other for key in _keys(heads[form]) for other in blocks.get(key, ()))
            groups.join(form, candidates)
            for key in _keys(heads[form]):
                blocks.setdefault(key, []).append(form)
    _join_lone(groups, lone, forms, heads)
    return groups.referents()


def _form(name: Name) -> str:
    """What mentions of equal form have in common: the words of the referent, folded."""
    return " ".join(word for word in map(fold, name.referent.split()) if word)


def _full(name: Name) -> bool:
    return " " in name.referent or "-" in name.referent


def _keys(name: Name) -> Iterator[str]:
    """Keys of which two full forms of one referent share at least one."""
    words = name.parts.words
    yield "=" + "".join(words)
    if name.sort != "person":
        yield from _body_keys(words)
    if name.sort in ("person", "unknown") and name.parts.given and "of" not in words:
        yield from _person_keys(name)


def _body_keys(words: Sequence[str]) -> Iterator[str]:
    """All words but one by ear, and that one up to a letter, or its beginning where it is long."""
    sounds = [sound(word.removesuffix("s")) for word in words]
    for place, word in enumerate(words):
        others = " ".join(each for other, each in enumerate(sounds) if other != place)
        for near in (*neighbours(word), *((f"{word[:_BEGINNING]}-",) if len(word) > _BEGINNING else ())):
            yield f"b:{place}:{others}:{near}"


def _person_keys(name: Name) -> Iterator[str]:
    """Family name by ear and first letter of the given name or of its full form; given name by ear and family name up
    to a letter or by its beginning."""
    given, family = fold(name.parts.given), fold(name.parts.family.split(" ")[-1])
    initials = {sound(root)[:1] for root in {*roots(given), transliterated(given)}}
    for piece in {family, *map(fold, name.parts.family.replace("-", " ").split()), *map(fold, name.parts.middle[-1:])}:
        for initial in initials:
            yield f"f:{sound(piece)}:{initial}"
    for near in (*neighbours(family), f"{family[:_STEM]}-"):
        yield f"g:{sound(given)}:{near}"


class _Groups:
    """Forms joined into groups (disjoint sets held as lists)."""

    def __init__(self, forms: dict[str, list[Member]], heads: dict[str, Name]) -> None:
        self._forms, self._heads = forms, heads
        self.of: dict[str, list[str]] = {form: [form] for form in forms}

    def join(self, form: str, candidates: Iterable[str]) -> None:
        """Joins a form with those of the candidates that name the same, the surest first."""
        ranked = []
        for other in candidates:
            relation = compare(self._heads[form], self._heads[other]).relation
            if relation != "unrelated":
                ranked.append((("same", "compatible", "different").index(relation), other))
        for rank, other in sorted(ranked):
            if self.of[form] is not self.of[other] and self._fit(form, other, spelt_apart=rank == 2):
                self.merge(form, other)

    def merge(self, form: str, other: str) -> None:
        """Makes one group of the groups of two forms."""
        joined = self.of[other] + self.of[form]
        for each in joined:
            self.of[each] = joined

    def _fit(self, form: str, other: str, spelt_apart: bool) -> bool:
        left, right = self.of[form][:_CHECKED], self.of[other][:_CHECKED]
        if any(compare(self._heads[a], self._heads[b]).relation == "unrelated" for a in left for b in right):
            return False
        if not spelt_apart:
            return True
        if len(self.of[form]) + len(self.of[other]) > _CHECKED:
            return False
        claims = {member.claim for a in left for member in self._forms[a]}
        return not any(member.claim in claims for b in right for member in self._forms[b])

    def referents(self) -> list[Referent]:
        """The groups as referents, in the order of their first mention."""
        found = []
        for group in {id(group): group for group in self.of.values()}.values():
            members = tuple(
                sorted((m for form in group for m in self._forms[form]), key=lambda m: (m.document, m.claim, m.start))
            )
            full = max((self._heads[form] for form in group), key=lambda name: (len(name.referent), name.referent))
            sorts: list[Sort] = [member.name.sort for member in members if member.name.sort != "unknown"]
            sort: Sort = max(sorted(set(sorts)), key=lambda each: sorts.count(each), default="unknown")
            found.append(Referent(full.referent, sort, members))
        return sorted(found, key=lambda referent: (referent.members[0].claim, referent.members[0].start))


def _join_lone(groups: _Groups, lone: list[str], forms: dict[str, list[Member]], heads: dict[str, Name]) -> None:
    """Joins names of one word with the only person in the story who bears them."""
    bearers: dict[str, dict[int, str]] = {}
    for form in forms:
        name = heads[form]
        if _full(name) and name.sort in ("person", "unknown"):
            for word in {fold(name.parts.given), fold(name.parts.family), *name.parts.words[-1:]}:
                bearers.setdefault(word, {})[id(groups.of[form])] = form
    for form in lone:
        fitting = bearers.get(form, {})
        if heads[form].sort in ("person", "unknown") and len(fitting) == 1 and form not in lexicon.words("nations"):
            groups.merge(form, next(iter(fitting.values())))
