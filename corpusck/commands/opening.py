"""`--open`: the HTML page of a comparison is shown in a browser."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from typing import Any

from corpusck.commands.helping import option
from corpusck.commands.options import OUTPUT
from corpusck.commands.output import Output, note
from corpusck.commands.targets import Target

_FORM = "html"


def opening(command: Callable[..., int]) -> Callable[..., int]:
    """The option, for a command with `targets`: the page is among them, and is opened when all are written."""

    @option(OUTPUT, "--open", "show", is_flag=True, help="Open the report as an HTML page in a browser.")
    @wraps(command)
    def gathered(targets: tuple[Target, ...], show: bool, **others: Any) -> int:
        if not show:
            return command(targets=targets, **others)
        targets, path = _with_page(targets)
        result = command(targets=targets, **others)
        open_page(path)
        return result

    return gathered


def _with_page(targets: tuple[Target, ...]) -> tuple[tuple[Target, ...], str]:
    """The targets with a page in a file, and that file: one of the user's, else a temporary one."""
    pages = [target.output.path for target in targets if target.form == _FORM and target.output.path]
    if pages:
        return targets, pages[0]
    path = fresh_page()
    written = tuple(target._replace(output=Output(path)) if target.form == _FORM else target for target in targets)
    return (written if written != targets else (Target(_FORM, Output(path)), *targets)), path


def fresh_page() -> str:
    """The path of a new file for a page among the system's temporary ones."""
    import tempfile

    handle, path = tempfile.mkstemp(prefix="corpusck-", suffix=".html")
    os.close(handle)
    return path


def open_page(path: str) -> None:
    """Open a page in the user's browser and tell where it is."""
    import webbrowser
    from pathlib import Path

    opened = webbrowser.open(Path(path).resolve().as_uri())
    note(f"the page is {path}" + ("" if opened else ", no browser could be opened"))
