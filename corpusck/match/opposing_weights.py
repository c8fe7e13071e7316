"""The weights of opposed frames by evidence, and the bias, fitted by `benchmarks/fit_opposing.py`."""

BIAS = -1.62
WEIGHTS = {
    "objects": 1.35,
    "subjects": 1.02,
    "apart": -0.66,
    "match": 1.73,
    "phrase": 1.15,
    "same_word": -0.81,
    "headword": -0.34,
    "loose": -1.14,
    "weak": -0.67,
    "things": 0.45,
    "best": 1.05,
    "sources": -1.21,
}
