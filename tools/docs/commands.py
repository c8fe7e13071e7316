"""The command line as Markdown, from what the commands say of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import cleandoc

import click

from corpusck.cli import cli

_OPTION = re.compile(r"(?<![\w`-])--?[a-z][a-z-]*")
_OTHERS = "Others"
"""The heading that stands last."""
_MANY = 12
"""Choices; of more, the option's own help tells."""


def compare_options() -> str:
    """The options of `corpusck compare`."""
    return table(_found("compare"))


def all_commands() -> str:
    """Each command with its usage, what it does, and its options."""
    context = click.Context(cli)
    found = ((name, cli.get_command(context, name)) for name in cli.list_commands(context))
    return "\n".join(_section(f"corpusck {name}", command) for name, command in found if command)


def _found(name: str) -> click.Command:
    command = cli.get_command(click.Context(cli), name)
    assert command, name
    return command


def _section(name: str, command: click.Command) -> str:
    if isinstance(command, click.Group):
        return "\n".join(_section(f"{name} {inner}", command.commands[inner]) for inner in sorted(command.commands))
    options = any(isinstance(param, click.Option) for param in command.params)
    arguments = [param.metavar or str(param.name).upper() for param in command.params if param not in _options(command)]
    usage = " ".join([name, *(["[OPTIONS]"] if options else []), *arguments])
    parts = [f"## {name}", f"```text\n{usage}\n```", _prose(command.help or ""), _examples(command)]
    return "\n\n".join(filter(None, parts)) + "\n" + (f"\n{table(command)}" if options else "")


def _examples(command: click.Command) -> str:
    """The examples of the help in a block, each below what it does."""
    lines = [f"# {told}\n{line}" for line, told in getattr(command, "examples", ())]
    return "```sh\n" + "\n".join(lines) + "\n```" if lines else ""


def _options(command: click.Command) -> list[click.Option]:
    return [param for param in command.params if isinstance(param, click.Option) and not param.hidden]


def _prose(text: str) -> str:
    """The help of a command; click keeps the lines of a paragraph that starts with a backspace."""
    paragraphs = cleandoc(text).split("\n\n")
    return "\n\n".join(
        f"```sh\n{paragraph[1:].strip()}\n```" if paragraph.startswith("\b") else _marked(paragraph)
        for paragraph in paragraphs
    )


def table(command: click.Command) -> str:
    """The options under the headings that they have in the help."""
    groups: dict[str, list[click.Option]] = {}
    for option in _options(command):
        groups.setdefault(getattr(option, "group", ""), []).append(option)
    rows = ["| option | what it does |\n|---|---|\n"]
    for group in sorted(groups, key=_OTHERS.__eq__):
        rows += [f"| **{group}** | |\n"] if group else []
        rows += [f"| {_names(option)} | {_marked(_told(option))} |\n" for option in groups[group]]
    return "".join(rows)


def _names(option: click.Option) -> str:
    """An option with what stands for its value; dots behind that tell that it may be given several times."""
    names = ", ".join(f"`{name}`" for name in sorted((*option.opts, *option.secondary_opts), key=len))
    if option.is_flag:
        return names
    word = max(option.opts, key=len).rpartition("-")[2].upper()
    value = option.metavar or ("N" if isinstance(option.type, (click.IntRange, click.FloatRange)) else word)
    return f"{names} `{value}{'...' if option.multiple else ''}`"


def _told(option: click.Option) -> str:
    return " ".join(filter(None, (option.help, *_limits(option))))


def _limits(option: click.Option) -> Iterator[str]:
    """What values an option takes, and which it has."""
    if isinstance(option.type, click.Choice) and len(option.type.choices) <= _MANY:
        yield f"One of {', '.join(f'`{choice}`' for choice in option.type.choices)}."
    if isinstance(option.type, click.FloatRange) and option.type.max is not None:
        yield f"From {option.type.min} to {option.type.max}."
    default = option.default
    if option.show_default and default is not None:
        given = default if isinstance(default, (list, tuple)) else [default]
        yield f"Default: {', '.join(f'`{value}`' for value in given)}."


def _marked(text: str) -> str:
    """Text of a help with options as code, so that no typesetter makes dashes of them, and cells kept whole."""
    return _OPTION.sub(lambda option: f"`{option[0]}`", text).replace("|", "\\|")
