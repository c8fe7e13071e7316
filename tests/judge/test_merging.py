"""The judge's word joins the findings of the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpusck.judge.bench import Bench
from corpusck.judge.question import Question
from corpusck.model import Finding
from tests.judge.stories import Scripted, read, saying, written

CREWS = ("the town's own crew", "Volunteers from Sandholm")
LOOMS = ("12 looms", "15 looms")


def _conflicts(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.verdict == "conflict"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path)


def test_the_judge_adds_what_the_rules_do_not_see(folder: Path) -> None:
    story, findings = read(folder)
    found = Bench(Scripted(saying("conflict", "entity", *CREWS)))(story, findings)
    (added,) = [finding for finding in found if finding.decided_by == "judge"]
    assert (added.rule, added.confidence) == ("entity-conflict", 0.9)
    assert {told.text for value in added.values for told in value.statements} == set(CREWS)
    assert added.opinion is not None and added.opinion.reason == "so it is"
    assert "so it is" in added.message


def test_both_are_surer_than_either(folder: Path) -> None:
    story, findings = read(folder)
    (alone,) = _conflicts(findings)
    (both,) = _conflicts(Bench(Scripted(saying("conflict", "number", *LOOMS)))(story, findings))
    assert (both.id, both.decided_by) == (alone.id, "both")
    assert both.confidence > max(alone.confidence, 0.9)


@pytest.mark.parametrize("verdict", ["agreement", "unrelated"])
def test_a_finding_of_which_the_judge_thinks_otherwise_shows_both(folder: Path, verdict: str) -> None:
    story, findings = read(folder)
    (alone,) = _conflicts(findings)
    (doubted,) = _conflicts(Bench(Scripted(saying(verdict, "number", *LOOMS)))(story, findings))
    assert doubted.confidence < alone.confidence
    assert doubted.decided_by == "rules" and doubted.opinion is not None and doubted.opinion.ruling == verdict
    assert doubted.message.startswith(alone.message) and f"the judge calls it {verdict}" in doubted.message


def test_what_the_judge_finds_elsewhere_is_no_longer_unstated(folder: Path) -> None:
    story, findings = read(folder)
    looms = _conflicts(findings)[0]
    lone = looms._replace(verdict="unstated", rule="number-unstated", values=looms.values[:1])
    found = Bench(Scripted(saying("agreement", "number", *LOOMS)))(story, [lone])
    assert not [finding for finding in found if finding.verdict == "unstated"]
    assert [finding.rule for finding in found] == ["number-agreement"]


def test_one_conflict_over_many_sources_is_one_finding(tmp_path: Path) -> None:
    words = ("the town's own crew", "volunteers from Sandholm")
    articles = {
        "a.txt": f"At last it was {words[0]} that put out the blaze.",
        "b.txt": f"The tannery was saved by {words[0]}, said the mayor, and by nobody else.",
        "c.txt": f"Praise went to {words[1]}, who had stopped the fire.",
        "d.txt": f"Once more, {words[1]} came to the rescue of Lund.",
    }
    story, _ = read(written(tmp_path, articles))
    (found,) = Bench(Scripted(saying("conflict", "entity", *words)))(story, [])
    assert {value.value: len(value.statements) for value in found.values} == dict.fromkeys(words, 2)


def test_without_a_usable_answer_the_findings_of_the_rules_stand(folder: Path) -> None:
    story, findings = read(folder)
    told: list[str] = []
    assert Bench(Scripted(lambda question: "rubbish"), tell=told.append)(story, findings) == findings
    assert "refused" in told[-1]


def test_the_estimate_comes_before_the_first_question(folder: Path) -> None:
    judge = Scripted(lambda question: None)
    asked_then: list[int] = []
    Bench(judge, tell=lambda text: asked_then.append(len(judge.asked)))(*read(folder))
    assert asked_then[0] == 0 < asked_then[-1]


def test_an_interrupted_run_keeps_what_it_heard(folder: Path) -> None:
    story, findings = read(folder)
    store = folder / "judge.jsonl"
    heard = saying("conflict", "entity", *CREWS)

    def interrupted(question: Question) -> object:
        if len(first.asked) > 3:
            raise KeyboardInterrupt
        return heard(question)

    first, second = Scripted(interrupted), Scripted(heard)
    with pytest.raises(KeyboardInterrupt):
        Bench(first, store=store)(story, findings)
    whole = Bench(Scripted(heard))(story, findings)
    assert Bench(second, store=store)(story, findings) == whole
    assert {question.id for question in second.asked}.isdisjoint(question.id for question in first.asked[:3])


def test_a_judge_that_breaks_costs_no_finding(folder: Path) -> None:
    def broken(question: Question) -> object:
        raise RuntimeError

    story, findings = read(folder)
    assert Bench(Scripted(broken))(story, findings) == findings
