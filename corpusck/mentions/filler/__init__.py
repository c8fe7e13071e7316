"""Fillers: noun phrases in a part of a fact, such as who found, where it began, what the cause was."""

from corpusck.mentions.filler.model import Filler
from corpusck.mentions.filler.phrase import Named
from corpusck.mentions.filler.reading import extract

__all__ = ["Filler", "Named", "extract"]
