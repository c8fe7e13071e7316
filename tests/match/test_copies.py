"""Copies have one origin; a shared quotation, a shared phrase or a shared subject makes none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from corpusck.match.copies import origins
from corpusck.mentions import quote
from corpusck.model import Claim, Document, Sentence
from corpusck.text.tokens import tokenize
from tests.factories import document

WIRE = (
    "The old bridge over the river Aune fell into the water early on Monday after a barge struck its second pier.",
    "Nobody stood on the bridge when it fell, and the crew of the barge was brought to land unhurt by a tug.",
    "Divers will look at the wreck on Tuesday, and the harbour master has closed the river to large ships.",
)
OWN = (
    "A barge hit a pier of the Aune bridge on Monday morning and brought down a third of its length.",
    "The crew was taken off by a tug and is well, the harbour office said, and no car was on the bridge.",
)
SPEECH = "We built this bridge with our own hands, we crossed it every day of our lives, and we shall build it again."


def read(*articles: Sequence[str], dates: Sequence[date | None] = ()) -> tuple[list[Document], list[Claim]]:
    documents: list[Document] = []
    claims: list[Claim] = []
    for number, texts in enumerate(articles):
        published = dates[number] if dates else None
        documents.append(document(f"{number}.txt", "\n\n".join(texts), published=published))
        told = [(Sentence(number, i, 0, len(t), t), tokenize(t)) for i, t in enumerate(texts)]
        quotes = quote.extract(told)
        claims.extend(Claim(s, tokens, found) for (s, tokens), found in zip(told, quotes, strict=True))
    return documents, claims


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param([WIRE, WIRE], (0, 0), id="reprint"),
        pytest.param([WIRE[:2], WIRE], (1, 1), id="cut reprint"),
        pytest.param([WIRE, [text.upper() for text in WIRE]], (0, 0), id="other case"),
        pytest.param([WIRE, ["By a reporter.", *WIRE]], (1, 1), id="byline added"),
        pytest.param([[*OWN, *WIRE], WIRE], (0, 0), id="wire text inside a longer one"),
        pytest.param([WIRE[:2], [*WIRE[:2], WIRE[2]], [*WIRE, *OWN]], (2, 2, 2), id="chain"),
        pytest.param([["It fell."], ["It fell."]], (0, 0), id="short and equal"),
        pytest.param([WIRE, OWN], (0, 1), id="one event in two texts"),
        pytest.param([[*OWN, WIRE[0]], [WIRE[0], *WIRE[1:]]], (0, 1), id="one sentence shared"),
        pytest.param(
            [[f"“{SPEECH}” the mayor said.", OWN[0]], [f"The mayor spoke: “{SPEECH}”", OWN[1]]], (0, 1), id="quotation"
        ),
        pytest.param([WIRE, [f"“{' '.join(WIRE)}” the harbour office wrote.", *OWN]], (0, 1), id="release quoted"),
        pytest.param([["It fell."], ["It rose."]], (0, 1), id="short and unlike"),
        pytest.param([[], []], (0, 1), id="empty"),
    ],
)
def test_origins(articles: Sequence[Sequence[str]], expected: tuple[int, ...]) -> None:
    assert origins(*read(*articles)) == expected


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        pytest.param([date(2025, 5, 2), date(2025, 5, 1)], (1, 1), id="the earlier one"),
        pytest.param([None, date(2025, 5, 1)], (1, 1), id="the dated one"),
        pytest.param([None, None], (0, 0), id="the first in order"),
    ],
)
def test_origin_of_texts_of_one_length(dates: Sequence[date | None], expected: tuple[int, ...]) -> None:
    assert origins(*read(WIRE, WIRE, dates=dates)) == expected
