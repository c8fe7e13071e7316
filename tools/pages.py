"""Makes the pictures of the HTML page that stand in docs: `python -m tools.pages`. Needs Chromium."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import corpusck
from corpusck.report.html import render
from corpusck.report.view import View
from tests.browser import chromium

ROOT = Path(__file__).parent.parent
STORY = ROOT / "fixtures" / "shipyard-sale"
SIZE = (1200, 720)


def main() -> None:
    report = corpusck.compare([STORY])
    fact = next(finding for finding in report.findings if finding.verdict == "conflict")
    telling = fact.values[0].statements[0].source
    article = [source.path for source in report.sources].index(telling)
    pictures = {
        "facts": ("", "light"),
        "fact": (f"fact={fact.id}", "light"),
        "article": (f"article={article}&fact={fact.id}", "dark"),
    }
    with TemporaryDirectory() as folder, chromium.running() as browser:
        file = Path(folder) / "report.html"
        file.write_text(render(report, View()), encoding="utf-8")
        for name, (view, scheme) in pictures.items():
            page = browser.new_page(viewport=dict(zip(("width", "height"), SIZE, strict=True)), color_scheme=scheme)
            page.goto(f"{file.as_uri()}#{view}")
            page.screenshot(path=ROOT / "docs" / f"page-{name}.png")


if __name__ == "__main__":
    main()
