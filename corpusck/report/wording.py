"""Words that every format shares: safe text, counts, short names of sources, places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from unicodedata import category

from corpusck.model import Source, Statement

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_NEVER_A_CHARACTER = 0xFFFE
"""The last two codes of each plane, which XML does not take."""
_WORD_END = re.compile(r"[-_. /]")
_SHORT = 8
"""Names up to this length are not cut."""
_MORE = 8
"""Letters that may be added so that a cut name ends with a whole word."""


def visible(text: str) -> str:
    """Text from an article or a file name that cannot act on a terminal: white space is a space, control characters,
    direction marks and characters without width show as signs (`␛`, `<U+202E>`)."""
    return text if text.isprintable() else "".join(map(_sign, text))


def json_safe(text: str) -> str:
    """JSON text that means the same, with the characters escaped that act on a terminal, show nothing or are not
    UTF-8."""
    from json import dumps  # what writes JSON has loaded it

    if text.isascii() and "\x7f" not in text:
        return text
    return _acting().sub(lambda found: dumps(found[0])[1:-1], text)


@cache
def _acting() -> re.Pattern[str]:
    return re.compile(
        "[\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
        "\ud800-\udfff\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001345f\U0001bca0-\U0001bca3"
        "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    )


def counted(number: int, noun: str) -> str:
    """`1 source`, `2 sources`, `98,000 sentences`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def labels(paths: Sequence[str]) -> dict[str, str]:
    """A short, unique and safe name for each path: `001_3ef4261f.txt` is `001…` where no other name begins so."""
    paths = list(dict.fromkeys(paths))
    if not paths:
        return {}
    shown = [visible(path) for path in paths]
    names = [_stem(path) for path in shown]
    if len(set(names)) < len(names):
        names = shown
    head = _shared_head(names)
    names = [name[len(head) :] for name in names]
    short = _shorten(names)
    return {path: ("…" if head else "") + short[name] for path, name in zip(paths, names, strict=True)}


def source_labels(sources: Sequence[Source]) -> dict[str, str]:
    """A name for the path of each source: the one that people gave it, else a short one."""
    given = {source.path: visible(source.name) for source in sources if source.name}
    return labels([source.path for source in sources]) | given


def places(statements: Iterable[Statement], short: dict[str, str], most: int | None = None) -> list[str]:
    """Where a value is stated: `001…:2,4` for each source, in order; beyond `most` sources they are counted."""
    lines: dict[str, dict[int, None]] = {}
    for statement in statements:
        lines.setdefault(statement.source, {})[statement.line] = None
    told = [f"{short[source]}:{','.join(map(str, sorted(found)))}" for source, found in lines.items()]
    return told if most is None or len(told) <= most else [*told[:most], f"+{len(told) - most:,} more"]


def _sign(character: str) -> str:
    if character.isspace():
        return " "
    code = ord(character)
    if category(character) not in _HIDDEN and code & _NEVER_A_CHARACTER != _NEVER_A_CHARACTER:
        return character
    return chr(0x2400 + code) if code < 0x20 else f"<U+{code:04X}>"


def _stem(path: str) -> str:
    name = path.rpartition("/")[2]
    return name.rpartition(".")[0] or name


def _shared_head(names: Sequence[str]) -> str:
    """The whole words with which all names begin, where they are long enough to be in the way (`2024-07-28-`)."""
    shared = names[0][: _shared(min(names), max(names))]
    ends = [found.end() for found in _WORD_END.finditer(shared)]
    head = shared[: ends[-1]] if ends else ""
    return head if len(names) > 1 and len(head) >= 6 and head not in names else ""


def _shorten(names: Sequence[str]) -> dict[str, str]:
    """Each name cut to its shortest unique beginning, made longer to the end of a word."""
    ordered = sorted(names)
    alone = dict.fromkeys(ordered, 2)
    for left, right in pairwise(ordered):
        shared = _shared(left, right)
        alone[left], alone[right] = max(alone[left], shared), max(alone[right], shared)
    return {name: _cut(name, alone[name] + 1) for name in ordered}


def _shared(left: str, right: str) -> int:
    """The length of the beginning that two names share."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(left), len(right)))


def _cut(name: str, end: int) -> str:
    if len(name) <= _SHORT:
        return name
    word = _WORD_END.search(name, end)
    stop = word.start() if word else len(name)
    if stop - end <= _MORE:
        end = stop
    return name if end >= len(name) - 1 else name[:end] + "…"
