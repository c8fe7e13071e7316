"""Time, memory and recall on large corpora whose true pairs are known, as tables and a plot for `docs/performance.md`.

    python -m benchmarks.scale CORPUS... [--rounds 1] [--job | --candidates] [--plot FILE.svg]

A CORPUS is a folder with `articles/*.txt` and `truth.tsv`: a row a sentence, with its file, its number in the file from
0, and the fact that it tells. Two sentences of one fact in two files are a true pair. First the whole job, in a process
of its own with an empty cache and again with a full one; then the candidates alone, in each of the ways of
`benchmarks.rivals`, every way in a process of its own (extras `scale` and `bench`).
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, NamedTuple

from benchmarks import growth, rivals
from benchmarks.rivals import CLOSE, WAYS, Corpus
from corpusck.match import candidates
from corpusck.text.tokens import tokenize

_WHOLE = """
import json, resource, sys, time
import corpusck
from corpusck.config import Config
laps, started = {}, time.perf_counter()
def lap(stage, done, total):
    laps[stage] = time.perf_counter() - started
report = corpusck.compare([sys.argv[1]], Config(cache_dir=sys.argv[2]), lap)
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(json.dumps({"seconds": time.perf_counter() - started, "laps": laps,
    "processor": sum(each.ru_utime + each.ru_stime for each in used),
    "memory": max(each.ru_maxrss for each in used) / 1024,
    "sentences": sum(source.sentences for source in report.sources), "findings": len(report.findings)}))
"""


class Row(NamedTuple):
    """A row of a table, and the point that it is in the plot."""

    name: str
    sentences: int
    processor: float
    cells: tuple[str, ...]


def corpus(folder: Path) -> Corpus:
    """A corpus, cut into sentences as its truth says."""
    texts: list[str] = []
    facts: list[str] = []
    documents: dict[str, int] = {}
    lines: list[str] = []
    told = []
    for row in (folder / "truth.tsv").read_text(encoding="utf-8").splitlines():
        name, number, fact = row.split("\t")
        if name not in documents:
            documents[name] = len(documents)
            lines = (folder / "articles" / name).read_text(encoding="utf-8").split("\n\n")
        texts.append(lines[int(number)].strip())
        facts.append(fact)
        told.append((documents[name], {token.stem for token in tokenize(texts[-1]) if token.text[0].isalnum()}))
    return Corpus(texts, facts, candidates.columns(told))


def whole(folder: Path, rounds: int) -> Row:
    """The whole job: seconds (first run, again with a cache), processor time, where it went, memory, findings."""
    first, again = [], []
    for _ in range(rounds):
        with TemporaryDirectory() as kept:
            first.append(_run(folder, kept))
            again.append(_run(folder, kept))
    told = sorted(first, key=lambda run: run["seconds"])[len(first) // 2]
    ends = [0.0, *(told["laps"].get(stage, 0.0) for stage in ("reading", "matching", "comparing"))]
    stages = " + ".join(f"{max(b - a, 0.0):.1f}" for a, b in pairwise(ends))
    cells = (
        f"{told['seconds']:.1f}",
        stages,
        f"{told['processor']:.1f}",
        f"{median(run['seconds'] for run in again):.1f}",
        f"{median(run['processor'] for run in again):.1f}",
        f"{told['memory']:.0f}",
        f"{told['findings']:,}",
    )
    return Row("whole job", told["sentences"], told["processor"], cells)


def _run(folder: Path, cache: str) -> dict[str, Any]:
    command = [sys.executable, "-c", _WHOLE, str(folder / "articles"), cache]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def matching(folder: Path, rounds: int) -> Iterator[Row]:
    """The candidates alone, a row a way: seconds, processor time, memory, recall of all and of close true pairs,
    candidates a sentence."""
    from rapidfuzz import fuzz

    told = corpus(folder)
    true = rivals.true_pairs(told)
    close = [(a, b) for a, b in true if fuzz.token_set_ratio(told.texts[a], told.texts[b]) >= CLOSE]
    size = len(told.texts)
    for name, way in WAYS.items():
        if size <= way.most:
            runs = [_apart(name, told, true, close) for _ in range(rounds)]
            seconds, processor, memory = (median(run[place] for run in runs) for place in range(3))
            *_, recall, of_close, found = runs[0]
            cells = (f"{seconds:.1f}", f"{processor:.1f}", f"{memory:.0f}", f"{recall:.3f}", f"{of_close:.3f}")
            yield Row(name, size, processor, (*cells, f"{found / size:.1f}"))
    seconds, processor = rivals.cdist(told.texts)
    yield Row("cdist, from a slice", size, processor, (f"{seconds:,.0f}", f"{processor:,.0f}", "", "", "1.000", ""))


def _apart(name: str, *given: Any) -> tuple[float, ...]:
    """What `_measured` gives, from a process that starts with the corpus and ends with this way."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_send, args=(theirs, name, *given))
    process.start()
    told: tuple[float, ...] = ours.recv()
    process.join()
    return told


def _send(pipe: Any, *given: Any) -> None:
    pipe.send(_measured(*given))


def _measured(
    name: str, told: Corpus, true: list[tuple[int, int]], close: list[tuple[int, int]]
) -> tuple[float, ...]:
    """Seconds, processor time, megabytes above those of the corpus, both recalls and how many pairs were found."""
    import resource

    before, started = resource.getrusage(resource.RUSAGE_SELF), perf_counter()
    left, right = WAYS[name].find(told)
    seconds, after = perf_counter() - started, resource.getrusage(resource.RUSAGE_SELF)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    found = set(zip(map(int, left), map(int, right), strict=True))
    recalls = [sum(pair in found for pair in wanted) / len(wanted) for wanted in (true, close)]
    return seconds, processor, (after.ru_maxrss - before.ru_maxrss) / 1024, *recalls, len(found)


def exponent(sizes: list[int], seconds: list[float]) -> float:
    """The growth of time between the smallest and the largest corpus: time grows as size to this power."""
    return math.log(seconds[-1] / seconds[0]) / math.log(sizes[-1] / sizes[0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--job", action="store_true", help="measure the whole job alone")
    parser.add_argument("--candidates", action="store_true", help="measure the candidates alone")
    parser.add_argument("--plot", type=Path, metavar="FILE.svg")
    arguments = parser.parse_args()
    rows: list[Row] = []
    if not arguments.candidates:
        print("| sentences | s | read + match + compare | processor s | again, s | processor s | MB | findings |")
        print("|---|---|---|---|---|---|---|---|")
        for folder in arguments.corpora:
            rows.append(whole(folder, arguments.rounds))
            print(f"| {rows[-1].sentences:,} | {' | '.join(rows[-1].cells)} |", flush=True)
        if len(rows) > 1:
            power = exponent([row.sentences for row in rows], [row.processor for row in rows])
            print(f"\nProcessor time grows as N^{power:.2f}.\n")
    if not arguments.job:
        print("| sentences | way | s | processor s | MB | recall | of close pairs | candidates a sentence |")
        print("|---|---|---|---|---|---|---|---|")
        for folder in arguments.corpora:
            for row in matching(folder, arguments.rounds):
                rows.append(row)
                print(f"| {row.sentences:,} | {row.name} | {' | '.join(row.cells)} |", flush=True)
    if arguments.plot:
        lines: dict[str, list[tuple[int, float]]] = {}
        for row in rows:
            lines.setdefault(row.name, []).append((row.sentences, row.processor))
        growth.draw(lines, arguments.plot)


if __name__ == "__main__":
    main()
