"""The weights of rival fillers by evidence, and the bias, fitted by `benchmarks/fit_filling.py`."""

BIAS = -2.89
WEIGHTS = {
    "story": 0.7,
    "match": 0.28,
    "best": 0.6,
    "beside": 0.55,
    "joined": 0.6,
    "loose": -0.79,
    "phrase": 0.8,
    "bare": -0.82,
    "names": 0.46,
    "mixed": 0.3,
    "known": -0.77,
    "unsaid": 0.96,
    "voices": 0.67,
    "others": -0.5,
    "alone": -0.17,
    "lone": 0.76,
    "who": 0.16,
    "what": -1.01,
    "sources": -3.59,
}
