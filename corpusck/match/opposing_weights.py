"""The weights of opposed frames by evidence, and the bias, fitted by `benchmarks/fit_opposing.py`."""

BIAS = -2.25
WEIGHTS = {
    "objects": 0.79,
    "subjects": 1.07,
    "apart": -0.25,
    "match": 1.37,
    "phrase": 1.22,
    "same_word": -1.33,
    "headword": -0.19,
    "loose": -1.03,
    "weak": -0.7,
    "things": 0.88,
    "words": 0.48,
    "untold": -0.57,
    "events": 0.92,
    "alone": 0.46,
    "best": 0.82,
    "sources": -5.34,
}
