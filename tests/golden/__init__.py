"""Golden files: what corpusck prints for the sample of `tests/sample.py`. `python -m tests.golden` makes them again."""

from __future__ import annotations

from pathlib import Path

from corpusck.report import claims, matches, render
from corpusck.report.view import View
from tests.sample import sample, story

FOLDER = Path(__file__).parent / "harbour"


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
        "sentences-80.txt": render("table", sample(), View(width=80, sentences=True)),
        "sentences-200.txt": render("table", sample(), View(width=200, sentences=True)),
        "color-80.txt": render("table", sample(), View(width=80, color=True, sentences=True, limit=2)),
        "report.json": render("json", sample(), View()),
        "claims.txt": claims.render("table", articles),
        "claims.jsonl": claims.render("jsonl", articles),
        "matches.txt": matches.render("table", told),
        "matches.jsonl": matches.render("jsonl", told),
    }
