"""How pairs of quantities stand to each other. A case: two phrases, and how their first quantities relate."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpusck.mentions.quantity import Quantity, compare, extract
from corpusck.model import Sentence
from corpusck.text.tags import tag
from corpusck.text.tokens import tokenize


def first(text: str) -> Quantity:
    return extract(Sentence(0, 0, 0, len(text), text), tag(tokenize(text)), frozenset())[0]


PAIRS = [
    # counts
    ("19 people died", "nineteen people died", "same"),
    ("37 dead", "41 dead", "different"),
    ("4,860 children", "4,680 children", "different"),
    ("1,800 jobs", "1,900 jobs", "different"),
    ("about 400 guests", "400 guests", "same"),
    ("about 400 guests", "412 guests", "compatible"),
    ("about 400 guests", "700 guests", "different"),
    ("more than 1,000 homes", "1,214 homes", "compatible"),
    ("more than 1,000 homes", "940 homes", "different"),
    ("more than 1,000 homes", "at least 900 homes", "compatible"),
    ("up to 1,900 jobs", "1,900 jobs", "compatible"),
    ("up to 1,900 jobs", "as many as 1,900 jobs", "same"),
    ("up to 1,900 jobs", "2,400 jobs", "different"),
    ("no more than 900 jobs", "1,800 jobs", "different"),
    ("dozens of homes", "41 homes", "compatible"),
    ("dozens of homes", "410 homes", "different"),
    ("hundreds of people", "284 people", "compatible"),
    ("hundreds of people", "dozens of people", "different"),
    ("thousands of people", "6,400 people", "compatible"),
    ("several villagers", "five villagers", "compatible"),
    ("several villagers", "50 villagers", "different"),
    ("nearly 5,000 children", "4,860 children", "compatible"),
    ("nearly 5,000 children", "5,200 children", "different"),
    ("3 to 5 people", "4 people", "compatible"),
    ("3 to 5 people", "7 people", "different"),
    ("no arrests", "two arrests", "different"),
    ("no arrests", "none", "same"),
    # rounding
    ("9.4 million users", "9,400,000 users", "same"),
    ("9.4 million users", "9.5 million users", "different"),
    ("9.4 million users", "9,412,345 users", "compatible"),
    ("9,400,000 users", "nine and a half million users", "different"),
    ("9,400,000 users", "nearly nine and a half million users", "compatible"),
    ("1.2 million people", "1,250,000 people", "compatible"),
    ("6 million people", "6.3 million people", "compatible"),
    ("6 million people", "8 million people", "different"),
    ("41,000 fans", "41,283 fans", "compatible"),
    ("41,283 fans", "42,183 fans", "different"),
    ("284 people", "280 people", "different"),
    ("5 metres", "5.4 metres", "compatible"),
    ("6 kg", "6.6 kg", "different"),
    ("$5", "$5.4", "different"),
    ("$99", "$99.99", "compatible"),
    ("€7.95", "€7", "compatible"),
    ("$99", "$99.75", "different"),
    ("$99", "$100.99", "different"),
    ("99 kg", "99.99 kg", "different"),
    ("$5", "$5.00", "same"),
    ("300 people", "284 people", "different"),
    # money
    ("€6.2bn", "6.2 billion euros", "same"),
    ("€6.2bn", "EUR 6.2 billion", "same"),
    ("€6.2bn", "€6.7bn", "different"),
    ("€6.2bn", "$7.3 billion", "unrelated"),
    ("Sh11 billion", "KES 11 billion", "same"),
    ("Sh11 billion", "KES 12 billion", "different"),
    ("KES 11 billion", "UGX 11 billion", "unrelated"),
    ("4.8 billion crowns", "5.4 billion kronor", "different"),
    ("4.8 billion crowns", "SEK 4.8 billion", "same"),
    ("5.4 billion kronor", "NOK 5.4 billion", "same"),
    ("SEK 4.8 billion", "NOK 5.4 billion", "unrelated"),
    ("$1.15 billion", "$1.2 billion", "compatible"),
    ("$70 was paid", "70 dollars were paid", "same"),
    ("70 cents", "$0.70", "same"),
    ("A$5 million", "$5 million", "unrelated"),
    # shares and points
    ("two thirds of them", "66% of them", "compatible"),
    ("half of them", "50 percent of them", "same"),
    ("half of them", "61% of them", "different"),
    ("one in eight", "12.5%", "same"),
    ("three in four cases", "75% of cases", "same"),
    ("78% of cases", "74% of cases", "different"),
    ("61% of them", "60.8 per cent of them", "compatible"),
    ("4 percent", "4 percentage points", "unrelated"),
    ("25 basis points", "0.25 percentage points", "same"),
    ("4 percent", "4 people", "unrelated"),
    # units
    ("31.4 feet", "9.6 metres", "same"),
    ("34.1 feet", "9.6 metres", "different"),
    ("31.4 feet", "34.1 feet", "different"),
    ("75 hectares", "185 acres", "same"),
    ("75 hectares", "285 acres", "different"),
    ("26 km", "16 miles", "same"),
    ("26 km", "26 miles", "different"),
    ("400 square miles", "1,036 square kilometres", "same"),
    ("230 mm of rain", "9 inches of rain", "same"),
    ("98 metres", "98.4 metres", "compatible"),
    ("98 metres", "99 metres", "different"),
    ("104 degrees Fahrenheit", "40 degrees Celsius", "same"),
    ("104 degrees Fahrenheit", "44 degrees Celsius", "different"),
    ("40 degrees", "40 degrees Celsius", "same"),
    ("her 30 million is a loan", "30 million dollars", "same"),
    ("her 30 million is a loan", "40 million dollars", "different"),
    ("30 million people", "30 million dollars", "unrelated"),
    ("30 of them", "30 dollars", "unrelated"),
    ("48.20 francs per share", "48.20 francs apiece", "same"),
    ("48.20 francs a week", "48.20 francs apiece", "unrelated"),
    ("60 degrees", "80°C", "different"),
    ("104 degrees", "104°F", "same"),
    ("40 degrees", "40 km", "unrelated"),
    ("2410 to 2531 units", "2410 to 2513 units", "different"),
    ("2410 to 2531 units", "2410 to 2531 units", "same"),
    ("3,000 boxes on an average day", "5,000 boxes a day", "different"),
    ("4,200 barrels", "668,000 litres", "same"),
    ("100 mph", "160 km/h", "same"),
    ("12 tonnes", "12,000 kg", "same"),
    ("100 tonnes", "110 tons", "compatible"),
    ("2 GB", "2,000 MB", "same"),
    ("250 MW", "0.25 GW", "same"),
    ("5ft 10in", "178 cm", "same"),
    ("12 km", "12 kg", "unrelated"),
    ("magnitude 6.2", "6.2 on the Richter scale", "same"),
    ("magnitude 6.2", "magnitude 6.8", "different"),
    # durations and ages
    ("90 seconds", "a minute and a half", "same"),
    ("36 hours", "a day and a half", "same"),
    ("four minutes", "seven minutes", "different"),
    ("90 seconds", "four minutes", "different"),
    ("two weeks", "14 days", "same"),
    ("18 months", "two years", "different"),
    ("three months", "90 days", "same"),
    ("a 44-year-old man", "Ann Lee, 44, said", "same"),
    ("a 44-year-old man", "a man aged 47", "different"),
    ("a man in his 40s", "a 44-year-old man", "compatible"),
    ("a 44-year-old man", "44 years", "unrelated"),
    # rates
    ("40,000 wafers a month", "480,000 wafers a year", "same"),
    ("40,000 wafers a month", "400,000 wafers a year", "different"),
    ("40,000 wafers a month", "40,000 wafers", "same"),
    ("40,000 wafers a month", "90,000 wafers", "unrelated"),
    ("$4 a dose", "$4 a day", "unrelated"),
    # scores, order, labels
    ("won 3-2", "lost 2-3", "same"),
    ("won 3-2", "won 3-1", "different"),
    ("the 117th minute", "(117')", "same"),
    ("the 117th minute", "the 119th minute", "different"),
    ("the third attempt", "the second attempt", "different"),
    ("it doubled", "it tripled", "different"),
    ("Room 6", "Room 7", "unrelated"),
    ("F-35 jets", "F-16 jets", "unrelated"),
]


@pytest.mark.parametrize(("a", "b", "relation"), [pytest.param(*case, id=f"{case[0]} / {case[1]}") for case in PAIRS])
def test_relation(a: str, b: str, relation: str) -> None:
    assert (compare(first(a), first(b)), compare(first(b), first(a))) == (relation, relation)


HEDGES = ("", "about ", "more than ", "nearly ", "up to ", "at least ", "fewer than ")
UNITS = ("people", "metres", "feet", "%", "euros", "million people", "hours", "tonnes", "cars a week", "cars a year")


@given(st.integers(0, 99_999), st.integers(0, 99_999), *[st.sampled_from(HEDGES)] * 2, *[st.sampled_from(UNITS)] * 2)
def test_compare_is_symmetric(x: int, y: int, hedge: str, other: str, unit: str, another: str) -> None:
    a, b = first(f"There were {hedge}{x:,} {unit}."), first(f"There were {other}{y:,} {another}.")
    assert compare(a, b) == compare(b, a)
    assert compare(a, a) == "same"
