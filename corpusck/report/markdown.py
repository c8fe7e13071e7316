"""The report as Markdown, for a comment on a pull request or the summary of a job on GitHub or GitLab."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpusck.model import VERDICTS, Finding, Report, Verdict
from corpusck.report.view import View
from corpusck.report.wording import counted, places, source_labels, visible

LIMIT = 65_536
"""Characters that GitHub takes in a comment."""
_TAIL = 100
"""Characters kept free for the line that says what was left out."""
_PLACES = 6
"""Sources that are named for one value before the rest is counted."""
_HEADINGS: dict[Verdict, str] = {
    "conflict": "✗ Conflicts",
    "unstated": "? Stated by one source alone",
    "agreement": "✓ Agreements",
}
_FOLD_END = "\n</details>\n"
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;"}
_ACTING = re.compile(r"[&<>|\\`*_\[\]~$!]|[@#]|:(?=//)|www(?=\.)|gh(?=-\d)", re.IGNORECASE)
_MARKS = frozenset("\\`*_[]~$!")
_APART = "&#8203;"
"""A space without width, where a backslash does not help: it parts mentions, references and links."""


@dataclass(frozen=True)
class _Section:
    """A part of the page whose rows may be left out from the end. `hidden` rows were left out by the view."""

    opening: str
    rows: Sequence[str]
    closing: str = ""
    hidden: int = 0


def render(report: Report, view: View) -> str:
    """The summary and a table for each verdict, conflicts open and the others folded, at most `LIMIT` characters."""
    short = {path: safe(name) for path, name in source_labels(report.sources).items()}
    sections = [_verdict(report, view, verdict, short) for verdict in VERDICTS]
    pages = [_summary(report)]
    room = LIMIT - _TAIL - len(pages[0])
    left_out = 0
    for section in [*filter(None, sections), *_files(report, short)]:
        page, rows = _fitted(section, room)
        pages.append(page)
        room -= len(page)
        left_out += section.hidden + len(section.rows) - rows
    if left_out:
        pages.append(f"\n{counted(left_out, 'row')} left out to keep this page short.\n")
    return "".join(pages)


def safe(text: str) -> str:
    """Text from an article that is only text in Markdown, on one line: no mark-up, HTML, mention, reference or link."""
    return _ACTING.sub(_harmless, visible(text))


def _harmless(found: re.Match[str]) -> str:
    sign = found[0]
    return _ENTITIES.get(sign) or (f"\\{sign}" if sign in _MARKS else sign + _APART)


def _fitted(section: _Section, room: int) -> tuple[str, int]:
    """The section in at most `room` characters, and how many of its rows it holds; empty without a row."""
    room -= len(section.opening) + len(section.closing)
    kept = []
    for row in section.rows:
        room -= len(row)
        if room < 0:
            break
        kept.append(row)
    return "".join([section.opening, *kept, section.closing]) if kept else "", len(kept)


def _summary(report: Report) -> str:
    told = [f"{report.summary['unstated']:,} unstated", counted(report.summary["agreement"], "agreement")]
    sentences = sum(source.sentences for source in report.sources)
    read = f"{counted(len(report.sources), 'source')}, {counted(sentences, 'sentence')}"
    return f"## corpusck: {counted(report.summary['conflict'], 'conflict')}\n\n{read}, {', '.join(told)}\n"


def _verdict(report: Report, view: View, verdict: Verdict, short: dict[str, str]) -> _Section | None:
    findings = [finding for finding in report.findings if finding.verdict == verdict]
    if not findings:
        return None
    shown = findings[: view.reading(verdict)]
    title = f"{_HEADINGS[verdict]}: {len(findings):,}"
    table = "| | Fact | Told |\n|---|---|---|\n"
    rows = [_row(finding, view, short) for finding in shown]
    opening = f"\n### {title}\n\n{table}" if verdict == "conflict" else _fold(title) + table
    return _Section(opening, rows, "" if verdict == "conflict" else _FOLD_END, len(findings) - len(shown))


def _files(report: Report, short: dict[str, str]) -> list[_Section]:
    """The sources by their short names, the skipped files, and what a limit cut."""
    sources = []
    for source in report.sources:
        about = [short[source.path], safe(source.path)]
        if source.origin != source.path:
            about.append(f"copy of {short[source.origin]}")
        if source.published:
            about.append(source.published.isoformat())
        if source.title:
            about.append(safe(source.title))
        sources.append(f"- {' · '.join(about)}\n")
    skipped = [f"- {safe(file.path)} · {safe(file.reason)}\n" for file in report.skipped]
    shortened = [f"- {safe(cut.path or 'findings')} · {safe(cut.reason)}\n" for cut in report.shortened]
    return [
        _Section(_fold("Sources"), sources, _FOLD_END),
        _Section(_fold(f"Skipped: {len(skipped):,}"), skipped, _FOLD_END),
        _Section(_fold(f"Cut short: {len(shortened):,}"), shortened, _FOLD_END),
    ]


def _fold(title: str) -> str:
    return f"\n<details><summary>{title}</summary>\n\n"


def _row(finding: Finding, view: View, short: dict[str, str]) -> str:
    """A row of the table: the kind, what the fact is about, each value with its places and, if asked for, sentences."""
    sure = f" {finding.confidence:.0%}" if finding.verdict == "conflict" else ""
    told = []
    for value in finding.values:
        if view.sentences:
            quoted = [f"{short[each.source]}:{each.line} {safe(each.sentence)}" for each in value.statements]
            told += [f"<b>{safe(value.value)}</b>", *dict.fromkeys(quoted)]
        else:
            where = places(value.statements, short, None if view.everything else _PLACES)
            told.append(f"<b>{safe(value.value)}</b> · {' '.join(where)}")
    about = [safe(finding.subject), *([safe(finding.message)] if view.sentences else [])]
    return f"| {finding.kind}{sure} | {'<br>'.join(about)} | {'<br>'.join(told)} |\n"
