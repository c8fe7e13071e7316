"""How sure it is that one voice alone tells a value, as `benchmarks/fit_alone.py` fitted it."""

from __future__ import annotations

from corpusck.match.logit import Weights

ALONE: Weights = (
    {
        "clock": -0.02,
        "echo": -1.61,
        "fits": -2.12,
        "kin": 0.17,
        "lead": -1.35,
        "match": -1.0,
        "rival": -4.47,
        "same": -0.33,
        "thin": -0.24,
        "title": -1.1,
        "worth": 0.88,
    },
    0.96,
)
