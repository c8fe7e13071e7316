"""Settings in files: `corpusck.toml`, `[tool.corpusck]` in `pyproject.toml`, and `.corpusckignore`."""

from corpusck.settings.files import NAMES, above, nearest
from corpusck.settings.loading import Settings, load
from corpusck.settings.options import Option, Shape

__all__ = ["NAMES", "Option", "Settings", "Shape", "above", "load", "nearest"]
