"""The weights of rival fillers by evidence, and the bias, fitted by `benchmarks/fit_filling.py`."""

BIAS = -3.8
WEIGHTS = {
    "story": 1.31,
    "match": 0.51,
    "best": 1.22,
    "beside": 0.66,
    "joined": 0.4,
    "loose": -0.98,
    "phrase": 1.02,
    "bare": -0.38,
    "names": 0.37,
    "mixed": 0.33,
    "known": -0.34,
    "unsaid": 0.7,
    "voices": 1.18,
    "others": -0.46,
    "alone": 0.23,
    "lone": 0.33,
    "who": 0.14,
    "what": -0.42,
    "place": 0.17,
    "sources": -4.92,
}
