"""Which findings came, went and changed between two runs."""

from __future__ import annotations

import pytest

from corpusck.model import Finding
from corpusck.review.difference import difference
from tests.factories import finding, statement


def _toll(verdict: str, subject: str = "toll", **values: str) -> Finding:
    """A finding on figures told by sentences of `a.txt` and `b.txt`; its id is made of all it says."""
    told = {
        value[1:]: [statement(f"{source}.txt", 3, f"{value[1:]} died.", value[1:])] for source, value in values.items()
    }
    made = finding(verdict, "number", subject, told)  # type: ignore[arg-type]
    return made._replace(id=f"{verdict} {subject} {values}")


KNOWN = _toll("conflict", a="n37", b="n41")


@pytest.mark.parametrize(
    ("old", "new", "counts", "conflicts"),
    [
        pytest.param([KNOWN], [KNOWN], (0, 0, 0, 1), 0, id="nothing"),
        pytest.param([], [KNOWN], (1, 0, 0, 0), 1, id="came"),
        pytest.param([KNOWN], [], (0, 1, 0, 0), 0, id="went"),
        pytest.param([], [_toll("unstated", a="n37")], (1, 0, 0, 0), 0, id="no conflict came"),
        pytest.param([KNOWN], [_toll("conflict", a="n37", b="n43")], (0, 0, 1, 0), 0, id="other values"),
        pytest.param([KNOWN], [_toll("conflict", "dead", a="n37", b="n43")], (0, 0, 1, 0), 0, id="other subject"),
        pytest.param([KNOWN], [_toll("agreement", a="n37", b="n37")], (0, 0, 1, 0), 0, id="settled"),
        pytest.param([_toll("agreement", a="n37", b="n37")], [KNOWN], (0, 0, 1, 0), 1, id="became a conflict"),
        pytest.param([KNOWN], [_toll("conflict", "cost", a="n5", b="n6")], (1, 1, 0, 0), 1, id="another fact"),
    ],
)
def test_difference(old: list[Finding], new: list[Finding], counts: tuple[int, ...], conflicts: int) -> None:
    found = difference(old, new)
    assert (len(found.came), len(found.went), len(found.changed), found.kept) == counts
    assert len(found.conflicts) == conflicts


def test_the_most_alike_are_paired() -> None:
    near, far = _toll("conflict", "dead", a="n37", b="n43"), _toll("conflict", "dead", a="n90", b="n91")
    found = difference([KNOWN], [far, near])
    assert [change.new for change in found.changed] == [near] and found.came == (far,)


def test_kinds_are_not_mixed() -> None:
    other = KNOWN._replace(id="x", kind="date", rule="date-conflict")
    assert difference([KNOWN], [other]).changed == ()
