"""Large corpora, in three rounds that each hold one article or one story at a time.

    files    -> articles    map, in processes: read, extract, store
    terms    -> stories     group: candidate pairs of sentences join documents
    stories  -> findings    map, in processes: each story is judged as a folder of its own would be

A corpus of few documents is one story, so that the result does not depend on the way it was made.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from corpusck import store
from corpusck.archive.reading import Article, Job, judge, read
from corpusck.archive.workers import Workers
from corpusck.config import Config
from corpusck.ingest.reader import File
from corpusck.match import candidates, stories
from corpusck.model import Finding, Skipped

Progress = Callable[[str, int, int], None]

_BATCH = 16
"""Articles that a process reads at a time."""


class Outcome(NamedTuple):
    """What a run gave: the articles in order, for each the one that it is a copy of, the files that are none, and the
    findings."""

    articles: list[Article]
    origins: list[int]
    skipped: list[Skipped]
    findings: list[Finding]


def compare(files: Sequence[File], config: Config, progress: Progress) -> Outcome:
    """The findings on the articles in these files, of which there are many."""
    with store.folder(config.cache, config.cache_dir) as folder, Workers(config.jobs) as workers:
        job = Job(str(folder), config)
        articles, skipped = _read(workers, job, files, progress)
        job = job._replace(everything=bool(config.ignores) or any(article.ignores for article in articles))
        groups = stories.stories(*_grouped(articles, progress))
        origins, findings = _judged(workers, job, articles, groups, progress)
        if config.cache:
            _trim(folder)
    return Outcome(articles, origins, skipped, findings)


def _read(
    workers: Workers, job: Job, files: Sequence[File], progress: Progress
) -> tuple[list[Article], list[Skipped]]:
    articles: list[Article] = []
    skipped: list[Skipped] = []
    done = 0
    for told in workers.map(read, ((job, batch) for batch in _batches(files))):
        if len(files) > stories.FEW:
            candidates.backend()  # loaded while the processes read
        articles += (each for each in told if isinstance(each, Article))
        skipped += (each for each in told if isinstance(each, Skipped))
        done += len(told)
        progress("reading", done, len(files))
    return articles, skipped


def _grouped(articles: Sequence[Article], progress: Progress) -> tuple[array[int], int, candidates.Pairs]:
    """The document of each sentence, how many documents there are, and the candidate pairs of sentences."""
    columns = candidates.Columns(array("q"), array("q"), array("Q"))
    for number, article in enumerate(articles):
        columns.documents.extend([number] * len(article.ends))
        columns.ends.extend(end + len(columns.terms) for end in article.ends)
        columns.terms.extend(article.terms)
    if len(articles) <= stories.FEW:
        return columns.documents, len(articles), candidates.Pairs(array("q"), array("q"), array("d"), array("q"))
    progress("matching", 0, 1)
    pairs = candidates.rank(columns)
    progress("matching", len(pairs.left), len(pairs.left))
    return columns.documents, len(articles), pairs


def _judged(
    workers: Workers, job: Job, articles: Sequence[Article], groups: Sequence[tuple[int, ...]], progress: Progress
) -> tuple[list[int], list[Finding]]:
    """For each article the one that it is a copy of, and the findings, story by story."""
    origins = list(range(len(articles)))
    findings: list[Finding] = []
    told = [group for group in groups if len(group) > 1]
    work = ((job, [(articles[number].key, articles[number].file) for number in group]) for group in told)
    for done, (group, judged) in enumerate(zip(told, workers.map(judge, work), strict=True), 1):
        findings += judged.findings
        for number, origin in zip(group, judged.origins, strict=True):
            origins[number] = group[origin]
        progress("comparing", done, len(told))
    return origins, findings


def _batches(files: Sequence[File]) -> Iterator[list[File]]:
    rest = iter(files)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _trim(folder: Path) -> None:
    """Keep the cache within its bounds."""
    held = store.Store(folder)
    held.trim()
    held.close()
