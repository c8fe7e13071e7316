"""Texts that are made to break readers: each is read or skipped, compared, and told in every format."""

from __future__ import annotations

import pytest

from tests.invariants import check_article, check_job

FIRE = "The harbour fire killed 37 people on Saturday, Mayor Anna Holt said.\n\n"
_ENTITIES = "".join(f"<!ENTITY l{n + 1} '{f'&l{n};' * 10}'>" for n in range(9))
TEXTS = {
    "nested-brackets": "(" * 1_000_000 + ")" * 1_000_000,
    "nested-quotes": "“" * 500_000 + "”" * 500_000,
    "straight-quotes": '"' * 1_000_000,
    "unclosed-single-quotes": " 'a" * 8_000,
    "10000-digits": f"{'9' * 10_000} people died, {'1,000,' * 5_000} more and 10^{'9' * 5_000}.",
    "digits-in-a-date": f"On {'3' * 5_000} May {'2' * 5_000} at {'1' * 5_000}:00, $" + "5." * 5_000,
    "days-that-are-none": "On 31 February 2024, 2024-02-30, 30/02/2024 at 25:61 it burnt. 00.00.0000",
    "years-out-of-range": "It burnt in 0000, on 1 January 0000, 31 December 99999 and in 10000 BC.",
    "superscripts": "On ²² May ²⁰²⁴ at ²²²² hours and ²²:³⁰, in the ²⁰th century, FY²⁴, $²² million, ①② boats.",
    "combining-storm": "".join(letter + "\u0301\u0317\u035b\u0489" * 300 for letter in FIRE),
    "zero-width": "\u200b\u200c\u200d\u2060\ufeff".join(FIRE * 20),
    "bidi": "\u202e\u2066\u202a".join(FIRE * 20) + "\u202c" * 900,
    "right-to-left": "בשבת נהרגו 37 בני אדם בשריפה בנמל, אמרה ראש העיר אנה הולט. " * 30,
    "no-spaces": "漢字かな交じり文、三十七人。" * 500 + "x" * 50_000,
    "emoji": "👩‍👩‍👧‍👦🇩🇪🏴󠁧󠁢󠁥󠁮󠁧󠁿" * 900,
    "homoglyphs": FIRE.replace("a", "\u0430").replace("o", "\u03bf"),
    "controls": "".join(map(chr, range(1, 32))) * 3 + "\x7f\x80\x9b\x9d" + FIRE,
    "html-100000-deep": "<div><b><a href=x>" * 35_000 + FIRE,
    "html-never-closed": "<p>" + FIRE + "<table><tr><td" * 20_000,
    "entity-bomb": f"<!DOCTYPE lolz [<!ENTITY l0 'lol'>{_ENTITIES}]><p>&l9; &l9;</p>",
    "entities-out-of-range": "<p>&#0; &#xD800; &#x110000; &#99999999999; &nosuch; " + "&amp;" * 50_000,
    "script-of-megabytes": "<script>" + "if (a < b) { '</scr' }\n" * 100_000 + "</script><p>" + FIRE,
    "style-never-closed": "<style>" + "p { color: red }\n" * 100_000,
    "attributes": "<p " + "a='b' " * 50_000 + ">" + FIRE,
    "broken-table": "| a | b |\n|---|\n| 1 | 2 | 3 |\n|\n||||\n| --- | :-: |\n" * 500 + FIRE,
    "wide-table": "|" + " a |" * 5_000 + "\n|" + "-|" * 5_000 + "\n|" + " 7 |" * 5_000,
    "deep-list": "".join(f"{' ' * n}- item {n}\n" for n in range(1_500)),
    "deep-quotation": ">" * 100_000 + FIRE,
    "one-letter-lines": "a\n" * 25_000,
}
_OF_HTML = ("html", "script", "style", "entit", "attributes")
"""How the names of texts begin that are long only where they are read as HTML."""


@pytest.mark.parametrize("extension", [".txt", ".md", ".html"])
@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_read(name: str, extension: str) -> None:
    text = TEXTS[name] if extension == ".html" or not name.startswith(_OF_HTML) else TEXTS[name][:20_000]
    check_article(text.encode(), extension)


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_compared(name: str) -> None:
    text = TEXTS[name]
    articles = [(text[:4_000] + FIRE, ".html"), (FIRE, ".txt"), (text[:2_000] + FIRE, ".md")]
    check_job([(text.encode(), extension) for text, extension in articles])


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\xef\xbb\xbf", id="mark-alone"),
        pytest.param(b"\xff\xfe", id="utf-16-mark-alone"),
        pytest.param(b"\xff\xfe\x00\xd8a\x00", id="lone-surrogate-in-utf-16"),
        pytest.param(FIRE.encode() + b"\xed\xa0\x80", id="lone-surrogate-in-utf-8"),
        pytest.param(FIRE.encode() + b"\x00", id="a-zero-byte"),
        pytest.param(b"\x00" * 100_000, id="zero-bytes"),
        pytest.param(FIRE.encode("utf-16") + FIRE.encode(), id="two-encodings"),
        pytest.param(FIRE.encode() + FIRE.encode("utf-16-le"), id="two-encodings-the-other-way"),
        pytest.param("Caf\xe9 ".encode("latin-1") * 50 + "Café ".encode() * 50 + FIRE.encode(), id="latin-1-and-utf-8"),
        pytest.param(FIRE.encode("cp037"), id="ebcdic"),
        pytest.param(FIRE.encode("utf-7") + b"+AGEAYg-", id="utf-7"),
        pytest.param(bytes(range(256)) * 40, id="every-byte"),
        pytest.param(b"\x1b$B%U%!%$%k\x1b(B " * 40, id="iso-2022-jp"),
        pytest.param(b"\xc0\xaf\xe0\x80\xaf" * 40, id="overlong-utf-8"),
    ],
)
def test_bytes_are_read_or_skipped(data: bytes) -> None:
    for extension in (".txt", ".md", ".html"):
        check_article(data, extension)
    check_job([(data, ".md"), (FIRE.encode(), ".txt"), (data + FIRE.encode(), ".html")])
