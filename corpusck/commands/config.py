"""`corpusck config`: which settings hold, and where they come from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click
from click.core import ParameterSource

from corpusck.commands import compare, configured
from corpusck.commands.output import Output
from corpusck.config import SourceSettings
from corpusck.settings import Settings


@click.group()
def command() -> int:
    """Show which settings hold."""
    return 0


@command.command(context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, metavar="[PATH...] [OPTIONS OF COMPARE]", type=click.UNPROCESSED)
def show(arguments: tuple[str, ...]) -> int:
    """Print the settings that `corpusck compare` would run with, each with where it comes from.

    The output is itself a configuration file.
    """
    given = compare.command.make_parser(click.Context(compare.command)).parse_args(list(arguments))[0]
    paths = [] if configured.first_path(given) else ["."]
    with compare.command.make_context("compare", [*arguments, *paths]) as context:
        found = configured.settings(context)
        lines = [*_options(context, found), *_tables(found), *_ignored(found)]
    Output().write("\n".join(lines) + "\n")
    return 0


def _options(context: click.Context, found: Settings) -> Iterator[str]:
    for param in configured.keyed():
        name = configured.key(param)
        value = context.params.get(str(param.name))
        where = _where(context, param, found)
        yield f"# {name} is not set" if value is None else f"{name} = {_toml(value)}  # {where}"


def _where(context: click.Context, param: click.Option, found: Settings) -> str:
    source = context.get_parameter_source(str(param.name))
    if source is ParameterSource.DEFAULT_MAP and found.file is not None:
        return found.file.place(configured.key(param))
    if source is ParameterSource.ENVIRONMENT:
        return f"environment: {param.envvar}"
    return "command line" if source is ParameterSource.COMMANDLINE else "default"


def _tables(found: Settings) -> Iterator[str]:
    if found.file is None:
        return
    if found.aliases:
        yield f"aliases = {_toml([' = '.join(forms) for forms in found.aliases])}  # {found.file.place('aliases')}"
    if found.rules:
        yield "\n[rules]"
        for rule, on in found.rules:
            yield f"{rule} = {_toml(on)}  # {found.file.place('rules', rule)}"
    for source in found.sources:
        yield f"\n[sources.{_toml(source.glob)}]"
        for key, value in _told(source).items():
            yield f"{key} = {_toml(value)}  # {found.file.place('sources', source.glob, key)}"


def _told(source: SourceSettings) -> dict[str, Any]:
    every = {
        "name": source.name,
        "weight": source.weight,
        "ignore": source.ignore,
        "min-confidence": source.min_confidence,
    }
    return {key: value for key, value in every.items() if value is not None}


def _ignored(found: Settings) -> Iterator[str]:
    for glob in found.exclude:
        yield f"# left out by .corpusckignore: {_toml(glob)}"
    for ignore in found.ignores:
        yield f"# ignored by {ignore.path}:{ignore.line}: {_toml(ignore.finding or ignore.source)}"


def _toml(value: Any) -> str:
    """A value in TOML, which writes strings, numbers, truth values and lists as JSON does."""
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
