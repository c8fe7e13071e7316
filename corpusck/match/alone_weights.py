"""How sure it is that one voice alone tells a value, as `benchmarks/fit_alone.py` fitted it."""

from __future__ import annotations

from corpusck.match.logit import Weights

ALONE: Weights = (
    {
        "clock": -0.03,
        "echo": -1.62,
        "fits": -2.13,
        "kin": 0.18,
        "lead": -1.29,
        "match": -1.0,
        "rival": -4.48,
        "same": -0.33,
        "thin": -0.25,
        "title": -1.14,
        "worth": 0.87,
    },
    0.97,
)
