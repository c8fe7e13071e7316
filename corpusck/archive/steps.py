"""What is done with one article and with one story of a large corpus: pure functions, which any engine can map.

    file    -> article     map: parsed, extracted, its sentences told by their terms
    article -> story       group: see `match.candidates.kernels` and `match.stories`
    story   -> findings    group by story, map: judged as a folder of its own would be
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import NamedTuple

from corpusck import extraction, review, rules
from corpusck.config import Config
from corpusck.extraction import Extract
from corpusck.ingest import reader
from corpusck.match import matching
from corpusck.match.candidates.columns import checksums
from corpusck.mentions.name import aliases
from corpusck.model import Claim, Document, Finding, Skipped

Body = tuple[Document, Extract]


class Judged(NamedTuple):
    """The findings of a story, and for each of its documents the one that it is a copy of, counted in the story."""

    findings: list[Finding]
    origins: tuple[int, ...]


def extract(
    config: Config, file: reader.File, data: bytes, title: str | None = None, published: date | None = None
) -> Body | Skipped:
    """The article that a file holds, with its claims, or why it is none. A `title` and a day that are known from
    elsewhere stand for those that it tells itself."""
    document = reader.parse(file, data)
    if isinstance(document, Skipped):
        return document
    document = replace(document, title=title or document.title, published=published or document.published)
    return document, extraction.extract(document, 0, _aliases(config.aliases), config.limits)


def told(claims: Iterable[Claim]) -> tuple[array[int], array[int]]:
    """The terms of sentences, and where those of each sentence end, as in `Columns`."""
    ends, terms = array("q"), array("Q")
    for claim in claims:
        terms.extend(checksums(matching.words(claim)))
        ends.append(len(terms))
    return ends, terms


def judge(bodies: Iterable[Body], config: Config, everything: bool) -> Judged:
    """The findings on the articles of one story, which stand in the order of their names: those that the settings ask
    for, or `everything`."""
    documents: list[Document] = []
    claims: list[Claim] = []
    for number, (document, each) in enumerate(bodies):
        documents.append(document)
        claims += _numbered(each.claims, number)
    story = matching.story(documents, claims)
    found = rules.judge(story)
    if not everything:
        found = [finding for finding in found if review.is_wanted(finding, config)]
    return Judged(found, story.origins)


def _numbered(claims: Sequence[Claim], number: int) -> Sequence[Claim]:
    """The claims of an article as those of document `number`, whichever it was when they were extracted."""
    if not claims or claims[0].sentence.document == number:
        return claims
    return [claim._replace(sentence=replace(claim.sentence, document=number)) for claim in claims]


@cache
def _aliases(names: tuple[tuple[str, ...], ...]) -> Mapping[str, str]:
    return aliases.table(names)
