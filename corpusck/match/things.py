"""What a noun phrase may be: its kinds, whether two phrases name one thing, and which source names it anywhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import TypeVar

from corpusck import lexicon
from corpusck.match.story import Story
from corpusck.mentions.filler import Filler
from corpusck.model import Token
from corpusck.text.clauses import clauses
from corpusck.text.concepts import of_stem
from corpusck.text.spelling import fold
from corpusck.text.tokens import stem

T = TypeVar("T")
_STEPS = 6
"""Steps from a noun to more general ones that are taken."""
_SHORTEST = 3
"""Letters of a name cut short, at the least."""
_PERSON = ("er", "or", "ist", "ers", "ors", "ists")
_PREFIXES = frozenset({"co", "ex", "fellow", "former"})
"""What narrows no noun to one thing."""
_PEOPLE = frozenset({"group", "name", "organisation", "person"})
_FILLS = {
    "where": frozenset({"artifact", "location", "name", "object", "organisation", "place"}),
    "who": frozenset({"animal", "group", "name", "organisation", "person"}),
    "thing": frozenset({"artifact", "name", "object", "organisation", "place"}),
    "structure": frozenset({"artifact"}),
    "vehicle": frozenset({"animal", "artifact", "name"}),
    "body": frozenset({"body"}),
    "land": frozenset({"location", "place"}),
    "title": frozenset({"name", "organisation"}),
}


def may_fill(filler: Filler) -> bool:
    """Whether a filler is of a kind that its part of the fact takes; "on their feet" tells no place, "its fourth
    leader" not who."""
    if not filler.words or filler.noun in lexicon.words("empty_nouns"):
        return False
    if filler.kind == "any":
        return not filler.counted
    kinds = _kinds_of(filler)
    if filler.kind == "who" and filler.sort == "place":
        return True
    if filler.kind == "who" and not filler.sort and not filler.words.isdisjoint(_ordinals()):
        return False
    return bool(kinds & _FILLS[filler.kind]) and not (filler.kind == "where" and "body" in kinds)


def same(a: Filler, b: Filler) -> bool:
    """Whether two fillers may name one thing: they share a word, or their heads are synonyms."""
    if a.sort and b.sort:
        if _telling(a) & _telling(b) or _called_alike(a, b):
            return True
    elif a.words & b.words or of_stem(a.head) & of_stem(b.head):
        return True
    if not (a.sort or b.sort) and (a.noun.endswith(b.noun) or b.noun.endswith(a.noun)):
        return True
    return not _lands_of(a.text).isdisjoint(_lands_of(b.text))


def rival(a: Filler, b: Filler) -> bool:
    """Whether two fillers name things that are not the same, of like kind where the part does not take any, neither
    more general than the other; a noun that nothing narrows may stand for any name of its kind."""
    if same(a, b) or (a.kind != "any" and not _alike(a, b)):
        return False
    regions = lexicon.words("regions")
    if a.kind == b.kind == "where" and (a.noun in regions) != (b.noun in regions):
        return False
    if a.sort and b.sort:
        return _named(a).isdisjoint(_named(b))
    if a.sort or b.sort:
        return not bare(b if a.sort else a)
    return not (_contains(a, b) or _contains(b, a))


def bare(filler: Filler) -> bool:
    """Whether a filler is a noun that nothing narrows: "a man", "the building", "a co-worker"."""
    return not filler.sort and len(filler.words - _PREFIXES) <= 1


def _telling(filler: Filler) -> frozenset[str]:
    """The stems of a name, accents aside, without those that many names share, such as "records" or "street"."""
    return frozenset([fold(word) for word in filler.words - _heads() or filler.words])


def _named(filler: Filler) -> frozenset[str]:
    """The words of a name as its referent bears it, without those that many names share."""
    words = frozenset(filler.name.lower().split())
    return words - lexicon.words("name_heads") or words


@cache
def _ordinals() -> frozenset[str]:
    return frozenset(stem(word) for word, kind, _ in lexicon.rows("numerals") if kind == "ordinal")


@cache
def _heads() -> frozenset[str]:
    """The stems of the heads of names, which tell of what kind their bearer is, not which one."""
    return frozenset(stem(word) for word in lexicon.words("name_heads"))


def _called_alike(a: Filler, b: Filler) -> bool:
    """Whether two names end in one word, accents aside, or in one cut short: Ark. for Arkansas, but not Will for
    Willis."""
    short, long = sorted((fold(a.noun), fold(b.noun)), key=len)
    if short in lexicon.words("name_heads"):
        return False
    cut = len(short) >= _SHORTEST and "person" not in (a.sort, b.sort)
    return short == long or (cut and long.startswith(short))


def _contains(general: Filler, other: Filler) -> bool:
    """Whether a noun that nothing narrows is more general than that of the other filler."""
    return len(general.words) == 1 and _lemma(general.noun) in _line(other.noun)


def _words(text: str) -> set[str]:
    words = text.lower().replace("-", " ").split()
    return {word.strip(".,’'").removesuffix("’s").removesuffix("'s") for word in words}


