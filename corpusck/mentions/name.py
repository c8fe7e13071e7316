"""Names of people, organisations and places; short forms join the fullest form of their document.

What a name names is judged by words inside it (titles, given names, "Bank", "Street") and beside it ("in", "said", an age);
what nothing tells stays `unknown`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Literal

from corpusck import lexicon
from corpusck.model import Mention, Relation, Sentence, Token
from corpusck.text import capitals
from corpusck.text.naming import Likeness, Parts, bodies, inside, parts, people

Sort = Literal["person", "organisation", "place", "unknown"]

_SPEECH = frozenset(
    "said says say added told tells tweeted asked replied explained wrote writes insisted argued warned noted confirmed"
    " testified recalled announced admitted denied claimed".split()
)
_IN = frozenset({"in", "near", "at", "from", "outside", "across", "toward", "towards", "throughout", "around"})
_PARTS_OF_PERSON = 5


@dataclass(frozen=True)
class Name(Mention):
    """A name without its title. The parts are as written, "" where there is none; a lone word of a person is a family name.
    `referent` is the fullest form that the document has of what is named; `tokens` are the half-open token range."""

    sort: Sort
    given: str = ""
    middle: str = ""
    family: str = ""
    suffix: str = ""
    title: str = ""
    referent: str = ""
    tokens: tuple[int, int] = (0, 0)

    @cached_property
    def parts(self) -> Parts:
        """The name as it is compared."""
        return parts(self.text)


@dataclass(frozen=True)
class NameComparison:
    """How two names stand to each other. `different` is always one referent spelt in two ways: `part` (given, middle,
    family or body) differs, written `left` and `right`. `detail` says why names are the same or not: "spelling",
    "nickname", "initial", "missing", "acronym" or ""."""

    relation: Relation
    part: str = ""
    detail: str = ""
    left: str = ""
    right: str = ""


def compare(a: Name, b: Name) -> NameComparison:
    """How two names stand to each other; two people of one family name are unrelated."""
    if {a.sort, b.sort} > {"person"} and "unknown" not in (a.sort, b.sort):
        return NameComparison("unrelated")
    if _bodied(a) or _bodied(b):
        found = bodies(a.parts, b.parts)
    elif _genders_clash(a, b):
        return NameComparison("unrelated")
    else:
        found = people(a.parts, b.parts)
        if found.relation == "unrelated" and "person" not in (a.sort, b.sort) and inside(a.parts, b.parts):
            return NameComparison("compatible", "body", "missing")
    return _comparison(found)


def extract(
    sentences: Sequence[tuple[Sentence, tuple[Token, ...]]], taken: Sequence[frozenset[int]]
) -> list[tuple[Name, ...]]:
    """The names of each sentence of one document; `taken` holds the tokens that other mentions use already."""
    words = capitals.usage(sentences)
    found = [
        tuple(
            name
            for start, end in capitals.runs(tokens, used, capitals.headline(sentence, tokens), words)
            if (name := _name(sentence.text, tokens, start, end)) is not None
        )
        for (sentence, tokens), used in zip(sentences, taken, strict=True)
    ]
    return _resolved(found)


def _bodied(name: Name) -> bool:
    return name.sort in ("organisation", "place") or len(name.parts.words) > _PARTS_OF_PERSON


def _genders_clash(a: Name, b: Name) -> bool:
    titles = lexicon.table("titles")
    borne = {titles.get(name.title.lower().rstrip("."), "u") for name in (a, b)}
    return borne == {"m", "f"}


def _comparison(found: Likeness) -> NameComparison:
    return NameComparison(found.relation, found.part, found.detail, found.left, found.right)


@cache
def _offices() -> frozenset[str]:
    """The last words of titles and offices."""
    return frozenset(row[0].split()[-1] for row in lexicon.rows("offices")) | lexicon.words("titles")


@cache
def _heads() -> dict[str, str]:
    return lexicon.table("name_heads")


@cache
def _surnames() -> frozenset[str]:
    """Heads of names of places and organisations that many people bear as a family name."""
    return frozenset(row[0] for row in lexicon.rows("name_heads") if row[2] == "surname")


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.rows("nations") if row[2] == "demonym")


def _name(text: str, tokens: Sequence[Token], start: int, end: int) -> Name | None:
    """The name that a run of capitalised words is, or none."""
    first = _after_title(tokens, start, end)
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
    name = replace(name, sort=sort, referent=span)
    if sort in ("organisation", "place") or len(name.parts.words) > _PARTS_OF_PERSON:
        return name
    return replace(
        name, given=name.parts.given, middle=" ".join(name.parts.middle), family=name.parts.family, suffix=name.parts.suffix
    )


def _after_title(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the name begins after the titles and offices at the start of a run; `end` where the run is all office."""
    for index in range(end - 1, start - 1, -1):
        word = tokens[index].lower
        if word not in _offices() and not (word == "state" and index > start and tokens[index - 1].lower == "of"):
            continue
        after = index + 1
        while after < end and not tokens[after].text[0].isalnum():
            after += 1
        if after < end and tokens[after].lower in ("of", "for", "the"):
            continue
        rest = [token for token in tokens[after:end] if token.text[0].isalpha()]
        if not rest and index > start and tokens[index - 1].lower not in _offices():
            if word in lexicon.words("offices") and index - start > 1:
                return end
            continue
        if rest and (rest[0].lower in capitals.SUFFIXES or _head([token.lower for token in rest])):
            continue
        if len(rest) == 1 and word in lexicon.words("given_names"):
            continue
        return after
    return start


