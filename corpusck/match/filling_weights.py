"""The weights of rival fillers by evidence, and the bias, fitted by `benchmarks/fit_filling.py`."""

BIAS = -4.0
WEIGHTS = {
    "story": 1.32,
    "match": 0.51,
    "best": 1.24,
    "beside": 0.67,
    "joined": 0.4,
    "loose": -0.99,
    "phrase": 1.03,
    "bare": -0.38,
    "names": 0.37,
    "mixed": 0.34,
    "known": -0.35,
    "unsaid": 0.71,
    "voices": 1.19,
    "others": -0.47,
    "alone": 0.23,
    "lone": 0.33,
    "who": 0.14,
    "what": -0.42,
    "place": 0.18,
    "sources": -4.98,
}
