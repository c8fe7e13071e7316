from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.pieces import blocks, document, sliced, texts

BODY = "The council of Vell voted on Monday to close the old quay for good, the clerk said."
SECOND = "Four of the nine members stayed away from the vote and gave no reason for it."
P, Q = f"<p>{BODY}</p>", f"<p>{SECOND}</p>"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(f"{P}{Q}", [BODY, SECOND], id="paragraphs"),
        pytest.param(f"<p>{BODY}<p>{SECOND}", [BODY, SECOND], id="unclosed paragraphs"),
        pytest.param(f"<div>{BODY}<div>{SECOND}</div></div>", [BODY, SECOND], id="divs"),
        pytest.param(f"<p>{BODY}<br>{SECOND}</p>", [BODY, SECOND], id="break after a sentence"),
        pytest.param("<h1>Quay<br>closes</h1>", ["Quay closes"], id="break in a heading"),
        pytest.param(f"<nav>Home 1</nav>{P}<footer>Vell 2</footer>", [BODY], id="navigation and footer"),
        pytest.param(
            f"<header><a>Vell</a><h1>Quay closes</h1></header>{P}", ["Quay closes", BODY], id="title in the header"
        ),
        pytest.param(f"<nav>Home 1<article>{P}</article>", [BODY], id="unclosed navigation"),
        pytest.param(f"{P}<aside>See 1</aside><div class='related-links'>See 2</div>", [BODY], id="aside and related"),
        pytest.param(f"{P}<div class='c comments'><p>Ola: {SECOND}</p></div>", [BODY], id="comments by class"),
        pytest.param(f"{P}<h3>2 Comments</h3><p>Ola: {SECOND}</p>", [BODY], id="comments by heading"),
        pytest.param(
            f"{P}<h3>Comments</h3><p>Ola: no</p><h2>What comes next</h2>{Q}",
            [BODY, "What comes next", SECOND],
            id="text below comments",
        ),
        pytest.param(f"<main class='has-sidebar'>{P}</main>", [BODY], id="a class that only mentions a sidebar"),
        pytest.param(f"<div class='promo'>{P}</div>", [BODY], id="an article named like an advertisement"),
        pytest.param(f"<script>x<p>1</p></script><style>p 2</style>{P}", [BODY], id="script and style"),
        pytest.param(f"<!-- <p>1</p> -->{P}<![CDATA[ 2 ]]><?php 3 ?>", [BODY], id="comments and declarations"),
        pytest.param(f"<p hidden>1</p><p style='display: none'>2</p><p aria-hidden=true>3</p>{P}", [BODY], id="hidden"),
        pytest.param(
            f"<article>{P}{Q}</article><article><p>Teaser 1</p></article>", [BODY, SECOND], id="the longest article"
        ),
        pytest.param(f"<div><p>Menu 1</p></div><main>{P}</main>", [BODY], id="main"),
        pytest.param(f"<div role=navigation>Home 1</div>{P}<div role=contentinfo>Vell 2</div>", [BODY], id="landmarks"),
        pytest.param(f"<div><p>Menu 1</p></div><div role=main>{P}</div>", [BODY], id="main by its role"),
        pytest.param(f"<p title='x>{BODY}</p>{Q}", [BODY, SECOND], id="a value that is never closed"),
        pytest.param(f'<p title="a > b">{BODY}</p>', [BODY], id="the end of a tag in a value"),
        pytest.param(f"<p><b>{BODY}<div>x 1</b></div></p>", [BODY, "x 1"], id="a block in an inline element"),
        pytest.param(f"{P}<ul><li><a href=x>Storm hits Hune</a></li></ul>", [BODY], id="a list of links"),
        pytest.param(
            f"{P}<p class=share>Share</p><p>0 Comments</p><p>Read more: Storm hits Hune</p>",
            [BODY],
            id="furniture lines",
        ),
        pytest.param(
            f"<table><tr><td>{P}<h2>Why</h2>{Q}</td></tr></table>", [BODY, "Why", SECOND], id="a table for layout"
        ),
        pytest.param("<dl><dt>Boats<dd>nine<dt>Cranes<dd>two</dl>", ["Boats | nine", "Cranes | two"], id="terms"),
        pytest.param("a < b and c <3 d & e &nope; f", ["a < b and c <3 d & e &nope; f"], id="signs that are no tags"),
        pytest.param(
            f"{P}<figure><img src=x><figcaption>The quay. Photo: Ola Hune</figcaption></figure>",
            [BODY, "The quay."],
            id="caption without its credit",
        ),
    ],
)
def test_sentences(raw: str, expected: list[str]) -> None:
    assert texts(raw, ".html") == expected


