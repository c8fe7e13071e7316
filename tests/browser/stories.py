"""Reports with their articles, for the page: a story in which every view has something, a hostile one, a large one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from corpusck.model import Finding, Kind, Report, Skipped, Statement, Verdict
from tests import factories

KINDS: tuple[Kind, ...] = ("number", "date", "name", "role", "quote", "claim")
VERDICTS: tuple[Verdict, ...] = ("conflict", "unstated", "agreement")


class Telling:
    """Articles that grow by a paragraph with each statement made in them."""

    def __init__(self) -> None:
        self._paragraphs: dict[str, list[str]] = {}

    def says(self, source: str, sentence: str, words: str) -> Statement:
        """`sentence` as the next paragraph of `source`, in which `words` carry the value."""
        paragraphs = self._paragraphs.setdefault(source, [])
        start = sum(len(paragraph) + 2 for paragraph in paragraphs)
        paragraphs.append(sentence)
        told = factories.statement(source, 2 * len(paragraphs) - 1, sentence, words)
        return told._replace(sentence_start=start)

    def report(
        self, findings: Sequence[Finding], titles: Mapping[str, str], copies: Mapping[str, str] | None = None
    ) -> Report:
        """The report on the articles as they stand, published day after day; `copies` maps a copy to its origin."""
        documents, sources = [], []
        for number, (path, paragraphs) in enumerate(self._paragraphs.items()):
            day = date(2025, 3, 1) + timedelta(days=number % 50)
            title = titles.get(path, f"Title of {path}")
            documents.append(factories.document(path, "\n\n".join(paragraphs), title, day))
            origin = (copies or {}).get(path, path)
            sources.append(replace(factories.source(path, len(paragraphs), title, day), origin=origin))
        skipped = (Skipped("photo.txt", "binary file"),)
        return replace(factories.report(findings, sources, skipped), documents=tuple(documents))


def harbour() -> Report:
    """Four sources, one of them a copy: two conflicts, a fact of one source, two agreements."""
    told = Telling()
    says = told.says
    dead = {
        "37": [
            says("gazette.txt", "The fire that swept the old harbour killed 37 people.", "37 people"),
            says("reprint.txt", "The fire that swept the old harbour killed 37 people.", "37 people"),
            says("wire.md", "At least 37 people are dead, the harbour office says.", "37 people"),
        ],
        "41": [says("radio.html", "It was 41 people who died, the mayor told us.", "41 people")],
    }
    mayor = {
        "Sofia Lindqvist": [says("gazette.txt", "Mayor Sofia Lindqvist came at dawn.", "Sofia Lindqvist")],
        "Sophie Lindqvist": [says("radio.html", "“We mourn,” said Sophie Lindqvist.", "Sophie Lindqvist")],
    }
    diesel = {"1,200 barrels": [says("radio.html", "The store held 1,200 barrels of diesel.", "1,200 barrels")]}
    night = {
        "1 March": [
            says("gazette.txt", "It broke out on 1 March, a Saturday.", "1 March"),
            says("wire.md", "Flames were seen first on March 1.", "March 1"),
        ]
    }
    pay = {
        "The owner pays.": [
            says("wire.md", "The owner will pay for each lost night.", ""),
            says("radio.html", "Each lost night is paid by the owner.", ""),
        ]
    }
    findings = [
        factories.finding("conflict", "number", "dead in the harbour fire", dead, 0.94, message="37 or 41 died."),
        factories.finding("conflict", "name", "the mayor", mayor, 0.6, message="Sofia or Sophie."),
        factories.finding("unstated", "number", "barrels of diesel", diesel, 1.0, message="radio.html alone."),
        factories.finding("agreement", "date", "day of the fire", night, 1.0),
        factories.finding("agreement", "claim", "who pays", pay, 0.8),
    ]
    return told.report(findings, {"radio.html": "The night the quay burnt"}, {"reprint.txt": "gazette.txt"})


ATTACKS = (
    "<script>window.ran = 'script'</script>",
    "</script><script>window.ran = 'end of data'</script>",
    "<!--<script>",
    "]]><svg onload=\"window.ran='svg'\">",
    "<img src=x onerror=\"window.ran='image'\">",
    '" onmouseover="window.ran=1" autofocus onfocus="window.ran=2" x="',
    "<a href=\"javascript:window.ran='link'\">here</a> javascript:window.ran=3",
    "<iframe srcdoc=\"<script>parent.ran='frame'</script>\"></iframe>",
    "<style>*{display:none}</style><link rel=stylesheet href=//example.invalid/x.css>",
    "<meta http-equiv=refresh content=0;url=//example.invalid>",
    "<base href=//example.invalid><form action=//example.invalid><input name=q>",
    "{{script}} {{data}} ${window.ran=4} &lt;b&gt; &#60;",
    "__proto__ constructor hasOwnProperty \\u003cscript\\u003e \\",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x00\x08\x7f\x9b31m",
    "left \u202eright\u202c \u2066isolated\u2069 \u200f\u061c",
    "line\u2028para\u2029end\ufeff\u200b",
    "\U0001f6a2\U0001f525 ship on fire \U00020bb7",
    "Za\u0335\u0336\u0337\u0338lgo" + "\u0301" * 200,
    "قُتل ٣٧ شخصا في الحريق",
    "w" * 3000,
)


def hostile() -> Report:
    """Every attack stands in every text of a report: names, titles, subjects, messages, values, sentences, reasons."""
    told = Telling()
    findings = []
    for number, attack in enumerate(ATTACKS):
        here, there = f"a{number} {attack}.txt", f"b{number} {attack}.html"
        values = {
            f"one {attack}": [told.says(here, f"Before {attack} after, says one.", attack)],
            f"two {attack}": [told.says(there, f"Before {attack} after, says two.", attack)],
        }
        verdict = VERDICTS[number % 3]
        if verdict != "conflict":
            values = {attack: [statement for statements in values.values() for statement in statements]}
        finding = factories.finding(verdict, KINDS[number % 6], f"subject {attack}", values, message=f"told {attack}")
        findings.append(finding._replace(id=f"{number}{attack}"))
    paths = {told.source for finding in findings for value in finding.values for told in value.statements}
    report = told.report(findings, {path: f"title {path}" for path in paths})
    return replace(report, skipped=tuple(Skipped(attack, f"reason {attack}") for attack in ATTACKS))


def large(facts: int = 2000, articles: int = 200) -> Report:
    """Many facts, each told by two to six of many articles."""
    told = Telling()
    findings = []
    for number in range(facts):
        verdict = VERDICTS[number % 3]
        values: dict[str, list[Statement]] = {}
        for voice in range(1 if verdict == "unstated" else 2 + number % 5):
            value = str(100 + (voice % 2 if verdict == "conflict" else 0))
            source = f"article-{(number * 7 + voice * 13) % articles:03}.txt"
            sentence = f"In case {number} the office counted {value} boats at the quay after the storm of that night."
            values.setdefault(value, []).append(told.says(source, sentence, value))
        subject = f"boats in case {number}"
        findings.append(factories.finding(verdict, KINDS[number % 6], subject, values, 0.5 + number % 50 / 100))
    return told.report(findings, {})
