"""Names that imitate those of other sources with letters of another script; a part of the rule for names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import name

from corpusck.match.referents import Member
from corpusck.match.story import Story
from corpusck.model import Finding
from corpusck.rules.drafting import Told, draft
from corpusck.text.lookalikes import imitated, unmasked
from corpusck.text.spelling import fold

_SURE = 0.97
"""How often a finding is right: no word of one language mixes scripts by chance."""


def masked(member: Member) -> bool:
    """Whether a name has letters that only look like Latin ones."""
    text = member.name.text
    return not text.isascii() and any(imitated(word) for word in text.split())


def find(story: Story, members: Iterable[Member]) -> Iterator[Finding]:
    """A finding for each word that some write with Latin letters and others with letters that look so."""
    plain: dict[str, list[Member]] = {}
    masks: dict[str, list[Member]] = {}
    for member in members:
        for word in member.name.text.split():
            latin = imitated(word)
            (masks if latin else plain).setdefault(fold(latin or word), []).append(member)
    for word in sorted(masks.keys() & plain.keys()):
        voices = {story.voice(member.claim) for member in (*plain[word], *masks[word])}
        if len(voices) > 1:
            yield _finding(story, plain[word], masks[word])


def _finding(story: Story, plain: list[Member], masks: list[Member]) -> Finding:
    shown = max((member.name.text for member in plain), key=lambda text: (len(text), text))
    values = [(shown, [Told.by(member.claim, member.name) for member in plain])]
    by_form: dict[str, list[Told]] = {}
    for member in masks:
        by_form.setdefault(unmasked(member.name.text), []).append(Told.by(member.claim, member.name))
    sign = min(sign for member in masks for sign in member.name.text if imitated(sign))
    message = f"A name that looks like {shown} is written with letters of another script, such as {name(sign).lower()}."
    return draft(story, "conflict", "name", f"{shown}: letters", message, [*values, *by_form.items()], _SURE)
