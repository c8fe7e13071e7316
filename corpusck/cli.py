"""The command `corpusck`. This module and `corpusck.commands` alone read the command line, print and exit."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

import click

from corpusck import __version__
from corpusck.errors import CorpusckError

_GROUPS = {
    "Check": ("compare", "audit", "diff"),
    "Try it": ("demo",),
    "Understand": ("explain", "rules", "claims", "matches", "config"),
    "Tend": ("cache",),
}
"""The commands by the headings of the help page."""
_BUG = 70
"""EX_SOFTWARE of sysexits.h. A crash must not look like a finding, which is 1."""
_INTERRUPTED = 130


class _Commands(click.Group):
    """Commands in modules of their own, imported when they are asked for: `corpusck --version` needs none."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for names in _GROUPS.values() for name in names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"corpusck.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        limit = formatter.width - 6 - max(map(len, self.list_commands(ctx)))
        for heading, names in _GROUPS.items():
            commands = {name: self.get_command(ctx, name) for name in names}
            with formatter.section(heading):
                formatter.write_dl([(name, c.get_short_help_str(limit)) for name, c in commands.items() if c])


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context) -> int:
    """fsck for facts: find where articles agree, where they conflict and what one alone states.

    \b
    corpusck demo                                   what it does, on a story that comes with it
    corpusck compare articles/                      the table
    corpusck compare articles/ --sentences          with the sentences behind it
    corpusck compare articles/ --format json -o report.json
    corpusck explain number                         what a rule looks for
    corpusck COMMAND --help                         all options, and examples

    \b
    Complete words with the Tab key:
    bash  eval "$(_CORPUSCK_COMPLETE=bash_source corpusck)"
    zsh   eval "$(_CORPUSCK_COMPLETE=zsh_source corpusck)"
    fish  _CORPUSCK_COMPLETE=fish_source corpusck | source

    Exits with 0 where nothing was found at or above --fail-on, 1 where something was, 2 where it could not run, 70
    where corpusck itself failed.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        return 2
    return 0


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code. An error, a bug too, is one line on standard error."""
    try:
        status = cli.main(list(arguments), prog_name="corpusck", standalone_mode=False)
    except click.ClickException as error:
        return _fail(error.format_message())
    except CorpusckError as error:
        return _fail(str(error))
    except click.Abort:
        return _INTERRUPTED
    except MemoryError:
        return _fail("the memory does not suffice: compare fewer articles at a time, or run with --jobs 1")
    except OSError as error:
        return _fail(f"{error.filename or 'the system'}: {error.strerror or error}")
    except Exception as error:
        return _fail(_report_it(error), _BUG)
    return status if isinstance(status, int) else 0


def main() -> None:
    """The entry point of the package."""
    # A run keeps what it reads to its end and makes next to no cycles. To look for garbage among that takes up to a
    # fifth of the run, to look through it all once more before it ends a tenth.
    gc.disable()
    signal.signal(signal.SIGTERM, _terminated)
    status = run(sys.argv[1:])
    gc.freeze()
    sys.exit(status)


def _terminated(number: int, _: object) -> None:
    """End in order, so that no process and no temporary file is left; by default the system ends this one alone."""
    sys.exit(128 + number)


def _report_it(error: Exception) -> str:
    """What a report of a bug needs, on one line."""
    from traceback import extract_tb

    at = extract_tb(error.__traceback__)[-1]
    place = f"{at.filename.rpartition('corpusck/')[2]}:{at.lineno}"
    return f"this is a bug in corpusck {__version__}, please report it: {type(error).__name__} in {place}: {error}"


def _fail(message: str, status: int = 2) -> int:
    from corpusck.report.wording import visible

    with suppress(OSError):
        click.echo(f"corpusck: {visible(message)}", err=True)
    return status
