"""What the docstring of a rule says, taken apart: its title, what it looks for, why, and its examples.

The first line is `kind: title`. A paragraph that begins with `Why:` says what the rule is good for. A paragraph such as
`Conflict:` is the heading of an example that follows it, indented: one source a line, each behind a letter.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from inspect import cleandoc
from typing import NamedTuple

from corpusck.model import VERDICTS, Kind, Verdict
from corpusck.rules import RULES

NO_CONFLICT = "No conflict"
_WHY = "Why: "
_INDENT = "    "


class Example(NamedTuple):
    """Articles that together show a verdict, or with the heading `NO_CONFLICT` that there is none."""

    heading: str
    articles: tuple[str, ...]


class Explained(NamedTuple):
    """The rule for a kind. `text` holds paragraphs, apart by blank lines."""

    kind: Kind
    title: str
    text: str
    why: str
    examples: tuple[Example, ...]

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdicts that the rule gives, which are those that it has examples of."""
        headings = {example.heading for example in self.examples}
        return tuple(verdict for verdict in VERDICTS if verdict.capitalize() in headings)


def explained() -> dict[Kind, Explained]:
    """All rules by kind, in their order."""
    return {told.kind: told for told in map(_explained, [cleandoc(rule.__doc__ or "") for rule in RULES])}


def _explained(text: str) -> Explained:
    head, *paragraphs = text.split("\n\n")
    kind, _, title = head.partition(": ")
    examples = tuple(_examples(paragraphs))
    shown = {f"{example.heading}:" for example in examples}
    prose = [each for each in paragraphs if each not in shown and not each.startswith((_WHY, _INDENT))]
    why = next((each.removeprefix(_WHY) for each in paragraphs if each.startswith(_WHY)), "")
    return Explained(kind, title, "\n\n".join(prose), why, examples)  # type: ignore[arg-type]


def _examples(paragraphs: Sequence[str]) -> Iterator[Example]:
    for heading, shown in itertools.pairwise(paragraphs):
        if shown.startswith(_INDENT):
            yield Example(heading.rstrip(":"), tuple(line.strip().partition(": ")[2] for line in shown.split("\n")))
