"""Names are taken apart and compared part by part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from corpusck import lexicon
from corpusck.mentions.name import given
from corpusck.model import Relation
from corpusck.text.spelling import fold, halves, near, sound, transliterated, written_out

WORD = re.compile(r"[^\s.,&]+")
"""A word of a name."""
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_HONORIFICS = frozenset({"kc", "qc", "phd", "mp", "md", "obe", "cbe", "mbe", "esq"})


class Parts(NamedTuple):
    """A name taken apart. `given`, `middle`, `family` and `suffix` are as written and hold for a person; `words` are
    all words, folded."""

    text: str
    given: str
    middle: tuple[str, ...]
    family: str
    suffix: str
    words: tuple[str, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Words under which another form of the name can be found."""
        return tuple(
            dict.fromkeys(piece for word in (*self.words, self.family) for piece in (fold(word), *halves(word)))
        )


class Likeness(NamedTuple):
    """The outcome of a comparison; see `corpusck.mentions.name.NameComparison`."""

    relation: Relation
    part: str = ""
    detail: str = ""
    left: str = ""
    right: str = ""


SHORTEST_STEM = 4
"""Letters of a name before an ending at the least."""
_LONGEST_ENDING = 2
UNRELATED = Likeness("unrelated")
"""Two names of two."""


@lru_cache(maxsize=100_000)
def parts(text: str) -> Parts:
    """The parts of a name, its title left out: "Lloyd J. Austin III" has given Lloyd, middle J, family Austin, suffix
    III."""
    written = [word for word in WORD.findall(text) if fold(word)]
    while len(written) > 1 and fold(written[-1]) in _HONORIFICS:
        written.pop()
    suffix = written.pop() if len(written) > 1 and fold(written[-1]) in _SUFFIXES else ""
    words = tuple(fold(word) for word in written)
    if len(written) < 2:
        return Parts(text, "", (), "".join(written), suffix, words)
    particles = lexicon.table("name_particles")
    cut = next(
        (
            i
            for i, word in enumerate(written)
            if i and word.lower() in particles and particles[word.lower()] == "particle" and i < len(written) - 1
        ),
        len(written) - 1,
    )
    return Parts(text, written[0], tuple(written[1:cut]), " ".join(written[cut:]), suffix, words)


def people(a: Parts, b: Parts) -> Likeness:
    """How two names of people stand to each other.

    Parts are aligned: exactly one that is spelt in two near ways, or two of which one sounds alike, is a difference in
    spelling; a nickname, an initial, a missing part is none.
    """
    if "".join(a.words) == "".join(b.words) or written_out(a.text) == written_out(b.text):
        return _suffixed(a, b, Likeness("same"))
    if not a.given or not b.given:
        return _lone(a, b)
    short, long = sorted((a.words, b.words), key=len)
    if long[len(long) - len(short) :] == short:
        return _suffixed(a, b, Likeness("compatible", "given", "missing"))
    family = _family(a, b)
    first = "other" if family == "other" else given.likeness(a.given, b.given)
    if first == "other":
        return _turned(a, b)
    if _middles_clash(a.middle, b.middle):
        return UNRELATED
    if family == first == "spelling":
        alike = any(sound(fold(x)) == sound(fold(y)) for x, y in ((a.given, b.given), (a.family, b.family)))
        return Likeness("different", "family", "spelling", a.family, b.family) if alike else UNRELATED
    if family == "spelling":
        sure = first == "same" and len(a.given) > 1
        return Likeness("different", "family", "spelling", a.family, b.family) if sure else UNRELATED
    if first == "spelling":
        return Likeness("different", "given", "spelling", a.given, b.given) if family == "same" else UNRELATED
    detail = first if first != "same" else "missing"
    return _suffixed(a, b, Likeness("compatible", "given", detail, a.given, b.given))


def _lone(a: Parts, b: Parts) -> Likeness:
    """A name of one word beside another name."""
    short, full = (a, b) if not a.given else (b, a)
    word = fold(short.family)
    if not full.given:
        if near(word, fold(full.family)):
            return Likeness("different", "family", "spelling", a.family, b.family)
        return UNRELATED
    if word in (fold(full.family), fold(full.given), *halves(full.family)):
        return Likeness("compatible", "family", "missing")
    if word in given.roots(fold(full.given)) or fold(full.given) in given.roots(word):
        return Likeness("compatible", "given", "nickname")
    if near(word, fold(full.family)):
        return Likeness("different", "family", "spelling", a.family, b.family)
    return UNRELATED


def _family(a: Parts, b: Parts) -> str:
    left, right = fold(a.family.replace(" ", "")), fold(b.family.replace(" ", ""))
    if left == right or _bare(a.family) == _bare(b.family) or written_out(a.family) == written_out(b.family):
        return "same"
    if left in halves(b.family) or right in halves(a.family):
        return "missing"
    if left in map(fold, b.middle) or right in map(fold, a.middle):
        return "missing"
    near_ways = near(left, right) or transliterated(left) == transliterated(right) or _lengthened(left, right)
    return "spelling" if near_ways else "other"


def _lengthened(left: str, right: str) -> bool:
    """Whether one folded family name is the other and a short ending: "Pichl", "Pichler"."""
    short, long = sorted((left, right), key=len)
    return len(short) > SHORTEST_STEM and long.startswith(short) and len(long) <= len(short) + _LONGEST_ENDING


def _bare(family: str) -> str:
    """A family name without the particles before it: "de Souza" -> "souza", as many papers print it."""
    return fold(family.split(" ")[-1])


def _middles_clash(left: Sequence[str], right: Sequence[str]) -> bool:
    if len(left) != 1 or len(right) != 1:
        return False
    x, y = fold(left[0]), fold(right[0])
    return x[0] != y[0] or (len(x) > 1 and len(y) > 1 and x != y and not near(x, y))


def _turned(a: Parts, b: Parts) -> Likeness:
    """The same words in another order (family name first), or two names."""
    same = sorted(a.words) == sorted(b.words) and len(a.words) > 1
    return Likeness("same", "given", "order") if same else UNRELATED


def _suffixed(a: Parts, b: Parts, found: Likeness) -> Likeness:
    left, right = _SUFFIXES.get(fold(a.suffix), ""), _SUFFIXES.get(fold(b.suffix), "")
    return UNRELATED if left and right and left != right else found
