"""Names are found in the sentences of a document.

What a name names is judged by words inside it (titles, given names, "Bank", "Street") and beside it ("in", "said", an
age); what nothing tells stays `unknown`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from corpusck import lexicon
from corpusck.mentions.name.forms import resolved
from corpusck.mentions.name.heads import head, surnames
from corpusck.mentions.name.mention import PERSON_WORDS, Name, Sort
from corpusck.mentions.name.titles import after_title, before_office, offices
from corpusck.model import Sentence, Token
from corpusck.text import capitals

_IN = frozenset({"in", "near", "at", "from", "outside", "across", "toward", "towards", "throughout", "around"})


def extract(
    sentences: Sequence[tuple[Sentence, tuple[Token, ...]]], taken: Sequence[frozenset[int]]
) -> list[tuple[Name, ...]]:
    """The names of each sentence of one document; `taken` holds the tokens that other mentions use already."""
    loud = [capitals.headline(sentence, tokens) for sentence, tokens in sentences]
    words = capitals.usage(tokens for (_, tokens), shouts in zip(sentences, loud, strict=True) if not shouts)
    found = [
        tuple(
            name
            for start, end in capitals.runs(tokens, used, shouts, words)
            if (name := _name(sentence.text, tokens, start, end)) is not None
        )
        for (sentence, tokens), used, shouts in zip(sentences, taken, loud, strict=True)
    ]
    return resolved(found)


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.rows("nations") if row[2] == "demonym")


def _name(text: str, tokens: Sequence[Token], start: int, end: int) -> Name | None:
    """The name that a run of capitalised words is, or none: the letters of $US5 tell a currency, TEN MILES a
    distance."""
    run = tokens[start:end]
    if len(run) > 1 and run[0].lower in lexicon.words("numerals") and all(token.text.isupper() for token in run):
        return None
    if start and tokens[start - 1].text == "$" and tokens[start - 1].end == tokens[start].start:
        return None
    first = after_title(tokens, start, end)
    end = before_office(tokens, first, end) if first == start else end
    while end > first and not tokens[end - 1].text[0].isalnum():
        end -= 1
    if first == end:
        return None
    title = text[tokens[start].start : tokens[first - 1].end] if first > start else ""
    if all(token.lower in _demonyms() for token in tokens[first:end]):
        return None
    if not title and end - first > 2 and tokens[first].lower in _demonyms():
        first += 1
    span = text[tokens[first].start : tokens[end - 1].end]
    name = Name(tokens[first].start, tokens[end - 1].end, span, "unknown", title=title, tokens=(first, end))
    sort = _sort(name, tokens)
    name = name._replace(sort=sort, referent=span)
    if sort in ("organisation", "place") or len(name.parts.words) > PERSON_WORDS:
        return name
    return name._replace(
        given=name.parts.given,
        middle=" ".join(name.parts.middle),
        family=name.parts.family,
        suffix=name.parts.suffix,
    )


def _sort(name: Name, tokens: Sequence[Token]) -> Sort:
    first, end = name.tokens
    words = [token.lower for token in tokens[first:end] if token.text[0].isalpha()]
    whole = " ".join(words)
    if name.title:
        return "person"
    if whole in lexicon.words("nations"):
        return "place"
    given = lexicon.words("given_names")
    if (told := head(words)) and not (len(words) == 2 and words[0] in given and words[1] in surnames()):
        return "organisation" if told == "organisation" else "place"
    if len(name.parts.words) > 1 and (words[0] in given or _initial(tokens, first) or name.parts.suffix):
        return "person"
    if any(len(word) == 1 for word in words[1:-1]) and len(words) < 5:
        return "person"
    return _by_neighbours(tokens, first, end, len(words))


def _initial(tokens: Sequence[Token], index: int) -> bool:
    return len(tokens[index].text) == 1 and index + 1 < len(tokens) and tokens[index + 1].text == "."


def _by_neighbours(tokens: Sequence[Token], first: int, end: int, count: int) -> Sort:
    """What the words beside a name tell of it."""
    before = tokens[first - 1].lower if first else ""
    after = tokens[end].lower if end < len(tokens) else ""
    text = tokens[first].text
    if end + 1 < len(tokens) and after == "," and tokens[end + 1].text.isdigit() and len(tokens[end + 1].text) == 2:
        return "person"
    if count == 1 and len(text) > 1 and text.isupper() and len(text) < 7:
        return "organisation"
    office = first - 2 if before == "," and count > 1 else first - 1
    if office >= 0 and tokens[office].lower in offices() and tokens[office].text.islower():
        return "person"
    if before == "the":
        return "organisation" if text.lower().endswith("s") and count < 3 else "unknown"
    if after in lexicon.words("speech_verbs") or (before in ("said", "says", "added") and first):
        return "person"
    if before in _IN and count < 3:
        return "place"
    return "unknown"
