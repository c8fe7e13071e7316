"""What a job writes: findings as Parquet and as JSON lines, sources, skipped files, and last of all `_SUCCESS`.

Where the results are few, one report of them is written, too.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pyspark.sql import Column, DataFrame, Row
from pyspark.sql import functions as f

from corpusck import __version__, review
from corpusck.config import Config, Ignore
from corpusck.engine.spark.articles import Articles
from corpusck.engine.spark.files import Files
from corpusck.engine.spark.work import Work
from corpusck.errors import UsageError
from corpusck.ingest import reader
from corpusck.model import Notice, Report, Shortened, Skipped, Source
from corpusck.report import json as json_format
from corpusck.report.view import View
from corpusck.review import ignores

MARK, SUCCESS, WORK = "_corpusck", "_SUCCESS", "_work"
SMALL = 100_000
"""Files that one report tells of at the most."""
_ORDER = ("verdict", "first", "second", "subject", "id", "story", "place")
_STATEMENT = """struct<source: string, line: int, column: int, end_line: int, end_column: int, text: string,
    sentence: string>"""
_FINDING = f"""id string, rule string, verdict string, kind string, severity string, confidence double, subject string,
    message string, values array<struct<value: string, statements: array<{_STATEMENT}>>>, unstated_in array<string>"""
_UNMARKED = {"mapreduce.fileoutputcommitter.marksuccessfuljobs": "false"}
"""Parts bear no mark of success of their own: the job may fail after them."""


class Outcome(NamedTuple):
    """What a job wrote into `folder`: how many articles it read, how many files it skipped, how many findings there
    are of each rule, such as `number-conflict`; and the report, with as many findings as the limits allow, where the
    files are not too many for one."""

    folder: str
    articles: int
    skipped: int
    counts: Mapping[str, int]
    report: Report | None


def prepare(files: Files, folder: str, force: bool) -> None:
    """Make room for the output. Raises `UsageError` where something is there that must stay."""
    if files.exists(folder):
        if not force:
            raise UsageError(f"{folder}: exists already; name another folder, or replace it with --force")
        if not files.exists(f"{folder}/{MARK}") and (not files.is_folder(folder) or any(files.names(folder))):
            raise UsageError(f"{folder}: was not written by corpusck and is left alone; name another folder")
        files.remove(folder)
    files.write(f"{folder}/{MARK}", f"corpusck {__version__}\n".encode())


def write(work: Work, files: Files, folder: str, articles: Articles, judged: DataFrame, config: Config) -> Outcome:
    """Write the results into the folder."""
    found = judged.where("kind = 'finding'")
    told = found.select(f.from_json("line", _FINDING).alias("told")).select("told.*")
    told.write.options(**_UNMARKED).parquet(f"{folder}/findings")
    found.orderBy(*_ORDER).select("line").write.options(**_UNMARKED).text(f"{folder}/findings.jsonl")
    sources = _sources(articles, judged)
    sources.drop("name", "file", "copied", "document").write.options(**_UNMARKED).parquet(f"{folder}/sources")
    skipped = articles.table.where("reason IS NOT NULL").orderBy("name")
    told_short = articles.table.where("coalesce(reason, missing) IS NOT NULL")
    short = told_short.select(_text("name").alias("path"), f.coalesce("reason", "missing").alias("reason"))
    short.write.options(**_UNMARKED).parquet(f"{folder}/skipped")
    counts = {row.rule: row["count"] for row in sorted(found.groupBy("rule").count().collect())}
    missed = skipped.count()
    if articles.size + missed > SMALL:
        return Outcome(folder, articles.size, missed, counts, None)
    most = config.limits.findings
    first = found.select(*_ORDER, "held").orderBy(*_ORDER).limit(most).collect()
    report = Report(
        __version__,
        tuple(_source(row, config) for row in sorted(sources.collect())),
        tuple(Skipped(*_file(row)) for row in skipped.select("name", "reason", "path").collect()),
        tuple(pickle.loads(row.held) for row in first),
        (),
        _idle(articles, judged, config),
        (*_shortened(articles), *review.left_out(sum(counts.values()), config)),
    )
    files.write(f"{folder}/report.json", json_format.render(report, View()).encode())
    return Outcome(folder, articles.size, missed, counts, report)


def _shortened(articles: Articles) -> Iterator[Shortened]:
    """What the limits left out of which article."""
    table = articles.table.where("missing IS NOT NULL").select("name", "missing", "path")
    return (Shortened(*_file(row)) for row in sorted(table.collect()))


def _file(row: Row) -> tuple[str, str, str]:
    """The name of a file, what is told of it, and where it is."""
    name, told, path = row
    return _name(name), told, reader.from_here(_name(path))


def _source(row: Row, config: Config) -> Source:
    path = _name(row["name"])
    return Source(
        path,
        row["title"],
        row["published"],
        row["sentences"],
        _name(row["copied"]),
        reader.from_here(_name(row["file"])),
        review.treatment(path, config.sources).name,
    )


def _idle(articles: Articles, judged: DataFrame, config: Config) -> tuple[Notice, ...]:
    """A notice on each ignore that no finding needs."""
    used = {pickle.loads(row["held"]) for row in judged.where("kind = 'used'").select("held").collect()}
    with_ignores = sorted(articles.table.where("ignores IS NOT NULL").select("name", "ignores").collect())
    written = [ignore for row in with_ignores for ignore in pickle.loads(row["ignores"])]
    asked: list[Ignore] = [*config.ignores, *written]
    return tuple(Notice(each.path, each.line, ignores.complaint(each)) for each in asked if each not in used)


def _sources(articles: Articles, judged: DataFrame) -> DataFrame:
    """The articles, each with the one that it is a copy of."""
    told = articles.table.withColumnRenamed("path", "file").join(articles.numbers, "name")
    copies = judged.where("kind = 'copy' AND document <> origin").select("document", "origin")
    names = articles.numbers.select(f.col("document").alias("origin"), f.col("name").alias("copied"))
    table = told.join(copies.join(names, "origin").drop("origin"), "document", "left").select(
        "document",
        "name",
        "file",
        _text("name").alias("path"),
        "title",
        "published",
        f.size("terms").alias("sentences"),
        f.coalesce("copied", "name").alias("copied"),
    )
    return table.withColumn("origin", _text("copied"))


def _name(told: bytes) -> str:
    return told.decode("utf-8", "surrogatepass")


def _text(name: str) -> Column:
    """A name as text, whatever bytes it has."""
    return f.make_valid_utf8(f.col(name).cast("string"))
