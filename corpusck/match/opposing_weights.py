"""The weights of opposed frames by evidence, and the bias, fitted by `benchmarks/fit_opposing.py`."""

BIAS = -1.55
WEIGHTS = {
    "objects": 1.32,
    "subjects": 0.87,
    "apart": -0.52,
    "around": 0.2,
    "match": 0.74,
    "alone": -0.28,
    "phrase": 0.96,
    "total": 0.41,
    "same_word": -0.65,
    "headword": -0.48,
    "ahead": -0.28,
    "loose": -0.9,
    "lead": 0.33,
    "both": -0.74,
    "weak": -0.58,
    "things": 0.42,
    "best": 1.19,
    "dated": -0.68,
    "another": -0.43,
    "sources": -5.64,
    "narrow": 0.14,
}
