"""The weights of opposed frames by evidence, and the bias, fitted by `benchmarks/fit_opposing.py`."""

BIAS = -2.15
WEIGHTS = {
    "objects": 0.82,
    "subjects": 1.07,
    "apart": -0.25,
    "match": 1.54,
    "phrase": 1.27,
    "same_word": -1.32,
    "headword": -0.16,
    "loose": -1.02,
    "weak": -0.66,
    "things": 0.9,
    "words": 0.42,
    "untold": -0.55,
    "events": 0.91,
    "alone": 0.45,
    "denies": -0.39,
    "figure": -0.23,
    "best": 0.8,
    "sources": -5.41,
}
