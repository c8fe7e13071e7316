"""Frames: what a sentence says of whom. A frame is a predicate (verb, adjective, event noun) with its participants,
whether it is denied, and whether it is told as done, planned, considered or alleged.

Frames are found by tags and clauses, not by a parser: participants are the nouns, names and adjectives before and after
the predicate inside its clause, as concepts or stems.
"""

from corpusck.mentions.frame.model import Frame, Stage, Status, Value, compare, values
from corpusck.mentions.frame.reading import extract
from corpusck.mentions.frame.setting import CONDITIONAL
from corpusck.mentions.frame.signs import denying, noun_denied
from corpusck.mentions.frame.terms import Terms

__all__ = [
    "CONDITIONAL",
    "Frame",
    "Stage",
    "Status",
    "Terms",
    "Value",
    "compare",
    "denying",
    "extract",
    "noun_denied",
    "values",
]
