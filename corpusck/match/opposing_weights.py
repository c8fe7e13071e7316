"""The weights of opposed frames by evidence, and the bias, fitted by `benchmarks/fit_opposing.py`."""

BIAS = -1.67
WEIGHTS = {
    "objects": 1.36,
    "subjects": 1.02,
    "apart": -0.68,
    "match": 1.73,
    "phrase": 1.16,
    "same_word": -0.84,
    "headword": -0.33,
    "loose": -1.13,
    "weak": -0.68,
    "things": 0.42,
    "best": 1.08,
    "sources": -5.65,
}