def _sort(name: Name, tokens: Sequence[Token]) -> Sort:
    first, end = name.tokens
    words = [token.lower for token in tokens[first:end] if token.text[0].isalpha()]
    whole = " ".join(words)
    if name.title:
        return "person"
    if whole in lexicon.words("nations"):
        return "place"
    given = lexicon.words("given_names")
    if (head := _head(words)) and not (len(words) == 2 and words[0] in given and words[1] in _surnames()):
        return "organisation" if head == "organisation" else "place"
    if len(words) > 1 and (words[0] in given or len(words[0]) == 1 or words[-1] in capitals.SUFFIXES):
        return "person"
    if any(len(word) == 1 for word in words[1:-1]) and len(words) < 5:
        return "person"
    return _by_neighbours(tokens, first, end, len(words))


def _head(words: Sequence[str]) -> str:
    """What the head of a name tells it to be, "" where it has none."""
    heads = _heads()
    for word in ("of", "for"):
        if word in words[1:]:
            return heads.get(words[words.index(word, 1) - 1], "")
    if len(words) > 1 and (kind := heads.get(words[-1], "")):
        return kind
    return "place" if len(words) > 1 and words[0] in ("lake", "mount", "cape", "port", "fort", "gulf", "san", "santa") else ""


def _by_neighbours(tokens: Sequence[Token], first: int, end: int, count: int) -> Sort:
    """What the words beside a name tell of it."""
    before = tokens[first - 1].lower if first else ""
    after = tokens[end].lower if end < len(tokens) else ""
    text = tokens[first].text
    if end + 1 < len(tokens) and after == "," and tokens[end + 1].text.isdigit() and len(tokens[end + 1].text) == 2:
        return "person"
    if count == 1 and len(text) > 1 and text.isupper() and len(text) < 7:
        return "organisation"
    if before in _offices() and tokens[first - 1].text.islower():
        return "person"
    if before == "the":
        return "organisation" if text.lower().endswith("s") and count < 3 else "unknown"
    if after in _SPEECH or (before in ("said", "says", "added") and first):
        return "person"
    if before in _IN and count < 3:
        return "place"
    return "unknown"


def _resolved(found: Sequence[tuple[Name, ...]]) -> list[tuple[Name, ...]]:
    """The names with their referents: each short form joins the fuller form named last before it, or else the next one."""
    places: dict[str, list[tuple[int, Name]]] = {}
    order = [(number, name) for number, names in enumerate(found) for name in names]
    seen: set[str] = set()
    for number, name in sorted(order, key=lambda item: (-len(item[1].parts.words), -len(item[1].text), item[0])):
        if name.text not in seen:
            for word in name.parts.keys:
                places.setdefault(word, []).append((number, name))
            seen.add(name.text)
    chosen = {text: _fuller(number, name, places) for number, name in order for text in (name.text,)}
    sorts = _sorts(found)
    return [tuple(_joined(name, chosen, sorts) for name in names) for names in found]


def _fuller(number: int, name: Name, places: dict[str, list[tuple[int, Name]]]) -> str:
    """The text of the fuller form that a name is short for, or its own."""
    candidates = [
        (place, full)
        for word in name.parts.keys
        for place, full in places.get(word, ())
        if full.text != name.text and _rank(full) > _rank(name) and compare(name, full).relation in ("same", "compatible")
    ]
    if not candidates:
        return name.text
    return min(candidates, key=lambda item: (item[0] > number, abs(item[0] - number), item[1].text))[1].text


def _rank(name: Name) -> tuple[int, int]:
    return len(name.parts.words), len(name.text)


def _joined(name: Name, chosen: dict[str, str], sorts: dict[str, Sort]) -> Name:
    text = name.text
    while chosen[text] != text:
        text = chosen[text]
    sort = name.sort if name.sort == "person" else sorts[text]
    return replace(name, referent=text, sort=sort)


def _sorts(found: Sequence[tuple[Name, ...]]) -> dict[str, Sort]:
    """The sort that most mentions of each form have, the unknown left out."""
    counts: dict[str, dict[Sort, int]] = {}
    for names in found:
        for name in names:
            counts.setdefault(name.text, {})[name.sort] = counts.get(name.text, {}).get(name.sort, 0) + (name.sort != "unknown")
    return {text: max(sorted(tally), key=lambda sort: tally[sort]) for text, tally in counts.items()}
