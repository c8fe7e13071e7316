"""The page as its readers use it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from tests.browser.conftest import Opened
from tests.browser.stories import harbour, large

DEAD = "fact=number-dead-in-the-harbour-fire"


def subjects(page: Any) -> list[str]:
    return page.locator(".facts .subject").all_inner_texts()


def test_the_matrix_has_a_row_a_fact_and_a_column_a_source(opened: Opened) -> None:
    page = opened(harbour())
    heads = page.locator(".facts thead th").all_inner_texts()
    assert [head.split("\n")[0] for head in heads] == ["Fact", "gazette.txt", "wire.md", "radio.html"]
    assert "1 copy" in heads[1]
    cells = page.locator(".facts tr.conflict").first.locator("td").all_inner_texts()
    assert [cell.split("\n")[0] for cell in cells] == ["37", "37", "41"]
    assert "✗ version A · line 1 · also in reprint.txt" in cells[0]
    assert "✗ version B" in cells[2]
    alone = page.locator(".facts tr.unstated td").all_inner_texts()
    assert [" ".join(cell.split()) for cell in alone] == ["– silent", "– silent", "1,200 barrels ? alone · line 5"]


@pytest.mark.parametrize(
    ("fragment", "shown"),
    [
        pytest.param("verdict=conflict", ["dead in the harbour fire", "the mayor"], id="verdict"),
        pytest.param("verdict=unstated,agreement&kind=number", ["barrels of diesel"], id="verdicts and kind"),
        pytest.param("source=1", ["dead in the harbour fire"], id="source, a copy"),
        pytest.param("min=95", ["barrels of diesel", "day of the fire"], id="confidence"),
        pytest.param("q=SOPHIE+mourn", ["the mayor"], id="words of a sentence"),
        pytest.param("q=nothing+like+it", [], id="nothing"),
        pytest.param("verdict=conflict&sort=unsure", ["the mayor", "dead in the harbour fire"], id="sorted"),
    ],
)
def test_the_address_holds_the_view(opened: Opened, fragment: str, shown: list[str]) -> None:
    page = opened(harbour(), fragment)
    assert subjects(page) == shown
    assert page.locator(".count").inner_text() == f"{len(shown)} of 5 facts"


def test_filters_change_the_address(opened: Opened) -> None:
    page = opened(harbour())
    page.get_by_role("button", name="2 conflicts").click()
    page.locator(".count", has_text="2 of 5 facts").wait_for()
    page.locator("#q").fill("mayor")
    page.locator("#kind").select_option("name")
    page.locator(".count", has_text="1 of 5 facts").wait_for()
    assert subjects(page) == ["the mayor"]
    assert page.evaluate("location.hash") == "#verdict=conflict&kind=name&q=mayor"
    page.get_by_role("link", name="Clear all filters").click()
    page.get_by_text("5 facts", exact=True).wait_for()
    assert len(subjects(page)) == 5


def test_a_fact_shows_its_sentences_side_by_side(opened: Opened) -> None:
    page = opened(harbour())
    page.get_by_role("link", name="dead in the harbour fire").click()
    assert page.locator(".fact-view h2").inner_text() == "dead in the harbour fire"
    assert page.locator(".version h3 .words").all_inner_texts() == ["37", "41"]
    left, right = (page.locator(".version").nth(number).bounding_box() for number in range(2))
    assert left["y"] == right["y"] and left["x"] + left["width"] <= right["x"]
    assert page.locator("mark").all_inner_texts() == ["37 people"] * 3 + ["41 people"]
    assert page.locator("mark em").all_inner_texts() == ["37"] * 3 + ["41"]
    assert "reprint.txt, line 1" in page.locator("figcaption").nth(1).inner_text()


def test_a_fact_leads_into_the_article_and_on_by_keys(opened: Opened) -> None:
    page = opened(harbour(), DEAD)
    page.get_by_role("link", name="radio.html, line 1").click()
    assert page.locator(".article-view h2").inner_text() == "The night the quay burnt"
    marks = page.locator("a.mark").all_inner_texts()
    assert marks == ["41 people", "Sophie Lindqvist", "1,200 barrels", "Each lost night is paid by the owner."]
    assert page.locator(".here").inner_text() == "41 people"
    for words in marks[1:]:
        page.keyboard.press("ArrowRight")
        page.locator(".here", has_text=words).wait_for()
    page.keyboard.press("ArrowLeft")
    page.locator(".note h3", has_text="barrels of diesel").wait_for()
    page.keyboard.press("Escape")
    page.wait_for_selector(".fact-view")
    page.keyboard.press("Escape")
    page.wait_for_selector(".facts-view")


def test_rows_are_walked_and_opened_by_keys(opened: Opened) -> None:
    page = opened(harbour())
    page.locator(".subject").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("End")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.textContent") == "day of the fire"
    page.keyboard.press("Enter")
    page.wait_for_selector(".fact-view")
    assert page.evaluate("document.activeElement.textContent") == "day of the fire"


def test_back_returns_to_the_same_facts(opened: Opened) -> None:
    page = opened(harbour(), "verdict=conflict")
    page.get_by_role("link", name="the mayor").click()
    page.wait_for_selector(".fact-view")
    page.go_back()
    page.wait_for_selector(".facts-view")
    assert subjects(page) == ["dead in the harbour fire", "the mayor"]


def test_the_overview_counts(opened: Opened) -> None:
    page = opened(harbour(), "view=overview")
    assert page.locator(".tile strong").all_inner_texts() == ["2", "1", "2", "4"]
    lines = page.locator(".overview table").first.locator("tbody tr").all()
    rows = {line.locator("th a").inner_text(): line.locator("td").all_inner_texts() for line in lines}
    assert [cell.strip() for cell in rows["radio.html"]][1:] == ["33 %", "1✓ 2✗", "1", "1"]
    assert [cell.strip() for cell in rows["gazette.txt"]][1:] == ["33 %", "1✓ 2✗", "0", "0"]
    assert rows["reprint.txt"][1] == "speaks with the voice of its origin"
    pairs = page.locator("caption", has_text="Pairs").locator("..").locator("tbody tr").all_inner_texts()
    assert [pair.split() for pair in pairs] == [
        ["gazette.txt", "and", "radio.html", "2", "✗", "0", "✓"],
        ["wire.md", "and", "radio.html", "1", "✗", "1", "✓"],
    ]
    assert page.locator("svg.heat text", has_text="0✓ 2✗").count() == 2
    assert page.locator("svg circle.copy").count() == 1
    assert "photo.txt: binary file" in page.locator(".overview").inner_text()


def test_the_reader_chooses_the_colours(opened: Opened) -> None:
    page = opened(harbour(), scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.locator("#theme").select_option("light")
    assert page.evaluate(ground) == "rgb(255, 255, 255)" != dark
    page.reload()
    assert page.evaluate(ground) == "rgb(255, 255, 255)"


def test_words_from_right_to_left_keep_their_direction(opened: Opened) -> None:
    page = opened(harbour(), DEAD)
    assert page.locator("blockquote").first.evaluate("e => getComputedStyle(e).direction") == "ltr"
    page.evaluate("document.querySelector('blockquote').textContent = 'قُتل ٣٧ شخصا'")
    assert page.locator("blockquote").first.evaluate("e => getComputedStyle(e).direction") == "rtl"


def test_paper_holds_every_fact(opened: Opened) -> None:
    page = opened(harbour())
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".printed tbody tr").count() == 5
    assert page.locator(".printed").is_visible() and not page.locator(".scroller").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".printed").count() == 0


@pytest.mark.parametrize(("articles", "columns"), [(6, 7), (10, 2)], ids=["a column a source", "values"])
def test_paper_has_a_column_for_each_source_where_they_fit(opened: Opened, articles: int, columns: int) -> None:
    page = opened(large(30, articles))
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".printed thead th").count() == columns


@pytest.mark.parametrize(
    ("articles", "names", "numbers"),
    [
        pytest.param(6, 12, r"\d+✓ \d+✗", id="both counts"),
        pytest.param(30, 60, r"\d+", id="conflicts alone"),
        pytest.param(71, 142, None, id="names alone"),
        pytest.param(100, 0, None, id="colours alone"),
    ],
)
def test_a_heat_map_tells_what_fits(opened: Opened, articles: int, names: int, numbers: str | None) -> None:
    page = opened(large(300, articles), "view=overview")
    told = page.locator("svg.heat text").all_text_contents()
    assert len([text for text in told if text.startswith("…")]) == names
    assert {bool(re.fullmatch(numbers or "", text)) for text in told if not text.startswith("…")} <= {True}
    assert (len(told) > names) == bool(numbers)


def test_the_pair_under_the_pointer_is_told(opened: Opened) -> None:
    page = opened(large(300, 100), "view=overview")
    page.locator("svg.heat").scroll_into_view_if_needed()
    page.locator("svg.heat").hover(position={"x": 30, "y": 2})
    assert re.fullmatch(r"…\d+ and …\d+: \d+ ✓ \d+ ✗", page.locator(".pointed").inner_text())


def test_a_report_without_articles_still_shows_sentences(opened: Opened) -> None:
    page = opened(replace(harbour(), documents=()), DEAD)
    assert page.locator("mark").count() == 4
    page.get_by_role("link", name="radio.html, line 1").click()
    assert "not part of the report" in page.locator(".text").inner_text()


def test_a_report_without_findings_opens(opened: Opened) -> None:
    page = opened(replace(harbour(), findings=()))
    assert page.locator(".count").inner_text() == "0 facts"
    page.get_by_role("link", name="Overview").click()
    assert "No two sources conflict." in page.locator(".overview").inner_text()
