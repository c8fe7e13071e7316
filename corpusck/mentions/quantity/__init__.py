"""Quantities: numbers with what they measure, how exactly they are told, and how two of them stand to each other."""

from corpusck.mentions.quantity.compare import compare
from corpusck.mentions.quantity.extract import extract
from corpusck.mentions.quantity.mention import Quantity

__all__ = ["Quantity", "compare", "extract"]
