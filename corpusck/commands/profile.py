"""`--profile`: where the time of a run went, on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from time import monotonic, process_time

from corpusck.commands.output import note
from corpusck.commands.progress import Progress
from corpusck.model import Report
from corpusck.report.wording import counted

_STEPS = {
    "reading": ("file", "files"),
    "extracting": ("article", "articles"),
    "matching": ("candidate pair", "candidate pairs"),
    "comparing": ("story", "stories"),
}
"""What the steps of a stage are, one and several."""


class Profile:
    """Progress that is noted before it is shown: a stage begins where the one before it ended."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._started = monotonic()
        self._stages: dict[str, tuple[float, int]] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        self._stages[stage] = monotonic(), done
        self._progress(stage, done, total)

    def tell(self, report: Report) -> None:
        """Note the seconds of each stage and what it did, all in all the processor time and the largest process."""
        sentences = sum(source.sentences for source in report.sources)
        for line in self._lines(sentences, len(report.findings)):
            note(line)

    def _lines(self, sentences: int, findings: int) -> Iterator[str]:
        before = self._started
        for stage, (end, done) in self._stages.items():
            yield f"{stage:<10} {end - before:8.2f} s  {done:,} {_STEPS.get(stage, ('step', 'steps'))[done != 1]}"
            before = end
        yield f"{'writing':<10} {monotonic() - before:8.2f} s  {counted(findings, 'finding')}"
        yield f"{'in all':<10} {monotonic() - self._started:8.2f} s  {counted(sentences, 'sentence')}{_used()}"


def _used() -> str:
    """The processor time and the memory that this process and its children took, where the system tells it."""
    if sys.platform == "win32":
        return f", {process_time():.2f} s of processor time"
    import resource

    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    seconds = sum(used.ru_utime + used.ru_stime for used in both)
    # Kilobytes on Linux, bytes on macOS.
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return f", {seconds:.2f} s of processor time, largest process {max(used.ru_maxrss for used in both) / unit:.0f} MB"
