"""All settings that files hold for a run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from corpusck.config import Config, Ignore, SourceSettings
from corpusck.errors import UsageError
from corpusck.settings import ignorefile, tables
from corpusck.settings.files import File, nearest, read
from corpusck.settings.options import Option, known, values


class Settings(NamedTuple):
    """What files hold: values of `options` by parameter, and what no option can say. `file` is where that stands."""

    file: File | None = None
    options: Mapping[str, Any] = {}
    aliases: tuple[tuple[str, ...], ...] = ()
    rules: tuple[tuple[str, bool], ...] = ()
    sources: tuple[SourceSettings, ...] = ()
    exclude: tuple[str, ...] = ()
    ignores: tuple[Ignore, ...] = ()

    def added_to(self, config: Config) -> Config:
        """The configuration with what no option can say."""
        return replace(
            config,
            exclude=(*config.exclude, *self.exclude),
            aliases=self.aliases,
            rules=self.rules,
            sources=self.sources,
            ignores=self.ignores,
        )


def load(start: str, options: Sequence[Option], config: str | None = None, isolated: bool = False) -> Settings:
    """The settings for a run whose first path is `start`, from the file `config` if it is given, else the nearest.

    `options` are those that a file may hold. `isolated` reads no file but `config`. Raises `UsageError` for a file that
    cannot be read, an unknown key or a value of the wrong type.
    """
    globs, ignores = ((), ()) if isolated else ignorefile.find(start)
    file = _given(config) if config else None if isolated else nearest(start)
    if file is None:
        return Settings(exclude=globs, ignores=ignores)
    known(file, file.table, (*(option.key for option in options), *tables.KEYS))
    return Settings(
        file, values(file, options), tables.aliases(file), tables.rules(file), tables.sources(file), globs, ignores
    )


def _given(config: str) -> File:
    found = read(Path(config))
    if found is None:
        raise UsageError(f"{config}: has no table [tool.corpusck]")
    return found
