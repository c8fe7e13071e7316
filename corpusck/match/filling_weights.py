"""The weights of rival fillers by evidence, and the bias, fitted by `benchmarks/fit_filling.py`."""

BIAS = -3.82
WEIGHTS = {
    "story": 1.17,
    "match": 0.49,
    "best": 1.25,
    "beside": 0.63,
    "joined": 0.35,
    "loose": -0.96,
    "phrase": 0.97,
    "bare": -0.38,
    "names": 0.37,
    "mixed": 0.32,
    "known": -0.35,
    "unsaid": 0.66,
    "voices": 1.16,
    "others": -0.41,
    "alone": 0.31,
    "lone": 0.3,
    "who": 0.05,
    "what": -0.31,
    "place": 0.16,
    "sources": -4.82,
}
