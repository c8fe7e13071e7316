"""Runs of capitalised words are found in sentences, and it is judged where a capital means something."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from corpusck import lexicon
from corpusck.model import Sentence, Token

_OPENERS = frozenset({":", '"', "“", "”", "‘", "«", "•", "*", "…", ";", ".", "!", "?", "|", "–", "—"})
_HYPHENS = frozenset("-‐‑")
_ABBREVIATED = frozenset({"st", "mt", "ft", "jr", "sr", "no"})
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_CLOSED = frozenset({"ADP", "DET", "PRON", "CCONJ", "SCONJ", "AUX", "PART", "ADV"})
_SIGNS_AFTER_NUMBER = frozenset(').:;*|!?"”’_')
_AFTER_NUMBER = frozenset({"VERB", "AUX", "ADP", "CCONJ", "PART"})
_MAX_PARTICLES = 3
_MAX_WORDS = 9


class Usage(NamedTuple):
    """How one document writes its words: folded to lower case, `named` with a capital inside a sentence, `plain`
    without."""

    named: frozenset[str]
    plain: frozenset[str]


@cache
def _particles() -> dict[str, str]:
    return lexicon.table("name_particles")


@cache
def _of_heads() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.rows("name_heads") if row[2] == "of") | {"secretary", "minister"}


def usage(sentences: Iterable[Sequence[Token]]) -> Usage:
    """The words of a document by their capitals, from its sentences that are no headlines: in those every word may have
    one."""
    named: set[str] = set()
    plain: set[str] = set()
    for tokens in sentences:
        plain.update([token.lower for token in tokens if token.text[0].islower()])
        capitals = [index for index, token in enumerate(tokens) if token.text[0].isupper()]
        named.update([tokens[index].lower for index in capitals if not begins(tokens, index)])
    return Usage(frozenset(named), frozenset(plain))


def headline(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether the capitals of a sentence tell nothing: words in capitals throughout, or a title with a capital for
    each."""
    words = [token.text for token in tokens if token.text[0].isalpha() and len(token.text) > 3]
    capitals = sum([word[0].isupper() for word in words])
    if len(words) >= 2 and sum([word.isupper() for word in words]) > 0.7 * len(words):
        return True
    if sentence.role in ("title", "heading"):
        return capitals > 0.6 * len(words)
    return len(words) > 4 and capitals > 0.75 * len(words) and tokens[-1].text not in ".!?”\"')"


