"""How sure it is that one voice alone tells a value, as `benchmarks/fit_alone.py` fitted it."""

from __future__ import annotations

from corpusck.match.logit import Weights

ALONE: Weights = (
    {
        "clock": -0.46,
        "echo": -1.76,
        "fits": -2.29,
        "kin": 0.24,
        "lead": -1.0,
        "match": -1.26,
        "rival": -5.43,
        "same": -0.29,
        "thin": -0.15,
        "title": -1.44,
        "worth": 0.87,
    },
    1.36,
)
