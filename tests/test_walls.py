"""The walls between the parts of the package: who may import whom, and who may print."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import corpusck
from corpusck.model import KINDS
from corpusck.report import FORMATS

ROOT = Path(corpusck.__file__).parent
MODULES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.py"))

LAYERS = (
    *("cli", "again", "engine", "pipeline", "archive", "extraction", "report", "review", "judge", "rules", "match"),
    *("mentions", "text", "ingest", "base"),
)
"""From top to bottom: a module imports from its own layer and from those below it."""
_BASE = ("config", "errors", "lexicon", "model", "settings", "signals", "store")
_LAYER_OF = {"__main__": "cli", "commands": "cli", **dict.fromkeys(_BASE, "base")}

SIBLINGS = (
    *(f"mentions/{kind}" for kind in ("quantity", "date", "name", "role", "frame", "quote")),
    *(f"rules/{kind}" for kind in KINDS),
    *(f"report/{form}" for form in (*FORMATS, "claims", "matches")),
    *(f"report/{page}" for page in ("diff", "evidence", "manual", "statistics", "stored")),
    *(f"ingest/{form}" for form in ("txt", "markdown", "html")),
)
"""Modules, or packages, that stand side by side: none imports another of its folder."""

GUESTS = {
    "click": ("cli.py", "commands/"),
    "rich": ("report/layout.py", "report/table.py", "commands/progress.py"),
    "numpy": ("match/candidates/arrays.py", "judge/nli.py"),
    "scipy": ("match/candidates/arrays.py",),
    "sparse_dot_topn": ("match/candidates/arrays.py",),
    "sqlite3": ("store.py",),
    "platformdirs": ("store.py",),
    "httpx": ("judge/openai.py",),
    "onnxruntime": ("judge/nli.py",),
    "tokenizers": ("judge/nli.py",),
    "pyspark": ("engine/spark/", "commands/spark.py"),
    "py4j": ("engine/spark/",),
    "pyarrow": ("engine/spark/",),
}
"""Packages that only these modules may import."""


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text(encoding="utf-8"))


def _imports(module: str) -> Iterator[str]:
    """The full names of the modules that a module imports, anywhere in its text."""
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} has a relative import"
            yield from (f"{node.module}.{name.name}" for name in node.names)


def _own(module: str) -> Iterator[str]:
    """The parts of corpusck that a module imports, as paths below the package: `mentions/date`."""
    for name in _imports(module):
        package, *rest = name.split(".")
        if package == "corpusck" and rest and not rest[0].startswith("__"):
            yield "/".join(rest)


def _layer(path: str) -> str:
    head = path.partition("/")[0].removesuffix(".py")
    return _LAYER_OF.get(head, head)


@pytest.mark.parametrize("module", [module for module in MODULES if module != "__init__.py"])
def test_imports_go_down(module: str) -> None:
    own = LAYERS.index(_layer(module))
    assert [path for path in _own(module) if LAYERS.index(_layer(path)) < own] == []


@pytest.mark.parametrize("module", MODULES)
def test_siblings_do_not_know_each_other(module: str) -> None:
    mine = next((sibling for sibling in SIBLINGS if f"{module}/".startswith((f"{sibling}/", f"{sibling}.py"))), None)
    if mine is None:
        return
    folder = mine.partition("/")[0]
    others = tuple(sibling for sibling in SIBLINGS if sibling.startswith(f"{folder}/") and sibling != mine)
    assert [path for path in _own(module) if f"{path}/".startswith(tuple(f"{other}/" for other in others))] == []


@pytest.mark.parametrize("module", MODULES)
def test_guests_stay_in_their_rooms(module: str) -> None:
    for name in _imports(module):
        assert module.startswith(GUESTS.get(name.partition(".")[0], module)), f"{module} imports {name}"


@pytest.mark.parametrize("module", [module for module in MODULES if _layer(module) != "cli"])
def test_the_command_line_alone_prints_and_exits(module: str) -> None:
    named = {node.id for node in ast.walk(_tree(module)) if isinstance(node, ast.Name)}
    reached = {node.attr for node in ast.walk(_tree(module)) if isinstance(node, ast.Attribute)}
    assert not named & {"print", "input", "exit", "quit", "SystemExit", "stdout", "stderr", "argv"}
    assert not reached & {"exit", "_exit", "stdout", "stderr", "argv", "environ"}


def test_the_version_loads_no_stage() -> None:
    code = "import sys, corpusck.cli; corpusck.cli.run(['--version']); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {name for name in loaded if name.startswith("corpusck.")} == {"corpusck.cli", "corpusck.errors"}
    assert not {"rich", "rapidfuzz", "numpy"} & set(loaded)
