"""An article and its claims as they are kept: sentences and tokens as places, for their words stand in the text."""

from __future__ import annotations

from array import array
from typing import NamedTuple

from corpusck.extraction import Extract
from corpusck.model import BlockRole, Claim, Document, Label, Mention, Sentence, Token
from corpusck.text.tags import NAMES
from corpusck.text.tokens import tokens_at

_CODES = {name: code for code, name in enumerate(NAMES)}


class Packed(NamedTuple):
    """`sizes` holds how many tokens each sentence has; `starts`, `ends` and `tags` hold the tokens of all of them."""

    document: Document
    missing: str
    sentences: list[tuple[int, int, int, BlockRole, str, tuple[Label, ...]]]
    mentions: list[tuple[Mention, ...]]
    sizes: array[int]
    starts: array[int]
    ends: array[int]
    tags: bytes


def pack(document: Document, extract: Extract) -> Packed:
    """An article and its claims in little space; pickling them whole takes four times as long."""
    tokens = [token for claim in extract.claims for token in claim.tokens]
    return Packed(
        document,
        extract.missing,
        [(s.index, s.start, s.end, s.role, s.heading, s.labels) for s in [claim.sentence for claim in extract.claims]],
        [claim.mentions for claim in extract.claims],
        array("I", [len(claim.tokens) for claim in extract.claims]),
        array("I", [token.start for token in tokens]),
        array("I", [token.end for token in tokens]),
        bytes([_CODES[token.tag] for token in tokens]),
    )


def unpack(packed: Packed, number: int) -> Extract:
    """The claims of an article, which is document `number` of its story, as they were packed."""
    text, claims, at = packed.document.text, [], 0
    for place, mentions, size in zip(packed.sentences, packed.mentions, packed.sizes, strict=True):
        index, start, end, role, heading, labels = place
        sentence = Sentence(number, index, start, end, text[start:end], role, heading, labels)
        claims.append(Claim(sentence, _tokens(packed, sentence.text, at, at + size), mentions))
        at += size
    return Extract(claims, packed.missing)


def _tokens(packed: Packed, text: str, first: int, after: int) -> tuple[Token, ...]:
    tags = [NAMES[code] for code in packed.tags[first:after]]
    return tokens_at(text, packed.starts[first:after], packed.ends[first:after], tags)
