"""The rules as Markdown, from their docstrings, which are also what `corpusck explain` prints."""

from __future__ import annotations

from inspect import cleandoc
from types import ModuleType

from corpusck.rules import RULES


def all_rules() -> str:
    """A section for each rule."""
    return "\n".join(map(_section, RULES))


def _section(rule: ModuleType) -> str:
    head, _, text = cleandoc(rule.__doc__ or "").partition("\n")
    kind, _, title = head.partition(": ")
    return f"## {kind}\n\n**{title[:1].upper()}{title[1:]}**\n\n{text.strip()}\n"
