"""name: one name spelt in two ways.

Sources conflict where one spells a person's given or family name in another way (Antony and Anthony Blinken) while
all other parts agree, or where one writes a name of a place or an organisation almost as the others do (Oriels,
Orioles), or with letters of another script that look the same, such as a Cyrillic а. Short forms, initials, titles,
pet names, accents, capitals and British or American spelling are no conflict, nor is a name behind which its source
writes [sic]; two people who share a family name are two. People named in full by several sources are reported as
agreements, people in a role whom one source alone names as unstated.

Why: A misspelt name cannot be searched for, and may be that of somebody else.

Conflict:

    A: Mayor Katherine Holt opened the new library.
    B: The new library was opened by Mayor Catherine Holt.

Agreement:

    A: Mayor Katherine Holt opened the new library.
    B: The new library was opened by Mayor Katherine Holt.

Unstated:

    A: Mayor Katherine Holt opened the new library.
    B: The new library is open. Its architect, Jonas Lindgren, came from Malmo.

No conflict:

    A: Mayor Katherine Holt opened the new library.
    B: The new library was opened by the mayor, K. Holt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, islice

from corpusck.match import referents
from corpusck.match.referents import Member, Referent
from corpusck.match.story import Story
from corpusck.mentions.name import Name, NameComparison, compare
from corpusck.mentions.role import Role
from corpusck.model import Finding
from corpusck.rules import masks, slips
from corpusck.rules.drafting import Told, draft
from corpusck.rules.wording import listing
from corpusck.text.spelling import fold, near, sound, written_out

_ALIKE, _APART, _BODY = 0.93, 0.86, 0.82
"""How often a finding is right: parts alike to the ear, a letter apart, organisations and places."""

_FORMS = 30
"""Forms of one referent that are compared with each other; more than a handful is a name shared by many."""

_Spellings = dict[str, list[Member]]


def find(story: Story) -> Iterator[Finding]:
    """The names spelt in two ways, the people whom several sources name, and those whom one alone names."""
    named = story.once(referents.of_story)
    yield from masks.find(story, [member for referent in named for member in referent.members])
    lone: dict[str, set[int]] = {}
    for member in (member for referent in named for member in referent.members if not member.name.given):
        lone.setdefault(fold(member.name.text), set()).add(story.voice(member.claim))
    for referent in named:
        conflict = _conflict(story, _unmarked(story, referent))
        if conflict is not None:
            yield conflict
        elif referent.sort == "person":
            yield from _witnessed(story, referent, lone)
    yield from slips.find(story, [_unmarked(story, referent) for referent in named])


def _unmarked(story: Story, referent: Referent) -> Referent:
    """The referent without the mentions behind which a source has put `[sic]`: it knows that they are misspelt."""
    return replace(referent, members=tuple(member for member in referent.members if _is_meant(story, member)))


def _is_meant(story: Story, member: Member) -> bool:
    """Whether a spelling is its source's own: not marked as misspelt, and not made of letters that only look alike."""
    end = member.name.tokens[1]
    behind = story.claims[member.claim].tokens[end : end + 3]
    sic = [token.lower for token in behind] in (["[", "sic", "]"], ["(", "sic", ")"])
    return not sic and not masks.masked(member)


def _conflict(story: Story, referent: Referent) -> Finding | None:
    """The finding on a referent of which some part is spelt in two ways by two voices."""
    forms: dict[str, Name] = {}
    for member in referent.members:
        if " " in member.name.text:
            forms.setdefault(fold(member.name.text), member.name)
    unlike = [
        found
        for a, b in combinations(islice(forms.values(), _FORMS), 2)
        if a.referent != b.referent and (found := compare(a, b)).relation == "different"
    ]
    if not unlike:
        return None
    part = unlike[0].part
    spelt = _spellings(
        referent, part, {fold(side) for found in unlike if found.part == part for side in (found.left, found.right)}
    )
    if len(spelt) < 2 or not _two_voices(story, spelt):
        return None
    values = [(_shown(part, members), [Told.by(m.claim, m.name) for m in members]) for members in spelt.values()]
    return draft(
        story,
        "conflict",
        "name",
        _subject(referent, part),
        _message(referent, part, values),
        values,
        _confidence(unlike[0]),
    )


def _spellings(referent: Referent, part: str, known: frozenset[str] | set[str]) -> _Spellings:
    """The members of a referent by how they spell the part in question; members that do not show it are left out."""
    spelt: _Spellings = {}
    written: dict[str, str] = {}
    for member in referent.members:
        name = _part(member.name, part)
        shown = fold(name)
        if shown and (shown in known or any(near(shown, other) for other in known)):
            spelt.setdefault(written.setdefault(written_out(name), shown), []).append(member)
    return spelt


def _part(name: Name, part: str) -> str:
    parts = name.parts
    if part == "body":
        return name.text
    if part == "given":
        return parts.given if len(parts.given) > 1 else ""
    return parts.family


def _two_voices(story: Story, spelt: _Spellings) -> bool:
    """Whether two independent sources differ; a source that is unsure itself still differs from one that is not."""
    voices = [{story.voice(member.claim) for member in members} for members in spelt.values()]
    return any(len(a | b) > 1 for a, b in combinations(voices, 2))


def _shown(part: str, members: Sequence[Member]) -> str:
    return max((member.name.text for member in members), key=lambda text: (len(text), text))


def _subject(referent: Referent, part: str) -> str:
    family = next((m.name.family for m in referent.members if m.name.given and m.name.family), "")
    return f"{family}: given name" if part == "given" and family else f"{referent.full}: spelling"


def _message(referent: Referent, part: str, values: Sequence[tuple[str, object]]) -> str:
    return f"One name is spelt in {len(values)} ways: {listing(value for value, _ in values)}."


def _confidence(found: NameComparison) -> float:
    if found.part == "body":
        return _BODY
    return _ALIKE if sound(fold(found.left)) == sound(fold(found.right)) else _APART


def _witnessed(story: Story, referent: Referent, lone: Mapping[str, set[int]]) -> Iterator[Finding]:
    """A person named in full: an agreement of several voices, or what one voice alone states. `lone` holds the voices
    that give a family name alone, which may be anybody's of that family."""
    full = [member for member in referent.members if member.name.given]
    voices = {story.voice(member.claim) for member in full}
    told = [Told.by(member.claim, member.name) for member in full]
    if len(voices) > 1:
        message = f"{len(voices)} sources name {referent.full}."
        yield draft(story, "agreement", "name", referent.full, message, [(referent.full, told)], _ALIKE)
    elif len(voices.union(*(lone.get(fold(member.name.family), ()) for member in full))) == 1 < len(story.voices):
        worth = max((_worth(story, member) for member in full), default=0.0)
        if worth:
            message = f"Only one source names {referent.full}."
            yield draft(story, "unstated", "name", referent.full, message, [(referent.full, told)], _ALIKE, worth)


def _worth(story: Story, member: Member) -> float:
    """How check-worthy it is that one source alone names a person: most so with an office, less so with any other
    cue."""
    claim = story.claims[member.claim]
    byline = claim.tokens[0].lower in ("by", "reporting", "editing")
    if byline or claim.sentence.role in ("title", "heading", "caption"):
        return 0.0
    held = any(isinstance(m, Role) and m.person == (member.name.start, member.name.end) for m in claim.mentions)
    return 1.0 if held or member.name.title else 0.5
