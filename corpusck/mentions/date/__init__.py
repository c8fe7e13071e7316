"""Dates and times: found in sentences, resolved against the day of publication, compared."""

from corpusck.mentions.date.compare import compare
from corpusck.mentions.date.moment import Moment
from corpusck.mentions.date.reader import extract

__all__ = ["Moment", "compare", "extract"]