TABLE = """<table><thead><tr><th>Yard</th><th colspan=2>Boats</th><th>Built</th></tr></thead>
<tr><th>Vell</th><td>9</td><td>4</td><td>1911</td></tr>
<tr><td>Hune<td><p>3</p><td><td>1930</table>"""


def test_rows_carry_the_headings_of_their_columns() -> None:
    made = document(TABLE, ".html")
    rows = [(made.text[b.start : b.end], b.role, b.heading) for b in made.blocks]
    assert rows == [("Vell | 9 | 4 | 1911", "row", "Vell"), ("Hune | 3 | 1930", "row", "Hune")]
    labels = [(made.text[label.start : label.end], label.text) for label in made.blocks[1].labels]
    assert labels == [("Hune", "Yard"), ("3", "Boats"), ("1930", "Built")]


@pytest.mark.parametrize(
    ("head", "title", "published"),
    [
        pytest.param("<title>Quay closes | Vell Today</title>", "Quay closes", None, id="page title without the site"),
        pytest.param(
            "<title>x</title><meta property='og:title' content='Quay &amp; boats'>", "Quay & boats", None, id="og:title"
        ),
        pytest.param(
            "<meta property='article:published_time' content='2024-05-03T10:00Z'>", None, date(2024, 5, 3), id="meta"
        ),
        pytest.param("<time datetime='2024-05-03'>Friday</time>", None, date(2024, 5, 3), id="time"),
        pytest.param(f"{P}<time datetime='2019-05-03'>then</time>", None, None, id="a time of the story"),
    ],
)
def test_metadata(head: str, title: str | None, published: date | None) -> None:
    made = document(f"{head}{P}", ".html")
    assert (made.title, made.published) == (title, published)


def test_the_heading_above_is_the_title() -> None:
    made = document(f"<title>x</title><h1>Quay closes</h1>{P}<h2>Why</h2>{Q}", ".html")
    assert made.title == "Quay closes"
    assert [(b.role, b.heading) for b in made.blocks] == [
        ("title", ""),
        ("paragraph", ""),
        ("heading", ""),
        ("paragraph", "Why"),
    ]


def test_times_of_a_live_report_are_headings() -> None:
    made = document(f"<article><h1>Live</h1>{Q}<p>22:10</p>{P}<h3>11:05 p.m.</h3>{Q}</article>", ".html")
    assert [block.heading for block in made.blocks] == ["", "", "22:10", "11:05 p.m."]


def test_spans_reach_over_tags_and_references() -> None:
    raw = "<p>The <b>old</b> q<i>ua</i>y &ldquo;caf&eacute;&rdquo; stands.</p>"
    assert sliced(raw, ".html", "quay") == "q<i>ua</i>y"
    assert sliced(raw, ".html", "“café”") == "&ldquo;caf&eacute;&rdquo;"
    assert blocks(raw, ".html") == [("paragraph", "The old quay “café” stands.")]


_WORD = st.text("abc9é", min_size=1, max_size=5)
_PIECE = st.one_of(
    _WORD,
    _WORD.map(lambda w: f"<b>{w}</b>"),
    _WORD.map(lambda w: f"<a href='x'>{w}"),
    _WORD.map(lambda w: f"&amp;{w}&#233;"),
    _WORD.map(lambda w: f"<!-- {w} -->"),
    st.sampled_from(["<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<li>", "<h2>", "</h2>"]),
    st.sampled_from([" ", "\r\n", "<br>", "</b>", "<dl><dt>", "<dd>", "<aside>", "</aside>", "<", ">", "<![", "</"]),
)


@given(st.lists(_PIECE, max_size=30).map("".join))
def test_every_word_slices_the_file(raw: str) -> None:
    made = document(raw, ".html")
    for block in made.blocks:
        for at in range(block.start, block.end):
            sign = made.text[at]
            first, last = made.offsets.span(at, at + 1)
            assert sign in " |" or raw[first:last] in (sign, {"&": "&amp;", "é": "&#233;"}.get(sign))
