"""`corpusck explain`: what a rule looks for, and what stands behind one finding."""

from __future__ import annotations

import re
from collections.abc import Sequence

import click

from corpusck.commands import options
from corpusck.commands.configured import Configured
from corpusck.commands.inputs import inputs
from corpusck.commands.output import Output
from corpusck.config import RULES, Config
from corpusck.errors import UsageError
from corpusck.ingest.reader import Given
from corpusck.model import Finding
from corpusck.report import manual

_ID = re.compile("[0-9a-f]{4,16}")


def _begun(context: click.Context, param: click.Parameter, begun: str) -> list[str]:
    """The rules that begin so, for a shell that completes words."""
    return [rule for rule in RULES if rule.startswith(begun)]


@click.command(
    cls=Configured,
    examples=(
        ("corpusck explain number", "what the rule looks for, why, examples, and how to silence it"),
        ("corpusck explain number-conflict", "one verdict of it"),
        ("corpusck explain 3f9a12 articles/", "the evidence behind one finding, by the beginning of its id"),
    ),
)
@click.argument("what", metavar="[RULE|FINDING_ID]", required=False, shell_complete=_begun)
@inputs("[PATH...]", required=False)
@options.reading
def command(what: str | None, paths: tuple[Given, ...], config: Config) -> int:
    """Tell what a RULE looks for: a kind such as number, or one of its verdicts such as number-conflict.

    With the id of a finding, as the JSON report has it, and the articles at PATH, tell what is behind it: its
    sentences, what they have in common, and how figures and dates were aligned. Without arguments, list the rules.
    """
    if what is None:
        Output().write(manual.listing())
    elif what in RULES:
        Output().write(manual.page(what))
    elif _ID.fullmatch(what):
        Output().write(_evidence(what, paths, config))
    else:
        from corpusck.settings.options import nearest

        raise UsageError(f"no rule is called {what!r}{nearest(what, RULES)}; corpusck rules lists them")
    return 0


def _evidence(name: str, paths: Sequence[Given], config: Config) -> str:
    from corpusck import pipeline, review, rules
    from corpusck.report import evidence

    if not paths:
        raise UsageError(f"{name}: name the articles of the finding: corpusck explain {name} PATH...")
    story, *_ = pipeline.analyse(paths, config)
    found = rules.judge(story)
    finding = _called(name, found)
    told = evidence.render(story, finding)
    if finding.id not in {each.id for each in review.review(found, story.documents, config)[0]}:
        told += "\nIt is not reported: it is ignored, turned off, or less sure than --min-confidence asks for.\n"
    return told


def _called(name: str, found: Sequence[Finding]) -> Finding:
    """The one finding whose id begins so."""
    named = {finding.id: finding for finding in found if finding.id.startswith(name)}
    if not named:
        raise UsageError(f"{name}: no finding in these articles has this id; --format json tells the ids")
    if len(named) > 1:
        raise UsageError(f"{name}: the id of several findings begins so: {', '.join(sorted(named))}")
    return next(iter(named.values()))
