"""`--help`: options under headings, and examples."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

Example = tuple[str, str]
"""A command line and what it does, in a few words."""

_OTHERS = "Others"


class Option(click.Option):
    """An option that stands under the heading `group` of a help page."""

    def __init__(self, *args: Any, group: str = _OTHERS, **others: Any) -> None:
        super().__init__(*args, **others)
        self.group = group


class Command(click.Command):
    """A command with `examples`, whose options stand in groups, in the order in which they are declared."""

    def __init__(self, *args: Any, examples: Sequence[Example] = (), **others: Any) -> None:
        super().__init__(*args, **others)
        self.examples = tuple(examples)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the groups of options, then the examples."""
        for group, params in self.groups(ctx).items():
            records = [record for param in params if (record := param.get_help_record(ctx)) is not None]
            if records:
                with formatter.section(group):
                    formatter.write_dl(records)
        if self.examples:
            with formatter.section("Examples"):
                formatter.write_dl(self.examples, col_max=2)

    def groups(self, ctx: click.Context) -> dict[str, list[click.Parameter]]:
        """The options by heading; those of no group last."""
        found: dict[str, list[click.Parameter]] = {}
        for param in self.get_params(ctx):
            if isinstance(param, click.Option):
                found.setdefault(param.group if isinstance(param, Option) else _OTHERS, []).append(param)
        return {name: found[name] for name in sorted(found, key=_OTHERS.__eq__)}


def option(group: str, *names: str, **settings: Any) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """The decorator `click.option` for an option of a group."""
    return click.option(*names, cls=Option, group=group, **settings)
