"""`--sentences`: where the sentences behind a fact stand. It may go without a value, before a path too."""

from __future__ import annotations

from collections.abc import Callable

import click

from corpusck.commands.configured import FullyConfigured
from corpusck.commands.helping import option
from corpusck.commands.options import OUTPUT

_NAME = "--sentences"
_PLACES = ("below", "side")


class WithSentences(FullyConfigured):
    """A command for which `--sentences articles/` is the option without a value, and a path."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        after = [*args[1:], ""]
        bare = [here == _NAME and following not in _PLACES for here, following in zip(args, after, strict=False)]
        return super().parse_args(
            ctx, [f"{_NAME}={_PLACES[0]}" if alone else arg for arg, alone in zip(args, bare, strict=True)]
        )


def sentences(command: Callable[..., int]) -> Callable[..., int]:
    """The option, as `sentences`, for a command `WithSentences`."""
    return option(
        OUTPUT,
        _NAME,
        type=click.Choice(_PLACES),
        metavar="[side]",
        help="Show the sentences behind each fact, the words in question marked; with side, in two columns, marked "
        "where they differ.",
    )(command)
