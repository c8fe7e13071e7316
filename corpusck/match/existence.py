"""Some against none: things of which one source says that there are none and another that there are, as frames."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from corpusck import lexicon
from corpusck.mentions.frame import CONDITIONAL, Frame, Terms, noun_denied, signs
from corpusck.model import Claim, Token
from corpusck.text.clauses import Clause, clauses
from corpusck.text.concepts import of_stem

_SURE = frozenset(("done", "planned", "expected"))
"""How a frame is told whose participants are there, or will be."""
_THE = frozenset(("'s", "her", "his", "its", "my", "our", "that", "the", "their", "these", "this", "those", "whose"))
"""What stands before a thing that was spoken of before: that it is there is not what the sentence says."""
_ARTICLES = frozenset(("a", "an"))
_ADVERBIAL = frozenset(("at", "by", "for", "in", "into", "on", "under"))
"""What a bare noun follows that names no thing: "on alert", "in person", "by train"."""
_BARE = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))


def existence(claims: Sequence[Claim]) -> Iterator[tuple[int, Frame]]:
    """The claims that say that there is none of a thing, and those that say that there is one: the claim's index and a
    frame whose head is the thing."""
    none = [(number, *found) for number, claim in enumerate(claims) for found in _denials(claim)]
    if not none:
        return
    ideas = {idea for number, place, _ in none for idea in _ideas(claims[number].tokens[place].stem)}
    for number, place, reach in none:
        yield number, _frame(claims[number], place, reach)
    for number, claim in enumerate(claims):
        for place, token in enumerate(claim.tokens):
            if token.tag == "NOUN" and not ideas.isdisjoint(_ideas(token.stem)) and _told(claim, place):
                yield number, _frame(claim, place)


@lru_cache(maxsize=10_000)
def _ideas(stem: str) -> frozenset[str]:
    """What a noun of this stem names, as a stem and as the concepts it may say."""
    return of_stem(stem) | {stem}


def _denials(claim: Claim) -> Iterator[tuple[int, str]]:
    """The nouns of which a claim says that there is none, and how far that reaches: "there was no N", "found no N",
    "without N", "did not have a N", but not "no N was hurt" or "none of the N"."""
    tokens = claim.tokens
    if not signs.denials(tokens, 0, len(tokens)) and "zero" not in [token.lower for token in tokens]:
        return
    told = clauses(tokens)
    for place, (token, after) in enumerate(pairwise((*tokens, None))):
        if token is None or token.tag != "NOUN" or (after is not None and after.tag == "NOUN"):
            continue
        clause = _clause(told, place)
        reach = _denied(claim, clause, place)
        if reach and _asserted(claim, clause, place) and _only_said(tokens, clause, place):
            yield place, reach


def _denied(claim: Claim, clause: Clause, place: int) -> str:
    """How far the denial of a noun reaches, by its own "no" or by its verb."""
    return noun_denied(claim.tokens, clause.start, place) or _not_had(claim, clause, place)


def _not_had(claim: Claim, clause: Clause, place: int) -> str:
    """How far the denial of a verb reaches that only says that there is something, before a noun that is any of its
    kind: "had not obtained permission", "does not have a brake", "there was not a brake"."""
    tokens, first = claim.tokens, place
    while first > clause.start and (tokens[first - 1].tag in _BARE or tokens[first - 1].lower in _ARTICLES):
        first -= 1
    verb = first - 1
    if "there" in [token.lower for token in tokens[clause.start : first]]:
        return "one" if signs.denials(tokens, verb, first) else ""
    if verb < clause.start or tokens[verb].tag != "VERB" or tokens[verb].stem not in lexicon.words("existing"):
        return ""
    return "one" if any(f.negative and f.tokens == (verb, verb + 1) for f in _around(claim, place)) else ""


def _only_said(tokens: Sequence[Token], clause: Clause, place: int) -> bool:
    """Whether the verb nearest to a noun, one before it if there is one, only says that there is something, or none:
    what else is said of none of a kind leaves the kind there."""
    return all(verb.stem in lexicon.words("existing") for verb in _verb(tokens, clause, place))


def _verb(tokens: Sequence[Token], clause: Clause, place: int) -> list[Token]:
    """The verb nearest to a noun, one before it if there is one; none in a clause without verbs."""
    before = [token for token in tokens[clause.start : place] if token.tag == "VERB"]
    after = [token for token in tokens[place : clause.end] if token.tag == "VERB"]
    return before[-1:] or after[:1]


def _told(claim: Claim, place: int) -> bool:
    """Whether a claim says that there is what the noun at `place` names: no frame around it denies, asks or supposes,
    and it is neither what a verb takes away or looks for nor a thing that was spoken of before."""
    tokens = claim.tokens
    clause = _clause(clauses(tokens), place)
    if _denied(claim, clause, place) or not _asserted(claim, clause, place):
        return False
    if any(verb.stem in lexicon.words("absent") for verb in _verb(tokens, clause, place)):
        return False
    if any(frame.negative for frame in _around(claim, place)):
        return False
    first = place
    while first > clause.start and tokens[first - 1].tag in _BARE:
        first -= 1
    if first > 1 and tokens[first - 2].text == "-":
        return True
    if first == place and first and tokens[first - 1].lower in _ADVERBIAL and not tokens[place].lower.endswith("s"):
        return False
    return first == 0 or tokens[first - 1].lower not in _THE


def _asserted(claim: Claim, clause: Clause, place: int) -> bool:
    """Whether what a clause says of a token is told as a fact: no condition, question, rumour or mere possibility."""
    if clause.opener in CONDITIONAL or claim.tokens[-1].text == "?":
        return False
    return all(frame.status in _SURE for frame in _around(claim, place))


def _around(claim: Claim, place: int) -> list[Frame]:
    """The frames in which a token stands."""
    token = claim.tokens[place]
    return [m for m in claim.mentions if isinstance(m, Frame) and m.start <= token.start and token.end <= m.end]


def _clause(told: Sequence[Clause], place: int) -> Clause:
    return told[max(bisect_right([clause.start for clause in told], place) - 1, 0)]


def _frame(claim: Claim, place: int, denied: str = "") -> Frame:
    """That there is, or is not, what the noun at `place` names, with the other participants of its clause."""
    tokens = claim.tokens
    terms, clause = Terms(tokens), _clause(clauses(tokens), place)
    around = terms.between(clause.start, clause.end)
    start, end = tokens[place].start, tokens[place].end
    head = terms[place] or tokens[place].stem
    return Frame(
        start,
        end,
        claim.sentence.text[start:end],
        head=head,
        object=around - {head},
        names=around & terms.names,
        negative=bool(denied),
        total=denied == "all",
        verb=False,
        thing=True,
        none_of=terms.between(signs.compound(tokens, place), place) if denied else frozenset(),
        tokens=(place, place + 1),
    )
