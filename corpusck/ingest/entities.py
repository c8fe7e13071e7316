"""Character references such as `&eacute;` and `&#8217;` are read in HTML and in Markdown alike."""

from __future__ import annotations

import re
from html import unescape

from corpusck.ingest.builder import Builder

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")


def copy(builder: Builder, raw: str, start: int, end: int) -> None:
    """Add `raw[start:end]` to the builder's block, its character references decoded."""
    at = start
    for reference in _REFERENCE.finditer(raw, start, end):
        sign = unescape(reference[0])
        if sign != reference[0]:
            builder.copy(at, reference.start())
            builder.put(sign, *reference.span())
            at = reference.end()
    builder.copy(at, end)
