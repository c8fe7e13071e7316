"""Numbers are read back as they were written, in words and in digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpusck.mentions.quantity.numerals import read
from corpusck.text.tags import tag
from corpusck.text.tokens import tokenize

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred"))


def worded(number: int, joint: str) -> str:
    """The number in English words; `joint` stands after hundreds ("and", or nothing as in American usage)."""
    for size, name in SCALES:
        if number >= size:
            rest = number % size
            link = f" {joint} " if joint and rest and (size == 100 or rest < 100) else " "
            return worded(number // size, joint) + f" {name}" + (link + worded(rest, joint) if rest else "")
    if number < 20:
        return ONES[number]
    return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")


def value(text: str) -> float | None:
    tokens = tag(tokenize(text))
    number = read(tokens, 0)
    return number.value if number and number.after == len(tokens) else None


@given(st.integers(0, 999_999_999), st.sampled_from(("", "and")))
def test_words_are_read_back(number: int, joint: str) -> None:
    assert value(worded(number, joint)) == number


@given(st.integers(0, 999_999_999))
def test_digits_are_read_back(number: int) -> None:
    assert value(f"{number}") == value(f"{number:,}") == number


@given(st.integers(0, 9_999), st.integers(0, 99))
def test_decimals_are_read_back(whole: int, hundredths: int) -> None:
    text = f"{whole}.{hundredths:02}"
    assert value(text) == float(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nine and a half million", 9_500_000),
        ("two and three-quarter million", 2_750_000),
        ("a million and a half", 1_500_000),
        ("a dozen and a half", 18),
        ("two thousand and a half", 2_500),
        ("a hundred and one", 101),
        ("half a million", 500_000),
        ("a half million", 500_000),
        ("twelve hundred", 1_200),
        ("two hundred thousand", 200_000),
        ("three point one four", 3.14),
        ("two dozen", 24),
        ("6.2bn", 6_200_000_000),
        ("40k", 40_000),
        ("1.5 lakh", 150_000),
        ("2½", 2.5),
        ("5 1/2", 5.5),
        ("twenty-first", 21),
        ("hundred and first", None),
        ("two three", None),
        ("sixty four", 64),
        ("twenty twelve", None),
        ("3.4.0", None),
        ("09:47", None),
        ("a man", None),
        ("hundred", None),
    ],
)
def test_numbers(text: str, expected: float | None) -> None:
    assert value(text) == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(
    ("text", "slack"),
    [
        ("1.2 million", 50_000),
        ("9.6", 0.05),
        ("284", 0),
        ("1,800", 0),
        ("6 billion", 500_000_000),
        ("six thousand", 0),
        ("half a thousand", 0),
        ("half a million", 50_000),
    ],
)
def test_slack_is_half_a_unit_of_the_last_digit(text: str, slack: float) -> None:
    number = read(tag(tokenize(text)), 0)
    assert number is not None and number.slack == pytest.approx(slack)
