"""What the words around a clause make of all that it tells: supposed, considered, denied."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck import lexicon
from corpusck.mentions.frame.model import Status
from corpusck.mentions.frame.signs import BE
from corpusck.mentions.frame.terms import times
from corpusck.model import Token
from corpusck.text.clauses import Clause

CONDITIONAL = frozenset(("before", "if", "lest", "once", "provided", "till", "unless", "until", "whether"))
"""Words that open a clause of which nobody says that it is so."""
_BEFORE = 3
"""Tokens before a clause, the word that opens it among them, that may govern it."""
_BEGINNING = frozenset(("", ":", ";", "“", '"'))
_JOINING = frozenset((",", "and", "or"))
_DO = frozenset(("do", "don't", "don’t", "not"))
_NOUNS_BEFORE = frozenset(("-", "by", "of"))
"""What follows a participle or a noun that looks like the bare form of a verb: "cut by frost", "use of force"."""
_UNTIL = frozenset(("till", "until"))
_PERIODS = frozenset(
    ("autumn", "fall", "month", "quarter", "season", "spring", "summer", "tomorrow", "week", "winter", "year")
)
_BACKING = frozenset(("confirm", "evid", "indic", "prove", "proof", "show", "sign", "suggest", "suggestion"))
"""Stems of words for what speaks for a claim."""
_SHOWING = frozenset(("argu", "contend", "convinc", "demonstr", "establish", "persuad", "prove", "show"))
"""Stems of verbs for making somebody believe what a clause tells."""
_CLEFT = 7
"""Tokens before a relative clause among which "it was not" is looked for."""
_LABELLING = frozenset((":", "|"))
_NOUGHT = frozenset(("0", "nil", "zero"))


def inherited(
    tokens: Sequence[Token], clauses: Sequence[Clause], number: int, before: Status | None = None
) -> Status | None:
    """The status that the words around a clause give to all of it; `number` counts the clauses of the sentence, and
    `before` is that status of the clause before."""
    clause = clauses[number]
    if clause.opener == "whether" and number and _left_open(tokens, clauses[number - 1]):
        return "considered"
    if clause.opener in CONDITIONAL:
        return "conditional"
    joined = before == "required" and clause.opener in _JOINING
    if (joined or clause.opener in _BEGINNING) and _bidding(tokens, clause):
        return "required"
    if number + 1 < len(clauses) and _denial(tokens, clauses[number + 1]):
        return "denied"
    if clause.opener == "that" and number and _untrue(tokens, clauses[number - 1]):
        return "denied"
    if clause.opener == "that" and number and _to_be_shown(tokens, clauses[number - 1]):
        return "alleged"
    if clause.opener in ("that", "") and (_said_to_deny(tokens, clause) or _called_false(tokens, clause)):
        return "denied"
    return None


def ahead(tokens: Sequence[Token], clause: Clause, verb: int) -> bool:
    """Whether a verb in the present tells what is to come: "they begin next week"."""
    word = tokens[verb].lower
    if tokens[verb].tag != "VERB" or word.endswith("ed") or word in lexicon.table("irregular"):
        return False
    words = [token.lower for token in tokens[clause.start : clause.end]]
    if ("next" not in words and "tomorrow" not in words) or not _UNTIL.isdisjoint(words):
        return False
    return not _PERIODS.isdisjoint(words) or not times().isdisjoint(words)


def until(tokens: Sequence[Token], end: int, stop: int) -> bool:
    """Whether what is denied came to be so after all: "was not arrested until Monday"; `end` is the end of the
    predicate, `stop` that of its clause."""
    return not _UNTIL.isdisjoint([token.lower for token in tokens[end : stop + 1]])


def _bidding(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a clause tells somebody to do something, or not to: it begins with the bare form of a verb."""
    place = clause.start
    while place < clause.end and (tokens[place].tag in ("ADV", "INTJ") or tokens[place].lower in _DO):
        place += 1
    if place == clause.end or tokens[place].tag != "VERB" or not _bare(tokens[place].lower):
        return False
    after = tokens[place + 1 : clause.end]
    return not any(token.tag == "AUX" for token in after) and (not after or after[0].lower not in _NOUNS_BEFORE)


