"""From one article to its claims: a pure function of its text, its date, the names that are one, and the limits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from corpusck import mentions
from corpusck.config import LIMITS, Limits
from corpusck.model import Claim, Document, Sentence
from corpusck.text import sentences, tags, tokens


class Extract(NamedTuple):
    """The claims of an article, and in words what the limits left out of it, if anything."""

    claims: list[Claim]
    missing: str = ""


def extract(
    document: Document, number: int = 0, aliases: Mapping[str, str] | None = None, limits: Limits = LIMITS
) -> Extract:
    """The claims of one article, which is document `number` of its story. `aliases` is the table of names that are
    one."""
    found = sentences.split(document, number, limits.sentences + 1)
    kept = found[: limits.sentences]
    tagged = [(sentence, tags.tag(tokens.tokenize(sentence.text))) for sentence in kept]
    claims = mentions.claims(tagged, document.published, aliases)
    missing = []
    if len(found) > len(kept):
        told = f"more than {limits.sentences:,} sentences"
        missing.append(f"{told}: left out from line {_line(document, found[-1])} on (--max-sentences)")
    full = [index for index, claim in enumerate(claims) if len(claim.mentions) > limits.mentions]
    for index in full:
        claims[index] = claims[index]._replace(mentions=claims[index].mentions[: limits.mentions])
    if full:
        line = _line(document, claims[full[0]].sentence)
        told = f"more than {limits.mentions:,} mentions in a sentence, in {len(full):,} from line {line} on"
        missing.append(f"{told}: the rest left out (--max-mentions)")
    return Extract(claims, "; ".join(missing))


def _line(document: Document, sentence: Sentence) -> int:
    return document.place(sentence.start, sentence.end)[0]
