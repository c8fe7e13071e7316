"""2,000 facts of 200 articles open in under two seconds and scroll without a hitch."""

from __future__ import annotations

import time

import pytest

from tests.browser.conftest import Opened
from tests.browser.stories import large


@pytest.mark.parametrize("layout", ["values", "sources"])
def test_a_large_report_opens_fast_and_draws_few_rows(opened: Opened, layout: str) -> None:
    page = opened(large(), f"layout={layout}")
    ready = page.evaluate("performance.getEntriesByType('navigation')[0].domComplete")
    assert ready < 2000
    assert page.locator(".facts").get_attribute("aria-rowcount") == "2001"
    assert page.locator(".facts tbody:not(.spacer) tr").count() < 60


def test_scrolling_keeps_up(opened: Opened) -> None:
    page = opened(large())
    frames = page.evaluate(
        """() => new Promise(done => {
            const scroller = document.querySelector('.scroller'), gaps = [];
            let last = performance.now();
            const step = now => {
                gaps.push(now - last);
                last = now;
                scroller.scrollTop += 400;
                gaps.length < 60 ? requestAnimationFrame(step) : done(gaps.sort((a, b) => a - b));
            };
            requestAnimationFrame(step);
        })"""
    )
    assert frames[len(frames) // 2] < 50
    assert page.locator(".facts tbody:not(.spacer) tr").count() < 60


def test_the_last_fact_is_reached(opened: Opened) -> None:
    page = opened(large())
    page.evaluate("document.querySelector('.scroller').scrollTop = 1e9")
    page.get_by_role("link", name="boats in case 1999").click()
    page.wait_for_selector(".fact-view")
    page.go_back()
    page.wait_for_selector(".facts-view")
    assert page.get_by_role("link", name="boats in case 1999").is_visible()


def test_search_answers_at_once(opened: Opened) -> None:
    page = opened(large())
    started = time.perf_counter()
    page.locator("#q").fill("case 1234")
    page.locator(".count", has_text="1 of 2,000 facts").wait_for()
    assert time.perf_counter() - started < 5
