"""WCAG 2.2 AA as axe-core can check it, in each view, light and dark, wide and narrow, and what axe cannot check."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import Opened
from tests.browser.stories import harbour

VIEWS = {
    "facts": "",
    "values": "layout=values",
    "filtered": "verdict=conflict&q=mayor",
    "fact": "fact=number-dead-in-the-harbour-fire",
    "agreement": "fact=claim-who-pays",
    "article": "article=3&fact=name-the-mayor",
    "overview": "view=overview",
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe() -> str:
    """The script of axe-core, from the package that carries it."""
    package = pytest.importorskip("axe_playwright_python", reason="no axe-core: pip install -e '.[dev]'")
    return (Path(package.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize(("width", "scheme"), [(1200, "light"), (1200, "dark"), (400, "light"), (400, "dark")])
@pytest.mark.parametrize("view", [pytest.param(view, id=name) for name, view in VIEWS.items()])
def test_axe_finds_nothing(opened: Opened, view: str, width: int, scheme: str) -> None:
    page = opened(harbour(), view, width=width, scheme=scheme)
    page.evaluate(axe())
    found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
    assert len(found["passes"]) > 10
    assert [(wrong["id"], [node["html"] for node in wrong["nodes"]][:3]) for wrong in found["violations"]] == []


@pytest.mark.parametrize("view", [pytest.param(view, id=name) for name, view in VIEWS.items()])
def test_a_phone_scrolls_one_way(opened: Opened, view: str) -> None:
    page = opened(harbour(), view, width=400)
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    assert page.evaluate("document.querySelector('main').scrollWidth") <= 400


def test_focus_is_seen(opened: Opened) -> None:
    page = opened(harbour())
    for _ in range(12):
        page.keyboard.press("Tab")
        seen = page.evaluate("getComputedStyle(document.activeElement).outlineStyle + document.activeElement.tagName")
        assert seen.startswith(("solid", "auto")), seen


def test_the_first_stop_skips_to_the_report(opened: Opened) -> None:
    page = opened(harbour(), "verdict=conflict")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    assert page.evaluate("location.hash") == "#verdict=conflict"


def test_the_table_says_what_it_is(opened: Opened) -> None:
    page = opened(harbour())
    table = page.get_by_role("table", name="Facts and what each source states")
    assert table.get_by_role("columnheader").count() == 4
    assert table.get_by_role("rowheader").count() == 5
    assert table.get_by_role("row").nth(1).get_attribute("aria-rowindex") == "2"
