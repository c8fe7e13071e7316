"""Time, memory and recall on large corpora whose true pairs are known, as tables for `docs/scale.md`.

    python -m benchmarks.scale CORPUS... [--rounds 1] [--candidates]

A CORPUS is a folder with `articles/*.txt` and `truth.tsv`: a row a sentence, with its file, its number in the file from
0, and the fact that it tells. Two sentences of one fact in two files are a true pair. The whole job is run in a process
of its own, with an empty cache and then again with a full one. `--candidates` measures that stage alone, beside a
self-join in duckdb on the same rare terms and a slice of `rapidfuzz.process.cdist` (extras `scale` and `bench`).
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, NamedTuple

from corpusck.match import candidates
from corpusck.match.candidates import Columns, Pairs, kernels
from corpusck.text.tokens import content, tokenize

_WHOLE = """
import json, resource, sys, time
import corpusck
from corpusck.config import Config
laps, started = {}, time.perf_counter()
def lap(stage, done, total):
    laps[stage] = time.perf_counter() - started
report = corpusck.compare([sys.argv[1]], Config(cache_dir=sys.argv[2]), lap)
peaks = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(json.dumps({"seconds": time.perf_counter() - started, "laps": laps, "memory": max(peaks),
    "sentences": sum(source.sentences for source in report.sources), "findings": len(report.findings)}))
