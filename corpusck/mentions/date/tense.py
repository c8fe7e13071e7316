"""Whether a sentence looks ahead or back where it names a day: "will meet on Monday" against "met on Monday"."""

from __future__ import annotations

from corpusck.mentions.date.parts import Line

_AHEAD = frozenset(
    [
        "will",
        "'ll",
        "shall",
        "won't",
        "tomorrow",
        "upcoming",
        "due",
        "scheduled",
        "expected",
        "plans",
        "planned",
        "planning",
        "forthcoming",
        "forecast",
        "going",
        "hopes",
        "intends",
        "intend",
        "wants",
        "aims",
        "promises",
        "promised",
        "vows",
        "vowed",
        "pledged",
        "pledges",
        "deadline",
        "must",
        "next",
        "tentatively",
        "set",
        "slated",
        "should",
        "may",
        "can",
        "could",
        "would",
        "until",
        "till",
        "opens",
        "begins",
        "starts",
        "resumes",
    ]
)
_BACK = frozenset(
    [
        "said",
        "says",
        "was",
        "were",
        "had",
        "did",
        "told",
        "announced",
        "reported",
        "wrote",
        "confirmed",
        "added",
        "died",
        "killed",
        "found",
        "began",
        "happened",
        "came",
        "went",
        "took",
        "made",
        "broke",
        "fell",
        "left",
        "won",
        "lost",
        "ran",
        "saw",
        "hit",
        "struck",
        "signed",
        "arrested",
        "charged",
        "released",
    ]
)
_REACH = 8


def toward(line: Line, start: int, end: int) -> int:
    """1 for ahead, -1 for back, 0 for untold, by the nearest verb of time before tokens `start` to `end`, else behind them."""
    for i in range(start - 1, max(start - 1 - _REACH, -1), -1):
        if cue := _cue(line, i):
            return cue
    for i in range(end, min(end + _REACH, len(line.tokens))):
        if cue := _cue(line, i):
            return cue
    return 0


def _cue(line: Line, i: int) -> int:
    word = line.lower[i]
    if word in _AHEAD:
        capital_may = word == "may" and line.capital(i) and i > 0
        return 0 if capital_may else 1
    if word == "to" and line.lower[i + 1].isalpha() and line.lower[i - 1] in ("is", "are", "'s"):
        return 1
    return (
        -1
        if word in _BACK or (word.endswith("ed") and len(word) > 4 and line.lower[i - 1] not in ("be", "been"))
        else 0
    )
