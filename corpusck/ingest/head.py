"""The head of an article: which lines are its title, and which are mastheads, bylines, dates and labels, no claims.

The words by which such lines are known stand in `data/headline.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from corpusck import lexicon
from corpusck.ingest import furniture, published
from corpusck.ingest.builder import Draft, Part

_DEPTH = 10
"""Bylines and dates are looked for in so many parts from the top."""
_HEADLINE = 18  # words
_LONGEST = 200
"""A line of more characters is prose, and the dates in it are those of the story."""
_LONGEST_PLACE = 5
_SEGMENT = re.compile(r"\s?[,|•·–—]\s|\s-+\s|(?<=[^\W\d_]{3})\.\s|\s/\s")
_BEHIND_DATE = re.compile(r"\s[-–—|]\s|:\s")
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_BYLINE = re.compile(
    r"""(?:^(?i:exclusive\s)?(?i:by|from)|[.|,•·–—-]\s[Bb]y)(?:$|\s(?=[A-Z]))(?!.*\.$)
      | (?i:\b(?:posted|written|compiled|reported|published|edited|words|story|text|report)\sby\s)(?=[A-Z])
    """,
    re.VERBOSE,
)
_DATELINE = re.compile(
    r"""(?P<place>(?:[^.()"“!?;:—–]|(?<=\d):(?=\d)){0,60}(?:\.[^.()"“!?;:—–]{0,30}){0,3}?)
        (?P<agency>\([^()]{2,40}\))?
        (?:\s+(?:-|–|—|--)\s+|\s*—\s*|(?P<colon>:\s+))
    """,
    re.VERBOSE,
)


_CREDIT = re.compile(r"\(([^()]{2,20})\)\s*(?=[A-Z])")
_SENTENCE = re.compile(r"(?:An?|He|It|She|The|They|We)\s(?=[a-z\d]).*\.$", re.DOTALL)
_LIFE = re.compile(r"\b(?:[Bb]orn|[Dd]ied)\b|[(;]\s?[bd]\.\s")
_BEFORE_TITLE = re.compile(r"(?i:title|headline):\s+(?=\S)")


class Head(NamedTuple):
    """What the head tells, and the parts of the article without the lines that are no claims."""

    title: str | None
    dates: tuple[str, ...]
    parts: tuple[Part, ...]


def read(draft: Draft, parts: Sequence[Part]) -> Head:
    """Find title, dates and what is no claim among `parts`, the parts of `draft` without furniture."""
    prose = [index for index, part in enumerate(parts) if furniture.is_prose(part)]
    top = min(prose[0] if prose else len(parts), _DEPTH)
    deep = min(prose[1] if len(prose) > 1 else len(parts), _DEPTH)
    title = _title(parts, top)
    dropped = {index for index in range(deep) if index != title and _is_meta(parts, index, title)}
    if title is not None:
        dropped.update(i for i in range(title) if _is_masthead(parts, i) or _is_label(parts[i].text))
    lines = sorted({*range(top), *dropped}, key=lambda index: (index == title, index))
    dates = [*draft.dates, *(parts[index].text for index in lines if len(parts[index].text) < _LONGEST)]
    told, kept = draft.title, []
    for index, part in enumerate(parts):
        if (index in dropped or (part.meta and len(part.text) < _LONGEST / 2)) and not published.is_time(part.text):
            continue
        if index == title:
            part = _undated(part._replace(role="title"))
            told = part.text
        elif index < deep + 1 and part.role == "paragraph":
            start = dateline(part.text)
            if start:
                dates.append(part.text[:start])
                part = _cut(part, start)
        kept.append(part)
    return Head(told, tuple(dates), tuple(kept))


def _title(parts: Sequence[Part], top: int) -> int | None:
    """The index of the title: the part that the format marked, or the first headline above the text."""
    marked = (i for i, part in enumerate(parts) if part.role == "title" or (i < top and _BEFORE_TITLE.match(part.text)))
    if (index := next(marked, None)) is not None:
        return index
    lines = (i for i in range(top) if parts[i].role in ("paragraph", "heading") and is_headline(parts[i].text))
    candidates = [i for i in lines if not _is_label(parts[i].text) and not _is_meta(parts, i, None)]
    for index, following in pairwise(candidates):
        if not _is_masthead(parts, index) and not _is_letterhead(parts[index].text, parts[following].text):
            return index
    return candidates[-1] if candidates else None


def _is_letterhead(text: str, following: str) -> bool:
    """Whether a line names who speaks, in capitals, above a longer headline."""
    return text.isupper() and text[-1].isalnum() and text.count(" ") < 4 and following.count(" ") > 4


def is_headline(text: str) -> bool:
    """Whether a line may be a headline: short, begun with a capital, a digit or a quote, and without a final stop."""
    words = text.count(" ") + 1
    lead = text.lstrip("\"'“‘«¡¿([$£€#")[:1]
    if text.endswith((",", ";", ":")) or text.rstrip("\"'”’) ").endswith("."):
        return False
    return words <= _HEADLINE and (lead.isupper() or lead.isdigit())


@cache
def _lines() -> dict[str, frozenset[str]]:
    return {line: frozenset(kinds.split()) for line, kinds in lexicon.rows("headline")}


def _kinds(words: Sequence[str]) -> frozenset[str]:
    return _lines().get(furniture.key(words), frozenset())


def _is_label(text: str) -> bool:
    """Whether a line is the name of a section or of a kind of text."""
    return len(text) < 60 and "label" in _kinds(_WORD.findall(text))


def _is_masthead(parts: Sequence[Part], index: int) -> bool:
    """Whether the first line is the name of a newspaper or site: by a word of such names, or by a date below it."""
    text = parts[index].text
    words = _WORD.findall(text)
    if index or parts[index].level or len(words) > 10:
        return False
    named = any("masthead" in _kinds([word]) for word in words)
    capitals = all(word[0].isupper() or word[0].isdigit() or len(word) < 4 for word in words)
    dated = index + 1 < len(parts) and (_is_meta(parts, index + 1, None) or _is_label(parts[index + 1].text))
    return (dated and (named or (capitals and len(words) <= 6))) or (named and capitals and len(words) <= 5)


def _is_meta(parts: Sequence[Part], index: int, title: int | None) -> bool:
    """Whether a line at the top tells author, date, agency or section alone."""
    text = parts[index].text
    words = _WORD.findall(text)
    if parts[index].role == "item":
        return published.is_stamp(text)
    if parts[index].role not in ("paragraph", "heading") or len(words) > 25:
        return False
    signed = _BYLINE.search(text) and not text.endswith(("?", "!", '"', "”"))
    if signed and (len(words) <= 14 or not text.endswith(".")):
        return True
    segments = [_WORD.findall(segment) for segment in _SEGMENT.split(text)]
    if published.is_stamp(text) or _is_stamped(text, 6 if title is None else 9):
        return True
    if title is None or index < title:
        return False
    if _is_label(text):
        return True
    short = len(words) <= 7 and not text.endswith((".", "!", "?"))
    return short and (_names_trade(segments) or ((index == title + 1 or index == title + 2) and _names_paper(words)))


def _is_stamped(text: str, most: int) -> bool:
    """Whether a line is short segments, of at most so many words, and one of them is a day or a time of day alone; not
    "The roof fell on Monday, 16 November, at noon." or "(born Hune, 4 May 1887)"."""
    if _SENTENCE.match(text) or _LIFE.search(text):
        return False
    segments = _SEGMENT.split(text)
    stamps = {
        at
        for count in (1, 2, 3)
        for start in range(len(segments) - count + 1)
        if published.is_stamp(" ".join(segments[start : start + count]))
        and not segments[start].startswith(("On ", "At "))
        for at in range(start, start + count)
    }
    rest = [segment for at, segment in enumerate(segments) if at not in stamps]
    return bool(stamps) and all(len(_WORD.findall(segment)) <= most for segment in rest)


def _names_trade(segments: Sequence[Sequence[str]]) -> bool:
    """Whether a line is a credit without "by": "Herald staff", "Gareth Penhallow, rugby correspondent"."""
    trades = [bool(segment) and "trade" in _kinds([segment[-1]]) for segment in segments]
    first = segments[0]
    return any(trades) and all(word[0].isupper() or (trades[0] and word is first[-1]) for word in first)


def _names_paper(words: Sequence[str]) -> bool:
    """Whether a line below the title is the name of a newspaper or site ("BBC News, Vell")."""
    return len(words) < 5 and all(word[0].isupper() for word in words) and any("masthead" in _kinds([w]) for w in words)


def dateline(text: str) -> int:
    """Where the sentence starts after a dateline such as "LISBON, June 3 (Atlantic Newswire) - "; 0 without one."""
    match = _DATELINE.match(text)
    if not match or match.end() >= len(text):
        credit = _CREDIT.match(text)  # "(CNN) Three people"
        return credit.end() if credit and "trade" in _kinds(credit[1].split()) else 0
    place, agency = match["place"].strip(), match["agency"]
    words = _WORD.findall(place)
    if len(words) > 14 or not (words or agency):
        return 0
    lead = words[0] if words else ""
    shouted = len(lead) > 1 and lead.isupper() and not lead.isdigit()
    told = bool(agency) or any(published.days(place))
    if not told and (text[match.end() : match.end() + 40].isupper() or len(words) > _LONGEST_PLACE):
        return 0
    if match["colon"]:
        return match.end() if place.isupper() and len(words) <= 2 else 0
    proper = all(not word[0].islower() or len(word) <= 3 or word in ("local", "time") for word in words)
    return match.end() if proper and (shouted or told) else 0


def _cut(part: Part, start: int) -> Part:
    return part._replace(text=part.text[start:], start=part.start + start)


def _undated(part: Part) -> Part:
    """A title without the date or the label in front of it ("27 / 09 / 2013 - Two parties to stand")."""
    if label := _BEFORE_TITLE.match(part.text):
        return _cut(part, label.end())
    day = next(published.days(part.text), None)
    if day is None or day.start:
        return part
    match = _BEHIND_DATE.match(part.text, day.end)
    return _cut(part, match.end()) if match else part
