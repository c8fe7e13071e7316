"""The settings of a comparison, from the command line, a configuration file or Python."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from corpusck.errors import UsageError
from corpusck.model import KINDS, VERDICTS, Kind, Verdict

RULES: tuple[str, ...] = (*KINDS, *(f"{kind}-{verdict}" for kind in KINDS for verdict in VERDICTS))
"""What can be named where rules are chosen: a kind, which means all its rules, or one rule."""


class Limits(NamedTuple):
    """The most that is read: bytes of a file, sentences of an article, mentions (figures, dates, names) of a sentence;
    and the most findings that are reported. What is left out for a limit is told in the report."""

    file_size: int = 10_000_000
    sentences: int = 20_000
    mentions: int = 100
    findings: int = 100_000


LIMITS = Limits()


class SourceSettings(NamedTuple):
    """What holds for the sources whose path matches `glob`; None leaves it as it is.

    Facts that rest on a source of more `weight` stand first. Rules in `ignore`, and findings below `min_confidence`,
    take no account of what the source states.
    """

    glob: str
    name: str | None = None
    weight: float | None = None
    ignore: tuple[str, ...] | None = None
    min_confidence: float | None = None


class Ignore(NamedTuple):
    """A wish of the user to hear no more of some findings, written in line `line` of the file at `path`.

    It is about one `finding` (its id), or about what the sources whose path matches `source` state: everywhere, or
    inside `span` (line and column from 1 of its first character, and of the one past it). Empty `rules` mean all.
    """

    path: str
    line: int
    rules: tuple[str, ...] = ()
    finding: str = ""
    source: str = ""
    span: tuple[tuple[int, int], tuple[int, int]] | None = None


@dataclass(frozen=True)
class Config:
    """What is read and what is reported. Raises `UsageError` for a value that cannot be used.

    `include` and `exclude` are globs on the paths of files below a folder; links that lead out of it are read with
    `follow_symlinks` alone. `limits` bound what hostile or broken files cost. Empty `verdicts` or `kinds` mean all of
    them. Findings below `min_confidence` (0 to 1) are left out. Each of the `aliases` lists names that are one, the
    one to use first. `rules` turns kinds and rules on or off; a rule that is named wins over its kind. Of several
    `sources` that match a path the last one wins.

    How a large folder is read changes no result: whether articles are kept from run to run in a `cache`, in the folder
    `cache_dir` or that of the platform, and in how many processes it is read; 0 for one for each core.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    kinds: tuple[Kind, ...] = ()
    min_confidence: float = 0.5
    aliases: tuple[tuple[str, ...], ...] = ()
    rules: tuple[tuple[str, bool], ...] = ()
    sources: tuple[SourceSettings, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    cache: bool = True
    cache_dir: str = ""
    jobs: int = 0
    follow_symlinks: bool = False
    limits: Limits = LIMITS

    def __post_init__(self) -> None:
        _known("verdict", self.verdicts, VERDICTS)
        _known("kind", self.kinds, KINDS)
        _known("rule", (rule for rule, _ in self.rules), RULES)
        if not 0 <= self.min_confidence <= 1:
            raise UsageError(f"min_confidence is {self.min_confidence}, give a number from 0 to 1")
        for name, most in self.limits._asdict().items():
            if most < 1:
                raise UsageError(f"limits.{name} is {most}, give 1 or more")

    def is_on(self, rule: str) -> bool:
        """Whether findings of a rule such as `name-conflict` are wanted."""
        switches = dict(self.rules)
        return switches.get(rule, switches.get(rule.partition("-")[0], True))


def covers(names: Iterable[str], rule: str) -> bool:
    """Whether some of the names is the rule or its kind."""
    return any(name in (rule, rule.partition("-")[0]) for name in names)


def _known(name: str, given: Iterable[str], known: tuple[str, ...]) -> None:
    for word in given:
        if word not in known:
            raise UsageError(f"no {name} is called {word!r}, there are {', '.join(known)}")
