"""A comparison that was made before is not made again: its report is found by all that it depends on.

That is the content and the names of the articles, the settings and the program. A report that a judge took part in
depends on more, and none is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from hashlib import blake2b

import corpusck
from corpusck.config import Config
from corpusck.ingest.reader import File, Given, from_here, load, walk
from corpusck.model import Report, Skipped

_MOST = 1000
"""Articles; to read more than these twice, and a report on them, costs much where they have changed."""
_LIMIT = 100_000_000
"""Bytes that the reports take at the most."""


def compare(paths: Iterable[Given], config: Config, progress: Callable[[str, int, int], None]) -> Report:
    """The report of `corpusck.compare`, from an earlier run where there is one and `config.cache` allows it."""
    if not config.cache:
        return corpusck.compare(paths, config, progress)
    from corpusck import store  # late: without a cache no database is needed

    files = list(walk(paths, config.include, config.exclude, config.follow_symlinks))
    place = store.kept_in(config.cache_dir) if len(files) <= _MOST else None
    key = _key(files, config, store.program()) if place else None
    if place is None or key is None:
        return corpusck.compare(files, config, progress)
    with closing(store.Store(place, store.REPORTS)) as kept:
        known: Report | None = kept.head(key)
    if known is not None:
        return known
    report = corpusck.compare(files, config, progress)
    # An article that was written while it was compared must not have this report taken for that on its new text.
    if _key(files, config, store.program()) == key:
        with closing(store.Store(place, store.REPORTS)) as kept:
            kept.put([(key, report, None)])
            kept.trim(_LIMIT)
    return report


def _key(files: Sequence[File], config: Config, program: str) -> bytes | None:
    """What finds the report again; None where a file cannot be read now, which may be otherwise the next time."""
    settings = replace(config, cache=True, cache_dir="", jobs=0)
    key = blake2b(repr((program, settings)).encode("utf-8", "surrogatepass"), digest_size=24)
    for file in files:
        data = load(file, config.limits.file_size)
        if isinstance(data, Skipped):
            return None
        told = repr((file.name, from_here(file.path), len(data)))
        key.update(told.encode("utf-8", "surrogatepass"))
        key.update(data)
    return key.digest()
