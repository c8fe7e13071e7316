"""The baseline: what is new, what is gone, and a file that merges."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from corpusck.config import Config
from corpusck.errors import UsageError
from corpusck.review import baseline
from corpusck.review.baseline import Entry
from tests.factories import finding, statement

DEAD = finding("conflict", "number", "dead", {"37": [statement("a.md", 3, "x")], "41": [statement("b.md", 5, "y")]})
HURT = finding("conflict", "number", "hurt", {"2": [statement("a.md", 4, "x")], "4": [statement("b.md", 6, "y")]})
MAYOR = finding("agreement", "name", "mayor", {"Ruiz": [statement("a.md", 8, "x"), statement("b.md", 8, "y")]})

_HEAD = '{"corpusck": "baseline", "version": 1}'
_DEAD = (
    '{"id": "number-dead", "rule": "number-conflict", "subject": "dead", '
    '"values": [{"value": "37", "sources": ["a.md"]}, {"value": "41", "sources": ["b.md"]}]}'
)


def _known(*entries: Entry) -> dict[str, Entry]:
    return {entry.id: entry for entry in entries}


def test_the_file_is_sorted_and_knows_no_lines() -> None:
    text = baseline.render([Entry.of(HURT), Entry.of(MAYOR), Entry.of(DEAD)])
    assert text.splitlines()[:1] == [_HEAD]
    assert [line[8:19] for line in text.splitlines()[1:]] == ["name-mayor\"", "number-dead", "number-hurt"]
    assert text.splitlines()[2] == _DEAD
    lower = [value._replace(statements=(value.statements[0]._replace(line=99),)) for value in DEAD.values]
    moved = DEAD._replace(values=tuple(lower))
    assert baseline.render([Entry.of(moved)]) == baseline.render([Entry.of(DEAD)])


def test_what_is_read_is_what_was_written() -> None:
    entries = [replace(Entry.of(DEAD), decision="rejected", reason="41 — is\x1b[31m wrong"), Entry.of(MAYOR)]
    text = baseline.render(entries)
    assert "\x1b" not in text
    assert baseline.parse(text, "known") == _known(*entries)


def test_of_two_lines_of_one_finding_the_decided_one_counts() -> None:
    decided = _DEAD[:-1] + ', "decision": "accepted", "reason": "old"}'
    for lines in ((_DEAD, decided), (decided, _DEAD)):
        assert baseline.parse("\n".join((_HEAD, *lines)), "known")["number-dead"].decision == "accepted"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", 'k:1: expected {"corpusck": "baseline", "version": 1}', id="empty"),
        pytest.param(_DEAD, 'k:1: expected {"corpusck": "baseline"', id="no first line"),
        pytest.param(f"{_HEAD}\n<<<<<<< HEAD\n{_DEAD}", 'k:2: expected {"id"', id="merge conflict"),
        pytest.param(f"{_HEAD}\n{_DEAD}\n\n[]", 'k:4: expected {"id"', id="no object"),
        pytest.param(f'{_HEAD}\n{_DEAD.replace("subject", "topic")}', "k:2: expected", id="no subject"),
        pytest.param(f'{_HEAD}\n{_DEAD.replace("number-conflict", "number")}', "k:2: expected", id="no rule"),
        pytest.param(f'{_HEAD}\n{_DEAD[:-1]}, "decision": "perhaps"}}', "k:2: expected", id="no decision"),
        pytest.param(_HEAD + "\n" + "[" * 100_000, "k:2: expected", id="deep"),
    ],
)
def test_a_broken_file_names_the_line(text: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        baseline.parse(text, "k")
    assert str(caught.value).startswith(message)


def test_only_what_is_new_or_rejected_is_told() -> None:
    known = _known(Entry.of(DEAD), replace(Entry.of(HURT), decision="rejected"))
    assert baseline.unknown([DEAD, HURT, MAYOR], known) == (HURT, MAYOR)
    assert baseline.unknown([DEAD], _known(replace(Entry.of(DEAD), decision="accepted"))) == ()


@pytest.mark.parametrize(
    ("settings", "gone"),
    [
        pytest.param({}, ["hurt", "mayor"], id="all"),
        pytest.param({"kinds": ("name",)}, ["mayor"], id="kind"),
        pytest.param({"verdicts": ("conflict",)}, ["hurt"], id="verdict"),
        pytest.param({"rules": (("name", False),)}, ["hurt"], id="rule off"),
    ],
)
def test_gone_is_what_was_asked_for_and_not_found(settings: dict[str, Any], gone: list[str]) -> None:
    known, config = _known(Entry.of(DEAD), Entry.of(HURT), Entry.of(MAYOR)), Config(**settings)
    assert [entry.subject for entry in baseline.gone([DEAD], known, config)] == gone
    kept = {entry.subject for entry in baseline.updated([DEAD], known, config)}
    assert kept == {"dead", "hurt", "mayor"} - set(gone)


def test_an_update_keeps_decisions() -> None:
    decided = replace(Entry.of(DEAD), decision="accepted", reason="counted late")
    assert baseline.updated([DEAD, HURT], _known(decided), Config()) == [decided, Entry.of(HURT)]


def test_what_is_gone_is_named_with_its_line() -> None:
    known = baseline.parse(f"{_HEAD}\n{_DEAD}\n", "known")
    (notice,) = baseline.notices(list(known.values()), "known")
    assert (notice.path, notice.line) == ("known", 2)
    assert "number-conflict: dead (37 | 41)" in notice.message
