"""A judge that is a program: questions as JSON lines to its standard input, answers as JSON lines from its output."""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from threading import Timer

from corpusck.errors import UsageError
from corpusck.judge import exchange
from corpusck.judge.interface import Reply
from corpusck.judge.question import Question

_LONGEST = 1_000_000
"""Characters of a line that are read."""


class CommandJudge:
    """The program `command`, run once for a batch without a shell; after `timeout` seconds it is ended.

    Raises `UsageError` where there is no such program.
    """

    def __init__(self, command: str, timeout: float) -> None:
        try:
            self._command = shlex.split(command)
        except ValueError as error:
            raise UsageError(f"--judge-command {command}: {error}") from error
        if not self._command or shutil.which(self._command[0]) is None:
            raise UsageError(f"--judge-command {command}: no such program")
        self._timeout = timeout

    @property
    def name(self) -> str:
        """The program, and a sign for its arguments, which may hold what is secret."""
        told = hashlib.sha256("\0".join(self._command).encode("utf-8", "surrogateescape")).hexdigest()[:8]
        return f"command {os.path.basename(self._command[0])} {told}"

    def ask(self, questions: Sequence[Question]) -> Iterator[Reply]:
        """The replies as the program writes them. An answer to each question is one line; of two the first counts."""
        with tempfile.TemporaryFile("w+") as asked:
            asked.writelines(map(exchange.question_line, questions))
            asked.seek(0)
            reading, writing = os.pipe()
            with os.fdopen(reading, encoding="utf-8", errors="replace") as answers:
                try:
                    # A session of its own, so that what the program starts is ended with it.
                    process = subprocess.Popen(self._command, stdin=asked, stdout=writing, start_new_session=True)
                except OSError as error:
                    yield Reply("", failure=f"the program does not start: {error.strerror}")
                    return
                finally:
                    os.close(writing)
                timer = Timer(self._timeout, _end, (process,))
                timer.start()
                try:
                    yield from _replies(iter(lambda: answers.readline(_LONGEST), ""))
                    if status := process.wait():
                        yield Reply("", failure=f"the program ended with {status}")
                finally:
                    timer.cancel()
                    _end(process)


def _replies(lines: Iterator[str]) -> Iterator[Reply]:
    for line in exchange.read(lines):
        yield line.reply if line else Reply("", failure="a line that is no answer")


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        with suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
    process.wait()
