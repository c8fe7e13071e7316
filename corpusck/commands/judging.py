"""A judge on the command line: the options that name one, and what it is told and says."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from corpusck.commands.helping import option
from corpusck.commands.output import Output, note
from corpusck.config import Config
from corpusck.errors import UsageError

if TYPE_CHECKING:
    from corpusck.judge.bench import Bench, Imported
    from corpusck.judge.interface import Judge

JUDGE = "Judge"
"""The heading of the options."""
JUDGES = ("openai", "nli", "command")
_BUDGET = 200
_TIMEOUT = 60.0
_JOBS = 4


class Judging(NamedTuple):
    """What the options say of a judge; `bench` is None where they name none."""

    judge: str | None = None
    url: str | None = None
    model: str | None = None
    command: str | None = None
    key_env: str | None = None
    budget: int = _BUDGET
    timeout: float = _TIMEOUT
    jobs: int = _JOBS
    exported: str | None = None
    imported: str | None = None

    def bench(self, config: Config, progress: Callable[[str, int, int], None]) -> Bench | None:
        """The judge at work, or None; answers are kept where the cache is.

        Raises `UsageError` for what cannot be used, before any article is read.
        """
        if self.judge is None and self.exported is None and self.imported is None:
            return None
        # Late, for most runs need none of it.
        from corpusck.judge.bench import Bench

        return Bench(
            self._judge(),
            self.budget,
            self._imported(),
            _kept(config),
            Output(self.exported).write if self.exported is not None else None,
            _told,
            lambda done, total: progress("judging", done, total),
        )

    def _judge(self) -> Judge | None:
        if self.judge == "openai":
            from corpusck.judge.openai import OpenAIJudge, Server

            url, model = _needed(self.url, "--judge-url"), _needed(self.model, "--judge-model")
            return OpenAIJudge(Server(url, model, self._key(), self.timeout, self.jobs))
        if self.judge == "nli":
            from corpusck.judge.nli import NLIJudge

            return NLIJudge(Path(_needed(self.model, "--judge-model")))
        if self.judge == "command":
            from corpusck.judge.command import CommandJudge

            return CommandJudge(_needed(self.command, "--judge-command"), self.timeout)
        return None

    def _key(self) -> str | None:
        if self.key_env is None:
            return None
        key = os.environ.get(self.key_env, "").strip()
        if not key or not key.isascii() or not key.isprintable():
            raise UsageError(f"--judge-key-env {self.key_env}: this environment variable holds no key")
        return key

    def _imported(self) -> Imported:
        if self.imported is None:
            return {}
        from corpusck.judge.bench import read_answers

        try:
            text = Path(self.imported).read_text(encoding="utf-8", errors="replace")
        except OSError as error:
            raise UsageError(f"{self.imported}: cannot be read: {error.strerror or error}") from error
        answers, damaged = read_answers(text)
        if damaged:
            _told(f"{self.imported}: {damaged:,} line{'s that are' if damaged > 1 else ' that is'} no answer")
        return answers


def judging(command: Callable[..., int]) -> Callable[..., int]:
    """The options, as `judging`."""

    @option(JUDGE, "--judge", type=click.Choice(JUDGES), help="Let a model decide pairs of sentences, too.")
    @option(JUDGE, "--judge-url", metavar="URL", help="openai: the server, such as http://localhost:11434/v1.")
    @option(JUDGE, "--judge-model", metavar="NAME", help="openai: the model; nli: the folder that holds it.")
    @option(JUDGE, "--judge-command", metavar="PROGRAM", help="command: a program that answers JSON lines.")
    @option(JUDGE, "--judge-key-env", metavar="NAME", help="openai: the environment variable that holds the key.")
    @option(
        JUDGE,
        "--judge-budget",
        type=click.IntRange(0),
        metavar="N",
        default=_BUDGET,
        show_default=True,
        help="Ask about N pairs at the most, the most check-worthy first.",
    )
    @option(
        JUDGE,
        "--judge-timeout",
        type=click.FloatRange(0, min_open=True),
        metavar="SECONDS",
        default=_TIMEOUT,
        show_default=True,
        help="Wait so long for one request, or for the program as a whole.",
    )
    @option(
        JUDGE, "--judge-jobs", type=click.IntRange(1, 64), metavar="N", default=_JOBS, show_default=True,
        help="Send N requests at once.",
    )  # fmt: skip
    @option(JUDGE, "--judge-export", metavar="FILE", help="Write the questions to FILE, as JSON lines.")
    @option(JUDGE, "--judge-import", metavar="FILE", help="Take answers from FILE instead of asking.")
    @wraps(command)
    def gathered(
        judge: str | None,
        judge_url: str | None,
        judge_model: str | None,
        judge_command: str | None,
        judge_key_env: str | None,
        judge_budget: int,
        judge_timeout: float,
        judge_jobs: int,
        judge_export: str | None,
        judge_import: str | None,
        **others: Any,
    ) -> int:
        asked = (judge, judge_url, judge_model, judge_command, judge_key_env, judge_budget, judge_timeout, judge_jobs)
        return command(judging=Judging(*asked, judge_export, judge_import), **others)

    return gathered


def _needed(value: str | None, name: str) -> str:
    if not value:
        raise UsageError(f"{name} is missing: --judge needs it")
    return value


def _kept(config: Config) -> Path | None:
    """The file of answers, in the folder of the cache; None where nothing is to be kept."""
    if not config.cache:
        return None
    from corpusck.store import ANSWERS, cache_folder

    return (Path(config.cache_dir) if config.cache_dir else cache_folder()) / ANSWERS


def _told(text: str) -> None:
    from corpusck.report.wording import visible

    note(visible(text))
