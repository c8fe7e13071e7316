"""How sure it is that one voice alone tells a value, as `benchmarks/fit_alone.py` fitted it."""

from __future__ import annotations

from corpusck.match.logit import Weights

ALONE: Weights = (
    {
        "clock": -0.03,
        "echo": -1.57,
        "fits": -2.3,
        "kin": 0.17,
        "lead": -1.32,
        "match": -0.98,
        "rival": -4.43,
        "same": -0.26,
        "thin": -0.25,
        "title": -1.12,
        "worth": 0.87,
    },
    0.97,
)
