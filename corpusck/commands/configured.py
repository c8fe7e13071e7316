"""Commands whose options may also stand in a configuration file or in the environment.

The command line wins over the environment, that over the file, that over the defaults.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click
from click.core import ParameterSource

from corpusck.commands.helping import Command
from corpusck.config import Config
from corpusck.errors import UsageError
from corpusck.settings import Option, Settings, Shape, load

_META = "corpusck.settings"
_JUDGE = ("judge", "url", "model", "command", "key_env", "export", "import")
_NO_KEYS = (
    *("isolated", "config", "update_baseline", "files_from", "stdin_name", "engine", "master", "folder", "force"),
    *(name if name == "judge" else f"judge_{name}" for name in _JUDGE),
)
"""Options that say where settings are, what is read now, or what to do now. A file that lies among the articles must
name neither a judge nor a cluster, for these could run programs and send articles and keys away."""
_SHARED = ("include", "exclude", "follow_symlinks", "max_file_size", "max_sentences", "max_mentions")
"""Options of `compare` that hold for all commands that read articles; their other options are their own."""


class Configured(Command):
    """A command that takes what its options leave open from a configuration file."""

    _shared: tuple[str, ...] | None = _SHARED

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if ctx.resilient_parsing:
            return super().parse_args(ctx, args)
        given: dict[str, Any] = self.make_parser(ctx).parse_args(list(args))[0]
        config, isolated = (self._told(ctx, given, name) for name in ("config", "isolated"))
        found = load(first_path(given) or ".", options(), config, bool(isolated))
        ctx.meta[_META] = found
        ctx.default_map = {
            name: value for name, value in found.options.items() if self._shared is None or name in self._shared
        }
        try:
            return super().parse_args(ctx, args)
        except click.BadParameter as error:
            raise _located(ctx, found, error) from error

    def _told(self, ctx: click.Context, given: dict[str, Any], name: str) -> Any:
        """The value of an option on the command line or in the environment."""
        param = next(param for param in self.params if param.name == name)
        value = given[name] if name in given else param.value_from_envvar(ctx)
        return value if value is None else param.type_cast_value(ctx, value)


class FullyConfigured(Configured):
    """The command to which the configuration file and the environment variables belong: CORPUSCK_FORMAT."""

    _shared = None

    def __init__(self, *args: Any, **others: Any) -> None:
        super().__init__(*args, **others)
        for param in self.params:
            if isinstance(param, click.Option):
                param.envvar = f"CORPUSCK_{key(param).upper().replace('-', '_')}"


def settings(ctx: click.Context) -> Settings:
    """What the files say, for the command that runs."""
    found = ctx.meta.get(_META)
    return found if isinstance(found, Settings) else Settings()


def first_path(given: dict[str, Any]) -> str | None:
    """The first path on a command line that click has taken apart."""
    paths = given.get("paths")
    return str(paths[0]) if isinstance(paths, (tuple, list)) and paths else None


def completed(config: Config) -> Config:
    """A configuration made of options, with what the files say besides."""
    return settings(click.get_current_context()).added_to(config)


def options() -> list[Option]:
    """The options of `corpusck compare`, as a configuration file may hold them."""
    return [Option(key(param), str(param.name), _shape(param), isinstance(param.type, click.Path)) for param in keyed()]


def keyed() -> Iterator[click.Option]:
    """The parameters of `corpusck compare` that may stand in a configuration file."""
    from corpusck.commands.compare import command

    for param in command.params:
        if isinstance(param, click.Option) and param.name not in _NO_KEYS:
            yield param


def key(param: click.Option) -> str:
    """The key of an option: its first long name."""
    return next(name for name in param.opts if name.startswith("--")).removeprefix("--")


def _shape(param: click.Option) -> Shape:
    if param.multiple:
        return "list"
    if param.is_flag:
        return "flag"
    kinds: dict[str, Shape] = {"float": "number", "float range": "number", "integer": "whole number", "size": "size"}
    return kinds.get(param.type.name, "whole number" if param.type.name == "integer range" else "text")


def _located(ctx: click.Context, found: Settings, error: click.BadParameter) -> Exception:
    """The error, with its place where the value comes from a file."""
    param = error.param
    if not isinstance(param, click.Option) or found.file is None or param.name is None:
        return error
    if ctx.get_parameter_source(param.name) is not ParameterSource.DEFAULT_MAP:
        return error
    return UsageError(f"{found.file.place(key(param))}: {key(param)}: {error.message}")
