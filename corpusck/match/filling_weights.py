"""The weights of rival fillers by evidence, and the bias, fitted by `benchmarks/fit_filling.py`."""

BIAS = -2.86
WEIGHTS = {
    "story": 0.99,
    "match": 0.19,
    "best": 0.76,
    "beside": 0.56,
    "joined": 0.43,
    "loose": -1.01,
    "phrase": 1.03,
    "bare": -0.72,
    "names": 0.36,
    "mixed": 0.32,
    "known": -0.6,
    "unsaid": 0.8,
    "voices": 0.79,
    "others": -0.56,
    "alone": -0.18,
    "lone": 0.75,
    "who": -0.1,
    "what": -0.89,
    "sources": -3.9,
}
