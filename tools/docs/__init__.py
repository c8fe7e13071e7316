"""The parts of README and the documentation that are made from the code."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tools.docs import api, commands, rules, runs

ROOT = Path(__file__).parents[2]

PARTS: dict[str, Callable[[], str]] = {
    "run": runs.told,
    "options": commands.compare_options,
    "commands": commands.all_commands,
    "rules": rules.all_rules,
    "api": api.all_modules,
}
_PART = re.compile(r"(?<=<!-- )(\w+)( -->\n).*?(?=<!-- end of \1 -->)", re.DOTALL)


def pages() -> list[Path]:
    """The documents that may have such parts."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def renewed(page: str) -> str:
    """A page with each part between `<!-- NAME -->` and `<!-- end of NAME -->` as the code has it now."""
    return _PART.sub(lambda part: f"{part[1]}{part[2]}{PARTS[part[1]]()}", page)
