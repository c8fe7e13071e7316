"""Fits the weights of the score of a candidate pair of claims and prints them.

    python -m benchmarks.fit_match STORY...

Each STORY is a folder of articles with a `gold.json`. A candidate pair is right where the gold names both sentences as
evidence of one fact, whatever its verdict. To standard error goes what the weights reach on stories left out in turn.
Needs numpy and scikit-learn (extra `bench`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold

from corpusck import pipeline
from corpusck.config import Config
from corpusck.match import score
from tests.accuracy.gold import load, same_sentence

FOLDS = 20
STRENGTH = 1.0
"""Inverse strength of the L2 penalty."""


def examples(folder: Path) -> Iterator[tuple[dict[str, float], bool]]:
    """The features of each candidate pair of a story, and whether both sentences tell one fact."""
    gold = load(folder)
    story, *_ = pipeline.analyse([folder], Config())
    told = [
        {
            fact.id
            for fact in gold.facts
            for place in fact.evidence
            if Path(story.documents[claim.sentence.document].path).name == place.source
            and same_sentence(claim.sentence.text, place.sentence)
        }
        for claim in story.claims
    ]
    for match in story.matches:
        yield score.named(match.features), bool(told[match.left] & told[match.right])


def main() -> None:
    """Fits on the stories named on the command line."""
    found = [(folder, *example) for folder in map(Path, sys.argv[1:]) for example in examples(folder)]
    names = list(found[0][1])
    x = np.array([[features[name] for name in names] for _, features, _ in found])
    y = np.array([right for _, _, right in found])
    stories = np.array([str(folder) for folder, _, _ in found])
    sure = np.zeros(len(y))
    for train, test in GroupKFold(FOLDS).split(x, y, stories):
        sure[test] = LogisticRegression(C=STRENGTH, max_iter=5000).fit(x[train], y[train]).predict_proba(x[test])[:, 1]
    print(f"{len(y)} pairs, {y.sum()} right, average precision {average_precision_score(y, sure):.3f}", file=sys.stderr)
    for bound in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        kept = sure >= bound
        print(f"  from {bound}: {kept.sum()} pairs, {(kept & y).sum()} right", file=sys.stderr)
    model = LogisticRegression(C=STRENGTH, max_iter=5000).fit(x, y)
    weights = {name: round(float(w), 2) for name, w in zip(names, model.coef_[0], strict=True)}
    print(f"WEIGHTS = {weights}\nBIAS = {model.intercept_[0]:.2f}")


if __name__ == "__main__":
    main()
