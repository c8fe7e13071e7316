"""From one article to its claims: a pure function of its text, its date and the names that are one."""

from __future__ import annotations

from collections.abc import Mapping

from corpusck import mentions
from corpusck.model import Claim, Document
from corpusck.text import sentences, tags, tokens


def claims_of(document: Document, number: int = 0, aliases: Mapping[str, str] | None = None) -> list[Claim]:
    """The claims of one article, which is document `number` of its story. `aliases` is the table of names that are
    one."""
    tagged = [(sentence, tags.tag(tokens.tokenize(sentence.text))) for sentence in sentences.split(document, number)]
    return mentions.claims(tagged, document.published, aliases)