def begins(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word would have a capital here whatever it is."""
    return index == 0 or tokens[index - 1].text in _OPENERS or (index == 1 and not tokens[0].text[0].isalnum())


def runs(tokens: Sequence[Token], taken: Collection[int], loud: bool, words: Usage) -> Iterator[tuple[int, int]]:
    """The token ranges of the names of a sentence, titles before them included. `taken` tokens belong to other
    mentions; in a `loud` sentence (a headline) only words count that are names elsewhere in the document."""
    end = 0
    for index in [i for i, token in enumerate(tokens) if i not in taken and not token.text.islower()]:
        if index < end or not _capital(tokens[index], loud, words):
            continue
        end = _run(tokens, index, taken, loud, words)
        start = _trimmed(tokens, index, end, words)
        if start < end <= start + 2 * _MAX_WORDS and tokens[start].text[0].isalpha():
            yield start, end


def _capital(token: Token, loud: bool, words: Usage) -> bool:
    text = token.text
    if not text[0].isupper():
        return len(text) > 2 and text[0].isalpha() and not text.islower() and text[1].isupper()
    return not loud or token.lower in words.named


def _run(tokens: Sequence[Token], start: int, taken: Collection[int], loud: bool, words: Usage) -> int:
    """Where the run that begins at `start` ends."""

    def capital(index: int) -> bool:
        return index < len(tokens) and index not in taken and _capital(tokens[index], loud, words)

    end = start + 1
    while end < len(tokens) and end not in taken:
        if capital(end):
            end += 1
            continue
        step = _joint(tokens, end)
        if not step or not (capital(end + step) or (step == 1 and _syllable(tokens, end))):
            break
        end += step + 1
    return _tail(tokens, end, taken)


def _joint(tokens: Sequence[Token], index: int) -> int:
    """How many tokens from `index` on may join the names before and after them."""
    token, before = tokens[index], tokens[index - 1]
    if token.text == ".":
        return int(len(before.text) == 1 or before.lower in lexicon.words("titles") or before.lower in _ABBREVIATED)
    if token.text in _HYPHENS:
        return int(before.end == token.start and index + 1 < len(tokens) and token.end == tokens[index + 1].start)
    if token.text == "&":
        return 1
    if token.lower in ("of", "for") and before.lower in _of_heads():
        return 2 if index + 1 < len(tokens) and tokens[index + 1].lower == "the" else 1
    count = 0
    while count < _MAX_PARTICLES and index + count < len(tokens) and _particle(tokens[index + count]):
        count += 1
    return count


def _particle(token: Token) -> bool:
    return token.text.islower() and _particles().get(token.lower) == "particle"


def _syllable(tokens: Sequence[Token], hyphen: int) -> bool:
    """Whether a lower-case syllable of an East Asian name stands after a hyphen: "Jong-un"."""
    after = tokens[min(hyphen + 1, len(tokens) - 1)]
    return tokens[hyphen].text in _HYPHENS and _particles().get(after.text) == "syllable"


def _tail(tokens: Sequence[Token], end: int, taken: Collection[int]) -> int:
    """The end of a name with the suffix or number that belongs to it: ", Jr", "Sinar Bahari 7", "F-35", "CO2"."""
    if end >= len(tokens) or end in taken:
        return end
    if end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].lower in SUFFIXES:
        return end + 2
    number = end + (tokens[end].text in _HYPHENS and tokens[end - 1].end == tokens[end].start)
    if number >= len(tokens) or not tokens[number].text.isdigit() or len(tokens[number].text) > 3:
        return end
    if tokens[number].start == tokens[number - 1].end:
        return number + 1
    after = tokens[number + 1] if number + 1 < len(tokens) else None
    belongs = after is None or after.tag in _AFTER_NUMBER or after.text in _SIGNS_AFTER_NUMBER
    return number + 1 if belongs and number == end else end


def _trimmed(tokens: Sequence[Token], start: int, end: int, words: Usage) -> int:
    """The start of a name without what only begins the sentence, an article or a day."""
    while start < end and _no_name(tokens, start, end, words):
        start += 1
        while start < end and not tokens[start].text[0].isalnum():
            start += 1
    return start


def _no_name(tokens: Sequence[Token], index: int, end: int, words: Usage) -> bool:
    """Whether the first word of a run has its capital for another reason than a name."""
    token = tokens[index]
    alone = index + 1 == end
    initial = index + 1 < len(tokens) and tokens[index + 1].text == "."
    if (token.lower in ("the", "a", "an") and not initial) or (alone and token.lower in lexicon.words("no_names")):
        return True
    if token.tag in _CLOSED and token.lower in words.plain:
        return True
    titled = not alone and token.lower in lexicon.words("titles")
    if not begins(tokens, index) or titled or token.lower in lexicon.words("nations"):
        return False
    if token.lower in lexicon.words("stopwords") or token.lower in lexicon.words("no_names"):
        return True
    given = token.lower in lexicon.words("given_names")
    if alone:
        owns = token.tag == "PROPN" and index + 1 < len(tokens) and tokens[index + 1].text in ("'s", "’s")
        sure = given or owns or token.lower in words.named or (token.text.isupper() and len(token.text) > 1)
        return not sure or token.lower in words.plain
    return token.lower in words.plain and not given and token.lower not in lexicon.words("name_heads")
