"""Articles of a large corpus, one by one: read, extracted, stored, and told in short; later taken from the store again.

These are the functions that processes run. An entry is found by the content of a file, its kind and all that the result
depends on besides: the program and the settings.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import corpusck
from corpusck import review, rules
from corpusck.archive.store import Store
from corpusck.config import Config, Ignore
from corpusck.errors import CorpusckError
from corpusck.extraction import claims_of
from corpusck.ingest import reader
from corpusck.match import matching
from corpusck.match.candidates.columns import checksums
from corpusck.mentions.name import aliases
from corpusck.model import Claim, Document, Finding, Skipped

Body = tuple[Document, list[Claim]]


class Job(NamedTuple):
    """What all work of a run shares: the folder of the store, the settings, whether all findings are wanted."""

    folder: str
    config: Config
    everything: bool = False


class Article(NamedTuple):
    """An article in short. `key` is that of its entry in the store; `ends` and `terms` are those of its sentences, as
    in `Columns`."""

    key: bytes
    file: reader.File
    title: str | None
    published: date | None
    ends: array[int]
    terms: array[int]
    ignores: tuple[Ignore, ...] = ()


class Judged(NamedTuple):
    """The findings of a story, and for each of its documents the one that it is a copy of, counted in the story."""

    findings: list[Finding]
    origins: tuple[int, ...]


def read(work: tuple[Job, Sequence[reader.File]]) -> list[Article | Skipped]:
    """Read some files, each in short or as skipped; what is not in the store is put there."""
    job, files = work
    store = _store(job.folder)
    told: list[Article | Skipped] = []
    fresh: list[tuple[bytes, Article | Skipped, Body | None]] = []
    for file in files:
        data = reader.load(file)
        if isinstance(data, Skipped):
            told.append(data)
            continue
        key = _key(job.config, file, data)
        found = store.head(key)
        if found is None:
            found, body = _extracted(job.config, file, data, key)
            fresh.append((key, found, body))
        told.append(_named(found, file))
    store.put(fresh)
    return told


def judge(work: tuple[Job, Sequence[tuple[bytes, reader.File]]]) -> Judged:
    """The findings on the articles of one story, given by their keys and files."""
    job, entries = work
    documents, claims = [], []
    for number, (key, file) in enumerate(entries):
        document, told = _body(job, key, file)
        documents.append(document)
        claims += [
            claim._replace(sentence=replace(claim.sentence, document=number)) if number else claim for claim in told
        ]
    story = matching.story(documents, claims)
    found = rules.judge(story)
    if not job.everything:
        found = [finding for finding in found if review.is_wanted(finding, job.config)]
    return Judged(found, story.origins)


def _body(job: Job, key: bytes, file: reader.File) -> Body:
    """An article with its claims, from the store, or from its file where the store has lost it."""
    body: Body | None = _store(job.folder).body(key)
    if body is None:
        data = reader.load(file)
        if isinstance(data, Skipped) or _key(job.config, file, data) != key:
            raise CorpusckError(f"{file.path}: was changed while it was compared; run again")
        _, body = _extracted(job.config, file, data, key)
    assert body is not None
    document, claims = body
    return reader.named(document, file), claims


def _extracted(
    config: Config, file: reader.File, data: bytes, key: bytes
) -> tuple[Article | Skipped, Body | None]:
    document = reader.parse(file, data)
    if isinstance(document, Skipped):
        return document, None
    claims = claims_of(document, 0, _aliases(config.aliases))
    ends, terms = array("q"), array("Q")
    for claim in claims:
        terms.extend(checksums(matching.terms(claim)))
        ends.append(len(terms))
    ignores = tuple(review.comments.of_document(document))
    return Article(key, file, document.title, document.published, ends, terms, ignores), (document, claims)


def _named(found: Article | Skipped, file: reader.File) -> Article | Skipped:
    """What was stored of this content, perhaps under another name, as told of this file."""
    if isinstance(found, Skipped):
        return reader.named(found, file)
    ignores = tuple(ignore._replace(path=file.name, source=file.name) for ignore in found.ignores)
    return found._replace(file=file, ignores=ignores)


def _key(config: Config, file: reader.File, data: bytes) -> bytes:
    key = blake2b(data, digest_size=24, key=_program(config.aliases))
    key.update(os.path.splitext(file.path)[1].lower().encode("utf-8", "surrogatepass"))
    return key.digest()


@cache
def _program(names: tuple[tuple[str, ...], ...]) -> bytes:
    """What a result depends on besides the article: every file of the program, its version, the names that are one."""
    root = Path(corpusck.__file__).parent
    files = sorted(path for path in root.rglob("*") if path.suffix in (".py", ".tsv"))
    stamps = [(path.relative_to(root).as_posix(), path.stat().st_size, path.stat().st_mtime_ns) for path in files]
    told = repr((corpusck.__version__, stamps, names))
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=32).digest()


@cache
def _aliases(names: tuple[tuple[str, ...], ...]) -> Mapping[str, str]:
    return aliases.table(names)


@cache
def _store(folder: str) -> Store:
    """The store of this process: a connection is never shared with the process that it was forked from."""
    return Store(Path(folder))
