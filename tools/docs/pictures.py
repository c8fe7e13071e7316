"""Pictures of the HTML page, as Chromium shows it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import corpusck
from corpusck.report.html import render
from corpusck.report.view import View
from tests.browser import chromium

_STORY = Path(__file__).parents[2] / "fixtures" / "night-train"
_WIDTH, _HEIGHT = 1000, 600


def make(folder: Path) -> None:
    """Write the pictures into a folder."""
    report = corpusck.compare([_STORY])
    fact = next(finding for finding in report.findings if finding.verdict == "conflict")
    telling = fact.values[0].statements[0].source
    article = [source.path for source in report.sources].index(telling)
    pictures = {
        "facts": ("", "light"),
        "fact": (f"fact={fact.id}", "light"),
        "article": (f"article={article}&fact={fact.id}", "dark"),
    }
    with TemporaryDirectory() as place, chromium.running() as browser:
        file = Path(place) / "report.html"
        file.write_text(render(report, View()), encoding="utf-8")
        for name, (view, scheme) in pictures.items():
            page = browser.new_page(viewport={"width": _WIDTH, "height": _HEIGHT}, color_scheme=scheme)
            page.goto(f"{file.as_uri()}#{view}")
            page.screenshot(path=folder / f"page-{name}.png")
