"""How sure it is that one voice alone tells a value, as `benchmarks/fit_alone.py` fitted it."""

from __future__ import annotations

from corpusck.match.logit import Weights

ALONE: Weights = (
    {
        "clock": -0.4,
        "echo": -1.47,
        "fits": -1.49,
        "kin": 0.31,
        "lead": -1.38,
        "match": -1.38,
        "rival": -4.31,
        "same": -0.31,
        "thin": -0.51,
        "title": -1.19,
        "worth": 1.0,
    },
    0.78,
)
