"""Candidate pairs by sorted arrays and one sparse product in all threads, which keeps the best of each row alone.

The product is that of sparse_dot_topn (ING Wholesale Banking Advanced Analytics): no pair is ever written down that is
not among the best of its sentence.
"""

from __future__ import annotations

import multiprocessing
import os
from array import array
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sparse_dot_topn import sp_matmul_topn

from corpusck.match.candidates.columns import Columns, Pairs
from corpusck.match.candidates.kernels import COMMON, CROWD, PAIRED, UNIT, weight

Ints = NDArray[np.int64]
_SPARE = 14
"""Partners that are looked at beyond the best: some stand in the document of the sentence itself."""
_ROWS = 200_000
"""Rows of the product that are made at a time."""
_MOST = 4 * UNIT * UNIT
"""More than any product."""


def rank(sentences: Columns, best: int) -> Pairs:
    """The candidate pairs, as `candidates.rank` describes them."""
    documents = np.frombuffer(sentences.documents, np.int64) if sentences.documents else np.zeros(0, np.int64)
    first = _first(sentences)
    numbers = np.flatnonzero(first == np.arange(len(first)))
    matrix = _matrix(sentences, numbers)
    rows, partners, products, places = _ranked(matrix, documents[numbers], best)
    left, right = numbers[rows], numbers[partners]
    again = np.flatnonzero((first != np.arange(len(first))) & (documents[first] != documents))
    return _pairs(
        np.concatenate([np.minimum(left, right), first[again]]),
        np.concatenate([np.maximum(left, right), again]),
        np.concatenate([products, np.full(len(again), UNIT * UNIT)]),
        np.concatenate([places, np.ones(len(again), np.int64)]),
    )


def _first(sentences: Columns) -> Ints:
    """For each sentence itself, or the first one of the same terms where it is one too many of them."""
    start, seen = 0, dict[bytes, tuple[int, int]]()
    first = np.arange(len(sentences.ends))
    terms = memoryview(sentences.terms).cast("B")
    for number, end in enumerate(sentences.ends):
        if end > start:
            key = terms[8 * start : 8 * end].tobytes()
            origin, times = seen.get(key, (number, 0))
            seen[key] = origin, times + 1
            if times >= CROWD:
                first[number] = origin
        start = end
    return first


def _matrix(sentences: Columns, numbers: Ints) -> csr_matrix:
    """The sentences as rows, the keys that they share as columns, their shares of the length of the row as values."""
    ends = np.frombuffer(sentences.ends, np.int64) if sentences.ends else np.zeros(0, np.int64)
    sizes = np.diff(ends, prepend=0)
    wanted = np.zeros(len(sizes), bool)
    wanted[numbers] = True
    terms = np.frombuffer(sentences.terms, np.uint64)[np.repeat(wanted, sizes)] if len(sentences.terms) else np.zeros(0)
    rows = np.repeat(np.arange(len(numbers)), sizes[numbers])
    ids, counts = _numbered(terms)
    weights = _weights(counts, len(numbers))
    shared = counts[ids] > 1
    rows, ids = rows[shared], ids[shared]
    rare = counts[ids] <= COMMON
    pair_rows, pair_ids, pair_weights, width = _paired(rows, ids, weights)
    values = np.concatenate([weights[ids[rare]], pair_weights])
    shape = (len(numbers), len(counts) + width)
    columns = np.concatenate([ids[rare], pair_ids + len(counts)])
    matrix = csr_matrix((values, (np.concatenate([rows[rare], pair_rows]), columns)), shape=shape)
    length = np.sqrt(np.add.reduceat(np.append(matrix.data**2, 0), matrix.indptr[:-1])) if len(numbers) else np.zeros(0)
    held = np.diff(matrix.indptr)
    matrix.data = np.rint(UNIT * matrix.data / np.repeat(length, held)).astype(np.int32)
    return matrix


def _numbered(terms: NDArray[Any]) -> tuple[Ints, Ints]:
    """A number for each term, the rarest first, and how often each stands there."""
    _, ids, counts = np.unique(terms, return_inverse=True, return_counts=True)
    order = np.argsort(counts, kind="stable")
    numbers = np.empty_like(order)
    numbers[order] = np.arange(len(order))
    return numbers[ids], counts[order]


def _weights(counts: Ints, total: int) -> Ints:
    distinct, ids = np.unique(counts, return_inverse=True)
    return np.array([weight(int(count), total) for count in distinct], np.int64)[ids]


