"""The weights of opposed frames by evidence, and the bias, fitted by `benchmarks/fit_opposing.py`."""

BIAS = -2.29
WEIGHTS = {
    "objects": 0.79,
    "subjects": 1.06,
    "apart": -0.26,
    "match": 1.4,
    "phrase": 1.25,
    "same_word": -1.33,
    "headword": -0.16,
    "loose": -1.02,
    "weak": -0.69,
    "things": 0.85,
    "words": 0.45,
    "untold": -0.55,
    "events": 0.9,
    "alone": 0.47,
    "best": 0.85,
    "sources": -5.37,
}
