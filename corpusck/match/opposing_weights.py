"""The weights of opposed frames by evidence, and the bias, fitted by `benchmarks/fit_opposing.py`."""

BIAS = -2.12
WEIGHTS = {
    "objects": 0.74,
    "subjects": 1.01,
    "apart": -0.26,
    "match": 1.53,
    "phrase": 1.35,
    "same_word": -1.31,
    "headword": -0.15,
    "loose": -1.03,
    "weak": -0.65,
    "things": 0.87,
    "words": 0.52,
    "untold": -0.59,
    "events": 0.95,
    "alone": 0.45,
    "denies": -0.33,
    "figure": -0.18,
    "best": 0.77,
    "sources": -5.34,
}
