"""Names of organisations and places are compared word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpusck import lexicon
from corpusck.mentions.name.parts import SHORTEST_STEM, UNRELATED, WORD, Likeness, Parts
from corpusck.text.spelling import fold, near, transliterated, written_out

_HYPHEN = re.compile(r"[-‐‑–]")
_SMALL = frozenset({"of", "the", "for", "and", "de", "la", "del"})
_MOST_DROPPED = 3
_BRITISH = (("tre", "ter"), ("our", "or"), ("ours", "ors"), ("tres", "ters"), ("ence", "ense"), ("isation", "ization"))


def bodies(a: Parts, b: Parts) -> Likeness:
    """How two names of organisations or places stand to each other, word by word."""
    left, right = _content(a), _content(b)
    if "".join(left) == "".join(right) or written_out(a.text) == written_out(b.text):
        return Likeness("same")
    if _acronym(left, right) or _acronym(right, left):
        return Likeness("compatible", "body", "acronym")
    if len(left) == len(right):
        return _one_differs(left, right, a, b)
    return Likeness("compatible", "body", "missing") if inside(a, b) else UNRELATED


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
        for piece in map(fold, WORD.findall(word))
        if piece and piece not in _SMALL
    )


def _one_differs(left: Sequence[str], right: Sequence[str], a: Parts, b: Parts) -> Likeness:
    unlike = [(x, y) for x, y in zip(left, right, strict=True) if not _one_form(x, y)]
    if not unlike:
        return Likeness("compatible", "body", "plural")
    x, y = unlike[0]
    if len(unlike) == 1 and near(x, y) and not derived(x, y) and not (x.isdigit() or y.isdigit()):
        return Likeness("different", "body", "spelling", a.text, b.text)
    return UNRELATED


def _one_form(left: str, right: str) -> bool:
    """Whether two words are one but for a plural or a British spelling."""
    short, long = sorted((american(left), american(right)), key=len)
    return long in (short, short + "s", short + "es")


def _acronym(short: Sequence[str], long: Sequence[str]) -> bool:
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long)


def one_word(left: str, right: str) -> bool:
    """Whether two forms of a name that is not a person's differ by an ending alone ("Academy Awards"), or are
    acronyms."""
    short, long = sorted((fold(left), fold(right)), key=len)
    acronyms = left.isupper() and right.isupper() and len(long) <= SHORTEST_STEM
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
    return shared >= SHORTEST_STEM and short[shared:] in endings and long[shared:] in endings
