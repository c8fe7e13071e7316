"""Options of the command line in a file: each key is checked for its name and the type of its value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from corpusck.settings.files import File

Shape = Literal["text", "number", "whole number", "size", "flag", "list"]

_SHOWN: dict[Shape, str] = {
    "text": "a string",
    "number": "a number",
    "whole number": "a whole number",
    "size": "a number of bytes or a string such as \"20MB\"",
    "flag": "true or false",
    "list": "a list of strings",
}


class Option(NamedTuple):
    """An option that may stand in a file: its key, the name of its parameter, what is given, whether that is a path."""

    key: str
    parameter: str
    shape: Shape
    is_path: bool = False


def values(file: File, options: Sequence[Option]) -> dict[str, Any]:
    """The values of the options in a file, by parameter. A path in a file counts from the folder of the file."""
    found = {}
    for option in options:
        if option.key in file.table:
            value = checked(file, option.shape, file.table[option.key], option.key)
            found[option.parameter] = _from(file, value) if option.is_path else value
    return found


def checked(file: File, shape: Shape, value: Any, *keys: str) -> Any:
    """A value, if it has the shape; one string will do where a list is wanted. Raises `UsageError` if it has not."""
    if shape == "list":
        found = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else None
        fits = found is not None and all(isinstance(each, str) for each in found)
        value = found
    elif shape == "flag":
        fits = isinstance(value, bool)
    elif shape == "size":
        fits = isinstance(value, (int, str)) and not isinstance(value, bool)
    elif shape == "text":
        fits = isinstance(value, str)
    else:
        fits = isinstance(value, int if shape == "whole number" else (int, float)) and not isinstance(value, bool)
    if not fits:
        raise file.error(f"{keys[-1]} must be {_SHOWN[shape]}", *keys)
    return value


def table_at(file: File, value: Any, *keys: str) -> Mapping[str, Any]:
    """A value that must be a table."""
    if not isinstance(value, dict):
        raise file.error(f"{keys[-1]} must be a table", *keys)
    return value


def known(file: File, table: Iterable[str], names: Sequence[str], *keys: str) -> None:
    """Raises `UsageError` for the first key of a table that is none of the names, and tells the nearest one."""
    for key in table:
        if key not in names:
            raise file.error(f"unknown key {key!r}{nearest(key, names)}", *keys, key)


def nearest(word: str, names: Sequence[str]) -> str:
    """`; did you mean 'kind'?` for a word that is near to one of the names, else all names."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(word.replace("_", "-"), names, scorer=fuzz.ratio, score_cutoff=60)
    return f"; did you mean {found[0]!r}?" if found else f"; there are {', '.join(names)}"


def _from(file: File, value: Any) -> Any:
    folder = Path(file.path).parent
    return tuple(str(folder / each) for each in value) if isinstance(value, tuple) else str(folder / value)