def _paired(rows: Ints, ids: Ints, weights: Ints) -> tuple[Ints, Ints, Ints, int]:
    """The pairs of the rarest terms of each row that several rows have: rows, numbers of the pairs, weights, how many
    pairs there are."""
    rows, ids = np.divmod(np.sort(rows * len(weights) + ids), len(weights))  # many times faster than to sort by both
    rarest = _places(rows) < PAIRED
    rows, ids = rows[rarest], ids[rarest]
    found = [(rows[:0], rows[:0], rows[:0])]
    for step in range(1, PAIRED):
        together = rows[step:] == rows[:-step]
        a, b = ids[:-step][together], ids[step:][together]
        found.append((rows[step:][together], a * len(weights) + b, weights[a] + weights[b]))
    del rarest
    row, key, value = (np.concatenate(column) for column in zip(*found, strict=True))
    del found
    order = np.argsort(key)
    times = _times(key[order])
    held = (times > 1) & (times <= COMMON)
    kept = np.repeat(held, times)
    order = order[kept]
    return row[order], np.repeat(np.cumsum(held) - 1, times)[kept], value[order], int(held.sum())


def _times(ordered: Ints) -> Ints:
    """How often each value of a sorted column stands there."""
    starts = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1])) if len(ordered) else ordered
    return np.diff(starts, append=len(ordered))


def _places(rows: Ints) -> Ints:
    """For each entry of a sorted column how many of its value stand before it."""
    starts = np.flatnonzero(np.diff(rows, prepend=-1))
    return np.arange(len(rows)) - np.repeat(starts, np.diff(starts, append=len(rows)))


def _ranked(matrix: csr_matrix, documents: Ints, best: int) -> tuple[Ints, Ints, Ints, Ints]:
    """The best partners of each row: rows, partners, products, ranks. Rows of which the product may have cut one that
    belongs to the best are looked at again, with more room."""
    turned = matrix.T.tocsr()
    pending = np.arange(matrix.shape[0])
    room = best + _SPARE
    found = []
    while len(pending):
        unsure = []
        for start in range(0, len(pending), _ROWS):
            part = pending[start : start + _ROWS]
            columns, again = _best(matrix[part], turned, part, documents, best, room)
            found.append(columns)
            unsure.append(again)
        pending, room = np.concatenate(unsure), room * 8
    if not found:
        return (np.zeros(0, np.int64),) * 4
    rows, partners, products, places = (np.concatenate(column) for column in zip(*found, strict=True))
    return rows, partners, products, places


def _threads() -> int:
    """All cores, but one in a process that helps: its siblings have the others, and threads of OpenMP would wait for
    ever where the process that it was forked from had used some."""
    return 1 if multiprocessing.parent_process() else os.cpu_count() or 1


def _best(
    part: csr_matrix, turned: csr_matrix, numbers: Ints, documents: Ints, best: int, room: int
) -> tuple[tuple[Ints, Ints, Ints, Ints], Ints]:
    """The best partners of some rows, and those rows of which `room` partners were too few to tell."""
    product: Any = sp_matmul_topn(part, turned, top_n=min(room, turned.shape[1]), n_threads=_threads())
    product.sort_indices()
    sizes = np.diff(product.indptr)
    rows, partners = np.repeat(np.arange(len(numbers)), sizes), product.indices.astype(np.int64)
    values = product.data.astype(np.int64)
    least = np.full(len(numbers), _MOST)
    np.minimum.at(least, rows, values)
    other = (documents[numbers][rows] != documents[partners]) & (values > 0)
    rows, partners, values = rows[other], partners[other], values[other]
    order = np.argsort(rows * _MOST - values, kind="stable")  # of equal ones the first partner stays the first
    rows, partners, values = rows[order], partners[order], values[order]
    places = _places(rows)
    kept = places < best
    last = np.zeros(len(numbers), np.int64)
    last[rows[places == best - 1]] = values[places == best - 1]
    unsure = (sizes >= room) & (room < turned.shape[1]) & (least >= last)
    kept &= ~unsure[rows]
    return (numbers[rows[kept]], partners[kept], values[kept], places[kept] + 1), numbers[unsure]


def _pairs(left: Ints, right: Ints, products: Ints, places: Ints) -> Pairs:
    """Pairs in order, each once, with the better of its ranks."""
    order = np.argsort((left * (right.max(initial=0) + 1) + right) * (places.max(initial=0) + 1) + places)
    left, right = left[order], right[order]
    once = np.ones(len(left), bool)
    once[1:] = (left[1:] != left[:-1]) | (right[1:] != right[:-1])
    cosine = np.minimum(products[order][once] / (UNIT * UNIT), 1.0)
    return Pairs(
        array("q", left[once].tobytes()),
        array("q", right[once].tobytes()),
        array("d", cosine.tobytes()),
        array("q", places[order][once].tobytes()),
    )
