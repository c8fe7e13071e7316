"""The last round: each story is judged and reviewed by itself."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

import pyarrow as pa
from pyspark.sql import DataFrame

from corpusck.archive import steps
from corpusck.archive.packing import Packed, unpack
from corpusck.config import Config, Ignore
from corpusck.engine.spark.articles import Articles, Mapped
from corpusck.engine.spark.work import Work
from corpusck.model import Finding
from corpusck.report import record
from corpusck.report.plain import json_line
from corpusck.review import ignores, selection

_JUDGED = """kind string, story long, place long, verdict int, first double, second double, subject binary, id string,
    rule string, line string, document long, origin long, held binary"""
"""Rows of three kinds. A `finding`: its place in the order of a report (`verdict` to `id`, then `story` and `place`),
its `rule`, it as a `line` of JSON, and itself (`held`). A `copy`: a document and its origin. A `used` ignore (`held`).
"""
_ARROW = pa.schema(
    [
        ("kind", pa.string()),
        ("story", pa.int64()),
        ("place", pa.int64()),
        ("verdict", pa.int32()),
        ("first", pa.float64()),
        ("second", pa.float64()),
        ("subject", pa.binary()),
        ("id", pa.string()),
        ("rule", pa.string()),
        ("line", pa.string()),
        ("document", pa.int64()),
        ("origin", pa.int64()),
        ("held", pa.binary()),
    ]
)
Row = Mapping[str, Any]


def judge(work: Work, articles: Articles, members: DataFrame, config: Config) -> DataFrame:
    """The findings on the stories, of which `members` has each `document` with its `story`."""
    placed = members.join(articles.numbers, "document")
    told = placed.join(articles.table.select("name", "path", "ignores", "body"), "name")
    everything = bool(config.ignores) or bool(articles.table.where("ignores IS NOT NULL").head(1))
    grouped = told.repartition("story").sortWithinPartitions("story", "document")
    return work.keep("judged", grouped.mapInArrow(_judging(config, everything), _JUDGED))


def _judging(config: Config, everything: bool) -> Mapped:
    def judged(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        rows = (row for batch in batches for row in batch.to_pylist())
        for story, entries in groupby(rows, key=lambda row: row["story"]):
            told = list(_story(story, list(entries), config, everything))
            yield pa.RecordBatch.from_pylist([{**dict.fromkeys(_ARROW.names), **row} for row in told], schema=_ARROW)

    return judged


def _story(story: int, entries: list[Row], config: Config, everything: bool) -> Iterator[Row]:
    bodies = [_body(entry, number) for number, entry in enumerate(entries)]
    found, origins = steps.judge(bodies, config, everything)
    written = [ignore for entry in entries if entry["ignores"] for ignore in _ignores(entry)]
    asked = (*config.ignores, *written)
    kept, idle = ignores.silence(found, asked)
    for place, finding in enumerate(selection.select(kept, config, [document.path for document, _ in bodies])):
        yield {"kind": "finding", "story": story, "place": place, **_finding(finding)}
    for entry, origin in zip(entries, origins, strict=True):
        yield {"kind": "copy", "document": entry["document"], "origin": entries[origin]["document"]}
    for ignore in set(asked).difference(idle):
        yield {"kind": "used", "held": pickle.dumps(ignore)}


def _finding(finding: Finding) -> Row:
    verdict, first, second, subject, name = selection.order(finding)
    # Adding zero makes -0.0 and 0.0, which are equal in Python, the same in SQL too.
    return {
        "verdict": verdict,
        "first": first + 0.0,
        "second": second + 0.0,
        "subject": subject.encode("utf-8", "surrogatepass"),
        "id": name,
        "rule": finding.rule,
        "line": json_line({"type": "finding", **record.finding(finding)}).rstrip("\n"),
        "held": pickle.dumps(finding, 5),
    }


def _body(entry: Row, number: int) -> steps.Body:
    packed: Packed = pickle.loads(zlib.decompress(entry["body"]))
    return packed.document, unpack(packed, number)


def _ignores(entry: Row) -> Iterable[Ignore]:
    told: tuple[Ignore, ...] = pickle.loads(entry["ignores"])
    return told
