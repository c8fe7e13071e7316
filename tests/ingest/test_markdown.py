from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.pieces import blocks, document, sliced, texts

BODY = "The council of Vell voted on Monday to close the old quay for good, the clerk said."


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("the **old** quay", "the old quay", id="strong"),
        pytest.param("the *old quay* and the _new_ one", "the old quay and the new one", id="emphasis"),
        pytest.param("the ***old*** quay", "the old quay", id="both"),
        pytest.param("qu**a**y 9", "quay 9", id="inside a word"),
        pytest.param("2 * 3 and 4*5*6 are sums.", "2 * 3 and 4*5*6 are sums.", id="stars of sums"),
        pytest.param("set snake_case_name to 1", "set snake_case_name to 1", id="underlines of names"),
        pytest.param("the `old_*quay*` here", "the old_*quay* here", id="code"),
        pytest.param("a ``tick ` inside`` here", "a tick ` inside here", id="code with a tick"),
        pytest.param("an open ` tick", "an open ` tick", id="open code"),
        pytest.param('see [the plan](https://vell.example/a_(b) "Plan") today', "see the plan today", id="link"),
        pytest.param("see [the plan][1] today", "see the plan today", id="link by name"),
        pytest.param("see [sic] today", "see [sic] today", id="brackets"),
        pytest.param("the quay ![a crane](crane.png) stays", "the quay stays", id="image in a line"),
        pytest.param("write to <https://vell.example> now", "write to now", id="bare address"),
        pytest.param("the <b>old</b> quay<br>stays", "the old quay stays", id="tags"),
        pytest.param("caf&eacute; &amp; bar, AT&T", "café & bar, AT&T", id="references"),
        pytest.param(r"5 \* 3, \[no boat\](x).", "5 * 3, [no boat](x).", id="escapes"),
        pytest.param("the quay[^2] stays", "the quay stays", id="footnote mark"),
        pytest.param("the ~~new~~ old quay", "the new old quay", id="struck"),
        pytest.param("the\n  old\nquay", "the old quay", id="line ends"),
    ],
)
def test_inline(raw: str, expected: str) -> None:
    assert blocks(raw, ".md") == [("paragraph", expected)]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(
            "# Quay\n\nx 1\n## Why ##\ny 2",
            [("title", "Quay"), ("paragraph", "x 1"), ("heading", "Why"), ("paragraph", "y 2")],
            id="headings",
        ),
        pytest.param(
            "Quay\n====\n\nWhy\n---\nx 1",
            [("title", "Quay"), ("heading", "Why"), ("paragraph", "x 1")],
            id="underlined",
        ),
        pytest.param(
            "# Quay\n\n**Why now**\n\ny 2",
            [("title", "Quay"), ("heading", "Why now"), ("paragraph", "y 2")],
            id="bold line",
        ),
        pytest.param(
            "- x 1\n  more\n- [x] y 2\n\n3. z", [("item", "x 1 more"), ("item", "y 2"), ("item", "z")], id="lists"
        ),
        pytest.param("> x 1\n> more\n>\n> - y 2", [("paragraph", "x 1 more"), ("item", "y 2")], id="quotation"),
        pytest.param(
            "x 1\n\n```\ncode 2\n\n# no\n```\ny 3", [("paragraph", "x 1"), ("paragraph", "y 3")], id="code block"
        ),
        pytest.param("x 1  \ny 2", [("paragraph", "x 1"), ("paragraph", "y 2")], id="hard break"),
        pytest.param("boats: 9\ncranes: 2", [("paragraph", "boats: 9"), ("paragraph", "cranes: 2")], id="keys"),
        pytest.param("x 1\n\n***\n\ny 2", [("paragraph", "x 1"), ("paragraph", "y 2")], id="rule"),
        pytest.param("![A crane of 1911](crane.png)", [("caption", "A crane of 1911")], id="image alone"),
        pytest.param(
            "x 1\n\n[1]: https://vell.example\n[^2]: y 2", [("paragraph", "x 1"), ("item", "y 2")], id="definitions"
        ),
        pytest.param("<!-- x\n1 -->\ny 2", [("paragraph", "y 2")], id="comment"),
        pytest.param("<script>\nx 1\n</script>\ny 2", [("paragraph", "y 2")], id="script"),
        pytest.param("x 1\n<!-- no --> y 2", [("paragraph", "x 1")], id="comment in a line"),
    ],
)
def test_blocks(raw: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(raw, ".md") == expected


TABLE = """| Yard | Boats | Built |
|:-----|------:|-------|
| **Vell** | 9 | 1911 |
| Hune | 4 \\| 5 | |
"""


def test_rows_carry_the_headings_of_their_columns() -> None:
    made = document(TABLE, ".md")
    rows = [(made.text[b.start : b.end], b.role, b.heading) for b in made.blocks]
    assert rows == [("Vell | 9 | 1911", "row", "Vell"), ("Hune | 4 | 5", "row", "Hune")]
    labels = [(made.text[label.start : label.end], label.text) for block in made.blocks for label in block.labels]
    assert labels == [("Vell", "Yard"), ("9", "Boats"), ("1911", "Built"), ("Hune", "Yard"), ("4 | 5", "Boats")]


def test_front_matter_tells_title_and_date() -> None:
    made = document(f'---\ntitle: "Quay closes"\ndate: 2024-05-03\n---\n{BODY}', ".md")
    assert (made.title, made.published) == ("Quay closes", date(2024, 5, 3))
    assert texts(f"---\ntitle: x\n---\n{BODY}", ".md") == [BODY]
    assert texts(f"---\nno field\ntitle: x\n---\n{BODY}", ".md") == [BODY]


def test_front_matter_that_never_ends_is_text() -> None:
    assert blocks(f"---\n\nx: {BODY}\n\ny 2", ".md") == [("paragraph", f"x: {BODY}"), ("paragraph", "y 2")]


def test_a_link_behind_the_last_sentence_is_no_claim() -> None:
    assert texts(f"{BODY} [Full story](x)", ".md") == [BODY]
    assert texts("They told [their story](x)", ".md") == ["They told their story"]
    assert texts(f"{BODY}\n\n[Last year](x) | [Next year](y)", ".md") == [BODY]


_WORD = st.text("abc9é", min_size=1, max_size=5)
_PIECE = st.one_of(
    _WORD,
    _WORD.map(lambda w: f"**{w}**"),
    _WORD.map(lambda w: f"*{w}*"),
    _WORD.map(lambda w: f"`{w}`"),
    _WORD.map(lambda w: f"[{w}](x)"),
    _WORD.map(lambda w: f"&amp;{w}&#233;"),
    _WORD.map(lambda w: f"\\*{w}"),
    st.sampled_from([" ", "\n", "  ", ". ", "\n\n", "\n- ", "\n# ", "\n> ", "\n| a | b |\n|---|---|\n| ", " | "]),
)


@given(st.lists(_PIECE, max_size=30).map("".join))
def test_every_word_slices_the_file(raw: str) -> None:
    made = document(raw, ".md")
    for block in made.blocks:
        for at in range(block.start, block.end):
            sign = made.text[at]
            first, last = made.offsets.span(at, at + 1)
            assert sign in " |" or raw[first:last] in (sign, {"&": "&amp;", "*": "\\*", "é": "&#233;"}.get(sign))


def test_spans_reach_over_marks() -> None:
    raw = "The **old** quay at [the Vell](x) caf&eacute;"
    assert sliced(raw, ".md", "old quay") == "old** quay"
    assert sliced(raw, ".md", "café") == "caf&eacute;"
