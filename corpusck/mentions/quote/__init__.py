"""Quotations: found across the sentences of a document, given to their speakers, compared word by word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from corpusck.mentions.quote import marks, speaker
from corpusck.mentions.quote.wording import SHORT, Quote, compare, differences, worded
from corpusck.model import Sentence, Token

__all__ = ["Quote", "compare", "differences", "extract"]


def extract(sentences: Sequence[tuple[Sentence, tuple[Token, ...]]]) -> list[tuple[Quote, ...]]:
    """The quotations of each sentence of a document. One that runs over several sentences is cut into a piece for each,
    all of one group and one speaker."""
    found: list[list[marks.Piece]] = [[] for _ in sentences]
    for piece in marks.pieces([sentence for sentence, _ in sentences]):
        found[piece.sentence].append(piece)
    speakers: dict[int, str] = {}
    sizes: dict[int, int] = {}
    quotes: list[list[Quote]] = []
    for (sentence, tokens), cut in zip(sentences, found, strict=True):
        quotes.append([_quote(sentence, tokens, piece) for piece in cut])
        outside = speaker.outside(tokens, [(piece.start, piece.end) for piece in cut])
        told = ""
        for quote in quotes[-1]:
            told = speaker.find(outside, quote.start) or told
            speakers[quote.group] = speakers.get(quote.group) or told
            sizes[quote.group] = sizes.get(quote.group, 0) + len(quote.words)
    return [
        tuple(q._replace(speaker=speakers[q.group], short=sizes[q.group] <= SHORT) for q in found_here)
        for found_here in quotes
    ]


def _quote(sentence: Sentence, tokens: Sequence[Token], piece: marks.Piece) -> Quote:
    first, last = (bisect_left(tokens, place, key=lambda token: token.start) for place in (piece.start, piece.end))
    words, spans = worded(tokens[first:last])
    return Quote(piece.start, piece.end, sentence.text[piece.start : piece.end], words, spans, group=piece.group)
