"""`--fail-on`: which findings make the command exit with 1."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import cast, get_args

import click

from corpusck.commands.helping import option
from corpusck.config import RULES
from corpusck.model import VERDICTS, Report, Severity, Verdict

NEVER = "never"
EXIT = "Exit code"
"""The heading of the options."""
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
WORDS = (*VERDICTS, *SEVERITIES, *(rule for rule in RULES if "-" in rule), NEVER)
"""Verdicts and severities, the gravest first, rules such as `number-conflict`, and `never`."""


def _known(context: click.Context, option: click.Parameter, words: tuple[str, ...]) -> tuple[str, ...]:
    """The words, which are too many to list in a message."""
    for word in words:
        if word not in WORDS:
            known = ", ".join((*VERDICTS, *SEVERITIES, NEVER))
            raise click.BadParameter(f"{word!r} is none of {known} or a rule such as number-conflict")
    return words


def fail_on(command: Callable[..., int]) -> Callable[..., int]:
    """The option, as `failing`."""
    return option(
        EXIT,
        "--fail-on",
        "failing",
        callback=_known,
        multiple=True,
        default=("conflict",),
        show_default=True,
        metavar="WHAT",
        help="Exit with 1 for a finding of this verdict (conflict, unstated, agreement) or severity (error, warning, "
        "note) or one before it, or of this rule (number-conflict). Several add up; never turns it off.",
    )(command)


def fails(report: Report, words: Sequence[str]) -> bool:
    """Whether the report holds what one of the words is about."""
    return _fails(((finding.rule, finding.verdict, finding.severity) for finding in report.findings), words)


def fails_by_rule(counts: Mapping[str, int], words: Sequence[str]) -> bool:
    """The same, where there are so many articles that the findings of each rule are only counted."""
    severity = dict(zip(VERDICTS, SEVERITIES, strict=True))
    told = ((rule, cast("Verdict", rule.partition("-")[2])) for rule in counts)
    return _fails(((rule, verdict, severity[verdict]) for rule, verdict in told), words)


def _fails(found: Iterable[tuple[str, Verdict, Severity]], words: Sequence[str]) -> bool:
    return NEVER not in words and any(_meant(word, *each) for each in found for word in words)


def _meant(word: str, rule: str, verdict: Verdict, severity: Severity) -> bool:
    if word in VERDICTS:
        return VERDICTS.index(verdict) <= VERDICTS.index(word)
    if word in SEVERITIES:
        return SEVERITIES.index(severity) <= SEVERITIES.index(word)
    return rule == word
