"""The weights of opposed frames by evidence, and the bias, fitted by `benchmarks/fit_opposing.py`."""

BIAS = -2.1
WEIGHTS = {
    "objects": 0.81,
    "subjects": 1.07,
    "apart": -0.24,
    "match": 1.61,
    "phrase": 1.29,
    "same_word": -1.35,
    "headword": -0.16,
    "loose": -1.05,
    "weak": -0.63,
    "things": 0.92,
    "words": 0.44,
    "untold": -0.55,
    "events": 0.93,
    "alone": 0.44,
    "denies": -0.36,
    "figure": -0.2,
    "best": 0.72,
    "sources": -5.38,
}
