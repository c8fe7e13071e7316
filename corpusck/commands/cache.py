"""`corpusck cache`: what is kept of articles between runs."""

from __future__ import annotations

import click


@click.group()
def command() -> None:
    """See to what is kept of the articles of large folders, so that a second run reads only what has changed."""


@command.command()
@click.option("--cache-dir", metavar="DIR", default="", help="The cache in DIR, not that of the platform.")
def clear(cache_dir: str) -> int:
    """Remove the cache."""
    from pathlib import Path

    from corpusck.archive import store
    from corpusck.commands.output import note

    folder = Path(cache_dir) if cache_dir else store.cache_folder()
    note(f"{folder}: {'cleared' if store.remove(folder) else 'no cache there'}")
    return 0
