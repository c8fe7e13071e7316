"""How sure it is that one voice alone tells a value, as `benchmarks/fit_alone.py` fitted it."""

from __future__ import annotations

from corpusck.match.logit import Weights

ALONE: Weights = (
    {
        "clock": -0.04,
        "echo": -1.6,
        "fits": -2.13,
        "kin": 0.17,
        "lead": -1.29,
        "match": -0.99,
        "rival": -4.5,
        "same": -0.28,
        "thin": -0.24,
        "title": -1.14,
        "worth": 0.86,
    },
    0.98,
)
