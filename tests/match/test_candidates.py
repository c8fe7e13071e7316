"""Candidate pairs of large corpora: both ways give the same, and what they give."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from corpusck.match import candidates
from corpusck.match.candidates import Columns, kernels, plain
from corpusck.match.candidates.kernels import CROWD

_BEST = 3


def _corpus(seed: int, sentences: int, words: int, sources: int) -> Columns:
    """Sentences of few words, so that ties, copies and partners in one document are many."""
    rng = random.Random(seed)

    def terms() -> list[str]:
        return [f"w{int(rng.paretovariate(0.7))}" for _ in range(rng.randrange(words))]

    return candidates.columns((rng.randrange(sources), terms()) for _ in range(sentences))


@pytest.mark.parametrize(
    "corpus",
    [
        pytest.param(_corpus(1, 400, 12, 40), id="many sources"),
        pytest.param(_corpus(2, 400, 12, 2), id="two sources"),
        pytest.param(_corpus(3, 300, 3, 30), id="copies"),
        pytest.param(_corpus(4, 900, 8, 300), id="common words"),
        pytest.param(_corpus(5, 30, 1, 5), id="no words"),
        pytest.param(_corpus(6, 0, 5, 5), id="nothing"),
    ],
)
def test_both_ways_give_the_same(corpus: Columns) -> None:
    arrays = pytest.importorskip("corpusck.match.candidates.arrays", exc_type=ImportError)
    assert arrays.rank(corpus, _BEST) == plain.rank(corpus, _BEST)


def test_a_rare_word_makes_a_pair_and_one_document_does_not() -> None:
    told = [(0, ["zeppelin", "fell"]), (0, ["zeppelin", "rose"]), (1, ["zeppelin", "burnt"]), (2, ["rain", "came"])]
    pairs = plain.rank(candidates.columns(told), _BEST)
    assert list(zip(pairs.left, pairs.right, strict=True)) == [(0, 2), (1, 2)]


def test_partners_in_the_same_document_take_no_place() -> None:
    told = [(0, ["zeppelin", f"a{n}"]) for n in range(40)] + [(1, ["zeppelin", "b"])]
    pairs = candidates.rank(candidates.columns(told), 1)
    assert {*pairs.right} == {40} and len(pairs.left) == 40


def test_copies_are_paired_with_the_first_alone() -> None:
    told = [(number, ["zeppelin", "fell"]) for number in range(CROWD + 6)]
    pairs = plain.rank(candidates.columns(told), _BEST)
    late = [left for left, right in zip(pairs.left, pairs.right, strict=True) if right >= CROWD]
    assert late == [0] * 6


def test_a_pair_of_common_words_is_a_key() -> None:
    terms = [1, 2]
    counts = Counter({1: kernels.COMMON + 1, 2: kernels.COMMON + 1})
    assert [key for key, *_ in kernels.keys(terms, counts, 10_000)] == [kernels.pair_key(1, 2)]


_FORKED = """
from corpusck.archive.workers import Workers
from corpusck.match.candidates import arrays, columns

def told():
    return columns((number % 9, {f"w{number % 7}", f"v{number % 5}"}) for number in range(90))

def count(best):
    return len(arrays.rank(told(), best).left)

if __name__ == "__main__":
    here = count(3)
    with Workers(2) as workers:
        print([found == here for found in workers.map(count, [3, 3, 3])])
"""


def test_a_process_forked_after_threads_were_used_ranks_too(tmp_path: Path) -> None:
    pytest.importorskip("sparse_dot_topn")
    program = tmp_path / "forked.py"
    program.write_text(_FORKED, encoding="utf-8")
    done = subprocess.run([sys.executable, program], capture_output=True, text=True, timeout=60, check=False)
    assert (done.stdout, done.stderr) == ("[True, True, True]\n", "")