def _bare(word: str) -> bool:
    """Whether a verb may stand in its bare form."""
    inflected = word.endswith(("ed", "ing")) or (word.endswith("s") and not word.endswith("ss"))
    return not inflected and word != "even" and word not in lexicon.table("irregular")


def cleft(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether "it was not" stands before the noun that a relative clause speaks of: "it was not he who called"."""
    before = [token.lower for token in tokens[max(clause.start - _CLEFT, 0) : clause.start]]
    return tokens[clause.start - 2].tag in ("NOUN", "PRON", "PROPN") and any(
        word == "it" and after in BE and denial == "not"
        for word, after, denial in zip(before, before[1:], before[2:], strict=False)
    )


def _left_open(tokens: Sequence[Token], before: Clause) -> bool:
    """Whether a clause says that what the next one tells is considered: "will decide in June whether to"."""
    made = _governors()
    told = tokens[before.start : before.end]
    return any(token.tag == "VERB" and made.get(token.stem) == "considered" for token in told)


def _denial(tokens: Sequence[Token], after: Clause) -> bool:
    """Whether a clause is no more than a denial after a colon or in the next cell: "resistance: not observed"."""
    if after.opener not in _LABELLING:
        return False
    if tokens[after.start].lower not in lexicon.words("negators") | _NOUGHT:
        return False
    told = [token.tag for token in tokens[after.start + 1 : after.end] if token.tag != "PUNCT"]
    return told in ([], ["VERB"], ["ADJ"])


def _said_to_deny(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a verb that denies, and is not denied itself, stands right before a clause."""
    made, negators = _governors(), lexicon.words("negators")
    if any(token.lower in negators for token in tokens[max(clause.start - 2 * _BEFORE, 0) : clause.start]):
        return False
    return any(made.get(token.stem) == "denied" for token in tokens[max(clause.start - _BEFORE, 0) : clause.start])


def _untrue(tokens: Sequence[Token], before: Clause) -> bool:
    """Whether a clause says that what the next one tells is not so, or that nothing speaks for it: "it is not true
    that", "nothing suggests that"."""
    words = [token.lower for token in tokens[before.start : before.end]]
    negators = lexicon.words("negators")
    first = next((place for place, word in enumerate(words) if word in negators), len(words))
    after = words[first + 1 :]
    if words[first : first + 1] == ["not"]:
        return after in (["correct"], ["right"], ["so"], ["the", "case"], ["true"])
    return any(token.stem in _BACKING for token in tokens[before.start + first : before.end])


def _to_be_shown(tokens: Sequence[Token], before: Clause) -> bool:
    """Whether a clause says that the next one is yet to be shown: "hopes to prove that", "a task in proving that"."""
    verbs = [place for place in range(before.start, before.end) if tokens[place].tag == "VERB"]
    if not verbs or tokens[verbs[-1]].stem not in _SHOWING:
        return False
    last = verbs[-1]
    infinitive = last > before.start and tokens[last - 1].lower == "to"
    return infinitive or (tokens[last].lower.endswith("ing") and tokens[last - 1].tag in ("ADP", "SCONJ"))


def _called_false(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether what a clause tells is a report that the end of the sentence calls false."""
    if clause.start < 2 or tokens[clause.start - 2].lower not in lexicon.words("report_nouns"):
        return False
    made = _governors()
    be = [i for i in range(clause.start, len(tokens) - 1) if tokens[i].lower in BE]
    return any(made.get(tokens[i + 1].stem) == "denied" for i in be)


def _governors() -> dict[str, str]:
    return lexicon.table("governors")
