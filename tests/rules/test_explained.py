"""The examples in the docstrings of the rules show what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

import corpusck
from corpusck.model import KINDS, Finding
from corpusck.rules.explained import NO_CONFLICT, Example, explained

_EXAMPLES = [
    pytest.param(told.kind, example, id=f"{told.kind}: {example.heading}")
    for told in explained().values()
    for example in told.examples
]


def _found(folder: Path, example: Example) -> tuple[Finding, ...]:
    for number, article in enumerate(example.articles):
        (folder / f"{number}.txt").write_text(f"{article}\n", encoding="utf-8")
    return corpusck.compare([folder]).findings


@pytest.mark.parametrize(("kind", "example"), _EXAMPLES)
def test_examples_run(tmp_path: Path, kind: str, example: Example) -> None:
    rules = [finding.rule for finding in _found(tmp_path, example)]
    if example.heading != NO_CONFLICT:
        assert f"{kind}-{example.heading.lower()}" in rules
    if example.heading != "Conflict":
        assert not [rule for rule in rules if rule.endswith("conflict")]


@pytest.mark.parametrize("kind", KINDS)
def test_every_rule_tells_what_and_why(kind: str) -> None:
    told = explained()[kind]  # type: ignore[index]
    assert told.title and told.text.endswith(".") and told.why.endswith(".") and told.verdicts
    assert "Conflict" not in told.text.splitlines() and "    " not in told.text
    assert all(len(example.articles) == 2 and all(example.articles) for example in told.examples)
    assert ("conflict" in told.verdicts) == (NO_CONFLICT in {example.heading for example in told.examples})
