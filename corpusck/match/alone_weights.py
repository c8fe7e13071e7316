"""How sure it is that one voice alone tells a value, as `benchmarks/fit_alone.py` fitted it."""

from __future__ import annotations

from corpusck.match.logit import Weights

ALONE: Weights = (
    {
        "clock": -0.05,
        "echo": -1.62,
        "fits": -2.19,
        "kin": 0.17,
        "lead": -1.35,
        "match": -0.91,
        "rival": -4.48,
        "same": -0.25,
        "thin": -0.24,
        "title": -1.1,
        "worth": 0.83,
    },
    1.01,
)
