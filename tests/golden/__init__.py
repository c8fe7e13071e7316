"""Golden files: what corpusck prints for the sample of `tests/sample.py`. `python -m tests.golden` makes them again."""

from __future__ import annotations

import json
from pathlib import Path

from corpusck.report import claims, diff, matches, render
from corpusck.report.view import View
from corpusck.review.difference import Difference, difference
from tests.sample import sample, story

FOLDER = Path(__file__).parent / "harbour"
_FILES = {
    "json": "report.json",
    "jsonl": "report.jsonl",
    "csv": "report.csv",
    "markdown": "report.md",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "junit": "junit.xml",
}
"""The formats that take no account of the page."""


def _without_help(log: str) -> str:
    """A SARIF log without the texts on its rules, which are those of the docstrings."""
    told = json.loads(log)
    for rule in told["runs"][0]["tool"]["driver"]["rules"]:
        for name in ("shortDescription", "fullDescription", "help"):
            rule[name]["text"] = "..."
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def _change() -> Difference:
    """From the sample without its first and last finding to the sample without its second, and with a value changed."""
    first, second, third, *others = sample().findings
    changed = third._replace(id="another", values=third.values[::-1])
    return difference([second, third, *others[-2:]], [first, changed, *others[-3:-1]])


def pages() -> dict[str, str]:
    """The content of each golden file by its name."""
    told = story()
    articles = [
        (document, [claim for claim in told.claims if claim.sentence.document == number])
        for number, document in enumerate(told.documents)
    ]
    return {
        "table-80.txt": render("table", sample(), View(width=80)),
        "table-200.txt": render("table", sample(), View(width=200)),
        "sentences-80.txt": render("table", sample(), View(width=80, sentences="below")),
        "sentences-200.txt": render("table", sample(), View(width=200, sentences="below")),
        "side-80.txt": render("table", sample(), View(width=80, sentences="side")),
        "side-200.txt": render("table", sample(), View(width=200, sentences="side")),
        "side-color-80.txt": render("table", sample(), View(width=80, color=True, sentences="side", limit=2)),
        "color-80.txt": render("table", sample(), View(width=80, color=True, sentences="below", limit=2)),
        **{name: render(form, sample(), View()) for form, name in _FILES.items()},
        "report.sarif": _without_help(render("sarif", sample(), View())),
        "sentences.md": render("markdown", sample(), View(sentences="below", limit=3)),
        "statistics-80.txt": render("statistics", sample(), View(width=80)),
        "statistics-30.txt": render("statistics", sample(), View(width=30)),
        "diff.txt": diff.render("table", _change()),
        "diff.json": diff.render("json", _change()),
        "claims.txt": claims.render("table", articles),
        "claims.jsonl": claims.render("jsonl", articles),
        "matches.txt": matches.render("table", told),
        "matches.jsonl": matches.render("jsonl", told),
    }
