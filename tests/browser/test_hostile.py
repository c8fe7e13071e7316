"""Nothing that stands in an article runs, loads anything or breaks the page, in any view."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import corpusck
from corpusck.report.html import render
from corpusck.report.view import View
from tests.browser.conftest import Opened
from tests.browser.stories import ATTACKS, hostile


def test_all_facts_stand_as_text(opened: Opened) -> None:
    page = opened(hostile(), "layout=values", height=20_000)
    assert page.locator(".facts .subject").count() == len(ATTACKS)
    shown = page.locator(".facts").text_content()
    assert all(attack in shown for attack in ATTACKS[:13])
    assert "\x1b" not in shown and "\u202e" not in shown and "␛[31mred" in shown
    assert page.evaluate("window.ran") is None


VIEWS = (
    "",
    "layout=sources",
    "view=overview",
    "q=%3Cscript%3E",
    "article=99&fact=none",
    "article=length",
    "verdict=__proto__&kind=constructor&sort=toString",
)


@pytest.mark.parametrize("view", VIEWS)
def test_views(opened: Opened, view: str) -> None:
    page = opened(hostile(), view)
    assert page.locator("#main > .view").is_visible()
    assert page.locator("main iframe, main script, main img, main style, main link, main meta, main base").count() == 0
    assert page.evaluate("window.ran") is None


@pytest.mark.parametrize("number", range(len(ATTACKS)))
def test_each_attack_in_its_fact_and_article(opened: Opened, number: int) -> None:
    page = opened(hostile(), f"article={2 * number}")
    mark = page.locator("a.mark")
    assert mark.count() == 1
    place = mark.bounding_box()
    assert place["width"] >= 0
    mark.evaluate("e => e.click()")
    page.get_by_role("link", name="Compare the sentences").click()
    page.wait_for_selector(".fact-view")
    assert page.locator("blockquote").count() == 2
    assert page.locator("blockquote").first.text_content().startswith("Before ")
    assert page.locator("blockquote").first.text_content().endswith(" after, says one.")
    assert page.evaluate("[window.ran, document.querySelector('main').scrollWidth <= innerWidth]") == [None, True]


def test_hostile_articles_from_the_file_to_the_page(opened: Opened, tmp_path: Path) -> None:
    for name in ("one.txt", "two.md", "three.html"):
        killed = "28 people" if name == "one.txt" else "41 people"
        lines = [f"The fire at the quay killed {killed}.", *(f"It says: {attack}" for attack in ATTACKS)]
        # A file with a NUL is no article.
        (tmp_path / name).write_text("\n\n".join(lines).replace("\x00", ""), encoding="utf-8", errors="replace")
    report = corpusck.compare([tmp_path])
    assert report.summary["conflict"] and len(report.sources) == 3
    for view in ("", "view=overview", "article=0", "article=1", "article=2", f"fact={report.findings[0].id}"):
        page = opened(report, view)
        assert page.locator("#main > .view").is_visible()
        assert page.locator("main iframe, main script, main img, main style, main link, main meta").count() == 0
        assert page.evaluate("window.ran") is None


def test_the_policy_stops_what_the_page_did_not_bring(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text(render(hostile(), View()), encoding="utf-8")
    page = browser.new_page()
    failures: dict[str, str] = {}
    page.on("requestfailed", lambda request: failures.update({request.url: request.failure}))
    page.goto((tmp_path / "report.html").as_uri())
    stopped = page.evaluate(
        """() => new Promise(done => {
            const stopped = [];
            addEventListener('securitypolicyviolation', event => stopped.push(event.effectiveDirective));
            const add = (name, more) => document.body.append(Object.assign(document.createElement(name), more));
            try { document.body.innerHTML = '<b>'; } catch { stopped.push('markup'); }
            try { add('script', { textContent: 'window.ran = 5' }); } catch { stopped.push('script'); }
            add('img', { src: 'http://127.0.0.1:9/x.png' });
            add('style', { textContent: 'body { display: none }' });
            fetch('http://127.0.0.1:9/x').catch(() => setTimeout(() => done(stopped), 100));
        })"""
    )
    assert {"markup", "script", "img-src", "style-src-elem", "connect-src"} <= set(stopped)
    assert set(failures.values()) <= {"csp"}
    assert page.evaluate("window.ran") is None
    page.close()
