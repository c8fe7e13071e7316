"""The second round: which documents are linked, by the candidate pairs of their sentences.

The steps are those of `match.candidates.kernels`; what is counted, joined and ranked there, SQL counts, joins and ranks
here. Terms and keys of too many sentences are counted map-side and leave before the shuffle, so that no group is larger
than `COMMON`. All weights are whole numbers and all ties are broken by id, so that no order of work shows.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter

import pyarrow as pa
from pyspark.sql import Column, DataFrame, Window
from pyspark.sql import functions as f

from corpusck.engine.spark.articles import Articles
from corpusck.engine.spark.work import Work
from corpusck.match import stories
from corpusck.match.candidates import BEST
from corpusck.match.candidates.kernels import COMMON, CROWD, UNIT, best_of, keys

_INDEX = 23
"""Bits of the id of a sentence that are its index in the document."""
MOST = 1 << _INDEX
"""Sentences of a document at the most."""
_KEYED = "id long, key long, weight long, most long"
_PAIR = ("left", "right", "product")
_HANDED = 30_000
"""Numbers after which what was found is handed on."""
_ARROW = pa.schema([("id", pa.int64()), ("key", pa.int64()), ("weight", pa.int64()), ("most", pa.int64())])


def links(work: Work, articles: Articles) -> DataFrame:
    """How strongly documents are linked: `left`, `right` (left < right) and `link`, from `stories.LINK` on."""
    sentences = work.keep("sentences", _sentences(articles))
    kept = sentences.where(f.col("place") <= CROWD)
    empty = articles.table.where("reason IS NULL").select(_empty()).groupBy().sum("empty").collect()[0][0]
    total = kept.count() + empty
    keyed = work.keep("keyed", _keyed(kept, total))
    shares = work.keep("shares", _shares(keyed))
    best = _best(shares)
    folded = sentences.where(f.col("place") > CROWD).select(
        f.col("first").alias("left"), f.col("id").alias("right"), f.lit(stories.WHOLE).cast("long").alias("product")
    )
    return work.keep("links", _links(best.union(folded)))


def _document(sentence: str) -> Column:
    return f.shiftright(sentence, _INDEX)


def _empty() -> Column:
    """Sentences without terms: they have no partners, and yet they count."""
    return f.size(f.filter("terms", lambda terms: f.size(terms) == 0)).cast("long").alias("empty")


def _sentences(articles: Articles) -> DataFrame:
    """The sentences that have terms, with their `place` among those of the same terms and the `first` of these."""
    table = articles.table.join(articles.numbers, "name")
    told = table.select("document", f.posexplode("terms").alias("index", "terms"))
    identified = told.where(f.size("terms") > 0).select(
        (f.shiftleft("document", _INDEX) + f.col("index")).alias("id"), "terms"
    )
    alike = Window.partitionBy("terms").orderBy("id")
    return identified.select(
        "id", "terms", f.row_number().over(alike).alias("place"), f.first("id").over(alike).alias("first")
    )


def _keyed(kept: DataFrame, total: int) -> DataFrame:
    """The keys of each sentence, by the counts of its terms."""
    postings = kept.select("id", f.explode("terms").alias("term"))
    hot = postings.groupBy("term").count().where(f.col("count") > COMMON)
    told = postings.join(f.broadcast(hot), "term", "left")
    rare = told.where("count IS NULL").select(
        "id", "term", f.count("*").over(Window.partitionBy("term")).alias("count")
    )
    counted = rare.where("count > 1").union(told.where("count IS NOT NULL").select("id", "term", "count"))
    grouped = counted.groupBy("id").agg(f.collect_list(f.struct("term", "count")).alias("counts"))
    return grouped.mapInArrow(_keys(total), _KEYED)


def _keys(total: int) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    def found(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            columns = array("q"), array("Q"), array("q"), array("q")
            for sentence, told in zip(batch["id"].to_pylist(), _counts(batch["counts"]), strict=True):
                for each in keys(told, told, total):
                    for column, value in zip(columns, (sentence, *each), strict=True):
                        column.append(value)
            sentences, key, weight, most = columns
            unsigned = pa.array(key, pa.uint64()).view(pa.int64())
            yield pa.RecordBatch.from_arrays(
                [pa.array(sentences, pa.int64()), unsigned, pa.array(weight, pa.int64()), pa.array(most, pa.int64())],
                schema=_ARROW,
            )

    return found


def _counts(column: pa.ListArray) -> Iterator[dict[int, int]]:
    """The counts of the terms of each sentence; terms are unsigned here, as everywhere but in SQL."""
    flat = column.flatten()
    terms, counts = flat.field("term").view(pa.uint64()).to_pylist(), flat.field("count").to_pylist()
    start = 0
    for size in column.value_lengths().to_pylist():
        yield dict(zip(terms[start : start + size], counts[start : start + size], strict=True))
        start += size


def _shares(keyed: DataFrame) -> DataFrame:
    """The keys that several sentences have but not too many, with their shares of the length of the sentence."""
    crowded = keyed.where(f.col("most") > COMMON).groupBy("key").count().where(f.col("count") > COMMON)
    bounded = keyed.join(f.broadcast(crowded.select("key")), "key", "left_anti")
    held = bounded.select("id", "key", "weight", f.count("*").over(Window.partitionBy("key")).alias("held"))
    square = f.sum(f.col("weight") * f.col("weight")).over(Window.partitionBy("id"))
    share = f.rint((f.col("weight") * UNIT).cast("double") / f.sqrt(square.cast("double"))).cast("long")
    return held.where("held > 1").select("id", "key", share.alias("share"))


def _best(shares: DataFrame) -> DataFrame:
    """The best partners of each sentence: `left`, `right`, `product`, each pair once.

    A sentence is sent each block that it is in as a whole: a row for each two sentences of a block would be thirty
    times as many.
    """
    blocks = shares.groupBy("key").agg(f.collect_list("id").alias("ids"), f.collect_list("share").alias("shares"))
    members = blocks.select(f.explode(f.arrays_zip("ids", "shares")).alias("one"), "ids", "shares")
    told = members.select(f.col("one.ids").alias("left"), f.col("one.shares").alias("its"), "ids", "shares")
    ordered = told.repartition("left").sortWithinPartitions("left")
    ranked = ordered.mapInArrow(_partners, "left long, right long, product long")
    return ranked.select(
        f.least("left", "right").alias("left"), f.greatest("left", "right").alias("right"), "product"
    ).distinct()


def _partners(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    found = array("q")
    for left, blocks in groupby((row for batch in batches for row in _rows(batch)), key=itemgetter(0)):
        products: dict[int, int] = defaultdict(int)
        for _, its, ids, shares in blocks:
            for other, share in zip(ids, shares, strict=True):
                products[other] += its * share
        partners = {other: product for other, product in products.items() if other >> _INDEX != left >> _INDEX}
        for other, product, _ in best_of(partners, BEST):
            found.extend((left, other, product))
        if len(found) > _HANDED:
            yield _pairs(found)
            found = array("q")
    yield _pairs(found)


def _rows(batch: pa.RecordBatch) -> Iterator[tuple[int, int, list[int], list[int]]]:
    left, its = batch["left"].to_pylist(), batch["its"].to_pylist()
    return zip(left, its, _lists(batch["ids"]), _lists(batch["shares"]), strict=True)


def _lists(column: pa.ListArray) -> Iterator[list[int]]:
    # By way of NumPy, for pyarrow itself makes an object of its own of each number first.
    flat = column.flatten().to_numpy().tolist()
    start = 0
    for size in column.value_lengths().to_pylist():
        yield flat[start : start + size]
        start += size


def _pairs(found: array[int]) -> pa.RecordBatch:
    columns = [pa.array(found[place :: len(_PAIR)], pa.int64()) for place in range(len(_PAIR))]
    return pa.RecordBatch.from_arrays(columns, names=_PAIR)


def _links(pairs: DataFrame) -> DataFrame:
    """The links of the documents of pairs of sentences, as `stories` weighs them."""
    product = f.least("product", f.lit(stories.WHOLE).cast("long"))
    between = pairs.where(f.col("product") >= stories.FAINT).select(
        _document("left").alias("left"), _document("right").alias("right"), product.alias("product")
    )
    strength = f.expr(f"sum(product * product div {stories.WHOLE})").alias("link")
    linked = between.where("left <> right").groupBy("left", "right").agg(strength)
    return linked.where(f.col("link") >= stories.LINK)
