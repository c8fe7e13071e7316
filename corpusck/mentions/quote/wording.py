"""A quotation and how two of them stand to each other, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from corpusck import lexicon
from corpusck.model import Relation, Token
from corpusck.text.tokens import stem

_CLITICS = {"n't": "not", "'m": "be", "'re": "be", "'s": "be", "'ve": "have", "'ll": "will", "'d": "would"}
_SPOKEN = {
    "gonna": ("go", "to"), "wanna": ("want", "to"), "gotta": ("have", "to"), "cannot": ("can", "not"), "okay": ("ok",),
    "can't": ("can", "not"), "won't": ("will", "not"), "ain't": ("be", "not"), "shan't": ("shall", "not"),
    "an": ("a",), "am": ("be",), "is": ("be",), "are": ("be",), "been": ("be",), "was": ("be",), "were": ("be",),
}  # fmt: skip
_HALVES = frozenset({"a", "am", "m", "p", "pm"})
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
GAP = "…"
"""Stands for words that the writer left out or put in ("…", "[the plan]")."""
_LEAST_EQUAL = 3
_LEAST_SHARE = 0.6
_MOST_SHARE = 0.7
_SHORTEST_SLIP = 3
"""So many words, all that two quotations have but one, need no telling word among them."""
_OPPOSITE = frozenset(
    frozenset(pair)
    for pair in (
        ("to", "from"), ("in", "out"), ("on", "off"), ("up", "down"), ("over", "under"), ("abov", "below"),
        ("for", "against"), ("with", "without"),
    )
)  # fmt: skip
"""Stems of words of direction that turn round what is said."""
SHORT = 2
"""A quotation of so few words is a term or a scare quote."""


class Quote(NamedTuple):
    """Words quoted in one sentence, without the marks.

    `words` are compared: stems of the quoted words, contractions taken apart; `spans` places each of them in the
    sentence. `speaker` is the phrase that names who says it, "" where untold. Pieces of one quotation share `group`.
    `short`: a term or scare quote of one or two words.
    """

    start: int
    end: int
    text: str
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
    """The words of quoted tokens as they are compared, and where each stands; brackets hold words of the writer."""
    found: list[tuple[str, tuple[int, int]]] = []
    depth = dots = 0
    closing = sum(token.text in "])" for token in tokens)
    for i, token in enumerate(tokens):
        sign = token.text
        depth = max(depth + (sign in "[(" and closing > depth) - (sign in "])"), 0)
        dots = dots + 1 if sign == "." else 0
        if sign in "…[(" or dots == 3:
            found.append((GAP, (token.start, token.end)))
        elif not depth and (sign[0].isalnum() or token.lower in ("'s", "’s")):
            if token.lower in _ORDINAL_ENDINGS and tokens[i - 1].end == token.start:
                continue
            apart = i > 1 and tokens[i - 1].text in "'’"
            found.extend((word, (token.start, token.end)) for word in _plain(token, "'" * apart))
    return tuple(word for word, _ in found), tuple(span for _, span in found)


def _plain(token: Token, apostrophe: str) -> tuple[str, ...]:
    word = token.lower.replace("’", "'").removesuffix(":00")
    if word in _SPOKEN:
        return _SPOKEN[word]
    if "'" in word or apostrophe:
        if apostrophe + word in _CLITICS:
            return (_CLITICS[apostrophe + word],)
        for ending, full in _CLITICS.items():
            rest = word.removesuffix(ending)
            if rest != word and rest:
                return (_SPOKEN.get(rest, (stem(rest),))[0], full)
    return (_figures().get(word, token.stem if token.text[-1].isalpha() else word),)


@cache
def _figures() -> dict[str, str]:
    """Small numbers in words -> in figures: whether a writer spells them out is a matter of style."""
    small = ("one", "teen", "ten", "ordinal")
    return {word: value for word, kind, value in lexicon.rows("numerals") if kind in small}


def compare(a: Quote, b: Quote) -> Relation:
    """How two quotations stand to each other; symmetric.

    "same": the same words but for case, signs, spelling and contractions. "compatible": one is a part of the other, or
    they differ in words that carry no meaning. "different": most words stand in both in one order, and a telling word
    differs between them: two wordings of one quotation. "unrelated": two quotations.
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

    They are where `equal` words, and `share` of the shorter list, stand in both in one order with fewer others between.
    Words that one side alone has at its start or end were cut from the other.
    """
    short, long = sorted((len(a), len(b)))
    if short < _LEAST_EQUAL:
        return None
    if (len(a), *a) > (len(b), *b):  # of several alignments the same one is found, whichever list comes first
        found = differences(b, a, equal, share)
        return None if found is None else tuple(Block(*block[2:], *block[:2]) for block in found)
    shared, apart = _aligned(a, b)
    alike = [word for block in shared for word in a[block.a : block.a_end]]
    if len(alike) < max(equal, share * short) or not _kin(alike, short, long, equal):
        return None
    apart = [block for block in apart if _matters(block, a, b)]
    scattered = sum(_size(block, a, b) for block in apart) > len(alike)
    return None if scattered else tuple(apart)


def _size(block: Block, a: Sequence[str], b: Sequence[str]) -> int:
    """How many words differ; at an end the longer side may have been cut."""
    sizes = (block.a_end - block.a, block.b_end - block.b)
    return min(sizes) if _at_end(block, a, b) else max(sizes)


def _at_end(block: Block, a: Sequence[str], b: Sequence[str]) -> bool:
    return (block.a == block.b == 0) or (block.a_end == len(a) and block.b_end == len(b))


def _kin(alike: Sequence[str], short: int, long: int, equal: int) -> bool:
    """Whether the words that two quotations share show that they are one: two telling words, nearly all of both, or all
    but one of words that tell little ("Then it looked at me")."""
    told = sum(telling(word) for word in alike)
    all_but_one = len(alike) == long - 1 >= _SHORTEST_SLIP
    nearly_all = len(alike) >= _MOST_SHARE * short and short >= _LEAST_SHARE * long
    told_alike = len(alike) == short or nearly_all or (told > 1 and len(alike) > equal)
    return all_but_one or (told > 0 and told_alike)


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
    return _slid(a, b, shared, apart)


def _slid(
    a: Sequence[str], b: Sequence[str], shared: list[Block], apart: list[Block]
) -> tuple[list[Block], list[Block]]:
    """The same with the first stretch moved next to the second, where the words between end as the first does: what was
    put in between ("I say that I go") then stands at the start ("[I say that] I go"), where it may have been cut."""
    if len(shared) < 2 or shared[0].a or shared[0].b or not apart:
        return shared, apart
    first, gap = shared[0], apart[0]
    size = first.a_end
    one_sided = (gap.a == gap.a_end) != (gap.b == gap.b_end)
    fits = a[gap.a_end - size : gap.a_end] == a[:size] and b[gap.b_end - size : gap.b_end] == b[:size]
    if not one_sided or not fits:
        return shared, apart
    moved = Block(gap.a_end - size, gap.a_end, gap.b_end - size, gap.b_end)
    return [moved, *shared[1:]], [Block(0, moved.a, 0, moved.b), *apart[1:]]


def _matters(block: Block, a: Sequence[str], b: Sequence[str]) -> bool:
    mine, other = a[block.a : block.a_end], b[block.b : block.b_end]
    if GAP in mine or GAP in other or not _joined(mine).isdisjoint(_joined(other)):
        return False
    if len(mine) == len(other) == 1:
        if frozenset((mine[0], other[0])) in _OPPOSITE:
            return True
        if _misspelt(mine[0], other[0]):
            return False
    if _shortened(mine, other) or _shortened(other, mine) or (_hour(mine) and _hour(mine) == _hour(other)):
        return False
    sides = [any(telling(word) for word in side) for side in (mine, other)]
    cut = _at_end(block, a, b) and not (len(a) == len(b) and len(mine) == len(other) == 1)
    return all(sides) if cut else any(sides)


def _joined(words: Sequence[str]) -> set[str]:
    """The words as one, so that "data center" meets "datacenter"."""
    return {"".join(words), stem("".join(words))}


def telling(word: str) -> bool:
    """Whether a word of a quotation carries meaning."""
    return word != GAP and word not in _plain_words()


def _misspelt(a: str, b: str) -> bool:
    """Whether two long words differ in one letter, none of them in the first: a slip of the pen."""
    from rapidfuzz.distance import DamerauLevenshtein

    return min(len(a), len(b)) >= 6 and a[0] == b[0] and DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1


def _shortened(one: Sequence[str], words: Sequence[str]) -> bool:
    """Whether one side is the initials of the words of the other."""
    return len(one) == 1 < len(words) and one[0] == "".join(word[0] for word in words)


def _hour(words: Sequence[str]) -> tuple[int, str] | None:
    """The hour, of twelve, and the minute that words tell which say nothing else."""
    hour, _, minute = words[0].partition(":") if words else ("", "", "")
    if not (hour.isdecimal() and minute.isdecimal()):
        return None
    beside = _HALVES | lexicon.words("zones")
    return (int(hour) % 12, minute) if beside.issuperset(words[1:]) else None


@cache
def _plain_words() -> frozenset[str]:
    stopwords, telling = lexicon.words("stopwords"), lexicon.words("telling_words")
    return (stopwords | {stem(word) for word in stopwords}) - telling - {stem(word) for word in telling}
