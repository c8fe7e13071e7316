"""How sure it is that one voice alone tells a value, as `benchmarks/fit_alone.py` fitted it."""

from __future__ import annotations

from corpusck.match.logit import Weights

ALONE: Weights = (
    {
        "clock": -0.03,
        "echo": -1.61,
        "fits": -2.14,
        "kin": 0.18,
        "lead": -1.3,
        "match": -1.01,
        "rival": -4.5,
        "same": -0.3,
        "thin": -0.24,
        "title": -1.13,
        "worth": 0.86,
    },
    0.97,
)
