"""`corpusck audit`: decide on the findings of a baseline, one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

import click

import corpusck
from corpusck.commands import baselines, options
from corpusck.commands.configured import Configured
from corpusck.commands.helping import option
from corpusck.commands.inputs import inputs
from corpusck.commands.options import FINDINGS
from corpusck.config import Config
from corpusck.ingest.reader import Given
from corpusck.model import VERDICTS, Finding
from corpusck.report.wording import counted, visible
from corpusck.review.baseline import Decision, Entry

_DECISIONS: dict[str, Decision] = {"a": "accepted", "r": "rejected"}


@click.command(
    cls=Configured,
    examples=(
        ("corpusck audit known.jsonl", "decide on what is known"),
        ("corpusck audit known.jsonl articles/", "with the sentences behind each finding"),
    ),
)
@click.argument("baseline", type=click.Path())
@inputs("[PATH...]", required=False)
@options.reading
@option(FINDINGS, "--all", "everything", is_flag=True, help="Ask about decided findings and agreements, too.")
def command(baseline: str, paths: tuple[Given, ...], config: Config, everything: bool) -> int:
    """Walk through the findings of BASELINE and accept or reject each, with a reason.

    Accepted findings stay silent; rejected ones are reported until they are mended. Conflicts come first. With the
    articles at PATH, the sentences behind each finding are shown. Each answer is written to BASELINE at once.
    """
    entries = baselines.read(baseline)
    asked = sorted(filter(None if everything else _is_open, entries.values()), key=_gravity)
    found = {each.id: each for each in corpusck.compare(paths, config).findings} if paths and asked else {}
    try:
        for number, entry in enumerate(asked, 1):
            click.echo("\n".join(_page(f"{number}/{len(asked)}", entry, found.get(entry.id))))
            answer = _ask()
            if answer == "q":
                break
            if answer in _DECISIONS:
                reason = click.prompt("reason", default="", show_default=False)
                entries[entry.id] = replace(entry, decision=_DECISIONS[answer], reason=reason.strip())
                baselines.write(baseline, list(entries.values()))
    except click.Abort:
        click.echo()
    click.echo(_account(list(entries.values())))
    return 0


def _is_open(entry: Entry) -> bool:
    return entry.decision == "open" and entry.verdict != "agreement"


def _gravity(entry: Entry) -> tuple[int, str, str]:
    return VERDICTS.index(entry.verdict), entry.rule, entry.subject


def _ask() -> str:
    choices = click.Choice(["a", "r", "s", "q"], case_sensitive=False)
    answer: str = click.prompt("[a]ccept, [r]eject, [s]kip or [q]uit", type=choices, show_choices=False, default="s")
    return answer


def _page(number: str, entry: Entry, finding: Finding | None) -> Iterator[str]:
    """What is known of an entry."""
    yield f"\n{number} {visible(entry.rule)}: {visible(entry.subject)}"
    if finding is None:
        for value, sources in entry.values:
            yield f"  {visible(value)}: {visible(', '.join(sources))}"
    else:
        for told in finding.values:
            yield f"  {visible(told.value)}"
            for each in told.statements:
                yield f"    {visible(each.source)}:{each.line}: {visible(each.sentence)}"
    if entry.decision != "open":
        yield f"  {entry.decision}: {visible(entry.reason)}"


def _account(entries: list[Entry]) -> str:
    tally = Counter(entry.decision for entry in entries)
    told = ", ".join(f"{tally[each]:,} {each}" for each in get_args(Decision))
    return f"{counted(len(entries), 'finding')}: {told}"
