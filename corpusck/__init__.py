"""corpusck: `fsck` for facts. Finds where articles agree, where they conflict and what one alone states.

    import corpusck
    report = corpusck.compare(["articles/"])
    for finding in report.findings:
        print(finding.verdict, finding.subject, [value.value for value in finding.values])

The classes of a report stand in `corpusck.model`, settings in `corpusck.config`, exceptions in `corpusck.errors`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from os import PathLike

    from corpusck.config import Config
    from corpusck.engine import Engine
    from corpusck.ingest.reader import File
    from corpusck.model import Report
    from corpusck.pipeline import Decide

__all__ = ["__version__", "compare"]
__version__ = "0.1.0"


def compare(
    paths: Iterable[str | PathLike[str] | File],
    config: Config | None = None,
    progress: Callable[[str, int, int], None] | None = None,
    decide: Decide | None = None,
    engine: Engine | None = None,
) -> Report:
    """The findings on the articles in `paths` (files, or folders that are walked), chosen and sorted as `config` says.

    `progress` is called with the stage, the steps done and all steps; `decide` is a judge on top of the rules
    (`corpusck.judge.bench.Bench`). Raises `CorpusckError` where a path does not exist or fewer than two articles can be
    read; a file that is no article stands in `Report.skipped`. An article that is in no file is given as
    `corpusck.ingest.reader.File(path, name, data)`.

    An `engine` (`corpusck.engine.spark.SparkEngine`) runs the comparison past one machine, with the same findings;
    there `paths` may be data sets, too. It raises `UsageError` where there are too many articles for one report, and
    where a judge is given.
    """
    from os import fspath

    from corpusck.config import Config
    from corpusck.errors import UsageError
    from corpusck.ingest.reader import File
    from corpusck.pipeline import run, silent

    files = [path if isinstance(path, File) else fspath(path) for path in paths]
    if engine is not None:
        if decide is not None:
            raise UsageError("a judge reads whole stories in one process: leave out either the judge or the engine")
        return engine.compare(files, config or Config(), progress or silent)
    return run(files, config or Config(), progress or silent, decide)
