"""The scorer tells a right finding from a wrong one."""

from __future__ import annotations

import pytest

from corpusck.model import Finding, Kind, Report, Statement, Value, Verdict
from tests.accuracy.gold import Evidence, Fact, Gold, Trap
from tests.accuracy.scorer import measures, score

_GOLD = Gold(
    "mine",
    ("conflict",),
    (
        Fact(
            "deaths",
            "conflict",
            ("number",),
            "people killed",
            (
                ("9", (Evidence("a.txt", "Nine miners died in the shaft", "Nine miners"),)),
                ("12", (Evidence("b.txt", "The blast killed 12 men", "12"),)),
            ),
            doubtful=False,
        ),
        Fact(
            "owner",
            "agreement",
            ("entity",),
            "the owner",
            (("Orca", (Evidence("a.txt", "Orca owns the mine"), Evidence("b.txt", "The mine belongs to Orca"))),),
            doubtful=False,
        ),
        Fact(
            "depth",
            "unstated",
            ("number",),
            "depth",
            (("400 m", (Evidence("a.txt", "The shaft is 400 metres deep", "400 metres"),)),),
            doubtful=False,
        ),
    ),
    (
        Trap(
            "rescuers",
            "conflict",
            "rescuers are no victims",
            (
                Evidence("a.txt", "Nine miners died in the shaft", "Nine miners"),
                Evidence("b.txt", "Some 40 rescuers went down", "40 rescuers"),
            ),
            doubtful=False,
        ),
    ),
)
NINE = ("a.txt", "Nine miners died in the shaft on Monday.", "Nine")
TWELVE = ("b.txt", "The blast killed 12 men, the owner said.", "12 men")
OWNS = ("a.txt", "Orca owns the mine.", "Orca")
BELONGS = ("b.txt", "The mine belongs to Orca.", "Orca")
DEEP = ("a.txt", "The shaft is 400 metres deep.", "400 metres")
RESCUERS = ("b.txt", "Some 40 rescuers went down.", "40 rescuers")
Told = tuple[str, str, str]


def _finding(verdict: Verdict, kind: Kind, *values: tuple[Told, ...]) -> Finding:
    told = tuple(
        Value(str(number), tuple(Statement(source, 1, 1, 1, 2, text, sentence) for source, sentence, text in places))
        for number, places in enumerate(values)
    )
    return Finding("id", f"{kind}-{verdict}", verdict, kind, "error", 0.9, "subject", "message", told)


@pytest.mark.parametrize(
    ("finding", "expected"),
    [
        pytest.param(_finding("conflict", "number", (NINE,), (TWELVE,)), {("conflict", "hit")}, id="right conflict"),
        pytest.param(_finding("conflict", "number", (NINE,), (OWNS,)), {("conflict", "false")}, id="false conflict"),
        pytest.param(_finding("conflict", "number", (NINE, TWELVE)), {("conflict", "false")}, id="values not apart"),
        pytest.param(
            _finding("conflict", "number", (NINE,), (RESCUERS,)),
            {("conflict", "false"), ("conflict", "sprung")},
            id="sprung trap",
        ),
        pytest.param(_finding("agreement", "entity", (OWNS, BELONGS)), {("agreement", "hit")}, id="right agreement"),
        pytest.param(_finding("agreement", "entity", (OWNS,)), set(), id="agreement of one source"),
        pytest.param(_finding("agreement", "number", (NINE, TWELVE)), {("agreement", "wrong")}, id="rivals joined"),
        pytest.param(_finding("unstated", "number", (DEEP,)), {("unstated", "hit")}, id="right unstated"),
        pytest.param(_finding("unstated", "number", (NINE,)), {("unstated", "wrong")}, id="rival told elsewhere"),
    ],
)
def test_one_finding(finding: Finding, expected: set[tuple[str, str]]) -> None:
    outcomes = score(Report("1", (), (), (finding,)), _GOLD)
    assert {(o.verdict, o.mark) for o in outcomes if o.mark not in ("miss", "avoided")} == expected


def test_a_second_finding_of_one_conflict_is_a_duplicate() -> None:
    twice = (_finding("conflict", "number", (NINE,), (TWELVE,)), _finding("conflict", "claim", (NINE,), (TWELVE,)))
    found = measures(score(Report("1", (), (), twice), _GOLD))
    assert found["conflict precision all"] == 0.5
    assert found["conflict recall all"] == found["conflict kind right"] == 1.0


def test_another_kind_counts_as_found_but_not_as_right() -> None:
    finding = _finding("conflict", "claim", (NINE,), (TWELVE,))
    found = measures(score(Report("1", (), (), (finding,)), _GOLD))
    assert (found["conflict recall all"], found["conflict kind right"]) == (1.0, 0.0)
