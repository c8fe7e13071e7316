"""How sure it is that one voice alone tells a value, as `benchmarks/fit_alone.py` fitted it."""

from __future__ import annotations

from corpusck.match.logit import Weights

ALONE: Weights = (
    {
        "clock": -0.07,
        "echo": -1.59,
        "fits": -2.03,
        "kin": 0.19,
        "lead": -1.37,
        "match": -0.92,
        "rival": -4.5,
        "same": -0.17,
        "thin": -0.25,
        "title": -1.1,
        "worth": 0.85,
    },
    0.99,
)
