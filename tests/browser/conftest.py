"""A real browser: the system's Chromium, driven by Playwright. Without one the tests are skipped, with the reason.

Pages are opened from disk and nothing else may be asked for; a script error or a breach of the page's security policy
fails the test that met it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from corpusck.model import Report
from corpusck.report.html import render
from corpusck.report.view import View
from tests.browser import chromium

Opened = Callable[..., Any]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, for all tests."""
    if chromium.PATH is None:
        pytest.skip("no chromium: apt-get install chromium")
    pytest.importorskip("playwright.sync_api", reason="no playwright: pip install -e '.[dev]'")
    with chromium.running() as found:
        yield found


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Opened]:
    """`opened(report, fragment, width=, height=, scheme=)` is the page of a report, open in the browser."""
    contexts, asked, wrong = [], [], []

    def open_page(
        report: Report, fragment: str = "", width: int = 1200, height: int = 800, scheme: str = "light"
    ) -> Any:
        file = tmp_path / "report.html"
        file.write_text(render(report, View()), encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.goto(f"{file.as_uri()}#{fragment}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert {url.partition("#")[0] for url in asked} <= {(tmp_path / "report.html").as_uri()}
    assert wrong == []
