"""Quantities found in phrases: sort, bounds, unit. One line a case."""

import time
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from corpusck.mentions.quantity import Quantity, extract
from corpusck.model import Sentence
from corpusck.text.tags import tag
from corpusck.text.tokens import tokenize
from tests.mentions.quantity.sentences import quantities, row

HERE = Path(__file__).parent


def cases(name: str) -> list[ParameterSet]:
    """The sentences of a file with what they tell, named by their text."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [row((text, told)) for text, _, told in (line.partition("\t") for line in lines if line[0] != "#")]


def timed(text: str) -> float:
    tokens = tag(tokenize(text))
    start = time.process_time()
    extract(Sentence(0, 0, 0, len(text), text), tokens, frozenset())
    return time.process_time() - start


def told(quantity: Quantity) -> str:
    """A quantity in short: "count 19", "measure 9.6 m", "count 1000..inf over"."""
    if quantity.sort == "label":
        return "label"
    bounds = f"{quantity.low:.12g}" if quantity.low == quantity.high else f"{quantity.low:.12g}..{quantity.high:.12g}"
    return " ".join(filter(None, (quantity.sort, bounds, quantity.unit, quantity.hedge)))


@pytest.mark.parametrize(("text", "expected"), cases("phrases.tsv"))
def test_values(text: str, expected: str) -> None:
    assert " | ".join(map(told, quantities(text))) == expected


@pytest.mark.parametrize(("text", "expected"), cases("lookalikes.tsv"))
def test_lookalikes(text: str, expected: str) -> None:
    assert " | ".join(map(told, quantities(text))) == expected


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("A 45-year-old man died.", ["45-year-old"]),
        ("She was aged 45 when she died.", ["45"]),
        ("A woman of 45 years of age died.", ["45 years of age"]),
        ("It cost US$5 million in all.", ["US$5 million"]),
        ("It cost 5 pounds a head.", ["5 pounds"]),
        ("Between 20 and 30 people died.", ["20 and 30"]),
        ("An eight-storey block fell.", ["eight-storey"]),
        ("Eight storeys fell.", ["Eight"]),
        ("The 12-concert tour of 3 weeks is off.", ["12-concert", "3 weeks"]),
        ("They sold three and a half million boats.", ["three and a half million"]),
        ("A crowd of 3 lakh came in 40 km/h winds.", ["3 lakh", "40 km/h"]),
    ],
)
def test_spans_hold_the_number_and_its_unit(text: str, spans: list[str]) -> None:
    assert [text[quantity.start : quantity.end] for quantity in quantities(text)] == spans


def test_taken_tokens_are_no_quantities() -> None:
    text = "On 4 May 12 people came."
    tokens = tag(tokenize(text))
    found = extract(Sentence(0, 0, 0, len(text), text), tokens, frozenset((1, 2)))
    assert [quantity.text for quantity in found] == ["12"]


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5000,
        "1,2,3,4.5.6",
        "$",
        "a a a",
        "- - 3",
        "3-",
        "one-",
        "half",
        "' 's 4'",
        "£",
        "¼",
        "٣٤ men",
        "1/0",
        "0/0",
    ],
)
def test_odd_input_raises_nothing(text: str) -> None:
    for quantity in quantities(text):
        assert text[quantity.start : quantity.end] == quantity.text


@pytest.mark.parametrize(
    "unit", ["1-", "1 ", "Aa 1 ", "up 1 and ", "one of 1 ", "more ", "a hundred and ", "'s ", "5 x ", "1, "]
)
def test_time_grows_with_the_length_alone(unit: str) -> None:
    short, long = (timed(unit * size) for size in (1_000, 8_000))
    assert long < 40 * short + 0.05
