"""`corpusck cache`: what is kept between runs."""

from __future__ import annotations

import click


@click.group()
def command() -> None:
    """See to what is kept of articles and reports, so that a second run does only what has changed."""


@command.command()
@click.option("--cache-dir", metavar="DIR", default="", help="The cache in DIR, not that of the platform.")
def clear(cache_dir: str) -> int:
    """Remove the cache."""
    from pathlib import Path

    from corpusck import store
    from corpusck.commands.output import note

    folder = Path(cache_dir) if cache_dir else store.cache_folder()
    note(f"{folder}: {'cleared' if store.remove(folder) else 'no cache there'}")
    return 0
