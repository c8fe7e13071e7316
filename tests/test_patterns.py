"""No regular expression of the package takes more than linear time, whatever an article holds.

Each is run on texts made of its own parts: what leads to a repetition, then what is repeated, a thousand times, then
what does not match. Where that is slow at all, it must not get slower than the text gets longer.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import math
import pkgutil
import re
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import corpusck

_GROWTH = 1.3
_LENGTHS = (300, 1_000, 4_000)
_SLOW = 0.0005
"""Seconds for a thousand characters from which the growth is measured; where it is square it is ten times as much."""
_ENDS = ("", "\0", "\n!", "a", "1", ".")
_HANGS = 0.1
"""Seconds from which no longer text is tried before the growth is measured."""
_SIGNS = "aZ1 .,-'\"(<>[\n:/“é_=\\"

_ARGUMENTS = {"_closing": ("script",)}
"""What to call a function with that makes a pattern of what it is given."""


def _modules() -> Iterator[Any]:
    for found in pkgutil.walk_packages(corpusck.__path__, "corpusck."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The patterns that stand in modules, and those that functions without arguments make, by their names."""
    for module in _modules():
        for name, value in vars(module).items():
            own = getattr(value, "__module__", None) == module.__name__
            if own and callable(value) and "Pattern" in str(getattr(value, "__annotations__", {}).get("return", "")):
                value = value(*_ARGUMENTS.get(name, ()))
            for number, each in enumerate(value if isinstance(value, tuple) else [value]):
                if isinstance(each, re.Pattern):
                    yield f"{module.__name__}.{name}{f'[{number}]' if isinstance(value, tuple) else ''}", each


PATTERNS = dict(_patterns())


def test_every_pattern_is_found() -> None:
    """A pattern stands in its module, or in a function of its own, so that this test finds it."""
    assert [place for path in Path(corpusck.__file__).parent.rglob("*.py") for place in _hidden(path)] == []


def _hidden(path: Path) -> Iterator[str]:
    """The calls of `re` inside functions that do not give the pattern back."""
    for maker in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(maker, ast.FunctionDef) and "Pattern" not in ast.unparse(maker.returns or ast.Constant("")):
            for node in ast.walk(maker):
                if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
                    yield f"{path.name}:{node.lineno}: {ast.unparse(node)}"


def _sample(parsed: Any) -> str:
    """A short text that a parsed pattern matches, its assertions left out."""
    return "".join(_piece(code, value) for code, value in parsed)


def _piece(code: Any, value: Any) -> str:
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.NOT_LITERAL:
        return "a" if value != ord("a") else "b"
    if code is codes.ANY:
        return "a"
    if code is codes.IN:
        return next(sign for sign in (*_SIGNS, *_members(value), "\0") if _is_in(sign, value))
    if code is codes.BRANCH:
        return _sample(value[1][0])
    if code in (codes.SUBPATTERN, codes.ATOMIC_GROUP):
        return _sample(value[-1] if code is codes.SUBPATTERN else value)
    if code in _REPEATS:
        return _sample(value[2]) * max(value[0], 1)
    return ""


_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


def _members(told: Any) -> Iterator[str]:
    for code, value in told:
        if code is codes.LITERAL:
            yield chr(value)
        elif code is codes.RANGE:
            yield chr(value[0])


def _is_in(sign: str, told: Any) -> bool:
    negated = told[0][0] is codes.NEGATE
    return any(_fits(sign, code, value) for code, value in told) != negated


def _fits(sign: str, code: Any, value: Any) -> bool:
    if code is codes.LITERAL:
        return ord(sign) == value
    if code is codes.RANGE:
        return value[0] <= ord(sign) <= value[1]
    if code is codes.CATEGORY:
        kinds = {"DIGIT": sign.isdecimal(), "SPACE": sign.isspace(), "WORD": sign.isalnum() or sign == "_"}
        name = str(value).removeprefix("CATEGORY_")
        return kinds[name.removeprefix("NOT_")] != name.startswith("NOT_")
    return False


def _pumps(parsed: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """What may be repeated in a text, and what leads to it: the body of each repetition, and each whole branch."""
    for code, value in parsed:
        if code in _REPEATS:
            yield before, _sample(value[2])
            yield from _pumps(value[2], before)
        elif code is codes.BRANCH:
            for branch in value[1]:
                yield before, _sample(branch)
                yield from _pumps(branch, before)
        elif code in (codes.SUBPATTERN, codes.ATOMIC_GROUP):
            yield from _pumps(value[-1] if code is codes.SUBPATTERN else value, before)
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            yield from _pumps(value[1], before)
        before += _piece(code, value)


def texts(pattern: re.Pattern[str]) -> dict[tuple[str, str, str], None]:
    """What leads, what is repeated, what ends the text."""
    parsed = parser.parse(pattern.pattern, pattern.flags)
    whole = _sample(parsed)
    pumps = [*_pumps(parsed), ("", whole), *(("", sign) for sign in _SIGNS)]
    pumps += [("", whole[:cut]) for cut in range(1, min(len(whole), 12))]
    return {(lead, pump, end): None for lead, pump in pumps if pump for end in _ENDS}


def _uses(name: str) -> set[str]:
    """The methods that the package calls of a pattern."""
    module, _, short = name.partition("[")[0].rpartition(".")
    source = inspect.getsource(importlib.import_module(module))
    return set(re.findall(rf"\b{short}(?:\(\w*\))?\.(\w+)\(", source))


def _runs(name: str, pattern: re.Pattern[str]) -> list[Callable[[str], object]]:
    anchored = [getattr(pattern, use) for use in ("match", "fullmatch") if use in _uses(name)]
    if anchored and not _uses(name) & {"search", "finditer", "findall", "sub", "split"}:
        return anchored
    return [lambda text: deque(pattern.finditer(text), maxlen=0), *anchored]


def _seconds(run: Callable[[str], object], text: str, times: int = 1) -> float:
    def once() -> float:
        started = time.thread_time()
        run(text)
        return time.thread_time() - started

    return min(once() for _ in range(times))


def _is_slow(run: Callable[[str], object], text: Callable[[int], str]) -> bool:
    """Whether the time for a text may grow with more than its length."""
    times = [0.0]
    for length in _LENGTHS:
        times.append(_seconds(run, text(length)))
        if times[-1] > _HANGS:
            return True
    return times[-1] > _SLOW * _LENGTHS[-1] / 1000


def _growth(run: Callable[[str], object], text: Callable[[int], str]) -> float:
    """How the time grows with the length, as an exponent: 1 where it is linear, 2 where it is square."""
    length = 50
    while _seconds(run, text(length), 2) < 0.005 and length < 1_000_000:
        length *= 2
    return math.log(_seconds(run, text(4 * length), 3) / _seconds(run, text(length), 5)) / math.log(4)


@pytest.mark.parametrize("name", PATTERNS)
def test_time_grows_with_the_text_alone(name: str) -> None:
    pattern = PATTERNS[name]
    for run in _runs(name, pattern):
        for lead, pump, end in texts(pattern):

            def text(length: int, lead: str = lead, pump: str = pump, end: str = end) -> str:
                return lead + pump * (length // len(pump)) + end

            if _is_slow(run, text):
                growth = [_growth(run, text)]
                while growth[-1] >= _GROWTH and len(growth) < 4:
                    growth.append(_growth(run, text))
                assert growth[-1] < _GROWTH, f"{growth}: {lead!r}, {pump!r} over and over, {end!r}"
