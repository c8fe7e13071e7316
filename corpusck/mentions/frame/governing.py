"""What a predicate makes of the next one, if it governs it: "failed to sign", "kept them from leaving"."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache
from itertools import pairwise

from corpusck import lexicon
from corpusck.model import Token

_AFTER = 7
"""Tokens after a predicate among which what it governs is looked for."""


def governor(tokens: Sequence[Token], start: int, end: int, events: Container[int]) -> str:
    """What the predicate from `start` to `end` makes of the next one (see `data/governors.tsv`), if it governs it; ""
    otherwise. `events` are the places of words that tell events."""
    governors = lexicon.table("governors")
    stems = " ".join([token.stem for token in tokens[start:end]])
    if stems == "have to" and start and tokens[start - 1].lower == "still":
        return "not"
    made = governors.get(stems, "")
    if not made and stems not in _joining():
        return ""
    places = [place for place in range(end, min(end + _AFTER, len(tokens))) if tokens[place].tag != "ADV"]
    after = [tokens[place] for place in places]
    if joined := _joined(governors, stems, after):
        return joined
    reaches = made == "considered" or (made == "not" and tokens[start].tag != "NOUN")
    thing = reaches and any(p in events and tokens[p].tag == "NOUN" for p in places[:3])
    clause = made == "denied" and _clause_follows(after)
    return made if made == "alleged" or thing or clause or _verb_follows(after) else ""


@cache
def _joining() -> frozenset[str]:
    """The predicates that make something else of what a preposition joins to them."""
    return frozenset([words.rpartition(" ")[0] for words in lexicon.table("governors")]) - {""}


def _joined(governors: dict[str, str], stems: str, after: Sequence[Token]) -> str:
    """What a verb makes of a form in -ing after "from", "of" or "against" ("kept them from leaving"), or, in another
    sense than its own, of an infinitive right after it ("is said to have left")."""
    for token, following in pairwise(after):
        if following.lower.endswith("ing") and following.tag == "VERB":
            return governors.get(f"{stems} {token.lower}", "")
    return governors.get(f"{stems} to", "") if after and after[0].lower == "to" else ""


def _verb_follows(after: Sequence[Token]) -> bool:
    """Whether an infinitive follows soon, or a form in -ing at once."""
    return any(t.lower == "to" and t.tag == "PART" for t in after[:3]) or (
        bool(after) and after[0].lower.endswith("ing")
    )


def _clause_follows(after: Sequence[Token]) -> bool:
    """Whether a noun and an auxiliary follow before any other verb: "denied the bank had paid"."""
    verbal = next((place for place, token in enumerate(after) if token.tag in ("AUX", "VERB")), 0)
    joined = any(token.tag in ("CCONJ", "PUNCT") for token in after[:verbal])
    return (
        verbal > 0 and not joined and after[verbal].tag == "AUX" and after[verbal - 1].tag in ("NOUN", "PRON", "PROPN")
    )
