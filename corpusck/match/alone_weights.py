"""How sure it is that one voice alone tells a value, as `benchmarks/fit_alone.py` fitted it."""

from __future__ import annotations

from corpusck.match.logit import Weights

ALONE: Weights = (
    {
        "clock": -0.33,
        "echo": -1.78,
        "fits": -2.22,
        "kin": 0.2,
        "lead": -1.04,
        "match": -1.2,
        "rival": -5.24,
        "same": -0.34,
        "thin": -0.15,
        "title": -1.47,
        "worth": 0.88,
    },
    1.36,
)
