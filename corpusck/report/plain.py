"""Any named tuple of the pipeline as plain data, for the pages that show how a verdict came about."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from datetime import date, time
from typing import Any

from corpusck.model import Document, Mention, Sentence
from corpusck.report.wording import json_safe

_PLACE = frozenset({"start", "end", "text"})


def plain(value: object) -> Any:
    """Dicts, lists, strings, numbers and None that say what `value` says. Infinities, which JSON lacks, become None."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: plain(item) for name, item in value._asdict().items()}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (set, frozenset)):
        return sorted((plain(item) for item in value), key=repr)
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return str(value)


def details(mention: Mention) -> dict[str, Any]:
    """What was understood of a mention beyond its words: the fields of its class that say something."""
    return {name: value for name, value in plain(mention).items() if name not in _PLACE and not _says_nothing(value)}


def _says_nothing(value: object) -> bool:
    return value is None or value is False or value in ("", [], {})


def placed(document: Document, sentence: Sentence) -> dict[str, Any]:
    """Where a sentence stands, lines and columns from 1, and its text."""
    line, column, end_line, end_column = document.place(sentence.start, sentence.end)
    return {
        "source": document.path,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "sentence": sentence.text,
    }


_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def json_line(record: Mapping[str, Any]) -> str:
    """One line of JSON."""
    return json_safe(_ENCODER.encode(record)) + "\n"
