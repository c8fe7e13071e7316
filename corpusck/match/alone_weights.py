"""How sure it is that one voice alone tells a value, as `benchmarks/fit_alone.py` fitted it."""

from __future__ import annotations

from corpusck.match.logit import Weights

ALONE: Weights = (
    {
        "clock": -0.35,
        "echo": -1.75,
        "fits": -2.41,
        "kin": 0.22,
        "lead": -1.05,
        "match": -1.24,
        "rival": -5.13,
        "same": -0.27,
        "thin": -0.18,
        "title": -1.44,
        "worth": 0.85,
    },
    1.36,
)
