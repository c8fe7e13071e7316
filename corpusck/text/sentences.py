"""Documents are split into sentences.

sentencex proposes boundaries outside quotations; inside them, and after closing quotes and brackets, an own rule does.
A table of abbreviations (`data/abbreviations.tsv`) then decides which full stops end no sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]

from corpusck import lexicon
from corpusck.ingest.furniture import is_furniture
from corpusck.model import Block, Document, Label, Sentence

_WHOLE = frozenset(("title", "heading", "row"))
"""Blocks of these roles are one sentence each."""
_LONGEST = 2000
"""A longer stretch without a boundary is no prose; it is cut between words, so that no stage meets one without end."""
_SHOWN = 10_000
"""Characters that sentencex is shown at a time."""
_STOP = re.compile(r"""(?P<stop>(?<![.!?…])[.!?…]++)(?P<closers>["”’')\]»*]*+(?:\s"(?=\s))?)\s++(?=\S)""")
_WORD_BEFORE = re.compile(r"[^\s\"“”‘(\[/—–]{0,30}$")
_WORD_AFTER = re.compile(r"[\"“‘'(\[«*]*\s?([^\W\d_]+(?:\.[^\W\d_])*|\d|[$£€¥#@])")
_LEAD = re.compile(
    r"""(?:\s+
      | [-–—•*·>+]+\s+                                  # a bullet
      | \(?\d{1,2}[.)]\s+(?=[^\W\d_\"“])                  # 3. or (3)
      | (?<!.)\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[A-Z](?![a-z]*illion))  # 3.1, the number of a clause
    )*""",
    re.VERBOSE,
)
_SAYS = frozenset(
    ("said", "says", "asked", "asks", "told", "added", "wrote", "cried", "shouted", "replied", "recalled", "explained",
     "continued", "joked", "wondered", "exclaimed")
)  # fmt: skip
_OPEN_CLASSES = frozenset("RJNVDGZMK")
"""Tags of words that open sentences no more often than any other word."""


def split(document: Document, number: int, most: int | None = None) -> tuple[Sentence, ...]:
    """The sentences of a document, whose place among the documents is `number`, in order, at the most `most`.

    A sentence never crosses a block, holds a letter or a digit, and is no furniture such as "Photo: Reuters".
    """
    return tuple(islice(_sentences(document, number), most))


def _sentences(document: Document, number: int) -> Iterator[Sentence]:
    index = 0
    for block in document.blocks:
        text = document.text[block.start : block.end]
        for start, end in _spans(text, block):
            start += _LEAD.match(text, start, end).end() - start  # type: ignore[union-attr]
            told = text[start:end]
            if any(map(str.isalnum, told)) and (block.role in _WHOLE or not is_furniture(told, line=False)):
                labels = _labels(block, block.start + start, block.start + end)
                place = (block.start + start, block.start + end)
                yield Sentence(number, index, *place, told, block.role, block.heading, labels)
                index += 1


def _spans(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """The sentences of a block by offsets into its text, without white space at their ends."""
    start = 0
    for end in (*(() if block.role in _WHOLE else boundaries(text)), len(text)):
        while end - start > _LONGEST:
            cut = text.rfind(" ", start + 1, start + _LONGEST)
            cut = cut if cut > start else start + _LONGEST
            yield start, cut
            start = cut + (text[cut] == " ")
        last = end
        while last > start and text[last - 1].isspace():
            last -= 1
        if last > start:
            yield start, last
        start = end


def _labels(block: Block, start: int, end: int) -> tuple[Label, ...]:
    inside = (label for label in block.labels if start <= label.start and label.end <= end)
    return tuple(Label(label.start - start, label.end - start, label.text) for label in inside)


def boundaries(text: str) -> list[int]:
    """Where the second and each later sentence of a paragraph starts."""
    stops = list(_STOP.finditer(text))
    if not stops and not any(sign in text[:-2] for sign in ".!?…。"):
        return []
    proposed = set(_proposed(text))
    own = {stop.end(): stop for stop in stops}
    quoted = _quoted(text, stops)
    kept = [at for at, stop in own.items() if _ends(text, stop, at in proposed, stop.start() in quoted)]
    return sorted({*kept, *(at for at in proposed - own.keys() if _ends_tightly(text, at))})


def _proposed(text: str) -> Iterator[int]:
    """The boundaries that sentencex sees. A long paragraph is shown to it in pieces, for its time grows with the square
    of what it finds."""
    at = 0
    while at < len(text):
        end = at + _SHOWN
        end = len(text) if end >= len(text) else text.rfind(" ", at, end) + 1 or end
        yield from (at + found["end_index"] for found in get_sentence_boundaries("en", text[at:end]))
        at = end


def _quoted(text: str, stops: list[re.Match[str]]) -> set[int]:
    """The stops that stand inside a quotation or a bracket, where sentencex proposes nothing."""
    found, at, straight, depth = set(), 0, 0, 0
    for stop in stops:
        passed = text[at : stop.start()]
        at = stop.start()
        straight += passed.count('"')
        depth += sum(map(passed.count, "“([")) - sum(map(passed.count, "”)]"))
        if straight % 2 or depth > 0:
            found.add(stop.start())
    return found


def _ends(text: str, stop: re.Match[str], proposed: bool, quoted: bool) -> bool:
    """Whether a sentence ends at `stop`, by what stands before and after it."""
    after = _WORD_AFTER.match(text, stop.end())
    if not after or not _opens(after[1], text[after.end() - len(after[1]) : after.end() + 1]):
        return False
    if stop["stop"] != ".":
        spoken = any(sign in stop["closers"] for sign in "\"”'’") and stop["stop"] in "!?"
        return not (spoken and _is_attribution(text[stop.end() : stop.end() + 60]))
    if stop["closers"]:
        return True
    word = _WORD_BEFORE.search(text, max(stop.start() - 30, 0), stop.start())[0]  # type: ignore[index]
    if stop.start() < _STAMP and word.lower() in _NOON:
        return False  # the time of an entry of a live report
    if word.isdecimal() and stop.start() == len(word):
        return False  # the number of an item
    kind = _abbreviations().get(word.lower().lstrip("."))
    if word[-1:].isupper() and (len(word) == 1 or (len(word) == 3 and word[1] == ".")):
        kind = "either"  # initials: J. Blinken, J.K. Rowling
    if kind is None:
        return proposed or quoted or not after[0][0].isalnum() or word.isdecimal()
    return _may_end(kind, word.lower(), after[1])


def _opens(word: str, context: str) -> bool:
    """Whether a sentence may open with this word: with a capital, a figure, or a name such as iPhone."""
    return not word[0].islower() or (len(word) > 1 and word[1].isupper()) or (len(context) < 2 and word[0].isupper())


def _may_end(kind: str, word: str, following: str) -> bool:
    """Whether a sentence may end with an abbreviation of this kind before the word `following`."""
    if kind in ("before_name", "inside"):
        return False
    if following[0].isdigit() or following[0] in "$£€¥#":
        return kind == "either" and word in ("a.m", "p.m", "etc", "inc", "jr")
    if kind == "number_only":
        return True
    if word in _NOON:
        lower = following.lower()
        return not (following.isupper() and len(following) > 1) and not any(lower in lexicon.words(w) for w in _CLOCK)
    return following.lower() in _openers()


_NOON = ("a.m", "p.m")
_STAMP = 10
_CLOCK = ("weekdays", "months", "zones")


@cache
def _abbreviations() -> dict[str, str]:
    return lexicon.table("abbreviations")


@cache
def _openers() -> frozenset[str]:
    """The words of the closed classes: where they stand with a capital, a sentence opens."""
    rows = lexicon.rows("function_words")
    return frozenset(word for tags, words in rows if tags[0] not in _OPEN_CLASSES for word in words.split())


def _is_attribution(text: str) -> bool:
    """Whether a text goes on as "Smith asked" does after a quotation."""
    return any(word.strip(",.:;") in _SAYS for word in text.split()[:5])


def _ends_tightly(text: str, at: int) -> bool:
    """Whether a boundary that sentencex proposes without white space stands between two words ("died.Two")."""
    before, after = text[:at].rstrip(), text[at : at + 2]
    tight = len(before) == at and at > 2 and before[-2].islower() and before[-3].isalpha()
    return tight and len(after) == 2 and after[0].isupper() and after[1].islower()
