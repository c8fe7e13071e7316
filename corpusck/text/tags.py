"""Tokens get a part of speech by what their words may be, capitals and a few rules of context; no model."""

from __future__ import annotations

from corpusck.model import Token
from corpusck.text.forms import known, possible
from corpusck.text.tokens import make_token

# Here and in `forms` a tag is one letter, so that the tags a word may bear are a string, the likeliest first. Verb
# forms (V base, Z third person, D past, G -ing) and auxiliaries (B before a base form, H be and have) are apart because
# context decides by them.
_UPOS = {
    "A": "DET", "B": "AUX", "C": "CCONJ", "D": "VERB", "G": "VERB", "H": "AUX", "I": "ADP", "J": "ADJ", "K": "PART",
    "M": "NUM", "N": "NOUN", "O": "PRON", "P": "PROPN", "R": "ADV", "S": "SCONJ", "V": "VERB", "Y": "SYM", "Z": "VERB",
    ".": "PUNCT",
}  # fmt: skip
NAMES = tuple(dict.fromkeys(_UPOS.values()))
"""The parts of speech that tokens are given."""
_OPENERS = frozenset("\"“‘'(:•-–—")
_NAMELESS = frozenset("ABCHIKOS")
"""First letters of closed-class words, which a capital does not turn into names."""
_MODAL_NAMES = frozenset(("may", "will"))
_PLURALS = frozenset(("children", "men", "people", "police", "women"))
_DETERMINERS = frozenset(("a", "an", "its", "my", "our", "the", "their", "your"))
_FINITE, _HELPED, _BASE = tuple("HBDZ"), tuple("RKH"), tuple("V")
_BASE_AUXILIARIES = ("HV", "BV")
_OBJECT = tuple("AOKSP")
_ARTICLES = tuple("AO")
_PREMODIFIER, _NAMED, _NOMINAL = tuple("JMP"), tuple("PM"), tuple("NPJM")
_OTHER_NOMINAL = ("VN", "GN", "ZN", "JV")


