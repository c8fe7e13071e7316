"""Dates and times: found in sentences, resolved against the day of publication, compared."""

from corpusck.mentions.date.moment import Moment, compare
from corpusck.mentions.date.reader import extract

__all__ = ["Moment", "compare", "extract"]
