"""The small words around a predicate: what they deny, when and how surely they tell it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from corpusck import lexicon
from corpusck.mentions.frame.model import Status
from corpusck.model import Token
from corpusck.text.tokens import stem

BE = frozenset(
    ("am", "are", "be", "been", "being", "is", "was", "were", "isn't", "aren't", "wasn't", "weren't", "'s", "'re")
)
_NOT_NEGATED = frozenset(
    (
        *("all", "always", "doubt", "else", "enough", "entirely", "every", "everybody", "everyone", "fewer"),
        *("immediate", "just", "later", "least", "less", "long", "longer", "many", "matter", "merely", "more", "most"),
        *("much", "necessarily", "only", "other", "quite", "simply", "solely", "sooner", "very", "wonder"),
    )
)
_PAIRS = {"anything": "but", "far": "from", "instead": "of", "no": "longer", "rather": "than", "too": "to"}
"""Words that deny what follows with the word after them; "too" does before "to"."""
_NO = frozenset(("no", "without", "zero"))
_LACKING = frozenset(("absence", "devoid", "free", "lack"))
_NEAR = 5
"""Tokens before "any" among which it is denied."""
_ONE = frozenset(("a", "an", "any", "one", "single"))
_JOINING = frozenset((",", "-", "and", "or"))
_NOMINAL = frozenset(("ADJ", "NOUN", "PROPN"))
_NOUNS = frozenset(("NOUN", "PROPN"))
_SUBJECT = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
_COULD = frozenset(("could", "couldn't", "couldn’t"))
"""What is denied after these did not happen: who could not come was not there."""
_LINKING = frozenset(
    (
        *("appear", "becom", "declar", "deem", "feel", "go", "keep", "leav", "look", "prove", "remain", "rule", "seem"),
        *("stand", "stay"),
    )
)
_BETWEEN = frozenset(("anything", "but", "far", "from", "longer", "neither", "no", "nor"))
"""Words besides adverbs that may stand between a form of be and an adjective."""
_SMALL = frozenset(("ADP", "ADV", "AUX", "PART"))
_COORDINATING = frozenset(("and", "but", "or", "nor", "who", "which", "that", ","))


def denials(tokens: Sequence[Token], start: int, end: int) -> list[str]:
    """How far each negation between two tokens reaches: "one" event or "all" of the kind."""
    found = []
    negators = lexicon.table("negators")
    for index in range(start, end):
        word = tokens[index].lower.replace("’", "'")
        reach = "one" if word.endswith("n't") else negators.get(word)
        pair = _PAIRS.get(word)
        if not reach and pair is None and word != "yet":
            continue
        after = [token.lower for token in tokens[index + 1 : index + 3]] or [""]
        if pair == after[0] or (word == "too" and tokens[end - 1].lower == "to"):
            found.append("one")
            continue
        limited = after[0] in _NOT_NEGATED or after[0].isdigit() or after == ["one", "else"] or word + after[0] == "no."
        if word == "yet" and after[0] == "to":
            found.append("one")
        elif reach and not limited:
            found.append("all" if _none_of(tokens, start, index) else reach)
    return found


def denying(token: Token) -> bool:
    """Whether a word denies something wherever it stands: "not", "nobody", "isn't"."""
    return token.lower in lexicon.words("negators") or token.lower.replace("’", "'").endswith("n't")


def _none_of(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Whether the negation at `index` denies all that follows: "not a single", "without any", but not "was not a"."""
    word, after = tokens[index].lower, tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return after in _ONE and (word == "without" or (word == "not" and index == start))


def undone(word: str) -> str:
    """The stem of the verb of which a participle in un- tells that it was not done, "" for other words: "unpaid",
    "undrained", but not "unveiled"."""
    if not word.startswith("un") or word.startswith("under") or word in lexicon.words("reversing"):
        return ""
    participle = word.endswith("ed") or word[2:] in lexicon.table("irregular")
    return stem(word[2:]) if participle else ""


