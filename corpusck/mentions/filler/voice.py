"""The voice of a predicate: whether it is a verb, and whether its subject acts or is acted on."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck import lexicon
from corpusck.mentions.filler.nominal import BE
from corpusck.model import Token
from corpusck.text.clauses import Clause

_ENDINGS = ("ed", "en", "wn")


def participle(token: Token) -> bool:
    """Whether a verb may be a past participle, by its ending or as an irregular form: "built", "led"."""
    return token.lower.endswith(_ENDINGS) or (token.tag == "VERB" and token.lower in lexicon.table("irregular"))


def verbal(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a predicate is a verb; what a hyphen joins ("go-between") is a noun, whatever its parts are."""
    if end - start > 1 and tokens[start + 1].text == "-":
        return False
    return any(token.tag == "VERB" or token.lower.endswith("ed") for token in tokens[start:end])


def passive(tokens: Sequence[Token], clause: Clause, verb: int) -> bool:
    """Whether a form of be stands before the verb at this index, adverbs and the like between them."""
    if tokens[verb].lower.endswith("ing"):
        return False
    for token in reversed(tokens[clause.start : verb]):
        if token.tag not in ("ADV", "PART", "ADJ"):
            return token.lower in BE
    return False


def reduced(tokens: Sequence[Token], clause: Clause, start: int, end: int) -> bool:
    """Whether a form without object is a participle, as a finite verb follows it: "the men seized there were"."""
    if tokens[start].lower.endswith("ing") or start == clause.start:
        return False
    before = tokens[start - 1].tag in ("NOUN", "PROPN")
    return before and any(token.tag == "AUX" for token in tokens[end : clause.end])