@lru_cache(maxsize=10_000)
def _lands_of(text: str) -> frozenset[str]:
    """The countries that the words of a filler name, or the people of which."""
    return frozenset(_countries()[word] for word in _words(text) if word in _countries())


class Known:
    """What each voice of a story names anywhere."""

    def __init__(self, story: Story) -> None:
        self._story = story

    @cached_property
    def _told(self) -> list[tuple[int, Sequence[Token]]]:
        """The tokens of each claim that are told as so, with its voice."""
        return [(self._story.voice(number), _asserted(claim.tokens)) for number, claim in enumerate(self._story.claims)]

    @cached_property
    def _stems(self) -> dict[int, set[str]]:
        return self._each(lambda tokens: (token.stem for token in tokens))

    @cached_property
    def _lands(self) -> dict[int, set[str]]:
        return self._each(lambda tokens: (_countries().get(token.lower, "") for token in tokens))

    @cached_property
    def _pairs(self) -> dict[int, set[tuple[str, str]]]:
        return self._each(lambda tokens: pairwise([token.stem for token in tokens]))

    def _each(self, told: Callable[[Sequence[Token]], Iterable[T]]) -> dict[int, set[T]]:
        """What is told of the tokens of each voice."""
        found: dict[int, set[T]] = defaultdict(set)
        for voice, tokens in self._told:
            found[voice].update(told(tokens))
        return found

    @cached_property
    def _ideas(self) -> dict[int, set[str]]:
        return {voice: {idea for stem in stems for idea in of_stem(stem)} for voice, stems in self._stems.items()}

    def names(self, voice: int, filler: Filler) -> bool:
        """Whether a voice uses the words of a filler: all of a name or the last of a person's; the noun with one of
        the words that narrow it, or the noun, or a synonym, where nothing does."""
        stems = self._stems[voice]
        if filler.words <= stems or (filler.sort == "person" and filler.head in stems):
            return True
        if filler.sort:
            return filler.noun in _countries() and _countries()[filler.noun] in self._lands[voice]
        if filler.joined:
            return filler.head in stems and bool(filler.joined & stems)
        if len(filler.words) > 1:
            return any(second == filler.head and first in filler.words for first, second in self._pairs[voice])
        return filler.head in stems or bool(of_stem(filler.head) & self._ideas[voice])


def _asserted(tokens: tuple[Token, ...]) -> Sequence[Token]:
    """The tokens of the clauses without negation: what a source names only to deny it it does not tell."""
    negators = lexicon.words("negators")
    if negators.isdisjoint([token.lower for token in tokens]):
        return tokens
    denied = [
        clause for clause in clauses(tokens) if any(t.lower in negators for t in tokens[clause.start : clause.end])
    ]
    return [t for i, t in enumerate(tokens) if not any(clause.start <= i < clause.end for clause in denied)]


def _noun(form: str) -> tuple[str, ...]:
    """The row of a noun: itself, its kinds, the more general noun or nothing."""
    return lexicon.find("noun_kinds", form)


def _countries() -> dict[str, str]:
    return lexicon.table("nations")


@cache
def _lemma(noun: str) -> str:
    """The form of a noun that the table of kinds has, or the last part of a compound, or ""."""
    singular = lexicon.table("irregular").get(noun, noun)
    y_form = noun[:-3] + "y" if noun.endswith("ies") else ""
    for form in (noun, singular, noun[:-1], noun[:-2], y_form):
        if _noun(form):
            return form
    parts = ((noun[:place], noun[place:]) for place in range(3, len(noun) - 2))
    return next((last for first, last in parts if _noun(first) and _noun(last)), "")


@cache
def _kinds(noun: str) -> frozenset[str]:
    lemma = _lemma(noun)
    if lemma:
        return frozenset(_noun(lemma)[1].split(","))
    return frozenset(("person",)) if noun.endswith(_PERSON) else frozenset()


def _kinds_of(filler: Filler) -> frozenset[str]:
    if filler.noun in _countries():
        return frozenset(("place",))
    if filler.sort:
        sort = frozenset(("name" if filler.sort == "unknown" else filler.sort,))
        return sort | _kinds(filler.noun) if filler.noun in filler.text else sort
    return _kinds(filler.noun) | ({"place"} if filler.placed else set())


def _alike(a: Filler, b: Filler) -> bool:
    """Whether two fillers share a kind; a name of unknown sort may be that of anything that has a name."""
    if a.sort and b.sort and "unknown" in (a.sort, b.sort):
        return True
    one, two = _kinds_of(a), _kinds_of(b)
    return bool(one & two or (one & _PEOPLE and two & _PEOPLE))


def _line(noun: str) -> list[str]:
    """A noun and what is more general, step by step."""
    found = [_lemma(noun)]
    for _ in range(_STEPS):
        above = _noun(found[-1])[2:]
        if not above or not above[0] or above[0] in found:
            break
        found.extend(above)
    return [each for each in found if each]
