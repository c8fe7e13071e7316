"""What stands in a folder and the folders below it, each once, also where symbolic links lead in circles."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

from corpusck.errors import UsageError

OUTSIDE = "a symbolic link out of the folder (--follow-symlinks)"


class Entry(NamedTuple):
    """A file, or a folder that is `refused` for a reason. `name` is its path below the top, with forward slashes."""

    path: str
    name: str
    refused: str = ""
    is_folder: bool = False


def below(top: str, follow_symlinks: bool) -> Iterator[Entry]:
    """The files below a folder, without hidden ones. Links come last: what stands there itself keeps its own name.

    A link to what is below the folder is left out, one that leads out of it is refused, unless links are followed.
    Raises `UsageError` where the folder itself cannot be read.
    """
    root = os.path.realpath(top)
    seen: set[str] = set()
    links: list[Entry] = []
    yield from _inside(Entry(top, ""), root, seen, links)
    for link in links:  # which may lead to more links, put behind these
        target = os.path.realpath(link.path)
        if not follow_symlinks:
            if os.path.commonpath([root, target]) != root:
                yield link._replace(refused=OUTSIDE, is_folder=os.path.isdir(target))
        elif os.path.isdir(target):
            yield from _inside(link, target, seen, links)
        elif target not in seen and (os.path.dirname(target) not in seen or os.path.basename(target).startswith(".")):
            seen.add(target)
            yield link


def _inside(start: Entry, real: str, seen: set[str], links: list[Entry]) -> Iterator[Entry]:
    """The files in a folder, whose real path is `real`, and below it. Folders go to `seen`, by their real paths, and
    what is there already is left out; links go to `links`."""
    pending = [(start, real)]
    while pending:
        here, real = pending.pop()
        if real in seen:
            continue
        seen.add(real)
        try:
            with os.scandir(here.path) as listed:
                entries = sorted(listed, key=lambda entry: entry.name)
        except OSError as error:
            if not here.name:
                told = f"{here.path}: the folder cannot be read ({error.strerror}); change its rights"
                raise UsageError(told) from error
            reason = f"the folder cannot be read: {(error.strerror or 'system error').lower()}"
            yield here._replace(refused=reason, is_folder=True)
            continue
        for entry in entries:
            found = Entry(entry.path, f"{here.name}/{entry.name}" if here.name else entry.name)
            if entry.name.startswith("."):
                continue
            if entry.is_symlink():
                links.append(found)
            elif entry.is_dir(follow_symlinks=False):
                pending.append((found, os.path.join(real, entry.name)))
            elif os.path.join(real, entry.name) not in seen:
                yield found
