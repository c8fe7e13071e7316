"""The weights of rival fillers by evidence, and the bias, fitted by `benchmarks/fit_filling.py`."""

BIAS = -3.53
WEIGHTS = {
    "story": 1.25,
    "match": 0.42,
    "best": 0.9,
    "beside": 0.83,
    "joined": 0.47,
    "loose": -1.11,
    "phrase": 0.95,
    "bare": -0.77,
    "names": 0.48,
    "mixed": 0.3,
    "known": -0.71,
    "unsaid": 1.04,
    "voices": 1.04,
    "others": -0.49,
    "alone": -0.01,
    "lone": 0.6,
    "who": -0.06,
    "what": -0.66,
    "sources": -4.07,
}
