"""What is read: folders of articles, here or on a file system that Spark reads, and data sets of articles.

A data set is Parquet or JSON lines, with a row an article: `path`, `text` or `bytes`, and if known `title` and
`published`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import reduce

import pyarrow as pa
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as f

from corpusck.config import Config
from corpusck.engine.spark.articles import GIVEN
from corpusck.engine.spark.files import Files
from corpusck.engine.spark.work import Work
from corpusck.errors import UsageError
from corpusck.ingest import FORMATS, reader
from corpusck.ingest.reader import File, Given

_PARQUET = (".parquet",)
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".jsonl.zst")
_ROW = "path string, text string, bytes binary, title string, published string"
_NAMED = pa.schema([("name", pa.binary()), ("path", pa.binary()), ("data", pa.binary()), ("refused", pa.string())])


def given(work: Work, paths: Sequence[Given], config: Config) -> DataFrame:
    """All that is at the paths, as a table of `articles.GIVEN`. Raises `UsageError` where there is nothing."""
    files = Files(work.session)
    here: list[Given] = []
    tables = []
    for path in paths:
        kind = "" if isinstance(path, File) else _kind(files, str(path))
        if kind:
            tables.append(_rows(work, str(path), kind))
        elif isinstance(path, File) or os.path.lexists(path):
            here.append(path)
        elif files.is_folder(str(path)):
            tables.append(_folder(work, files.full(str(path)), config))
        else:
            raise UsageError(f"{path}: no such file or folder; give files, folders or data sets that exist")
    if here:
        tables.append(_here(work, here, config))
    return reduce(DataFrame.union, tables)


def _kind(files: Files, path: str) -> str:
    """`parquet` or `json` for a data set, by its name or the names in it; else nothing."""
    names = [path.lower()]
    if files.is_folder(path):
        names += [name.lower() for name in files.names(path)]
    for kind, endings in (("parquet", _PARQUET), ("json", _LINES)):
        if any(name.rstrip("/").endswith(endings) for name in names):
            return kind
    return ""


def _rows(work: Work, path: str, kind: str) -> DataFrame:
    """A data set. Text is read as the file at its path would be, by the ending of that."""
    place = Files(work.session).full(path)
    read = work.session.read
    table = read.schema(_ROW).json(place) if kind == "json" else read.parquet(place)
    known = set(table.columns)
    if "path" not in known or not known & {"text", "bytes"}:
        raise UsageError(f"{path}: the data set must have the columns path, and text or bytes; it has {sorted(known)}")

    def column(name: str, kind: str) -> Column:
        return (f.col(name) if name in known else f.lit(None)).cast(kind)

    named = f.coalesce(column("path", "string"), f.lit("")).cast("binary")
    data = f.coalesce(column("bytes", "binary"), column("text", "string").cast("binary"), f.lit(b""))
    day = f.to_date(f.substring(column("published", "string"), 1, 10))
    chosen = table.select(
        named.alias("name"), named.alias("path"), data.alias("data"), f.lit(None).cast("string").alias("refused"),
        column("title", "string").alias("title"), day.alias("published"),
    )  # fmt: skip
    return chosen if not work.partitions and chosen.rdd.getNumPartitions() >= work.slots else _spread(work, chosen)


def _folder(work: Work, folder: str, config: Config) -> DataFrame:
    """The articles in a folder that is not on this machine."""
    endings = ",".join(sorted({"".join(f"[{c}{c.upper()}]" if c.isalpha() else c for c in end) for end in FORMATS}))
    table = (
        work.session.read.format("binaryFile")
        .option("recursiveFileLookup", "true")
        .option("pathGlobFilter", f"*{{{endings}}}")
        .load(folder)
    )
    below = f.substring("path", len(folder.rstrip("/")) + 2, 10_000)
    named = table.select(below.cast("binary").alias("name"), f.col("content").alias("data"))
    wanted = named.mapInArrow(_wanted(config), "name binary, path binary, data binary, refused string")
    return _spread(work, _complete(wanted))


def _wanted(config: Config) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    def chosen(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            names = [name.decode() for name in batch["name"].to_pylist()]
            mask = pa.array([reader.is_wanted(name, config.include, config.exclude) for name in names], pa.bool_())
            kept = batch.filter(mask)
            refused = pa.nulls(kept.num_rows, pa.string())
            yield pa.RecordBatch.from_arrays([kept["name"], kept["name"], kept["data"], refused], schema=_NAMED)

    return chosen


def _here(work: Work, paths: Sequence[Given], config: Config) -> DataFrame:
    """The articles at paths of this machine, which the executors read: on a cluster the paths must be shared."""
    found = list(reader.walk(paths, config.include, config.exclude, config.follow_symlinks))
    table = pa.table(
        {
            "name": [file.name.encode("utf-8", "surrogatepass") for file in found],
            "path": [os.path.abspath(file.path).encode("utf-8", "surrogatepass") for file in found],
            "data": [file.data for file in found],
            "refused": [file.refused or None for file in found],
        },
        schema=_NAMED,
    )
    return _spread(work, _complete(work.session.createDataFrame(table)))


def _complete(table: DataFrame) -> DataFrame:
    return table.select("name", "path", "data", "refused", f.lit(None).cast("string").alias("title"),
                        f.lit(None).cast("date").alias("published"))  # fmt: skip


def _spread(work: Work, table: DataFrame) -> DataFrame:
    return table.select(*GIVEN.names).repartition(work.slots)
