"""Names of people, organisations and places; short forms join the fullest form of their document.

What a name names is judged by words inside it (titles, given names, "Bank", "Street") and beside it ("in", "said", an age);
what nothing tells stays `unknown`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Literal

from corpusck import lexicon
from corpusck.model import Mention, Relation, Sentence, Token
from corpusck.text import capitals
from corpusck.text.naming import Likeness, Parts, bodies, gender, inside, parts, people

Sort = Literal["person", "organisation", "place", "unknown"]

_SPEECH = frozenset(
    "said says say added told tells tweeted asked replied explained wrote writes insisted argued warned noted confirmed"
    " testified recalled announced admitted denied claimed".split()
)
_IN = frozenset({"in", "near", "at", "from", "outside", "across", "toward", "towards", "throughout", "around"})
_PARTS_OF_PERSON = 5
_LONGEST_OFFICE = 5


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
    borne = {titles.get(name.title.lower().rstrip("."), "u") for name in (a, b) if name.title}
    return borne | {gender(name.given) for name in (a, b) if name.given} >= {"m", "f"}


def _comparison(found: Likeness) -> NameComparison:
    return NameComparison(found.relation, found.part, found.detail, found.left, found.right)


@cache
def _offices() -> frozenset[str]:
    """Titles and the last words of offices, those of the form "secretary of state" left out."""
    plain = frozenset(row[0].split()[-1] for row in lexicon.rows("offices") if not {"of", "for", "in"} & set(row[0].split()))
    return plain | lexicon.words("titles")


def _office_ends(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Whether a title or office ends with the token at `index`."""
    if tokens[index].lower in _offices():
        return True
    offices = lexicon.words("offices")
    return any(
        " ".join(token.lower for token in tokens[first : index + 1]) in offices
        for first in range(max(start, index - _LONGEST_OFFICE + 1), index - 1)
    )


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
    end = _before_office(tokens, first, end) if first == start else end
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
    name = replace(name, sort=sort, referent=span)
    if sort in ("organisation", "place") or len(name.parts.words) > _PARTS_OF_PERSON:
        return name
    return replace(
        name, given=name.parts.given, middle=" ".join(name.parts.middle), family=name.parts.family, suffix=name.parts.suffix
    )


def _after_title(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the name begins after the titles and offices at the start of a run."""
    for index in range(end - 1, start - 1, -1):
        if not _office_ends(tokens, start, index):
            continue
        after = index + 1
        while after < end and not tokens[after].text[0].isalnum():
            after += 1
        rest = [token.lower for token in tokens[after:end] if token.text[0].isalpha()]
        if not rest or rest[0] in ("of", "for", "the") or rest[0] in capitals.SUFFIXES:
            continue
        if _head(rest) or any(word in _heads() and word not in _surnames() for word in rest) or rest[-1] in _offices():
            continue
        if len(rest) == 1 and tokens[index].lower in lexicon.words("given_names"):
            continue
        return after
    return start


def _before_office(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a name ends before an office at the end of its run: "Savanna Chief Executive"; `start` where all is office."""
    if tokens[start].lower in lexicon.words("given_names") or not _office_ends(tokens, start, end - 1):
        return end
    offices = lexicon.words("offices") | lexicon.words("titles")
    for first in range(max(start, end - _LONGEST_OFFICE), end):
        if " ".join(token.lower for token in tokens[first:end]) in offices:
            return first
    return end


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
    if len(name.parts.words) > 1 and (words[0] in given or len(name.parts.words[0]) == 1 or name.parts.suffix):
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
    """The names with their referents: each short form joins the fuller form that it most likely is short for."""
    counts: Counter[str] = Counter()
    heads: dict[str, Name] = {}
    by_word: dict[str, list[str]] = {}
    for name in (name for names in found for name in names):
        counts[name.text] += 1
        if heads.setdefault(name.text, name) is name:
            for word in name.parts.keys:
                by_word.setdefault(word, []).append(name.text)
    sorts = _sorts(found)
    last: dict[str, int] = {}
    result = []
    for names in found:
        joined = []
        for name in names:
            full = name
            while (fuller := _fuller(full, heads, by_word, counts, last)) is not None:
                full = fuller
            last[full.text] = len(last)
            joined.append(replace(name, referent=full.text, sort="person" if name.sort == "person" else sorts[full.text]))
        result.append(tuple(joined))
    return result


def _fuller(
    name: Name, heads: dict[str, Name], by_word: dict[str, list[str]], counts: Counter[str], last: dict[str, int]
) -> Name | None:
    """The form that a name is short for: one with its title before others, one named often before one named seldom, the one
    named last."""
    texts = {text for word in name.parts.keys for text in by_word.get(word, ())}
    candidates = [full for text in texts if _longer(full := heads[text], name)]
    if not candidates:
        return None
    return max(candidates, key=lambda full: (bool(name.title) and name.title == full.title, counts[full.text], last.get(full.text, -1), full.text))


def _longer(full: Name, short: Name) -> bool:
    size, other = (len(full.parts.words), len(full.text)), (len(short.parts.words), len(short.text))
    return size > other and compare(short, full).relation in ("same", "compatible")


def _sorts(found: Sequence[tuple[Name, ...]]) -> dict[str, Sort]:
    """The sort that most mentions of each form have, the unknown left out."""
    counts: dict[str, Counter[Sort]] = {}
    for name in (name for names in found for name in names):
        counts.setdefault(name.text, Counter())[name.sort] += name.sort != "unknown"
    return {text: max(sorted(tally), key=lambda sort: tally[sort]) for text, tally in counts.items()}
