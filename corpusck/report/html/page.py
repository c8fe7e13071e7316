"""The page: a frame, a style and a script from `assets/`, and the data, put together into one text.

Articles are hostile. They stand in the page as JSON alone, in a `<script type="application/json">` with every character
escaped that HTML could read; the script shows them as text nodes alone. A content security policy lets the page run its
own script and style, known by their hashes, and load nothing.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from corpusck.model import Report
from corpusck.report.html.data import as_data
from corpusck.report.view import View
from corpusck.report.wording import counted, json_safe

SCRIPTS = (
    *("dom", "report", "state", "rows"),
    *("cells", "facts", "fact", "article"),
    *("tallies", "plots", "overview", "main"),
)
"""The parts of the script, in the order in which they run as one."""

_MARK = re.compile(r"\{\{(\w+)\}\}")
_MARKUP = re.compile("[<>&]")


def render(report: Report, view: View) -> str:
    """The page, which shows as many findings as `view` allows."""
    style = _asset("page.css")
    script = "".join(_asset(f"{name}.js") for name in SCRIPTS)
    counts = counted(len(report.sources), "source"), counted(report.summary["conflict"], "conflict")
    parts = {
        "policy": policy(script, style),
        "title": f"corpusck: {', '.join(counts)}",
        "style": style,
        "data": embedded(as_data(report, view)),
        "script": script,
    }
    return _MARK.sub(lambda mark: parts[mark[1]], _asset("page.html"))


def embedded(data: object) -> str:
    """JSON that can stand inside a `<script>` element: without `<`, `>`, `&`, line separators, control characters."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _MARKUP.sub(lambda found: f"\\u{ord(found[0]):04x}", json_safe(text))


def policy(script: str, style: str) -> str:
    """A content security policy that allows this script and this style, and nothing from anywhere."""
    rules = {
        "default-src": "'none'",
        "script-src": _hash(script),
        "style-src": _hash(style),
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _asset(name: str) -> str:
    return (files("corpusck.report.html") / "assets" / name).read_text(encoding="utf-8")
