"""Lines of TOML files, which the parser of the standard library does not tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

_AT = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_HEADER = re.compile(r"\[\[?([^\]]+)\]")
_KEY = re.compile(r"""((?:[\w.\- \t]|"[^"]*"|'[^']*')++)=""")
_PIECE = re.compile(r"""(?:"([^"]*)"|'([^']*)'|((?<![\w-])[\w-]++))[ \t]*+(?:\.[ \t]*+|$)""")


def line_of(text: str, keys: Sequence[str]) -> int:
    """The line, from 1, where a key is set, or else the nearest table above it; 1 where neither is found.

    Lines are read one by one: what looks like a key inside a string of several lines may be taken for one.
    """
    wanted = tuple(keys)
    table: tuple[str, ...] = ()
    best, depth = 1, 0
    for number, line in enumerate(map(str.strip, text.splitlines()), 1):
        if header := _HEADER.match(line):
            table = path = _pieces(header[1])
        elif key := _KEY.match(line):
            path = (*table, *_pieces(key[1]))
        else:
            continue
        if depth < len(path) <= len(wanted) and wanted[: len(path)] == path:
            best, depth = number, len(path)
    return best


def syntax_error(path: str, text: str, message: str) -> str:
    """What a TOML parser complained of, as `file:line: what`."""
    at = _AT.search(message)
    line = int(at[1]) if at and at[1] else text.count("\n") + 1
    return f"{path}:{line}: no valid TOML: {_AT.sub('', message)}"


def _pieces(key: str) -> tuple[str, ...]:
    """The pieces of a dotted key: `tool."a b".c` has three."""
    return tuple(quoted or single or bare for quoted, single, bare in _PIECE.findall(key.strip()))
