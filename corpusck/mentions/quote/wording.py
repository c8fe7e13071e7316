"""A quotation and how two of them stand to each other, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from corpusck import lexicon
from corpusck.model import Mention, Relation, Token
from corpusck.text.tokens import stem

_SPOKEN = {"n't": "not", "'m": "be", "'re": "be", "'s": "be", "'ve": "have", "'ll": "will", "'d": "would"}
_WHOLE = {"gonna": ("go", "to"), "wanna": ("want", "to"), "gotta": ("have", "to"), "cannot": ("can", "not"), "can't": ("can", "not"),
          "won't": ("will", "not"), "ain't": ("be", "not"), "shan't": ("shall", "not"), "am": ("be",), "is": ("be",), "are": ("be",)}  # fmt: skip
_TELLING = frozenset(
    {
        "not",
        "no",
        "never",
        "nobody",
        "nothing",
        "none",
        "neither",
        "without",
        "all",
        "every",
        "some",
        "only",
        "must",
        "may",
    }
)
GAP = "…"
"""Stands for words that the writer left out or put in ("…", "[the plan]")."""
_LEAST_EQUAL = 3
_LEAST_SHARE = 0.6
SHORT = 2
"""A quotation of so few words is a term or a scare quote."""


@dataclass(frozen=True)
class Quote(Mention):
    """Words quoted in one sentence, without the marks.

    `words` are compared: stems of the quoted words, contractions taken apart; `spans` places each of them in the sentence.
    `speaker` is the phrase that names who says it, "" where untold. Pieces of one quotation share `group`. `short`: a
    term or scare quote of one or two words.
    """

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    speaker: str = ""
    group: int = 0
    short: bool = False


class Block(NamedTuple):
    """A stretch of two word lists: words `a` to `a_end` of one stand where the other has `b` to `b_end`."""

    a: int
    a_end: int
    b: int
    b_end: int


def worded(tokens: Sequence[Token]) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """The words of quoted tokens as they are compared, and where each stands."""
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    inside = False
    for token in tokens:
        if token.text in "[]":
            inside = token.text == "["
        found: tuple[str, ...] = ()
        if token.text in ("…", "[") or (token.text == "." and words[-2:] == [".", "."]):
            found = (GAP,)
        elif token.text == ".":
            found = (".",)
        elif token.text[0].isalnum() or token.lower in ("'s", "’s"):
            found = () if inside else _plain(token)
        words.extend(found)
        spans.extend([(token.start, token.end)] * len(found))
    kept = [i for i, word in enumerate(words) if word != "."]
    return tuple(words[i] for i in kept), tuple(spans[i] for i in kept)


def _plain(token: Token) -> tuple[str, ...]:
    word = token.lower.replace("’", "'")
    if word in _WHOLE:
        return _WHOLE[word]
    for ending, full in _SPOKEN.items():
        if word.endswith(ending) and "'" in word:
            rest = word.removesuffix(ending)
            return (_WHOLE.get(rest, (stem(rest),))[0], full) if rest else (full,)
    return (token.stem,)


def compare(a: Quote, b: Quote) -> Relation:
    """How two quotations stand to each other; symmetric.

    "same": the same words but for case, signs, spelling and contractions. "compatible": one is a part of the other, or they
    differ in words that carry no meaning. "different": most words stand in both in one order, and a telling word differs
    between them: two wordings of one quotation. "unrelated": two quotations.
    """
    if a.words and a.words == b.words:
        return "same"
    apart = differences(a.words, b.words)
    if apart is None:
        return "unrelated"
    return "different" if apart else "compatible"


def differences(
    a: Sequence[str], b: Sequence[str], equal: int = _LEAST_EQUAL, share: float = _LEAST_SHARE
) -> tuple[Block, ...] | None:
    """The stretches in which telling words differ; None where the lists are no wordings of one quotation.

    They are where `equal` words, and `share` of the shorter list, stand in both in one order. Words that one side alone
    has at its start or end were cut from the other.
    """
    if min(len(a), len(b)) < equal:
        return None
    shared, apart = _aligned(a, b)
    told = sum(telling(word) for block in shared for word in a[block.a : block.a_end])
    if sum(block.a_end - block.a for block in shared) < max(equal, share * min(len(a), len(b))) or not told:
        return None
    return tuple(block for block in apart if _matters(block, a, b))


def _aligned(a: Sequence[str], b: Sequence[str]) -> tuple[list[Block], list[Block]]:
    """The stretches that both have, by their longest common subsequence, and those between them."""
    from rapidfuzz.distance import LCSseq  # late: the import costs 30 ms, and many stories quote nothing twice

    shared: list[Block] = []
    apart: list[Block] = []
    i = j = 0
    for found in LCSseq.editops(a, b).as_matching_blocks():
        if (i, j) != (found.a, found.b):
            apart.append(Block(i, found.a, j, found.b))
        i, j = found.a + found.size, found.b + found.size
        if found.size:
            shared.append(Block(found.a, i, found.b, j))
    return shared, apart


def _matters(block: Block, a: Sequence[str], b: Sequence[str]) -> bool:
    mine, other = a[block.a : block.a_end], b[block.b : block.b_end]
    at_end = (block.a == block.b == 0) or (block.a_end == len(a) and block.b_end == len(b))
    if GAP in mine or GAP in other or (at_end and not (mine and other)):
        return False
    if len(mine) == len(other) == 1 and _misspelt(mine[0], other[0]):
        return False
    return any(telling(word) for word in (*mine, *other))


def telling(word: str) -> bool:
    """Whether a word of a quotation carries meaning."""
    return word in _TELLING or (word != GAP and word not in _plain_words())


def _misspelt(a: str, b: str) -> bool:
    """Whether two long words differ in one letter, none of them in the first: a slip of the pen."""
    from rapidfuzz.distance import DamerauLevenshtein

    return min(len(a), len(b)) >= 6 and a[0] == b[0] and DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1


@cache
def _plain_words() -> frozenset[str]:
    stopwords = lexicon.words("stopwords")
    return stopwords | {stem(word) for word in stopwords}