def none_of(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """The range of the nouns after a "no" between two tokens, with what they are of: "no sheen", "no data of citizens";
    `None` where there is no such "no"."""
    for index in range(start, end):
        if tokens[index].lower == "no" and denials(tokens, index, index + 1):
            last = index + 1
            while last < len(tokens) and (tokens[last].tag in _NOMINAL or tokens[last].lower in ("of", "the")):
                last += 1
            return index + 1, last
    return None


def noun_denied(tokens: Sequence[Token], start: int, noun: int) -> str:
    """Whether "no", "without" or "not any" stands before a noun, nouns joined to it and "reports of" between left out:
    "all", or "one" where an adjective narrows the noun, else ""."""
    reports, reach = lexicon.words("report_nouns"), "all"
    for index in range(noun - 1, start - 1, -1):
        token = tokens[index]
        if token.lower in _NO:
            return reach if token.lower != "no" or denials(tokens, index, index + 1) else ""
        if token.lower in _ONE:
            joined = index - start > 1 and tokens[index - 2].lower in ("and", "but")
            if index > start and _none_of(tokens, index - 1 if joined else start, index - 1):
                return reach
            if token.lower == "any" and denials(tokens, max(index - _NEAR, start), index):
                return reach
            continue
        if token.lower == "of" and index and tokens[index - 1].lower in reports:
            continue
        if token.lower == "the" and tokens[index + 1].lower in reports:
            continue
        if token.lower == "of" and index and tokens[index - 1].lower in _LACKING:
            return reach
        if token.lower in _JOINING or token.tag in _NOMINAL:
            reach = "one" if token.tag == "ADJ" else reach
            continue
        break
    return ""


def compound(tokens: Sequence[Token], noun: int) -> int:
    """The first of the nouns that narrow a noun to some of its kind: no golf course is left, no traffic light."""
    while noun and tokens[noun - 1].tag in _NOUNS:
        noun -= 1
    return noun


def asserting(tokens: Sequence[Token], start: int, verb: int, opener: str) -> bool:
    """Whether a verb is finite or has an auxiliary: no infinitive, and no form in -ing without be. `start` and `opener`
    are those of its clause."""
    index = verb - 1
    while index >= start and tokens[index].tag in ("ADV", "PART") and tokens[index].lower != "to":
        index -= 1
    if index < start:
        return opener in _COORDINATING and not tokens[verb].lower.endswith("ing")
    before = tokens[index]
    if tokens[verb].lower.endswith("ing"):
        return before.tag == "AUX"
    return before.tag == "AUX" or before.tag in _SUBJECT or before.lower in _COORDINATING


def passive(tokens: Sequence[Token], start: int, verb: int) -> bool:
    """Whether a verb is a participle after a form of be; `start` is the first token that may belong to it."""
    if tokens[verb].tag != "VERB" or tokens[verb].lower.endswith("ing"):
        return False
    for token in reversed(tokens[start:verb]):
        if token.tag not in ("ADV", "PART"):
            return is_be(token)
    return False


def is_be(token: Token) -> bool:
    """Whether a token is a form of be, and no possessive."""
    word = token.lower.replace("’", "'")
    return word in BE and (word != "'s" or token.tag != "PART")


def hyphenated(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a hyphen joins a predicate to what stands before or after it."""
    return (start > 0 and tokens[start - 1].text == "-") or (end < len(tokens) and tokens[end].text == "-")


def follows_be(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Whether a form of be or a verb like remain stands before a token, adverbs and negations left out; `start` is the
    begin of its clause."""
    for token in reversed(tokens[start:index]):
        if is_be(token) or (token.tag == "VERB" and token.stem in _LINKING):
            return True
        if token.tag not in ("ADV", "PART") and token.lower not in _BETWEEN:
            return False
    return False


def state(tokens: Sequence[Token], subject: int, noun: int) -> bool:
    """Whether a noun is what somebody is, or is in: "nobody was in custody"; `subject` is the end of the subject."""
    between = [token.tag for token in tokens[subject:noun]]
    return bool(between) and between[-1] in ("ADP", "PART") and _SMALL.issuperset(between)


def status(window: Sequence[Token], governor: str) -> Status:
    """How a predicate is told, by the words before it and by what governs it."""
    if governor not in ("", "not", "done"):
        return cast(Status, governor)
    modals, governors = lexicon.table("modals"), lexicon.table("governors")
    words = {token.lower for token in window}
    if "would" in words and "have" in words:
        return "possible"
    if window and window[0].lower == "had" and window[-1].tag in _SUBJECT:
        return "conditional"
    if "all" in words and ("all", "but") in pairwise(token.lower for token in window):
        return "possible"
    for index, token in enumerate(window):
        if token.tag == "AUX" and token.lower in modals:
            unable = token.lower in _COULD and "have" not in words and denials(window, index, len(window))
            return "done" if unable else cast(Status, modals[token.lower])
        made = governors.get(token.lower if token.tag == "ADV" else token.stem, "")
        if token.tag in ("ADJ", "ADV") and made not in ("", "not", "done"):
            return cast(Status, made)
    infinitive = bool(window) and window[-1].lower == "to" and window[-1].tag == "PART"
    overdue = len(window) > 1 and window[-2].lower == "yet"
    overdue = overdue or any(token.lower == "too" for token in window)
    last = [token.lower for token in window[-3:]]
    if last[1:] == ["to", "be"] and last[0] in BE:
        return "planned"
    return "planned" if infinitive and not overdue and governor not in ("done", "not") else "done"
