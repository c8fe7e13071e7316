"""How sure it is that one voice alone tells a value, as `benchmarks/fit_alone.py` fitted it."""

from __future__ import annotations

from corpusck.match.logit import Weights

ALONE: Weights = (
    {
        "clock": -0.06,
        "echo": -1.62,
        "fits": -1.95,
        "kin": 0.2,
        "lead": -1.33,
        "match": -1.0,
        "rival": -4.49,
        "same": -0.31,
        "thin": -0.25,
        "title": -1.11,
        "worth": 0.84,
    },
    1.0,
)
