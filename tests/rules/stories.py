"""Stories for the tests of rules that read names and roles."""

from __future__ import annotations

from collections.abc import Iterable

from corpusck.match.story import Story
from corpusck.mentions import name, role
from corpusck.model import Claim, Document, Match, Sentence
from corpusck.text import tags, tokens
from tests.factories import document


def story(*articles: str, copies: Iterable[tuple[int, int]] = ()) -> Story:
    """Articles whose paragraphs, apart by blank lines, are one sentence each; `copies` pairs copies with their origins.

    All claims at one place of two articles are matched.
    """
    documents = tuple(document(f"{number}.txt", text) for number, text in enumerate(articles))
    claims = [claim for number, article in enumerate(documents) for claim in _claims(number, article)]
    matches = tuple(
        Match(left, right, 0.9)
        for left in range(len(claims))
        for right in range(left + 1, len(claims))
        if claims[left].sentence.document != claims[right].sentence.document
        and claims[left].sentence.index == claims[right].sentence.index
    )
    origins = [*range(len(documents))]
    for copy, origin in copies:
        origins[copy] = origin
    return Story(documents, tuple(claims), tuple(origins), {}, matches)


def _claims(number: int, article: Document) -> list[Claim]:
    told = []
    for index, block in enumerate(article.blocks):
        text = article.text[block.start : block.end]
        told.append((Sentence(number, index, block.start, block.end, text), tags.tag(tokens.tokenize(text))))
    named = name.extract(told, [frozenset()] * len(told))
    return [
        Claim(sentence, words, tuple(sorted((*names, *role.extract(words, names)), key=lambda m: (m.start, m.end))))
        for (sentence, words), names in zip(told, named, strict=True)
    ]
