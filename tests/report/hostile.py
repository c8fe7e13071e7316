"""Reports whose texts do all that an article can do to harm a format."""

from __future__ import annotations

from unicodedata import category

from hypothesis import strategies as st

from corpusck.model import KINDS, VERDICTS, Finding, Report, Shortened, Skipped, Statement, Value
from tests.factories import report, source

_ACTING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_SIGNS = "\t\n\r\0\x07\x1b\x7f\x9b\u061c\u200b\u2028\u202e\u2066\ufeff\ufffe\uffff\ud800\udfff\U0001f600é"
_MARKS = "abc 019 ,;:%|`'\"<>&=+-@#$*_~![](){}\\/.\n"
_WHOLE = [
    *("::error::x", "##[add-mask]x", "]]>", "</system-out>", "-->", "<script>alert(1)</script>", "%0A", "&#8203;"),
    *("@channel", "#1", "https://x.test", "www.x.test", "a@b.test", "[a](b)", "![a](b)", "| a |", "```", "=1+1"),
]
_PATHS = ("one.txt", "a b/ü%20#?.md", "c:d.html", "two,three:4.txt", "x|@y\n.txt", "\ud800\x1b.txt")

_signs = st.text(st.sampled_from(_SIGNS + _MARKS), max_size=12)
texts = _signs.map(lambda text: text.replace("\ud800\udfff", "\ud800")) | st.sampled_from(_WHOLE) | st.text(max_size=12)
"""Short hostile texts. No high surrogate stands before a low one: the two are one character to every decoder."""
_numbers = st.integers(1, 10**6)
_statements = st.builds(
    Statement, st.sampled_from(_PATHS), _numbers, _numbers, _numbers, _numbers, texts.filter(bool), texts.filter(bool)
)
_values = st.builds(Value, texts, st.lists(_statements, min_size=1, max_size=3).map(tuple))


def harmless(text: str) -> bool:
    """Whether a page with lines that end with LF is UTF-8 that does nothing on a terminal."""
    text.encode()
    return all(sign == "\n" or category(sign) not in _ACTING for sign in text)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report with up to three findings."""
    findings = []
    for number in range(draw(st.integers(0, 3))):
        verdict, kind = draw(st.sampled_from(VERDICTS)), draw(st.sampled_from(KINDS))
        severity = draw(st.sampled_from(("error", "warning", "note")))
        values = draw(st.lists(_values, min_size=1, max_size=3))
        words = (draw(texts), draw(texts))
        confidence = draw(st.integers(0, 100)) / 100
        found = Finding(
            f"id{number}", f"{kind}-{verdict}", verdict, kind, severity, confidence, *words, tuple(values), ("one.txt",)
        )
        findings.append(found)
    skipped = draw(st.lists(st.builds(Skipped, st.sampled_from(("s.txt", "\x1b,:%\n.md")), texts), max_size=2))
    shortened = draw(st.lists(st.builds(Shortened, st.sampled_from((*_PATHS, "")), texts), max_size=2))
    return report(findings, [source(path, title=draw(texts)) for path in _PATHS], skipped, shortened)
