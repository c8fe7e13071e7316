"""The weights of opposed frames by evidence, and the bias, fitted by `benchmarks/fit_opposing.py`."""

BIAS = -0.81
WEIGHTS = {
    "objects": 1.24,
    "subjects": 0.84,
    "apart": -0.68,
    "around": 0.15,
    "match": 0.4,
    "alone": -0.22,
    "phrase": 0.91,
    "total": 0.58,
    "same_word": -0.79,
    "headword": -0.52,
    "ahead": -0.36,
    "loose": -0.98,
    "lead": 0.39,
    "both": -1.25,
    "weak": -0.52,
    "things": 0.38,
    "best": 0.97,
    "dated": -0.74,
    "another": -0.61,
    "sources": -1.55,
    "narrow": 0.32,
}
