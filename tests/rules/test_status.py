"""status: what one source tells as done and another as not yet done, and the look-alikes that must not fire."""

from __future__ import annotations

import pytest

from corpusck.rules import polarity, status
from tests.rules.test_polarity import story


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Orbex has signed the deal with Lumen.", "Orbex and Lumen are still in talks.", id="in talks"),
        pytest.param("Peru has approved the Zentra vaccine.", "The Zentra jab is under review in Peru.", id="review"),
        pytest.param("Peru ordered ten trams.", "Peru is weighing whether to order ten trams.", id="weighs whether"),
        pytest.param(
            "Peru and Japan announced stronger military ties.",
            "Peru is considering expanding defence cooperation with Japan.",
            id="announced or considered",
        ),
        pytest.param(
            "Orbex filed a protest in Lisko.", "A protest is being weighed by Orbex in Lisko.", id="filed or weighed"
        ),
        pytest.param(
            "The mayor of Lisko ordered a census.", "The mayor of Lisko will decide on a census.", id="will decide"
        ),
        pytest.param("Orbex chose Lumen as supplier.", "The choice of a supplier is still open.", id="still open"),
    ],
)
def test_fires(left: str, right: str) -> None:
    for articles in ((left, right), (right, left)):
        (found,) = status.find(story(*articles))
        assert (found.kind, found.verdict) == ("status", "conflict")
        assert list(polarity.find(story(*articles))) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Orbex has signed the deal with Lumen.", "Orbex will sign the deal with Lumen.", id="plan"),
        pytest.param("Orbex has signed the deal with Lumen.", "Brandt and Sons are in talks.", id="other parties"),
        pytest.param("Orbex has signed the deal with Lumen.", "Orbex had been in talks with Lumen.", id="earlier"),
        pytest.param("Peru announced a new stadium.", "Peru is considering ties with Japan.", id="other measures"),
        pytest.param("Orbex filed a protest in Lisko.", "Orbex is weighing a bid in Lisko.", id="another thing"),
        pytest.param("Orbex chose Lumen.", "Orbex is still undecided about a bid.", id="names and no thing shared"),
        pytest.param("Orbex has signed the deal.", "Orbex reportedly signed the deal.", id="a hedge alone"),
    ],
)
def test_keeps_silent(left: str, right: str) -> None:
    assert list(status.find(story(left, right))) == []
