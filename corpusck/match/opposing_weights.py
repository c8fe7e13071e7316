"""The weights of opposed frames by evidence, and the bias, fitted by `benchmarks/fit_opposing.py`."""

BIAS = -2.11
WEIGHTS = {
    "objects": 0.75,
    "subjects": 1.03,
    "apart": -0.28,
    "match": 1.56,
    "phrase": 1.28,
    "same_word": -1.34,
    "headword": -0.15,
    "loose": -1.04,
    "weak": -0.65,
    "things": 0.88,
    "words": 0.48,
    "untold": -0.58,
    "events": 0.96,
    "alone": 0.46,
    "denies": -0.35,
    "figure": -0.16,
    "best": 0.75,
    "sources": -5.3,
}
