"""The third round: links become stories.

Documents that links join are found by star rounds (Kiveris, Lattanzi, Mirrokni, Rastogi, Vassilvitskii, "Connected
components in MapReduce and beyond", 2014). One that is not too large for a story is one whatever the order of its
links; the others are cut by `stories.joined`, each in one task, as in process.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

import pyarrow as pa
from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as f

from corpusck.engine.spark.work import Work
from corpusck.match import stories

_MEMBER = "document long, story long"
_ARROW = pa.schema([("document", pa.int64()), ("story", pa.int64())])


def members(work: Work, links: DataFrame) -> DataFrame:
    """The `story` of each `document` that is in one with others: the number of its first document."""
    found = work.keep("components", components(work, links))
    large = found.groupBy("root").count().where(f.col("count") > stories.MOST).select("root")
    small = found.join(large, "root", "left_anti").select("document", f.col("root").alias("story"))
    inside = links.join(found.join(large, "root").select("root", f.col("document").alias("left")), "left")
    ordered = inside.repartition("root").sortWithinPartitions("root", f.desc("link"), "left", "right")
    cut = ordered.select("root", "left", "right").mapInArrow(_cut, _MEMBER)
    return work.keep("members", small.union(cut))


def components(work: Work, links: DataFrame) -> DataFrame:
    """The `root` of each linked `document`: the first one that it is joined with."""
    edges = links.select(f.col("right").alias("high"), f.col("left").alias("low"))
    state, turn = None, 0
    while True:
        edges = work.keep(f"star-{turn}", _small_star(_large_star(edges)))
        before, state = state, edges.agg(f.count("*"), f.sum(f.xxhash64("high", "low") % (1 << 31))).head()
        if state == before:
            break
        turn += 1
    roots = edges.select(f.col("low").alias("document"), f.col("low").alias("root")).distinct()
    return roots.union(edges.select("high", "low"))


def _large_star(edges: DataFrame) -> DataFrame:
    """Each document's higher neighbours are joined with the least of all around it."""
    both = edges.union(edges.select("low", "high")).toDF("document", "other")
    least = f.least("document", f.min("other").over(Window.partitionBy("document")))
    joined = both.select("document", f.col("other").alias("high"), least.alias("low"))
    return joined.where("high > document").select("high", "low").distinct()


def _small_star(edges: DataFrame) -> DataFrame:
    """Each document and its lower neighbours are joined with the least of them."""
    least = f.min("low").over(Window.partitionBy("high"))
    told = edges.select("high", "low", least.alias("least"))
    moved = told.where("low > least").select(f.col("low").alias("high"), f.col("least").alias("low"))
    return moved.union(told.select("high", "least")).distinct()


def _cut(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The stories of components that are too large for one. Their links stream by, the strongest first."""
    rows = (row for batch in batches for row in zip(*(column.to_pylist() for column in batch.columns), strict=True))
    for _, links in groupby(rows, key=itemgetter(0)):
        for story in stories.joined((left, right) for _, left, right in links):
            first = pa.repeat(story[0], len(story)).cast(pa.int64())
            yield pa.RecordBatch.from_arrays([pa.array(story, pa.int64()), first], schema=_ARROW)
