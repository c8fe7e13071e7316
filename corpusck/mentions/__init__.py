"""Stage 3: typed mentions are found in tagged sentences. One module a type, extraction and comparison side by side.

A number inside a date or a name is no quantity, so dates are looked for first, then names, then quantities.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence

from corpusck.mentions import date, frame, name, quantity, quote, role
from corpusck.model import Claim, Mention, Sentence, Token

Tagged = tuple[Sentence, tuple[Token, ...]]


def claims(
    sentences: Sequence[Tagged], published: datetime.date | None, aliases: Mapping[str, str] | None = None
) -> list[Claim]:
    """The claims of one document: its sentences, each with its mentions. `published` is the base of relative dates,
    `aliases` the table of names that are one (`name.aliases.table`)."""
    moments = [date.extract(sentence, tokens, published) for sentence, tokens in sentences]
    taken = [_covered(tokens, found) for (_, tokens), found in zip(sentences, moments, strict=True)]
    names = [name.aliases.merged(found, aliases or {}) for found in name.extract(sentences, taken)]
    quotes = quote.extract(sentences)
    result = []
    for (sentence, tokens), when, used, named, quoted in zip(sentences, moments, taken, names, quotes, strict=True):
        figures = quantity.extract(sentence, tokens, used | _covered(tokens, named))
        offices = role.extract(tokens, named)
        mentions: list[Mention] = [*when, *named, *figures, *offices, *quoted]
        mentions.extend(frame.extract(sentence, tokens, mentions))
        mentions.sort(key=lambda mention: (mention.start, mention.end))
        result.append(Claim(sentence, tokens, tuple(mentions)))
    return result


def _covered(tokens: Sequence[Token], mentions: Iterable[Mention]) -> frozenset[int]:
    """The indexes of the tokens inside the mentions."""
    spans = [(mention.start, mention.end) for mention in mentions]
    return frozenset(
        index for start, end in spans for index, token in enumerate(tokens) if start <= token.start and token.end <= end
    )
