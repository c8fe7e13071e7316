"""status: one source tells an event as done, another as under way, planned or considered only.

Sources conflict where one says that a contract was signed and another that the parties are still in talks, where one
reports an approval and another says that the application is under review. A hedge alone is no conflict, nor is a plan
told earlier and carried out later.

Why: Readers act on what is decided in another way than on what is only planned.

Conflict:

    A: The council has approved the plan for a new stadium.
    B: The plan for a new stadium is still under review by the council.

No conflict:

    A: The council has approved the plan for a new stadium.
    B: The council approved the plan for a new stadium, which had long been under review.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpusck.match.opposed import oppositions
from corpusck.match.story import Story
from corpusck.model import Finding
from corpusck.rules.events import conflicts


def find(story: Story) -> Iterator[Finding]:
    """The conflicts between what is told as done and what is told as not yet done; the rule for polarity reports two
    sentences of which one denies the event outright."""
    found = story.once(oppositions)
    denied = {(o.done.claim, o.other.claim) for o in found if o.other.value == "not"}
    pending = [o for o in found if o.other.value == "early" and (o.done.claim, o.other.claim) not in denied]
    yield from conflicts(story, "status", pending, ("done", "not yet"))
