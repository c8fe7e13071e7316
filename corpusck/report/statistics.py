"""Statistics of a report: how many findings of what kind and source, and which sources agree and conflict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from corpusck.model import KINDS, VERDICTS, Finding, Report
from corpusck.report.layout import Line, paint, width_of
from corpusck.report.view import View
from corpusck.report.wording import counted, source_labels

MOST = 30
"""Sources in the matrix, those of the most conflicts and agreements, unless all are asked for."""
_GAP = 2

Pairs = Counter[tuple[str, str, str]]
"""How many findings of a verdict two sources share, by the verdict and both paths, in both orders."""


def render(report: Report, view: View) -> str:
    """Three tables at most `view.width` cells wide: kinds by verdict, sources by verdict, sources by sources."""
    shares = Counter(_shares(report.findings))
    return paint([*_kinds(report), *_sources(report), *_matrix(report, view, shares)], view.color)


def _kinds(report: Report) -> Iterator[Line]:
    """Each cell counts one rule, such as number-conflict; the sums count kinds and verdicts."""
    tally = Counter((finding.kind, finding.verdict) for finding in report.findings)
    found = {kind: [tally[kind, verdict] for verdict in VERDICTS] for kind in KINDS}
    rows = [(str(kind), [*cells, sum(cells)]) for kind, cells in found.items() if any(cells)]
    rows.append(("all", [*report.summary.values(), len(report.findings)]))
    yield [(f"findings of {counted(len(report.sources), 'source')} by kind and verdict", "bold")]
    yield from _grid(["", *VERDICTS, "all"], [[kind, *map(_number, cells)] for kind, cells in rows])


def _sources(report: Report) -> Iterator[Line]:
    """In how many findings each source states something."""
    names = source_labels(report.sources)
    tally = Counter((source, finding.verdict) for finding in report.findings for source in _stating(finding))
    rows = [[names[s.path], *(_number(tally[s.path, verdict]) for verdict in VERDICTS)] for s in report.sources]
    yield []
    yield [("findings by source", "bold")]
    yield from _grid(["", *VERDICTS], rows)


def _matrix(report: Report, view: View, shares: Pairs) -> Iterator[Line]:
    """Agreements and conflicts of each two sources, in as many blocks of columns as the page needs."""
    totals: Counter[str] = Counter()
    for (_, source, _), number in shares.items():
        totals[source] += number
    ranked = sorted(report.sources, key=lambda source: -totals[source.path])
    chosen = {source.path for source in (ranked if view.everything else ranked[:MOST])}
    shown = [source.path for source in report.sources if source.path in chosen]
    if len(shown) < 2:
        return
    names = source_labels(report.sources)
    heads = [f"{number} {names[path]}" for number, path in enumerate(shown, 1)]
    cells = [[_cell(shares, row, column) for column in shown] for row in shown]
    size = max(len(str(len(shown))), *(len(cell) for row in cells for cell in row)) + _GAP
    room = max((view.width - max(map(width_of, heads))) // size, 1)
    yield []
    yield [("agreements/conflicts of each two sources", "bold")]
    for first in range(0, len(shown), room):
        columns = range(first, min(first + room, len(shown)))
        body = [[head, *(row[column] for column in columns)] for head, row in zip(heads, cells, strict=True)]
        yield from _grid(["", *(str(column + 1) for column in columns)], body, size - _GAP)
    if len(shown) < len(report.sources):
        yield [(f"{len(report.sources) - len(shown):,} more sources not shown (--all shows every source)", "dim")]


def _grid(head: Sequence[str], rows: Sequence[Sequence[str]], least: int = 0) -> Iterator[Line]:
    """A table whose first column is flush left and whose others, at least `least` cells wide, are flush right."""
    sizes = [max(map(width_of, column)) for column in zip(head, *rows, strict=True)]
    sizes = [sizes[0], *(max(size, least) for size in sizes[1:])]
    for number, row in enumerate([head, *rows]):
        first, *others = zip(row, sizes, strict=True)
        text = first[0] + " " * (first[1] - width_of(first[0]))
        text += "".join(" " * (_GAP + size - width_of(cell)) + cell for cell, size in others)
        yield [(text, "" if number else "dim")]


def _shares(findings: Iterable[Finding]) -> Iterator[tuple[str, str, str]]:
    """The pairs of sources that state one value of an agreement, or two values of a conflict."""
    for finding in findings:
        told = [sorted({each.source for each in value.statements}) for value in finding.values]
        if finding.verdict == "agreement":
            pairs = {pair for sources in told for pair in combinations(sources, 2)}
        elif finding.verdict == "conflict":
            pairs = {(a, b) for one, two in combinations(told, 2) for a in one for b in two if a != b}
        else:
            continue
        both = pairs | {(b, a) for a, b in pairs}
        yield from ((finding.verdict, a, b) for a, b in both)


def _stating(finding: Finding) -> set[str]:
    return {each.source for value in finding.values for each in value.statements}


def _cell(shares: Pairs, row: str, column: str) -> str:
    agreements, conflicts = shares["agreement", row, column], shares["conflict", row, column]
    return f"{agreements:,}/{conflicts:,}" if agreements or conflicts else "·"


def _number(count: int) -> str:
    return f"{count:,}" if count else "·"
