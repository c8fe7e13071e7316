"""The weights of rival fillers by evidence, and the bias, fitted by `benchmarks/fit_filling.py`."""

BIAS = -2.86
WEIGHTS = {
    "story": 0.66,
    "match": 0.35,
    "best": 0.46,
    "beside": 0.41,
    "joined": 0.43,
    "loose": -0.74,
    "phrase": 0.76,
    "bare": -0.73,
    "names": 0.5,
    "mixed": 0.26,
    "known": -0.69,
    "unsaid": 0.87,
    "voices": 0.61,
    "others": -0.46,
    "alone": -0.16,
    "lone": 0.75,
    "who": 0.08,
    "what": -0.94,
    "sources": -3.37,
}
