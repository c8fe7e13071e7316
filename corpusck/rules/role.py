"""role: one person in two offices that exclude each other.

Sources conflict where one calls a person the museum's director and another its chief curator, or one an architect and
another a hydraulic engineer. A less precise name of the office, a former or future office, an office of another body,
and two offices of which one source tells that the person holds both are no conflict.

Why: The office tells with what weight somebody speaks.

Conflict:

    A: Ruth Amsel, the director of the museum, announced the loan.
    B: Ruth Amsel, the chief curator of the museum, announced the loan.

No conflict:

    A: Ruth Amsel, the director of the museum, announced the loan.
    B: Ruth Amsel, a former curator of the museum, announced the loan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from corpusck.match.posts import Post, held_together, one_body, one_office, posts
from corpusck.match.referents import Referent
from corpusck.match.story import Story
from corpusck.mentions.role import Role
from corpusck.model import Finding
from corpusck.rules.drafting import Told, draft

_EXCLUSIVE, _RANK, _APART, _TOGETHER = 0.8, 0.72, 0.65, 0.55
"""How often a finding is right: offices that exclude each other, deputy and chief, offices of two families that each
fill somebody's days, offices often held together."""

_WHOLE_FAMILIES = frozenset({"company", "government", "institution", "medicine", "police", "university"})
_GENERIC = frozenset({"assistant", "chief", "deputy", "head", "officer"})
"""Words of offices that tell rank, not of what."""
_CALLINGS = frozenset({"clergy", "crew", "law", "music", "police", "press", "profession"})
_OWN = frozenset({"music", "profession"})
"""Families of what somebody is, for whichever body."""
_RANK_FAMILIES = frozenset({"government", "law", "institution", "police", "university"})


def find(story: Story) -> Iterator[Finding]:
    """The people whom two voices put into two offices."""
    named, told = story.once(posts)
    by_person: dict[int, list[Post]] = {}
    for post in told:
        by_person.setdefault(post.person, []).append(post)
    for person, held in by_person.items():
        if len({post.voice for post in held}) > 1:
            yield from _conflict(story, named[person], held)


def _conflict(story: Story, person: Referent, held: Sequence[Post]) -> Iterator[Finding]:
    """The surest pair of rival offices of one person."""
    rivals = [
        (confidence, a, b)
        for a, b in combinations(held, 2)
        if a.voice != b.voice and (confidence := _rivalry(a, b, held))
    ]
    if not rivals:
        return
    confidence, left, right = max(rivals, key=lambda rival: (rival[0], -rival[1].claim, -rival[2].claim))
    values = [(post.role.text, _places(_alike(post, rival, held))) for post, rival in ((left, right), (right, left))]
    message = f"{person.full} is called {left.role.text} by one source and {right.role.text} by another."
    yield draft(story, "conflict", "role", f"{person.full}: office", message, values, confidence)


def _rivalry(a: Post, b: Post, held: Sequence[Post]) -> float:
    """How sure it is that two voices give a person rival offices; 0 where they do not."""
    left, right = a.role, b.role
    if left.time != "now" or right.time != "now" or not (_has_body(left) and _has_body(right)):
        return 0.0
    if not set(left.families) & set(right.families):
        return _APART if _whole(a, b) and not _both_told(a, b, held) else 0.0
    if not one_body(left, right) and not _OWN & set(left.families) & set(right.families):
        return 0.0
    if one_office(left, right):
        return _RANK if _ranked(left, right) and not _told_by(b.voice, a, held) else 0.0
    if _both_told(a, b, held):
        return 0.0
    if held_together(left, right):
        return _TOGETHER if "company" in left.families else 0.0
    return _EXCLUSIVE


def _ranked(left: Role, right: Role) -> bool:
    """Whether two roles are a unique office and that of a deputy."""
    ranks = left.rank != right.rank and left.office == right.office
    return ranks and left.unique and bool(_RANK_FAMILIES & set(left.families))


def _whole(a: Post, b: Post) -> bool:
    """Whether offices of two families each fill somebody's days; "education boss" and "education minister" are one, and
    ranks of the armed forces are titles that somebody may bear in any calling."""
    if not _GENERIC.issuperset(set(a.role.office.split()) & set(b.role.office.split())):
        return False
    left, right = set(a.role.families), set(b.role.families)
    if _WHOLE_FAMILIES & left and _WHOLE_FAMILIES & right:
        return True
    known = a.name.given and b.name.given and "military" not in left | right
    return bool(known and _CALLINGS & left and _CALLINGS & right)


def _has_body(role: Role) -> bool:
    """Whether the body is named where an office needs one: a secretary may be anybody's."""
    return "officer" not in role.families or bool(role.of)


def _both_told(a: Post, b: Post, held: Sequence[Post]) -> bool:
    """Whether one voice tells that the person holds both offices, by two names: one less precise name may mean each."""
    for voice in {post.voice for post in held}:
        left = {other.role.office for other in held if other.voice == voice and _same(a, other)}
        right = {other.role.office for other in held if other.voice == voice and _same(b, other)}
        if left and right and len(left | right) > 1:
            return True
    return False


def _told_by(voice: int, post: Post, held: Iterable[Post]) -> bool:
    """Whether a voice gives the person the office of a post, too."""
    return any(other.voice == voice and _same(post, other) for other in held)


def _same(a: Post, b: Post) -> bool:
    return a.role.rank == b.role.rank and one_office(a.role, b.role)


def _alike(post: Post, rival: Post, held: Iterable[Post]) -> list[Post]:
    """The posts that tell the office of `post`, those left out that are too vague to tell it from its rival."""
    return [other for other in held if _same(post, other) and not _same(rival, other)]


def _places(alike: Iterable[Post]) -> list[Told]:
    return [Told.by(post.claim, post.role) for post in alike]
