"""The rules for people: a list, and a page for each, from their docstrings."""

from __future__ import annotations

from collections.abc import Iterator

from corpusck.model import VERDICTS, Kind
from corpusck.rules.explained import NO_CONFLICT, Example, Explained, explained

_SILENCE = """\
How to silence it:

    at one place (HTML, Markdown)    <!-- corpusck: ignore[{rule}] why -->
    for some files (.corpusckignore) wire/*.txt ignore[{rule}] why
    one finding (.corpusckignore)    its id, then why
    everywhere (corpusck.toml)       [rules] and below it {rule} = false
    all that is known                --baseline known.jsonl --update-baseline
"""


def listing() -> str:
    """One line for each rule: its kind, what it looks for, and its verdicts."""
    told = explained().values()
    return "".join(f"{rule.kind}: {rule.title.removesuffix('.')} ({', '.join(rule.verdicts)})\n" for rule in told)


def page(rule: str) -> str:
    """What a rule such as `number-conflict`, or a kind with all its rules, looks for, and why; with examples."""
    kind, _, verdict = rule.partition("-")
    return "\n\n".join(_paragraphs(rule, explained()[_kind(kind)], verdict))


def _kind(name: str) -> Kind:
    return next(kind for kind in explained() if kind == name)


def _paragraphs(rule: str, told: Explained, verdict: str) -> Iterator[str]:
    yield f"{rule}: {told.title}"
    yield told.text
    yield f"Why: {told.why}"
    if verdict and verdict not in told.verdicts:
        yield f"This rule gives no {verdict}: it gives {' and '.join(v for v in VERDICTS if v in told.verdicts)}."
    for example in told.examples:
        if not verdict or example.heading.lower() in (verdict, NO_CONFLICT.lower()):
            yield _example(example)
    yield _SILENCE.format(rule=rule)


def _example(example: Example) -> str:
    lines = (f"    {letter}: {article}" for letter, article in zip("ABCDEF", example.articles, strict=False))
    return "\n".join([f"{example.heading}:\n", *lines])
