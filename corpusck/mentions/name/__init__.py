"""Names of people, organisations and places: found, joined with their short forms, compared."""

from corpusck.mentions.name import aliases
from corpusck.mentions.name.mention import Name, NameComparison, Sort, compare
from corpusck.mentions.name.reading import extract

__all__ = ["Name", "NameComparison", "Sort", "aliases", "compare", "extract"]
