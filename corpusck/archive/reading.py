"""Articles of a large corpus, one by one: read, extracted, stored, and told in short; later taken from the store again.

These are the functions that processes run. An entry is found by the content of a file, its kind and all that the result
depends on besides: the program and the settings.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from corpusck import review
from corpusck.archive import steps
from corpusck.archive.packing import Packed, pack, unpack
from corpusck.archive.steps import Body, Judged
from corpusck.config import Config, Ignore, Limits
from corpusck.errors import CorpusckError
from corpusck.ingest import reader
from corpusck.model import Skipped
from corpusck.store import Store, program


class Job(NamedTuple):
    """What all work of a run shares: the folder of the store, the settings, whether all findings are wanted."""

    folder: str
    config: Config
    everything: bool = False


class Article(NamedTuple):
    """An article in short. `key` is that of its entry in the store; `ends` and `terms` are those of its sentences, as
    in `Columns`; `missing` tells what the limits left out of it."""

    key: bytes
    file: reader.File
    title: str | None
    published: date | None
    ends: array[int]
    terms: array[int]
    ignores: tuple[Ignore, ...] = ()
    missing: str = ""


def read(work: tuple[Job, Sequence[reader.File]]) -> list[Article | Skipped]:
    """Read some files, each in short or as skipped; what is not in the store is put there."""
    job, files = work
    store = _store(job.folder)
    told: list[Article | Skipped] = []
    fresh: list[tuple[bytes, Article | Skipped, Packed | None]] = []
    for file in files:
        data = reader.load(file, job.config.limits.file_size)
        if isinstance(data, Skipped):
            told.append(data)
            continue
        key = _key(job.config, file, data)
        found = store.head(key)
        if found is None:
            found, body = _extracted(job.config, file, data, key)
            fresh.append((key, found, body and pack(*body)))
        told.append(_named(found, file))
    store.put(fresh)
    return told


def judge(work: tuple[Job, Sequence[tuple[bytes, reader.File]]]) -> Judged:
    """The findings on the articles of one story, given by their keys and files: those of an earlier run where nothing
    has changed."""
    job, entries = work
    store, key = _store(job.folder), _story_key(job, entries)
    known: Judged | None = store.body(key) if job.config.cache else None
    if known is not None:
        return known
    bodies = (_body(job, of_article, file, number) for number, (of_article, file) in enumerate(entries))
    judged = steps.judge(bodies, job.config, job.everything)
    if job.config.cache:
        store.put([(key, None, judged)])
    return judged


def _body(job: Job, key: bytes, file: reader.File, number: int) -> Body:
    """An article with its claims, from the store, or from its file where the store has lost it."""
    packed: Packed | None = _store(job.folder).body(key)
    body = packed and (packed.document, unpack(packed, number))
    if body is None:
        data = reader.load(file, job.config.limits.file_size)
        if isinstance(data, Skipped) or _key(job.config, file, data) != key:
            raise CorpusckError(f"{file.path}: was changed while it was compared; run again")
        _, body = _extracted(job.config, file, data, key)
    assert body is not None
    document, extract = body
    return reader.named(document, file), extract


def _extracted(
    config: Config, file: reader.File, data: bytes, key: bytes
) -> tuple[Article | Skipped, Body | None]:
    body = steps.extract(config, file, data)
    if isinstance(body, Skipped):
        return body, None
    document, (claims, missing) = body
    ignores = tuple(review.comments.of_document(document))
    return Article(key, file, document.title, document.published, *steps.told(claims), ignores, missing), body


def _named(found: Article | Skipped, file: reader.File) -> Article | Skipped:
    """What was stored of this content, perhaps under another name, as told of this file."""
    if isinstance(found, Skipped):
        return reader.named(found, file)
    ignores = tuple(ignore._replace(path=file.name, source=file.name) for ignore in found.ignores)
    return found._replace(file=file, ignores=ignores)


def _key(config: Config, file: reader.File, data: bytes) -> bytes:
    key = blake2b(data, digest_size=24, key=_program(config.aliases, config.limits))
    key.update(os.path.splitext(file.path)[1].lower().encode("utf-8", "surrogatepass"))
    return key.digest()


def _story_key(job: Job, entries: Sequence[tuple[bytes, reader.File]]) -> bytes:
    """What the findings on a story depend on: its articles, which stand for the program too, their names, the settings.
    """
    settings = replace(job.config, cache=True, cache_dir="", jobs=0)
    told = repr((settings, job.everything, [(key, file.name) for key, file in entries]))
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=24).digest()


@cache
def _program(names: tuple[tuple[str, ...], ...], limits: Limits) -> bytes:
    """What a result depends on besides the article: the program, the names that are one, the limits."""
    told = repr((program(), names, limits.sentences, limits.mentions))
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=32).digest()


@cache
def _store(folder: str) -> Store:
    """The store of this process: a connection is never shared with the process that it was forked from."""
    return Store(Path(folder))
