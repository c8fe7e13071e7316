"""What holds for every article, whatever bytes it is made of."""

from __future__ import annotations

import json
from collections.abc import Sequence
from xml.etree import ElementTree

import corpusck
from corpusck.config import Config
from corpusck.errors import NothingToCompareError
from corpusck.extraction import extract
from corpusck.ingest import reader
from corpusck.ingest.reader import File
from corpusck.model import Document, Report
from corpusck.report import FORMATS, render
from corpusck.report.view import View
from tests.report.hostile import harmless

EXTENSIONS = (".txt", ".md", ".html")
_MACHINES = ("json", "jsonl", "sarif", "gitlab")
_LINES = Config(cache=False, jobs=1)


def check_article(data: bytes, extension: str) -> None:
    """An article is read or skipped, its text lies in its file, its sentences and mentions in its text."""
    name = f"a{extension}"
    document = reader.read(File(name, name, data))
    if not isinstance(document, Document):
        assert document.reason
        return
    lines = document.raw.count("\n") + document.raw.count("\r") + 1
    for claim in extract(document).claims:
        sentence = claim.sentence
        assert document.text[sentence.start : sentence.end] == sentence.text
        line, column, end_line, end_column = document.place(sentence.start, sentence.end)
        assert (1, 1) <= (line, column) < (end_line, end_column) and end_line <= lines
        for mention in claim.mentions:
            assert 0 <= mention.start < mention.end <= len(sentence.text)
            assert sentence.text[mention.start : mention.end] == mention.text


def check_job(articles: Sequence[tuple[bytes, str]]) -> None:
    """Articles are compared in whichever order, and every format is a page that does nothing and can be read back."""
    files = [File(f"{n}{extension}", f"{n}{extension}", data) for n, (data, extension) in enumerate(articles)]
    try:
        report = corpusck.compare(files, _LINES)
    except NothingToCompareError:
        return
    assert corpusck.compare(files[::-1], _LINES) == report
    assert len(report.sources) + len(report.skipped) == len(files)
    _check_findings(report)
    pages = {form: render(form, report, View()) for form in FORMATS}
    for form, page in pages.items():
        assert harmless(page.replace("\r\n", "\n")), form
    for form in _MACHINES:
        for page in pages[form].splitlines() if form == "jsonl" else [pages[form]]:
            json.loads(page)
    ElementTree.fromstring(pages["junit"])


def _check_findings(report: Report) -> None:
    texts = {document.path: document for document in report.documents}
    for finding in report.findings:
        assert 0 <= finding.confidence <= 1 and finding.values and finding.subject
        for value in finding.values:
            for told in value.statements:
                assert told.text in told.sentence and told.sentence in texts[told.source].text
                assert (1, 1) <= (told.line, told.column) < (told.end_line, told.end_column)
