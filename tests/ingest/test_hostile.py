"""Articles are data from anywhere: nothing in them raises, acts on a terminal, or takes more than linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.pieces import document, texts

MANY = 20_000
PIECES = {
    "open tags": "<div>",
    "tags without an end": "<a ",
    "open values": '<a b="',
    "stray end tags": "<b></i>",
    "comments": "<!--",
    "declarations": "<!x",
    "cells": "<tr><td>a",
    "terms": "<dt>a<dd>b",
    "breaks": "a<br>",
    "scripts": "<script>",
    "references": "&amp;&#x41;&lol;",
    "open brackets": "[",
    "brackets": "](",
    "links": "[a](b)",
    "images": "![](a",
    "stars": "*a ",
    "marks": "**a_",
    "ticks": "`a``",
    "bars": "|a",
    "rows": "|a|\n|-|\n",
    "quotations": ">",
    "bullets": "- a\n",
    "headings": "# a\n",
    "lines": "a\n=\n",
    "keys": "Key: a\n",
    "stops": "a. ",
    "dots": ".",
    "quotes": '"A." ',
    "brackets of words": "(A. ",
    "capitals": "A, ",
    "dashes": "A - ",
    "days": "1 May ",
    "white space": " \t",
    "escapes": "\x1b[31m",
}


@pytest.mark.parametrize("extension", [".txt", ".md", ".html"])
@pytest.mark.parametrize("piece", [pytest.param(piece, id=name) for name, piece in PIECES.items()])
def test_time_is_linear(piece: str, extension: str) -> None:
    started = time.process_time()
    texts(piece * MANY, extension)
    assert time.process_time() - started < 8  # half a second where it is linear, minutes where it is not


@pytest.mark.parametrize("extension", [".txt", ".md", ".html"])
@given(raw=st.text(st.sampled_from('ab.!"“[](){}<>/=&;#*_`~|-:\\\n\r\t \x1b\u2028é9'), max_size=200))
def test_nothing_raises(extension: str, raw: str) -> None:
    made = document(raw, extension)
    assert all(0 <= block.start < block.end <= len(made.text) for block in made.blocks)


@pytest.mark.parametrize("extension", [".txt", ".md", ".html"])
def test_escapes_and_markup_are_kept(extension: str) -> None:
    assert texts("\x1b]0;x\x07 [red]nine\u202e boats[/red] left\x9b.", extension) == [
        "\x1b]0;x\x07 [red]nine\u202e boats[/red] left\x9b."
    ]


def test_endless_sentences_are_cut() -> None:
    assert max(map(len, texts("word " * 2000, ".txt"))) <= 2000
    assert "".join(texts("w" * 5000, ".txt")) == "w" * 5000
