"""`.corpusckignore`: articles to leave out, and findings that a user wants to hear no more of."""

from __future__ import annotations

import re
from pathlib import Path

from corpusck.config import RULES, Ignore
from corpusck.errors import UsageError
from corpusck.settings.files import above, called, read_text
from corpusck.settings.options import nearest

NAME = ".corpusckignore"
_FINDING = re.compile(r"([0-9a-f]{16})(?:\s|$)")
_RULES = re.compile(r"(\S.*?)(?<!\s)\s++ignore\[([^\[\]]*)\]")


def find(start: str) -> tuple[tuple[str, ...], tuple[Ignore, ...]]:
    """The globs of articles to leave out and the ignores in the nearest `.corpusckignore` from `start` upwards."""
    for folder in above(start):
        if (folder / NAME).is_file():
            return read(folder / NAME)
    return (), ()


def read(path: Path) -> tuple[tuple[str, ...], tuple[Ignore, ...]]:
    """The globs and the ignores in a file. Each line is one of

        drafts/*.txt                            articles that are not read
        wire/*.txt ignore[number-conflict] why  rules that take no account of these articles
        0123456789abcdef why                    the id of one finding

    Lines that begin with # are notes. Raises `UsageError` for a rule that does not exist.
    """
    globs, ignores = [], []
    shown = called(path)
    for number, line in enumerate(map(str.strip, read_text(path).splitlines()), 1):
        if not line or line.startswith("#"):
            continue
        if finding := _FINDING.match(line):
            ignores.append(Ignore(shown, number, finding=finding[1]))
        elif told := _RULES.match(line):
            rules = tuple(rule.strip() for rule in told[2].split(",") if rule.strip())
            for rule in rules:
                if rule not in RULES:
                    raise UsageError(f"{shown}:{number}: no rule is called {rule!r}{nearest(rule, RULES)}")
            ignores.append(Ignore(shown, number, rules, source=told[1]))
        else:
            globs.append(line)
    return tuple(globs), tuple(ignores)
