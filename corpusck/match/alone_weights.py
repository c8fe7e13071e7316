"""How sure it is that one voice alone tells a value, as `benchmarks/fit_alone.py` fitted it."""

from __future__ import annotations

from corpusck.match.logit import Weights

ALONE: Weights = (
    {
        "clock": -0.38,
        "echo": -1.77,
        "fits": -2.23,
        "kin": 0.23,
        "lead": -1.05,
        "match": -1.23,
        "rival": -5.15,
        "same": -0.26,
        "thin": -0.18,
        "title": -1.42,
        "worth": 0.84,
    },
    1.37,
)
