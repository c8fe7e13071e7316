"""polarity: one source tells that something happened, another that it did not, or that the opposite is so.

Sources conflict where one says that two men were arrested and another that no arrests were made, where one has a
suspect at large and another has him in custody, where one says that the water is safe and another that it is not. Both
must speak of one event: they share its name or its participants, or one of them denies all events of the kind.
What can be done and what must not be contradict each other too, but not what was done. Questions, conditions, plans,
rumours and what "had" been so before are no conflict, nor is what one source tells both ways (it changed).

Why: Nothing is further apart than that something happened and that it did not.

Conflict:

    A: Police arrested two men after the robbery at the bank.
    B: Police said that no arrests had been made after the robbery at the bank.

No conflict:

    A: Police arrested two men after the robbery at the bank.
    B: If the two men return to the bank, police will arrest them.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpusck.match.opposed import oppositions
from corpusck.match.story import Story
from corpusck.model import Finding
from corpusck.rules.events import conflicts


def find(story: Story) -> Iterator[Finding]:
    """The conflicts between what is told as done and what is denied or undone."""
    denied = [opposition for opposition in story.once(oppositions) if opposition.other.value == "not"]
    yield from conflicts(story, "polarity", denied, ("so", "not so"))
