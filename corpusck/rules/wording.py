"""The words by which a finding is called: what a fact is about, in words of the articles, and lists of sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpusck.match.story import Story
from corpusck.model import Claim, Token
from corpusck.text.tokens import is_content

LONGEST = 6
"""Telling words in a subject at the most."""
_ENOUGH = 2
"""Telling words with which a subject may end where the clause does."""

_STOPS = frozenset({",", ";", ":", "(", ")", "–", "—", "|", '"', "“", "”"})
_RELATIVES = frozenset({"that", "which", "who", "whose", "where", "when", "while", "after", "before", "because", "as"})
_POSSESSIVES = frozenset({"my", "your", "his", "her", "its", "our", "their"})
_REPORTS = frozenset({"accord", "add", "report", "say", "state", "tell", "write"})
"""Stems of verbs that say who tells a fact, not what it is about."""
_JOINTS = frozenset({"ADP", "CCONJ", "PART"})


def listing(names: Iterable[str], longest: int = 3) -> str:
    """The distinct names in a row: "a, b and c", "a, b, c and 4 more"."""
    found = sorted(set(names))
    if len(found) > longest + 1:
        return f"{', '.join(found[:longest])} and {len(found) - longest} more"
    return " and ".join(filter(None, (", ".join(found[:-1]), found[-1])))


def gist(story: Story, number: int) -> str:
    """The telling words of a claim, the rarest of the story left out last, in the order of the sentence."""
    claim = story.claims[number]
    ranked = sorted(filter(_tells, claim.tokens), key=lambda token: (story.weights.get(token.stem, 0.0), token.start))
    kept = sorted(ranked[:LONGEST], key=lambda token: token.start)
    return _phrase(claim.tokens, kept) or claim.sentence.text


def around(claim: Claim, start: int, end: int, longest: int = LONGEST) -> str:
    """The telling words about the span `start` to `end` of a claim: those after it first, to the next stop."""
    tokens = claim.tokens
    last = [place for place, token in enumerate(tokens) if token.start >= end]
    first = [place for place, token in enumerate(tokens) if token.end <= start]
    after = _until_stop(tokens, last, longest, 0)
    before = _until_stop(tokens, first[::-1], longest, len(after))
    kept = [*before[::-1], *after]
    if not kept:
        kept = [token for token in tokens if _tells(token) and not start <= token.start < end][:longest]
    return _phrase(tokens, kept) or claim.sentence.text[start:end]


def _tells(token: Token) -> bool:
    """Whether a word says what a fact is about: not who tells it, nor how its words hang together."""
    reports = token.stem in _REPORTS and token.tag not in ("NOUN", "PROPN")
    return len(token.text) > 1 and is_content(token) and token.tag not in _JOINTS and not reports


def _until_stop(tokens: Sequence[Token], way: Iterable[int], longest: int, others: int) -> list[Token]:
    """The telling words on the way, so that with `others` there are at most `longest`. They end at a sign that parts,
    and with the clause once they are enough."""
    found: list[Token] = []
    for place in way:
        token, size = tokens[place], len(found) + others
        stops = token.text in _STOPS and (found or size >= _ENOUGH)
        if size >= longest or stops or (size >= _ENOUGH and _opens_clause(tokens, place)):
            break
        if _tells(token):
            found.append(token)
    return found


def _opens_clause(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    if token.tag == "CCONJ":
        return any(after.tag in ("VERB", "AUX", "PRON") for after in tokens[place + 1 : place + 2])
    return token.tag == "SCONJ" or token.lower in _RELATIVES


def _phrase(tokens: Sequence[Token], kept: Sequence[Token]) -> str:
    """The kept words in their order. The small words that lead to one of them from the word before stay with it:
    "families of the dead", "Romania's lines". An "of" after a word left out goes too: "(22 years of) service"."""
    starts = {token.start for token in _from_the_noun(kept, tokens)}
    text, end = "", 0
    joints: list[Token] = []
    after_kept = False
    for token in tokens:
        if token.start in starts:
            for word in (*(joints if text else ()), token):
                text += word.text if word.start == end or not text else f" {word.text}"
                end = word.end
        elif _leads(token, joints) and (after_kept or joints or token.lower != "of"):
            joints.append(token)
            continue
        joints = []
        after_kept = token.start in starts
    return text


def _leads(token: Token, joints: Sequence[Token]) -> bool:
    """Whether a small word leads to the next word: "of", and with others before it "of the", "at its"."""
    return token.tag in _JOINTS or (bool(joints) and (token.tag == "DET" or token.lower in _POSSESSIVES))


def _from_the_noun(words: Sequence[Token], tokens: Sequence[Token]) -> Sequence[Token]:
    """The words without the verbs and adverbs before the first noun, where enough are left. The first word of a
    sentence stays: it may be a noun that looks like a verb."""
    for place, token in enumerate(words):
        if token.tag not in ("VERB", "ADV") or token.start == tokens[0].start:
            return words[place:] if len(words) - place > _ENOUGH else words
    return words
