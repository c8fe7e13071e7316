"""The job from its input to its output."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from py4j.protocol import Py4JJavaError
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

from corpusck.config import Config
from corpusck.engine.spark import articles, candidates, components, inputs, judging, output
from corpusck.engine.spark.files import Files
from corpusck.engine.spark.output import Outcome
from corpusck.engine.spark.work import Work
from corpusck.errors import CorpusckError, NothingToCompareError, UsageError
from corpusck.ingest.reader import Given
from corpusck.match import stories
from corpusck.model import Report, Skipped
from corpusck.pipeline import Progress, nothing, silent

FOLDER = "corpusck-findings"


class SparkEngine:
    """Runs comparisons on a Spark session.

    What is found is written into `folder`, on any file system that the session reaches; one that exists is replaced
    only with `force`, and only if corpusck wrote it. `partitions` is that of the shuffles; without it the session's
    settings hold. Results do not depend on it.
    """

    def __init__(
        self, session: SparkSession, folder: str = FOLDER, force: bool = False, partitions: int | None = None
    ) -> None:
        self._session = session
        self._folder = folder
        self._force = force
        self._partitions = partitions

    def compare(self, paths: Sequence[Given], config: Config, progress: Progress = silent) -> Report:
        """The report on the articles at `paths`. Raises `UsageError` where it is too large for one; what was found
        stands in the folder then, too."""
        outcome = self.run(paths, config, progress)
        if outcome.report is None:
            raise UsageError(f"{outcome.articles:,} articles are too many for one report; read {outcome.folder}")
        return outcome.report

    def run(self, paths: Sequence[Given], config: Config, progress: Progress = silent) -> Outcome:
        """Compare the articles at `paths`, folders or data sets, and write what is found. Raises `CorpusckError`."""
        if config.limits.sentences > candidates.MOST:
            raise UsageError(f"limits.sentences is {config.limits.sentences}, on Spark give at most {candidates.MOST}")
        work = Work(self._session, progress, self._partitions)
        return work.apart(lambda: self._run(work, paths, config))

    def _run(self, work: Work, paths: Sequence[Given], config: Config) -> Outcome:
        files = Files(self._session)
        folder = files.full(self._folder)
        output.prepare(files, folder, self._force)
        work.folder = f"{folder}/{output.WORK}"
        with _told(files, folder), work.settings():
            outcome = _outcome(work, files, folder, paths, config)
            files.remove(work.folder)
            files.write(f"{folder}/{output.SUCCESS}", b"")
        return outcome


def _outcome(work: Work, files: Files, folder: str, paths: Sequence[Given], config: Config) -> Outcome:
    with work.stage("reading"):
        read = articles.read(work, inputs.given(work, paths, config), config)
        if read.size < 2:
            raise NothingToCompareError(_nothing(read))
    with work.stage("matching"):
        found = _members(work, read)
    with work.stage("comparing"):
        judged = judging.judge(work, read, found, config)
    with work.stage("writing"):
        return output.write(work, files, folder, read, judged, config)


def _members(work: Work, read: articles.Articles) -> DataFrame:
    """The story of each document that is in one with others. A few documents are one story, whatever they tell."""
    if read.size <= stories.FEW:
        return read.numbers.select("document", f.lit(0).cast("long").alias("story"))
    return components.members(work, candidates.links(work, read))


def _nothing(read: articles.Articles) -> str:
    names = [bytes(row["name"]).decode("utf-8", "replace") for row in read.numbers.select("name").collect()]
    reasons = read.table.where("reason IS NOT NULL").orderBy("name").select("name", "reason").head(1)
    return nothing(names, [Skipped(bytes(row["name"]).decode("utf-8", "replace"), row["reason"]) for row in reasons])


@contextmanager
def _told(files: Files, folder: str) -> Iterator[None]:
    """A run that fails leaves nothing; errors of Spark are told on one line."""
    try:
        yield
    except BaseException as error:
        files.remove(folder)
        if isinstance(error, (PySparkException, Py4JJavaError)):
            raise CorpusckError(f"Spark failed: {_cause(error)}; nothing was written to {folder}") from error
        raise


def _cause(error: PySparkException | Py4JJavaError) -> str:
    """What went wrong: the last line of the error of Python where that is told, else the first of Java's."""
    text = error.java_exception.toString() if isinstance(error, Py4JJavaError) else str(error)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    own = [line for line in lines if line.partition(":")[0].endswith(("Error", "Exception"))]
    return (own or lines or ["unknown"])[-1 if own else 0]
