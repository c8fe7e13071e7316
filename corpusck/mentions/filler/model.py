"""What a filler is."""

from __future__ import annotations

from typing import NamedTuple


class Filler(NamedTuple):
    """A noun phrase that fills a part of a fact: who found, where the fire began, what the cause was.

    `fact` and `role` tell the part; `scope` is "story" where a story has one such fact, "thing" where each thing told
    of has its own. `kind` is what may fill it: "who", "where", "body", "land", "title" or "any". `noun` is the head of
    the phrase as written, in lower case, `head` its stem, `words` the stems of its content, `joined` those of them that
    "of" joins to it; `sort` and `name` are those of the name that it is, or "", and `placed` tells that a place is
    named in it. `told` is the stem of the predicate, or "" where several words are one, `beside` are the stems of the
    other phrases beside it, `denied` marks a negation, `counted` a figure in the phrase.
    """

    start: int
    end: int
    text: str
    fact: str
    role: str
    kind: str
    scope: str
    noun: str
    head: str
    words: frozenset[str]
    joined: frozenset[str] = frozenset()
    sort: str = ""
    name: str = ""
    placed: bool = False
    told: str = ""
    beside: frozenset[str] = frozenset()
    denied: bool = False
    counted: bool = False