"""
_CLOSE = 70
"""The token_set_ratio from which a true pair is one that could be found by its words."""
_SLICE = 200
"""Sentences of which the distances to all are measured."""


class Corpus(NamedTuple):
    """The sentences of a corpus with their files (numbered) and facts, and the columns that candidates are made of."""

    texts: list[str]
    facts: list[str]
    columns: Columns


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
        told.append((documents[name], list(content(tokenize(texts[-1])))))
    return Corpus(texts, facts, candidates.columns(told))


def whole(folder: Path, rounds: int) -> str:
    """A row on the whole job: sentences, seconds (first run, again with a cache), where they went, memory, findings."""
    first, again = [], []
    for _ in range(rounds):
        with TemporaryDirectory() as kept:
            first.append(_run(folder, kept))
            again.append(_run(folder, kept)["seconds"])
    best = sorted(first, key=lambda told: told["seconds"])[len(first) // 2]
    ends = [0.0, *(best["laps"].get(stage, 0.0) for stage in ("reading", "matching", "comparing"))]
    stages = " + ".join(f"{max(b - a, 0.0):.1f}" for a, b in pairwise(ends))
    seconds, memory = f"{best['seconds']:.1f}", f"{best['memory']:.0f}"
    return f"| {best['sentences']:,} | {seconds} | {stages} | {median(again):.1f} | {memory} | {best['findings']:,} |"


def _run(folder: Path, cache: str) -> dict[str, Any]:
    command = [sys.executable, "-c", _WHOLE, str(folder / "articles"), cache]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def matching(folder: Path, rounds: int) -> Iterator[str]:
    """Rows on the candidates alone: way, seconds, recall of all and of close true pairs, candidates a sentence."""
    from rapidfuzz import fuzz

    told = corpus(folder)
    true = list(_true(told))
    close = [(a, b) for a, b in true if fuzz.token_set_ratio(told.texts[a], told.texts[b]) >= _CLOSE]
    for name, way in (("corpusck", candidates.rank), ("duckdb self-join", _duckdb)):
        times = []
        for _ in range(rounds):
            started = perf_counter()
            pairs = way(told.columns)
            times.append(perf_counter() - started)
        found = set(zip(pairs.left, pairs.right, strict=True))
        recalls = [sum(pair in found for pair in wanted) / len(wanted) for wanted in (true, close)]
        figures = f"{median(times):.1f} | {recalls[0]:.3f} | {recalls[1]:.3f} | {len(found) / len(told.texts):.1f}"
        yield f"| {len(told.texts):,} | {name} | {figures} |"
    yield f"| {len(told.texts):,} | cdist, from a slice | {_cdist(told.texts):,.0f} | | 1.000 | |"


def _true(told: Corpus) -> Iterator[tuple[int, int]]:
    by_fact: dict[str, list[int]] = defaultdict(list)
    for number, fact in enumerate(told.facts):
        by_fact[fact].append(number)
    documents = told.columns.documents
    for members in by_fact.values():
        yield from ((a, b) for a, b in combinations(members, 2) if documents[a] != documents[b])


def _cdist(texts: list[str]) -> float:
    """Seconds that all pairs would take, from those of a slice against all."""
    from rapidfuzz import fuzz, process

    started = perf_counter()
    process.cdist(texts[:_SLICE], texts, scorer=fuzz.token_set_ratio, score_cutoff=_CLOSE, workers=-1)
    return (perf_counter() - started) * len(texts) / _SLICE / 2


def _duckdb(columns: Columns) -> Pairs:
    """The best partners of each sentence by a self-join on its terms that stand in no more than `COMMON` sentences."""
    import duckdb
    import numpy as np

    ends = np.frombuffer(columns.ends, np.int64)
    rows = np.repeat(np.arange(len(ends)), np.diff(ends, prepend=0))
    documents, terms = np.frombuffer(columns.documents, np.int64)[rows], np.frombuffer(columns.terms, np.uint64)
    given = {"s": rows, "d": documents, "t": terms}
    base = duckdb.connect()
    base.register("given", given)
    base.execute("CREATE TABLE told AS SELECT * FROM given")
    found = base.execute(_JOIN, [len(ends), kernels.COMMON, candidates.BEST]).fetchnumpy()
    left, right = (array("q", found[name].astype(np.int64).tobytes()) for name in ("l", "r"))
    return Pairs(left, right, array("d"), array("q"))


_JOIN = """
WITH counts AS (SELECT t, count(*) AS n, ln(1 + ? / count(*)) AS w FROM told GROUP BY t),
     rare AS (SELECT s, d, t, w * w AS w FROM told JOIN counts USING (t) WHERE n BETWEEN 2 AND ?),
     norms AS (SELECT s, sqrt(sum(w * w)) AS norm FROM told JOIN counts USING (t) GROUP BY s),
     pairs AS (SELECT a.s AS l, b.s AS r, sum(a.w) AS dot
               FROM rare a JOIN rare b ON a.t = b.t AND a.d <> b.d GROUP BY 1, 2),
     ranked AS (SELECT l, r, row_number() OVER (PARTITION BY l ORDER BY dot / m.norm DESC, r) AS place
                FROM pairs JOIN norms m ON r = m.s)
SELECT DISTINCT least(l, r) AS l, greatest(l, r) AS r FROM ranked WHERE place <= ?
"""


def exponent(sizes: list[int], seconds: list[float]) -> float:
    """The growth of time between the smallest and the largest corpus: time grows as size to this power."""
    return math.log(seconds[-1] / seconds[0]) / math.log(sizes[-1] / sizes[0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--candidates", action="store_true", help="measure the candidates alone")
    arguments = parser.parse_args()
    if arguments.candidates:
        print("| sentences | way | s | recall | of close pairs | candidates a sentence |\n|---|---|---|---|---|---|")
        for folder in arguments.corpora:
            for row in matching(folder, arguments.rounds):
                print(row, flush=True)
        return
    print("| sentences | s | reading + matching + comparing | again, s | largest process, MB | findings |")
    print("|---|---|---|---|---|---|")
    rows = []
    for folder in arguments.corpora:
        rows.append(whole(folder, arguments.rounds))
        print(rows[-1], flush=True)
    if len(rows) > 1:
        cells = [[cell.strip().replace(",", "") for cell in row.split("|")] for row in rows]
        print(f"\nTime grows as N^{exponent([int(c[1]) for c in cells], [float(c[2]) for c in cells]):.2f}.")


if __name__ == "__main__":
    main()
