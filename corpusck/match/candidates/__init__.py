"""Candidate pairs of a large corpus: for each sentence the few of other documents that share the rarest words with it.

Two sentences are held against each other where they share a rare word, or a pair of words that are rare together: pairs
keep the recall as the corpus grows and single words become common. `kernels` says which pairs are candidates; `plain`
finds them without further packages, `arrays` with those of the extra `scale`, faster and in less memory. Both give the
same pairs and scores, for weights are whole numbers, whose sums do not depend on their order.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from types import ModuleType

from corpusck.match.candidates.columns import Columns, Pairs, columns

__all__ = ["BEST", "Columns", "Pairs", "backend", "columns", "is_fast", "rank"]

BEST = 10
"""Partners of a sentence at the most, counted from its side."""


def rank(sentences: Columns, best: int = BEST) -> Pairs:
    """The candidate pairs: for each sentence the `best` of other documents, by score and then by their order.

    Of many sentences with the same terms only the first few are ranked, and the others are paired with the first.
    """
    pairs: Pairs = backend().rank(sentences, best)
    return pairs


@cache
def backend() -> ModuleType:
    """The module that ranks. To load the packages of the extra `scale` takes a while, which may be spent before."""
    return import_module(f"corpusck.match.candidates.{'arrays' if is_fast() else 'plain'}")


@cache
def is_fast() -> bool:
    """Whether the packages of the extra `scale` are there."""
    from importlib.util import find_spec

    return all(find_spec(name) for name in ("numpy", "scipy", "sparse_dot_topn"))
