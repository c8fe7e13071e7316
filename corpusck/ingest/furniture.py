"""What surrounds an article and is no part of it: share buttons, advertisements, comments, related links, credits.

The words by which furniture is known stand in `data/furniture.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from corpusck import lexicon
from corpusck.ingest.builder import Part

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_PAGE = re.compile(r"\W*\d{1,3}\W*")
_LONGEST_PHRASE = 6
_LONGEST_LINE = 300
"""A line of more characters is prose, whatever it begins with."""
_LONGEST_BUTTONS = 90
_LONGEST_BAR = 150
_LONGEST_CREDIT = 6
_SAYING = 4
"""Words behind a label that may be a sentence: "Category: the authors want another one."."""
_LONG_KINDS = frozenset(("start", "credit", "by", "label"))
_CLOSERS = "\"'”’)]» "


@cache
def _kinds() -> dict[str, frozenset[str]]:
    return {phrase: frozenset(kinds.split()) for phrase, kinds in lexicon.rows("furniture")}


@cache
def _openings() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _kinds())


def key(words: Iterable[str]) -> str:
    """The words of a line as the word lists have them: lower case, 0 for a number."""
    return " ".join("0" if word.isdigit() else word.lower().replace("’", "'") for word in words)


def is_furniture(text: str, *, line: bool = True) -> bool:
    """Whether a line is no claim but something of the page around the article.

    Without `line` the text is a sentence among others, where a single word such as "Terms." may be the article's own.
    """
    first = _WORD.search(text)
    if first is None or text.startswith("©") or _PAGE.fullmatch(text):
        return True
    if len(text) <= _LONGEST_BAR and " | " in text:
        sides = [side for side in text.split(" | ") if line or not _PAGE.fullmatch(side)]
        return any(is_furniture(side, line=line) for side in sides if _WORD.search(side))
    if len(text) > _LONGEST_LINE or key([first[0]]) not in _openings():
        return False
    spans = list(islice(_WORD.finditer(text), _LONGEST_PHRASE))
    words = [word[0] for word in spans]
    for count in range(len(words), 0, -1):
        kinds = _kinds().get(key(words[:count]), ())
        if any(_fits(kind, text, spans[count - 1].end()) for kind in kinds if line or kind in _LONG_KINDS):
            return True
    return line and len(text) <= _LONGEST_BUTTONS and _is_buttons(_WORD.findall(text))


def _is_buttons(words: Sequence[str]) -> bool:
    """Whether a line is a row of counters and buttons ("No tags 0 Comments 0")."""
    kinds = [_kinds().get(key([word]), frozenset()) for word in words]
    return any("word" in kind for kind in kinds) and all("word" in kind or "filler" in kind for kind in kinds)


def _fits(kind: str, text: str, end: int) -> bool:
    """Whether a line is furniture that begins with a phrase of this kind, which ends at `end`."""
    if kind == "start":
        return True
    if kind == "by":
        return text.startswith(("(", "[")) or not (text.endswith((".", "?", "!", '"', "”")) or ": " in text)
    rest = _WORD.findall(text, end)
    if not rest:
        return kind in ("whole", "section", "label", "credit")
    if not text[end:].lstrip(" )*").startswith((":", "|", "»", "→")):
        return False
    if kind == "label":
        return len(rest) < _SAYING or not (rest[0].islower() and text.rstrip(_CLOSERS).endswith((".", "!", "?")))
    return kind == "credit" and len(rest) <= _LONGEST_CREDIT and not any(map(_is_content, rest))


def _is_content(word: str) -> bool:
    """Whether a word of a caption tells of the picture and does not name its author."""
    return word.islower() and len(word) > 3


def opens_section(text: str) -> bool:
    """Whether what stands below this line is furniture too ("Comments", "Related articles", "Advertisement")."""
    first = _WORD.search(text)
    if first is None or key([first[0]]) not in _openings():
        return False
    words = _WORD.findall(text[:80])
    return len(words) <= _LONGEST_PHRASE and "section" in _kinds().get(key(words), ())


def is_prose(part: Part) -> bool:
    """Whether a part is running text: a dozen words that end as sentences do."""
    return part.role == "paragraph" and part.text.count(" ") > 10 and part.text.rstrip(_CLOSERS)[-1:] in ".!?…"


def without(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts of an article without its furniture."""
    section: Part | None = None
    for part in parts:
        if section is not None and _ends_section(section, part):
            section = None
        if part.role == "title":
            section = None
            yield part
            continue
        if section is None and opens_section(part.text):
            section = part
        trimmed = _without_links(part) if section is None else None
        if trimmed and (part.role == "row" or not is_furniture(trimmed.text)):
            yield trimmed


def _ends_section(section: Part, part: Part) -> bool:
    if "advert" in section.text.lower():
        return part.apart
    if part.level and part.level <= (section.level or 9):
        return True
    told = section.text.lower()
    return not any(word in told for word in ("comment", "review")) and is_prose(part) and not part.links


def _without_links(part: Part) -> Part | None:
    """The part without a link behind its last sentence ("Read that post here"); nothing where it is links alone."""
    if not part.links or part.role in ("heading", "title", "row", "caption"):
        return part
    text, at = part.text, 0
    outside = []
    for start, end in part.links:
        outside.append(text[at : start - part.start])
        at = end - part.start
    if not any(sign.isalnum() for sign in (*"".join(outside), *text[at:])):
        return None
    start, end = part.links[-1]
    before = text[: start - part.start].rstrip()
    if end == part.end and before.rstrip(_CLOSERS).endswith((".", "!", "?", "…")):
        return part._replace(text=before, end=part.start + len(before))
    return part
