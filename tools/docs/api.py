"""The Python API as Markdown: the fields, signatures and docstrings of what programs may use."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from inspect import cleandoc, getsource
from itertools import zip_longest

PUBLIC: dict[str, tuple[str, ...]] = {
    "corpusck": ("compare",),
    "corpusck.config": ("Config", "SourceSettings", "Ignore"),
    "corpusck.model": (
        *("Verdict", "Kind", "Severity", "Ruling", "Decider"),
        *("Report", "Source", "Skipped", "Notice", "Finding", "Value", "Statement", "Opinion"),
    ),
    "corpusck.ingest.reader": ("File",),
    "corpusck.judge.interface": ("Judge", "Reply"),
    "corpusck.judge.question": ("Question",),
    "corpusck.judge.bench": ("Bench",),
    "corpusck.report": ("FORMATS", "render"),
    "corpusck.report.view": ("View",),
    "corpusck.errors": ("CorpusckError", "NothingToCompareError", "UsageError"),
}
_WIDTH = 100


def all_modules() -> str:
    """A section for each module, in it what is public, in the order of `PUBLIC`."""
    return "\n".join(_module(name, public) for name, public in PUBLIC.items())


def _module(name: str, public: tuple[str, ...]) -> str:
    source = getsource(import_module(name))
    nodes = {name: node for node in ast.parse(source).body for name in _names(node)}
    return f"## {name}\n\n" + "\n".join(_entry(one, nodes[one], source) for one in public)


def _names(node: ast.stmt) -> list[str]:
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return [node.name]
    if isinstance(node, ast.AnnAssign):
        return [ast.unparse(node.target)]
    return [ast.unparse(target) for target in node.targets] if isinstance(node, ast.Assign) else []


def _entry(name: str, node: ast.stmt, source: str) -> str:
    code = "\n".join(_class(node, source) if isinstance(node, ast.ClassDef) else _head(node, source))
    return "\n\n".join(filter(None, (f"### {name}", _told(node), f"```python\n{code}\n```"))) + "\n"


def _class(node: ast.ClassDef, source: str) -> Iterator[str]:
    """A class as in a stub file: its fields, properties and methods, each below what is said of it."""
    bases = f"({', '.join(map(ast.unparse, node.bases))})" if node.bases else ""
    members = [*_members(node)]
    yield f"class {node.name}{bases}:{'' if members else ' ...'}"
    for number, (member, told) in enumerate(members):
        if number and isinstance(member, ast.FunctionDef):
            yield ""
        yield from (f"    # {line}" for line in told.splitlines())
        yield from (f"    {line}" for line in _head(member, source))


def _members(node: ast.ClassDef) -> Iterator[tuple[ast.stmt, str]]:
    """The public members with what is said of them; of a field, that is the string below it."""
    for member, below in zip_longest(node.body, node.body[1:]):
        if isinstance(member, ast.FunctionDef) and not member.name.startswith("_"):
            yield member, _told(member)
        elif isinstance(member, ast.AnnAssign):
            yield member, cleandoc(_text(below))


def _text(node: ast.stmt | None) -> str:
    """The string that a statement is, if it is one."""
    found = node.value.value if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) else ""
    return found if isinstance(found, str) else ""


def _told(node: ast.stmt) -> str:
    return (ast.get_docstring(node) or "") if isinstance(node, (ast.FunctionDef, ast.ClassDef)) else ""


def _head(node: ast.stmt, source: str) -> Iterator[str]:
    """A value as it stands, a property as a field, or how a function is called."""
    if not isinstance(node, ast.FunctionDef):
        yield ast.get_source_segment(source, node) or ""
    elif any("property" in ast.unparse(decorator) for decorator in node.decorator_list):
        yield f"{node.name}: {ast.unparse(node.returns) if node.returns else ''}"
    else:
        yield from _signature(node)


def _signature(node: ast.FunctionDef) -> Iterator[str]:
    """One line, or where that is too long, a line for each parameter."""
    returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    line = f"def {node.name}({ast.unparse(node.args)}){returns}: ..."
    if len(line) <= _WIDTH:
        yield line
        return
    defaults = [None] * (len(node.args.args) - len(node.args.defaults)) + node.args.defaults
    yield f"def {node.name}("
    for argument, default in zip(node.args.args, defaults, strict=True):
        yield f"    {ast.unparse(argument)}{f' = {ast.unparse(default)}' if default else ''},"
    yield f"){returns}: ..."
