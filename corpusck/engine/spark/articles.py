"""The first round: files or rows become articles, numbered in the order of their names."""

from __future__ import annotations

import pickle
import zlib
from array import array
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql import functions as f
from pyspark.sql.types import (
    ArrayType,
    BinaryType,
    DateType,
    LongType,
    StringType,
    StructField,
    StructType,
)

from corpusck import review
from corpusck.archive import steps
from corpusck.archive.packing import pack
from corpusck.config import Config
from corpusck.engine.spark.work import Work
from corpusck.errors import UsageError
from corpusck.ingest import reader
from corpusck.ingest.reader import File
from corpusck.model import Skipped

Mapped = Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]

GIVEN = StructType(
    [
        StructField("name", BinaryType()),
        StructField("path", BinaryType()),
        StructField("data", BinaryType()),
        StructField("refused", StringType()),
        StructField("title", StringType()),
        StructField("published", DateType()),
    ]
)
"""What is read: names and paths as bytes, for they need not be text, and sort as Python sorts them."""

_ARTICLE = StructType(
    [
        StructField("name", BinaryType()),
        StructField("path", BinaryType()),
        StructField("title", StringType()),
        StructField("published", DateType()),
        StructField("terms", ArrayType(ArrayType(LongType()))),
        StructField("ignores", BinaryType()),
        StructField("body", BinaryType()),
        StructField("missing", StringType()),
        StructField("reason", StringType()),
    ]
)
"""An article: the terms of each of its sentences, the ignores in it, it itself with its claims, and what the limits
left out of it; or why it is none."""

_ARROW = pa.schema(
    [
        ("name", pa.binary()),
        ("path", pa.binary()),
        ("title", pa.string()),
        ("published", pa.date32()),
        ("terms", pa.list_(pa.list_(pa.int64()))),
        ("ignores", pa.binary()),
        ("body", pa.binary()),
        ("missing", pa.string()),
        ("reason", pa.string()),
    ]
)
_BATCH = 16
"""Articles that are handed on at a time."""
_PARTITION = 33
"""Bits below the number of the partition in `monotonically_increasing_id`."""


class Articles(NamedTuple):
    """All that was read: `table` as above, `numbers` with the name and the number (`document`) of each article."""

    table: DataFrame
    numbers: DataFrame
    size: int


def read(work: Work, given: DataFrame, config: Config) -> Articles:
    """The articles among what is given, a table of `GIVEN`."""
    table = work.keep("articles", given.mapInArrow(_extracting(config), _ARTICLE))
    names = table.where("reason IS NULL").groupBy("name").agg(f.count("*").alias("times"))
    at, part = f.monotonically_increasing_id(), f.shiftright("at", _PARTITION).alias("part")
    ordered = work.keep("names", names.orderBy("name").withColumn("at", at))
    sizes = ordered.groupBy(part).agg(f.count("*").alias("size"), f.max_by("name", "times"), f.max("times")).collect()
    starts, count = [], 0
    for number, size, name, times in sorted(sizes):
        if times > 1:
            told = bytes(name).decode("utf-8", "replace")
            raise UsageError(f"{told}: {times} articles have this path; give each a path of its own")
        starts.append((number, count - (number << _PARTITION)))
        count += size
    offsets = work.session.createDataFrame(starts, "part long, start long")
    placed = ordered.select("name", "at", part).join(f.broadcast(offsets), "part")
    return Articles(table, placed.select("name", (f.col("at") + f.col("start")).alias("document")), count)


def _extracting(config: Config) -> Mapped:
    def extracted(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for start in range(0, batch.num_rows, _BATCH):
                yield _batch([_article(config, row) for row in batch.slice(start, _BATCH).to_pylist()])

    return extracted


def _article(config: Config, row: dict[str, Any]) -> dict[str, Any]:
    name, path = (row[key].decode("utf-8", "surrogatepass") for key in ("name", "path"))
    file = File(path, name, row["data"], row["refused"] or "")
    data = reader.load(file, config.limits.file_size)
    body = data if isinstance(data, Skipped) else steps.extract(config, file, data, row["title"], row["published"])
    told: dict[str, Any] = {"name": row["name"], "path": row["path"], "ends": array("q"), "flat": array("Q")}
    if isinstance(body, Skipped):
        return {**told, "reason": body.reason}
    document, extract = body
    told["ends"], told["flat"] = steps.told(extract.claims)
    ignores = tuple(review.comments.of_document(document))
    return {
        **told,
        "title": document.title and _utf8(document.title),
        "published": document.published,
        "ignores": pickle.dumps(ignores) if ignores else None,
        "body": zlib.compress(pickle.dumps(pack(document, extract), 5), 1),
        "missing": extract.missing or None,
    }


def _batch(rows: list[dict[str, Any]]) -> pa.RecordBatch:
    ends, starts, flat = array("q"), array("q", [0]), array("Q")
    for row in rows:
        ends.extend(end + len(flat) for end in row["ends"])
        flat.extend(row["flat"])
        starts.append(len(ends))
    terms = _lists(starts, _lists(array("q", [0, *ends]), pa.array(flat, pa.uint64()).view(pa.int64())))
    columns = [pa.array([row.get(field.name) for row in rows], field.type) for field in _ARROW if field.name != "terms"]
    columns.insert(_ARROW.get_field_index("terms"), terms)
    return pa.RecordBatch.from_arrays(columns, schema=_ARROW)


def _lists(offsets: array[int], values: pa.Array) -> pa.Array:
    return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), values)


def _utf8(told: str) -> str:
    """Text without what UTF-8 cannot hold."""
    return told.encode("utf-8", "replace").decode()