def tag(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of one sentence with `tag` filled: names of universal parts of speech, the best guess for each."""
    if not tokens:
        return ()
    columns = tuple(zip(*tokens, strict=True))
    words = columns[3]
    options = _options(tokens)
    options += ("", "")
    before = last = "."
    for index, word in enumerate(words):
        letter = options[index]
        if len(letter) > 1 or letter in "DG":
            plural = index > 0 and (words[index - 1].endswith("s") or words[index - 1] in _PLURALS)
            letter = options[index] = _choose(letter, before, last, plural, options, index)
        elif letter == "V" and index and words[index - 1] in _DETERMINERS:
            letter = options[index] = "N"
        if letter in "NVZDGJPM":
            last = letter
        if letter != "R" and (letter != "K" or word in ("to", "'s", "’s")):
            before = "A" if letter == "K" and word != "to" else letter
    return tuple(map(make_token, zip(*columns[:5], [_UPOS[letter] for letter in options[:-2]], strict=True)))


def _options(tokens: tuple[Token, ...]) -> list[str]:
    """The letters of the tags that each token may bear, capitals taken into account."""
    options = [possible(token.lower) for token in tokens]
    capitals = [index for index, token in enumerate(tokens) if token.text[0].isupper()]
    headline = len(capitals) > 3 and len(capitals) > 0.6 * sum([token.text[0].isalpha() for token in tokens])
    for index in capitals:
        text, word = tokens[index].text, tokens[index].lower
        if options[index][0] in _NAMELESS and not (word in _MODAL_NAMES and index):
            continue
        begins = index == 0 or tokens[index - 1].text in _OPENERS
        followed = index + 1 in capitals[:3] and options[index + 1][0] not in _NAMELESS
        if headline:
            named = not known(word)
        else:
            subject = options[index] == "V" and index + 1 < len(tokens) and options[index + 1][0] in _FINITE
            followed = followed and options[index] != "R"
            named = not begins or followed or subject or not known(word) or (len(text) > 1 and text.isupper())
        if named:
            options[index] = "P"
    return options


def _choose(letters: str, before: str, last: str, plural: bool, options: list[str], index: int) -> str:
    """One letter of several for the token at `index`: `before` is the letter before it, adverbs left out, `last` that
    of the last noun, verb or adjective; `plural` tells that the word before it may be a plural."""
    after = options[index + 1]
    nominal = after[:1] in _NOMINAL or after in _OTHER_NOMINAL
    first = letters[0]
    if first in "AOKSBHM" and len(letters) > 1:
        return _closed(letters, before, after, nominal, options[index + 2])
    if before in "KB" and "V" in letters:
        return "V"
    if first == "D":
        return ("J" if nominal or "J" in letters else "N") if before in "AJ" else "D"
    if "J" in letters and nominal and after[:1] not in _NAMED and before != "O":
        return "J"
    if "G" in letters:
        return _gerund(letters, before, after, nominal)
    if "Z" in letters:
        return _third_person(letters, before, last, plural, options, index)
    if "V" in letters:
        return _base_form(letters, before, last, plural, options, index)
    if "J" in letters and "N" in letters:
        return "J" if before == "H" else "N" if before in "AI" else first
    return first


def _closed(letters: str, before: str, after: str, nominal: bool, second: str) -> str:
    """Closed-class words of several uses: `second` holds the letters of the token after the next."""
    if letters == "KH":
        return "H" if before in "OS" else "K"
    if letters == "KI":
        base = after[:1] in _BASE or after in _BASE_AUXILIARIES or after == "R"
        verb = "V" in after and ("N" not in after or after[0] == "D" or second[:1] in _OBJECT)
        return "K" if base or verb else "I"
    if letters == "SAO":
        finite = (after[:1] in _FINITE or after == "KH") and not ("N" in after and second[:1] in _FINITE)
        return "O" if finite else "A" if before == "I" and nominal else "S"
    if letters in ("AO", "OA"):
        return "A" if nominal or after[:1] in _PREMODIFIER else "O"
    if letters == "MO":
        return "M" if nominal else "O"
    helps = "D" in after or after[:1] in _HELPED or (letters[0] == "B" and "V" in after)
    return letters[0] if helps or before == "." else "V" if letters[1] == "V" else letters[1]


def _gerund(letters: str, before: str, after: str, nominal: bool) -> str:
    if before in "AJM":
        return "J" if nominal and "N" not in letters else "N"
    if "N" in letters and before in "INP":
        return "G" if after[:1] in _OBJECT else "N"
    return "G"


def _third_person(letters: str, before: str, last: str, plural: bool, options: list[str], index: int) -> str:
    """A plural noun or a verb in the third person: a verb after its subject, unless the clause has another."""
    after = options[index + 1]
    if before == "O":
        return "Z"
    if after[:1] in _FINITE:
        return "N"
    if before in "NP" and not plural:
        if after[:1] in _OBJECT or after[:1] == "K":
            return "Z"
        return "N" if _other_verb(options, index) or (letters == "NZ" and after[:1] in (".", "")) else "Z"
    if before == "C" and last == "Z":
        return "Z"
    return "N" if before in "AJMKIBVZDGNH" else letters[0]


def _other_verb(options: list[str], index: int) -> bool:
    """Whether a verb that is certainly finite stands near, no sign between; letters left of `index` are single."""
    for side in (options[index + 1 : index + 7], options[max(index - 6, 0) : index][::-1]):
        for letters in side:
            if letters == ".":
                break
            if letters[:1] in _FINITE:
                return True
    return False


def _base_form(letters: str, before: str, last: str, plural: bool, options: list[str], index: int) -> str:
    """A noun, an adjective or the base form of a verb: a verb after a plural subject or where an object follows."""
    object_follows = options[index + 1][:1] in _OBJECT
    other = "N" if "N" in letters and before in "AJMI" else letters.replace("V", "")[0]
    if before == "H" and "J" in letters:
        return "J"
    if "D" in letters and (before == "H" or (before == "C" and last == "D")):
        return "D"
    if before in "AJMIVZDGH":
        return other
    if before == "C":
        return "V" if last == "V" else other
    if before == "O" or (before == "." and options[index + 1][:1] in _ARTICLES):
        return "V"
    if before in "NP" and plural:
        return "V" if object_follows or letters[0] == "V" or not _other_verb(options, index) else other
    return "V" if object_follows and (letters[0] == "V" or other == "J") else other
