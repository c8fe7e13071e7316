"""Slips: a name of one word that one source writes nearly as the others write a well-known name of the story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpusck import lexicon
from corpusck.match.referents import Member, Referent
from corpusck.match.story import Story
from corpusck.mentions.name.bodies import one_word
from corpusck.model import Finding
from corpusck.rules.drafting import Told, draft
from corpusck.rules.wording import listing
from corpusck.text.spelling import distance, neighbours, sound, swapped

_SURE = 0.72
"""How often a finding is right."""

_SHORTEST, _LONG = 5, 7
"""Letters of a lone word whose misspelling can be told from another word, by one letter and by two."""

_Spellings = dict[str, list[Member]]


def find(story: Story, named: Sequence[Referent]) -> Iterator[Finding]:
    """Names of one word that one source writes nearly as the others write a well-known name of the story."""
    words: _Spellings = {}
    for member in (member for referent in named for member in referent.members):
        for word in member.name.parts.words:
            if len(word) >= _SHORTEST:
                words.setdefault(word, []).append(member)
    table: dict[str, list[str]] = {}
    for word in words:
        for key in neighbours(word):
            table.setdefault(key, []).append(word)
    slips: dict[str, list[str]] = {}
    for word, rare in words.items():
        if len({m.document for m in rare}) > 1 or any(" " in m.name.text for m in rare):
            continue
        meant = {other for key in neighbours(word) for other in table[key] if _misspelt(story, word, other, words)}
        if len(meant) == 1 and not _plain(story, word):
            slips.setdefault(meant.pop(), []).append(word)
    for word, rares in slips.items():
        yield _rare(story, words[word], [words[rare] for rare in rares])


def _plain(story: Story, word: str) -> bool:
    """Whether a word stands anywhere without a capital."""
    return any(token.lower == word and token.text[0].islower() for claim in story.claims for token in claim.tokens)


def _misspelt(story: Story, word: str, other: str, words: _Spellings) -> bool:
    """Whether a rare word looks like a slip for another one of the story."""
    limit = 2 if min(len(word), len(other)) >= _LONG or sound(word) == sound(other) else 1
    if word == other or word[0] != other[0] or one_word(word, other) or distance(word, other, limit) > limit:
        return False
    rare, common = words[word], words[other]
    if not {m.name.referent for m in rare}.isdisjoint(m.name.referent for m in common):
        return False
    voices = {story.voice(m.claim) for m in common} - {story.voice(m.claim) for m in rare}
    if len(voices) < 2 or len(common) <= 2 * len(rare):
        return False
    slip = other in lexicon.words("nations") or swapped(word, other)
    if not slip and any(m.document == rare[0].document for m in common):
        return False
    sorts = {m.name.sort for m in rare} | {m.name.sort for m in common if m.name.text == other}
    return not _known(word) and not {"person", "place"} <= sorts


def _known(word: str) -> bool:
    return word in lexicon.words("nations") or word in lexicon.words("given_names")


def _rare(story: Story, common: Sequence[Member], rares: Sequence[Sequence[Member]]) -> Finding:
    values = [
        (
            min((m.name.text for m in members), key=lambda text: (len(text), text.isupper(), text)),
            [Told.by(m.claim, m.name) for m in members],
        )
        for members in (common, *rares)
    ]
    message = f"{listing(value for value, _ in values[1:])} looks like another spelling of {values[0][0]}."
    return draft(story, "conflict", "name", f"{values[0][0]}: spelling", message, values, _SURE)
