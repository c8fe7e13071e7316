"""What changed between two reports: findings that came, that went, and that tell the same fact in another way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from corpusck.model import Finding

_SUBJECT = 3
"""So many shared statements or values a shared subject is worth."""


class Change(NamedTuple):
    """A finding and what it was before: other values, other sources, or another verdict."""

    old: Finding
    new: Finding


class Difference(NamedTuple):
    """Findings in the order of their reports; `kept` counts those that are in both."""

    came: tuple[Finding, ...]
    went: tuple[Finding, ...]
    changed: tuple[Change, ...]
    kept: int

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The conflicts that came, and the findings that became conflicts."""
        became = (change.new for change in self.changed if change.old.verdict != "conflict")
        return tuple(finding for finding in (*self.came, *became) if finding.verdict == "conflict")


def difference(old: Sequence[Finding], new: Sequence[Finding]) -> Difference:
    """The difference of two runs. Findings of one id are the same; of the others those of one kind are paired that
    share the subject or a statement, the most alike first."""
    before, after = {finding.id for finding in old}, {finding.id for finding in new}
    lost = [finding for finding in old if finding.id not in after]
    fresh = [finding for finding in new if finding.id not in before]
    pairs = _pairs(lost, fresh)
    paired = set(pairs.values())
    return Difference(
        came=tuple(finding for number, finding in enumerate(fresh) if number not in pairs),
        went=tuple(finding for number, finding in enumerate(lost) if number not in paired),
        changed=tuple(Change(lost[pairs[number]], fresh[number]) for number in sorted(pairs)),
        kept=len(new) - len(fresh),
    )


def _pairs(lost: Sequence[Finding], fresh: Sequence[Finding]) -> dict[int, int]:
    """For each finding that is fresh, by its number, the lost one that it was."""
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for number, finding in enumerate(lost):
        for key, _ in _marks(finding):
            holders[key].append(number)
    alike: Counter[tuple[int, int]] = Counter()
    for number, finding in enumerate(fresh):
        for key, weight in _marks(finding):
            for other in holders.get(key, ()):
                alike[other, number] += weight
    found: dict[int, int] = {}
    taken: set[int] = set()
    for (other, number), _ in sorted(alike.items(), key=lambda item: (-item[1], item[0])):
        if number not in found and other not in taken:
            found[number] = other
            taken.add(other)
    return found


def _marks(finding: Finding) -> Iterator[tuple[Hashable, int]]:
    """By what a finding is known again, and how much that tells."""
    yield (finding.kind, finding.subject), _SUBJECT
    yield from (((finding.kind, *place), 1) for place in _stated(finding))


def _stated(finding: Finding) -> Iterable[tuple[str, str, str]]:
    return {(told.source, told.sentence, told.text) for value in finding.values for told in value.statements}
