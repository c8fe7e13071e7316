"""Quantities of a sentence, and cases by their text."""

import pytest
from _pytest.mark import ParameterSet

from corpusck.mentions.quantity import Quantity, extract
from corpusck.model import Sentence
from corpusck.text.tags import tag
from corpusck.text.tokens import tokenize


def quantities(text: str) -> tuple[Quantity, ...]:
    return extract(Sentence(0, 0, 0, len(text), text), tag(tokenize(text)), frozenset())


def row(case: tuple[str, str]) -> ParameterSet:
    return pytest.param(*case, id=case[0])
