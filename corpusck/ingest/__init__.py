"""Files become documents. Each format is a module with `parse(raw) -> Draft`, loaded when a file of it is met."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from corpusck.ingest.builder import Draft

FORMATS = {".txt": "txt", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}
"""The module of each file extension. A file with another one is read as plain text, if it is named itself."""


def parser(extension: str) -> Callable[[str], Draft]:
    """The parser for files with an extension such as `.md`, in any case."""
    module = import_module(f"corpusck.ingest.{FORMATS.get(extension.lower(), 'txt')}")
    return cast("Callable[[str], Draft]", module.parse)
