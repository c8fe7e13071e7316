"""The weights of rival fillers by evidence, and the bias, fitted by `benchmarks/fit_filling.py`."""

BIAS = -2.84
WEIGHTS = {
    "story": 0.67,
    "match": 0.27,
    "best": 0.52,
    "beside": 0.42,
    "joined": 0.44,
    "loose": -0.75,
    "phrase": 0.76,
    "bare": -0.75,
    "names": 0.5,
    "mixed": 0.25,
    "known": -0.7,
    "unsaid": 0.9,
    "voices": 0.64,
    "others": -0.47,
    "alone": -0.14,
    "lone": 0.69,
    "who": 0.08,
    "what": -0.95,
    "sources": -3.41,
}
