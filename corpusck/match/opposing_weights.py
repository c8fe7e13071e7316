"""The weights of opposed frames by evidence, and the bias, fitted by `benchmarks/fit_opposing.py`."""

BIAS = -1.52
WEIGHTS = {
    "objects": 1.3,
    "subjects": 0.87,
    "apart": -0.51,
    "around": 0.23,
    "match": 0.69,
    "alone": -0.33,
    "phrase": 0.96,
    "total": 0.41,
    "same_word": -0.64,
    "headword": -0.48,
    "ahead": -0.27,
    "loose": -0.91,
    "lead": 0.33,
    "both": -0.74,
    "weak": -0.57,
    "things": 0.39,
    "best": 1.19,
    "dated": -0.63,
    "another": -0.36,
    "sources": -1.44,
    "narrow": 0.12,
}
