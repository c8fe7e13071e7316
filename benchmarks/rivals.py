"""Ways to find candidate pairs of sentences: that of corpusck, and those it is held against.

Each takes a corpus and gives pairs of sentences, left < right. `cdist` is no way of its own: it is measured on a slice.
"""

from __future__ import annotations

import os
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations, pairwise
from time import perf_counter, process_time
from typing import Any, NamedTuple

from corpusck.match import candidates
from corpusck.match.candidates import Columns, kernels, plain

Pairs = tuple[Iterable[int], Iterable[int]]
SLICE = 200
"""Sentences of which the distances to all are measured."""
CLOSE = 70
"""The token_set_ratio from which a true pair is one that could be found by its words."""
_SAME = 0.3
"""The Jaccard index that MinHash looks for: at 0.5, the default, it finds few of the true pairs."""
_PERMUTATIONS = 64


class Corpus(NamedTuple):
    """The sentences of a corpus with their files (numbered) and facts, and the columns that candidates are made of."""

    texts: list[str]
    facts: list[str]
    columns: Columns


class Way(NamedTuple):
    """A way to find candidates, and up to how many sentences it is measured."""

    find: Callable[[Corpus], Pairs]
    most: int = 2_000_000


def _corpusck(corpus: Corpus) -> Pairs:
    found = candidates.rank(corpus.columns)
    return found.left, found.right


def _plain(corpus: Corpus) -> Pairs:
    found = plain.rank(corpus.columns, candidates.BEST)
    return found.left, found.right


def _words_in_duckdb(corpus: Corpus) -> Pairs:
    """A self-join on the words that stand in no more than `COMMON` sentences."""
    rows, terms = _entries(corpus.columns)
    return _duckdb(_WORDS + _RANK, rows, terms, None, corpus.columns)


def _keys_in_duckdb(corpus: Corpus) -> Pairs:
    """A self-join on the keys of corpusck itself, with their shares, which are given and not timed here."""
    import numpy as np

    from corpusck.match.candidates.arrays import _matrix

    keys = _matrix(corpus.columns, np.arange(len(corpus.texts))).tocoo()
    return _duckdb(_KEYS + _RANK, keys.row, keys.col, keys.data, corpus.columns)


def _duckdb(query: str, rows: Any, terms: Any, shares: Any, columns: Columns) -> Pairs:
    import duckdb
    import numpy as np

    documents = np.frombuffer(columns.documents, np.int64)
    told = {"s": rows.astype(np.int64), "d": documents[rows], "t": terms}
    base = duckdb.connect()
    base.register("told", told if shares is None else {**told, "w": shares.astype(np.int64)})
    values = [len(columns.ends), kernels.COMMON, candidates.BEST] if shares is None else [candidates.BEST]
    found = base.execute(query, values).fetchnumpy()
    return found["l"], found["r"]


def _topn(corpus: Corpus) -> Pairs:
    """sparse_dot_topn on its own: the product of all words by their rarity, the best ten of each row."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sparse_dot_topn import sp_matmul_topn

    rows, terms = _entries(corpus.columns)
    _, ids, counts = np.unique(terms, return_inverse=True, return_counts=True)
    weights = np.log(1 + len(corpus.texts) / counts)[ids]
    matrix = csr_matrix((weights, (rows, ids)), shape=(len(corpus.texts), len(counts)))
    lengths = np.sqrt(matrix.multiply(matrix).sum(axis=1)).A1
    matrix.data /= np.repeat(lengths, np.diff(matrix.indptr))
    found = sp_matmul_topn(matrix, matrix.T.tocsr(), top_n=candidates.BEST, n_threads=os.cpu_count() or 1).tocoo()
    documents = np.frombuffer(corpus.columns.documents, np.int64)
    other = documents[found.row] != documents[found.col]
    left, right = np.minimum(found.row, found.col)[other], np.maximum(found.row, found.col)[other]
    both = np.unique(left.astype(np.int64) * len(corpus.texts) + right)
    return both // len(corpus.texts), both % len(corpus.texts)


def _minhash(corpus: Corpus) -> Pairs:
    """datasketch: locality-sensitive hashing of the sets of words."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=_SAME, num_perm=_PERMUTATIONS)
    ends = [0, *corpus.columns.ends]
    words = ([term.to_bytes(8, "big") for term in corpus.columns.terms[a:b]] for a, b in pairwise(ends))
    documents = corpus.columns.documents
    left, right = array("q"), array("q")
    for number, sketch in enumerate(MinHash.generator(words, num_perm=_PERMUTATIONS)):
        for other in sorted(index.query(sketch)):
            if documents[other] != documents[number]:
                left.append(other)
                right.append(number)
        index.insert(number, sketch)
    return left, right


WAYS = {
    "corpusck": Way(_corpusck),
    "corpusck without `scale`": Way(_plain, 200_000),
    "duckdb, rare words": Way(_words_in_duckdb, 200_000),
    "duckdb, the keys of corpusck": Way(_keys_in_duckdb, 200_000),
    "sparse_dot_topn alone": Way(_topn, 200_000),
    "MinHash LSH": Way(_minhash, 20_000),
}


def cdist(texts: list[str]) -> tuple[float, float]:
    """Seconds and processor time that all pairs would take, from those of a slice against all."""
    from rapidfuzz import fuzz, process

    started, used = perf_counter(), process_time()
    process.cdist(texts[:SLICE], texts, scorer=fuzz.token_set_ratio, score_cutoff=CLOSE, workers=-1)
    share = len(texts) / SLICE / 2
    return (perf_counter() - started) * share, (process_time() - used) * share


def true_pairs(corpus: Corpus) -> list[tuple[int, int]]:
    """The pairs of sentences that tell one fact in two files."""
    by_fact: dict[str, list[int]] = defaultdict(list)
    for number, fact in enumerate(corpus.facts):
        by_fact[fact].append(number)
    documents = corpus.columns.documents
    pairs = (pair for members in by_fact.values() for pair in combinations(members, 2))
    return [(a, b) for a, b in pairs if documents[a] != documents[b]]


def _entries(columns: Columns) -> tuple[Any, Any]:
    """Each term of each sentence: the sentences and the terms."""
    import numpy as np

    ends = np.frombuffer(columns.ends, np.int64)
    return np.repeat(np.arange(len(ends)), np.diff(ends, prepend=0)), np.frombuffer(columns.terms, np.uint64)


_WORDS = """
WITH counts AS (SELECT t, count(*) AS n, ln(1 + ? / count(*)) AS w FROM told GROUP BY t),
     rare AS (SELECT s, d, t, w * w AS w FROM told JOIN counts USING (t) WHERE n BETWEEN 2 AND ?),
     norms AS (SELECT s, sqrt(sum(w * w)) AS norm FROM told JOIN counts USING (t) GROUP BY s),
     pairs AS (SELECT a.s AS l, b.s AS r, sum(a.w) / any_value(m.norm) AS dot
               FROM rare a JOIN rare b ON a.t = b.t AND a.d <> b.d JOIN norms m ON b.s = m.s GROUP BY 1, 2),
"""
_KEYS = """
WITH pairs AS (SELECT a.s AS l, b.s AS r, sum(a.w * b.w) AS dot
               FROM told a JOIN told b ON a.t = b.t AND a.d <> b.d GROUP BY 1, 2),
"""
_RANK = """
     ranked AS (SELECT l, r, row_number() OVER (PARTITION BY l ORDER BY dot DESC, r) AS place FROM pairs)
SELECT DISTINCT least(l, r) AS l, greatest(l, r) AS r FROM ranked WHERE place <= ?
"""
