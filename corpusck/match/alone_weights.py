"""How sure it is that one voice alone tells a value, as `benchmarks/fit_alone.py` fitted it."""

from __future__ import annotations

from corpusck.match.logit import Weights

ALONE: Weights = (
    {
        "clock": -0.41,
        "echo": -1.52,
        "fits": -1.69,
        "kin": 0.34,
        "lead": -1.4,
        "match": -1.47,
        "rival": -4.32,
        "same": -0.33,
        "thin": -0.52,
        "title": -1.21,
        "worth": 0.96,
    },
    0.72,
)
