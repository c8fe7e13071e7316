"""How sure it is that one voice alone tells a value, as `benchmarks/fit_alone.py` fitted it."""

from __future__ import annotations

from corpusck.match.logit import Weights

ALONE: Weights = (
    {
        "clock": -0.03,
        "echo": -1.62,
        "fits": -2.17,
        "kin": 0.19,
        "lead": -1.3,
        "match": -1.04,
        "rival": -4.51,
        "same": -0.32,
        "thin": -0.25,
        "title": -1.11,
        "worth": 0.86,
    },
    0.98,
)
