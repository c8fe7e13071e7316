"""Names are taken apart and compared part by part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from corpusck import lexicon
from corpusck.mentions.name import given
from corpusck.model import Relation
from corpusck.text.spelling import fold, halves, near, sound, transliterated

_WORD = re.compile(r"[^\s.,&]+")
_HYPHEN = re.compile(r"[-‐‑–]")
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_SMALL = frozenset({"of", "the", "for", "and", "de", "la", "del"})
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


_MOST_DROPPED = 3
_SHORTEST_STEM = 4
_BRITISH = (("tre", "ter"), ("our", "or"), ("ours", "ors"), ("tres", "ters"), ("ence", "ense"), ("isation", "ization"))
_UNRELATED = Likeness("unrelated")


@lru_cache(maxsize=100_000)
def parts(text: str) -> Parts:
    """The parts of a name, its title left out: "Lloyd J. Austin III" has given Lloyd, middle J, family Austin, suffix
    III."""
    written = [word for word in _WORD.findall(text) if fold(word)]
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
    if "".join(a.words) == "".join(b.words):
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
        return _UNRELATED
    if family == first == "spelling":
        alike = any(sound(fold(x)) == sound(fold(y)) for x, y in ((a.given, b.given), (a.family, b.family)))
        return Likeness("different", "family", "spelling", a.family, b.family) if alike else _UNRELATED
    if family == "spelling":
        sure = first == "same" and len(a.given) > 1
        return Likeness("different", "family", "spelling", a.family, b.family) if sure else _UNRELATED
    if first == "spelling":
        return Likeness("different", "given", "spelling", a.given, b.given) if family == "same" else _UNRELATED
    detail = first if first != "same" else "missing"
    return _suffixed(a, b, Likeness("compatible", "given", detail, a.given, b.given))


def bodies(a: Parts, b: Parts) -> Likeness:
    """How two names of organisations or places stand to each other, word by word."""
    left, right = _content(a), _content(b)
    if "".join(left) == "".join(right):
        return Likeness("same")
    if _acronym(left, right) or _acronym(right, left):
        return Likeness("compatible", "body", "acronym")
    if len(left) == len(right):
        return _one_differs(left, right, a, b)
    return Likeness("compatible", "body", "missing") if inside(a, b) else _UNRELATED


def inside(a: Parts, b: Parts) -> bool:
    """Whether one name begins or ends with the other, as a full form does with its short form. A lone country is no
    short form, and a lone acronym only of itself with a head such as "Corp"."""
    (_, short), (full, long) = sorted(((a, _content(a)), (b, _content(b))), key=lambda item: len(item[1]))
    if not short or short not in (long[: len(short)], long[-len(short) :]) or len(long) > len(short) + _MOST_DROPPED:
        return False
    if " ".join(short) in lexicon.words("nations") or set(long[len(short) :]) & _local():
        return False
    if len(short) > 1:
        return True
    acronym = full.text.split()[0].isupper() and long[-1] not in lexicon.words("name_heads")
    return not acronym and short[0] not in lexicon.words("name_heads")


@cache
def _local() -> frozenset[str]:
    """Heads before which a town is named: the short form of "Bristol Court" is not "Bristol"."""
    return frozenset(row[0] for row in lexicon.rows("name_heads") if row[3] == "local")


def _content(name: Parts) -> tuple[str, ...]:
    return tuple(
        transliterated(piece)
        for word in _HYPHEN.split(name.text)
        for piece in map(fold, _WORD.findall(word))
        if piece and piece not in _SMALL
    )


def _one_differs(left: Sequence[str], right: Sequence[str], a: Parts, b: Parts) -> Likeness:
    unlike = [(x, y) for x, y in zip(left, right, strict=True) if not _one_form(x, y)]
    if not unlike:
        return Likeness("compatible", "body", "plural")
    x, y = unlike[0]
    if len(unlike) == 1 and near(x, y) and not derived(x, y) and not (x.isdigit() or y.isdigit()):
        return Likeness("different", "body", "spelling", a.text, b.text)
    return _UNRELATED


def _one_form(left: str, right: str) -> bool:
    """Whether two words are one but for a plural or a British spelling."""
    short, long = sorted((american(left), american(right)), key=len)
    return long in (short, short + "s", short + "es")


def _acronym(short: Sequence[str], long: Sequence[str]) -> bool:
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long)


def _lone(a: Parts, b: Parts) -> Likeness:
    """A name of one word beside another name."""
    short, full = (a, b) if not a.given else (b, a)
    word = fold(short.family)
    if not full.given:
        if near(word, fold(full.family)):
            return Likeness("different", "family", "spelling", a.family, b.family)
        return _UNRELATED
    if word in (fold(full.family), fold(full.given), *halves(full.family)):
        return Likeness("compatible", "family", "missing")
    if word in given.roots(fold(full.given)) or fold(full.given) in given.roots(word):
        return Likeness("compatible", "given", "nickname")
    if near(word, fold(full.family)):
        return Likeness("different", "family", "spelling", a.family, b.family)
    return _UNRELATED


def _family(a: Parts, b: Parts) -> str:
    left, right = fold(a.family.replace(" ", "")), fold(b.family.replace(" ", ""))
    if left == right or _bare(a.family) == _bare(b.family):
        return "same"
    if left in halves(b.family) or right in halves(a.family):
        return "missing"
    if left in map(fold, b.middle) or right in map(fold, a.middle):
        return "missing"
    return "spelling" if near(left, right) or transliterated(left) == transliterated(right) else "other"


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
    return Likeness("same", "given", "order") if same else _UNRELATED


def _suffixed(a: Parts, b: Parts, found: Likeness) -> Likeness:
    left, right = _SUFFIXES.get(fold(a.suffix), ""), _SUFFIXES.get(fold(b.suffix), "")
    return _UNRELATED if left and right and left != right else found


def one_word(left: str, right: str) -> bool:
    """Whether two forms of a name that is not a person's differ by an ending alone ("Academy Awards"), or are
    acronyms."""
    short, long = sorted((fold(left), fold(right)), key=len)
    acronyms = left.isupper() and right.isupper() and len(long) <= _SHORTEST_STEM
    return acronyms or _one_form(short, long) or derived(short, long)


def american(word: str) -> str:
    """A folded word in American spelling, as far as endings tell: "theatre" -> "theater", "harbours" -> "harbors"."""
    for british, plain in _BRITISH:
        if word.endswith(british) and len(word) > len(british) + 2:
            return word[: -len(british)] + plain
    return word


def derived(left: str, right: str) -> bool:
    """Whether one folded word is made of the other by an ending: a plural, a people (Hungary, Hungarian), a family of
    words."""
    nations = lexicon.table("nations")
    if left in nations and right in nations:
        return True
    short, long = sorted((left, right), key=len)
    shared = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    endings = lexicon.words("name_endings") | {""}
    return shared >= _SHORTEST_STEM and short[shared:] in endings and long[shared:] in endings
