"""The report as a page for people: a table with a column for each source where the page is wide enough, else with the
values listed under each fact."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from corpusck.model import VERDICTS, Finding, Report, Value, Verdict
from corpusck.report.layout import Line, Piece, beside, indent, paint, width_of, wrap
from corpusck.report.quoting import Quoting, style_of
from corpusck.report.view import View
from corpusck.report.wording import counted, places, source_labels, visible

_HEADINGS: dict[Verdict, str] = {
    "conflict": "✗ conflicts",
    "unstated": "? stated by one source alone",
    "agreement": "✓ agreements",
}
_MARGIN, _GAP = 2, 2
_KIND = 8
_SOURCE = 18
"""The narrowest column for a source."""
_VALUE = 14
"""The narrowest column for values; on a narrower page they stand under the fact."""
_PLACES = 6
"""Sources that are named for one value before the rest is counted."""
_LINES = 2
"""Lines that a value may take in a column; longer ones stand under the fact."""


def render(report: Report, view: View) -> str:
    """The summary, the findings of each verdict under a heading, the sources, the skipped files and
    what a limit cut."""
    page = _Page(report, view)
    return paint(chain(page.summary(), page.sections(), page.sources(), page.warnings()), view.color)


class _Page:
    """The parts of the page, as lines that are at most `view.width` cells wide."""

    def __init__(self, report: Report, view: View) -> None:
        self._report = report
        self._view = view
        self._labels = source_labels(report.sources)
        self._width = max(view.width, 40) - _MARGIN
        longest = max((width_of(visible(finding.subject)) for finding in report.findings), default=0)
        self._subject = min(max(longest, 12), max(self._width // 3 - 2, 12), 36)
        room = self._width - _KIND - _GAP - self._subject
        self._column = room // max(len(report.sources), 1) - _GAP
        self._matrix = self._column >= _SOURCE
        self._value = (room - 2 * _GAP) * 11 // 20
        self._quoting = Quoting(self._labels, self._width - _KIND - _GAP, view.color)

    def summary(self) -> Iterator[Line]:
        report = self._report
        parts: list[Piece] = [("corpusck", "bold")]
        parts.append((f" · {counted(len(report.sources), 'source')}", ""))
        parts.append((f" · {counted(sum(source.sentences for source in report.sources), 'sentence')}", ""))
        for verdict in VERDICTS:
            number = report.summary[verdict]
            word = f"{number:,} unstated" if verdict == "unstated" else counted(number, verdict)
            parts += [(" · ", ""), (word, verdict if number else "")]
        yield from wrap(parts, self._width + _MARGIN)

    def sections(self) -> Iterator[Line]:
        for verdict in VERDICTS:
            findings = [finding for finding in self._report.findings if finding.verdict == verdict]
            if not findings:
                continue
            shown = findings[: self._view.reading(verdict)]
            yield []
            yield from self._heading(verdict)
            for number, finding in enumerate(shown):
                if number and self._view.sentences:
                    yield []
                yield from indent(self._fact(finding), _MARGIN)
            if hidden := len(findings) - len(shown):
                note = f"{hidden:,} more not shown (--all shows every finding)"
                yield from indent(wrap([(note, "dim")], self._width), _MARGIN)

    def sources(self) -> Iterator[Line]:
        yield []
        yield [("sources", "bold")]
        size = max(map(width_of, self._labels.values()), default=0)
        for source in self._report.sources:
            about: list[Piece] = [(visible(source.path), "")]
            if source.origin != source.path:
                about.append((f" · copy of {self._labels[source.origin]}", "unstated"))
            if source.published:
                about.append((f" · {source.published.isoformat()}", "dim"))
            about.append((f" · {counted(source.sentences, 'sentence')}", "dim"))
            if source.title:
                about.append((f" · {visible(source.title)}", "dim"))
            name: Line = [(self._labels[source.path], "bold")]
            yield from indent(beside([(size, [name]), (0, wrap(about, self._width - size - _GAP))]), _MARGIN)

    def warnings(self) -> Iterator[Line]:
        for heading, files in (("skipped", self._report.skipped), ("cut short", self._report.shortened)):
            if files:
                yield []
                yield [(heading, "bold")]
            for file in files:
                told: list[Piece] = [(visible(file.path or "findings"), ""), (f" · {visible(file.reason)}", "dim")]
                yield from indent(wrap(told, self._width), _MARGIN)

    def _heading(self, verdict: Verdict) -> list[Line]:
        title: Line = [(_HEADINGS[verdict], verdict)]
        if not self._matrix:
            return [title]
        left = _MARGIN + _KIND + _GAP + self._subject
        names: list[tuple[int, list[Line]]] = [
            (self._column, [[(self._labels[source.path], "bold")]]) for source in self._report.sources
        ]
        return beside([(left, [title]), *names])

    def _fact(self, finding: Finding) -> list[Line]:
        kind: tuple[int, list[Line]] = (_KIND, [[(finding.kind, "dim")]])
        if finding.verdict == "conflict":
            kind[1].append([(f"{finding.confidence:.0%}", "dim")])
        if finding.decided_by == "judge":
            kind[1].append([("judge", "dim")])
        subject = (self._subject, wrap([(visible(finding.subject), "")], self._subject))
        column = self._column if self._matrix else self._value
        if column < _VALUE or any(width_of(visible(value.value)) > _LINES * column for value in finding.values):
            fact = beside([kind, (0, self._stacked(finding))])
        elif self._matrix:
            fact = beside([kind, subject, *self._by_source(finding)])
        else:
            fact = beside([kind, subject, (0, self._by_value(finding))])
        if self._view.sentences:
            told = self._quoting.side if self._view.sentences == "side" else self._quoting.below
            fact += indent(told(finding), _KIND + _GAP)
        return fact

    def _by_value(self, finding: Finding) -> list[Line]:
        """Each value with the sources that state it, one under the other."""
        size = self._value
        rest = self._width - _KIND - self._subject - size - 3 * _GAP
        lines: list[Line] = []
        for number, value in enumerate(finding.values):
            text = wrap([(visible(value.value), style_of(finding, number))], size)
            lines += beside([(size, text), (0, wrap([(self._places(value), "dim")], rest))])
        return lines

    def _stacked(self, finding: Finding) -> list[Line]:
        """The values, as long as they are, under the subject."""
        room = self._width - _KIND - _GAP
        lines = wrap([(visible(finding.subject), "")], room)
        for number, value in enumerate(finding.values):
            text = (visible(value.value), style_of(finding, number))
            lines += indent(wrap([text, (" · " + self._places(value), "dim")], room - _MARGIN), _MARGIN)
        return lines

    def _places(self, value: Value) -> str:
        return " ".join(places(value.statements, self._labels, None if self._view.everything else _PLACES))

    def _by_source(self, finding: Finding) -> list[tuple[int, list[Line]]]:
        """A column for each source with the values that it states and their lines."""
        size = self._column
        columns = []
        for source in self._report.sources:
            cell: list[Line] = []
            for number, value in enumerate(finding.values):
                lines = sorted({told.line for told in value.statements if told.source == source.path})
                if lines:
                    text: list[Piece] = [(visible(value.value), style_of(finding, number))]
                    cell += wrap([*text, (f" :{','.join(map(str, lines))}", "dim")], size)
            columns.append((size, cell or [[("–", "dim")]]))
        return columns
