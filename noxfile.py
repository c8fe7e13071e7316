"""Suites that take minutes, each in an environment of its own: `nox -s NAME`, with arguments for pytest behind `--`."""

from __future__ import annotations

from pathlib import Path

import nox

nox.options.default_venv_backend = "uv"
nox.options.reuse_existing_virtualenvs = True

PYTHONS = ("3.11", "3.12", "3.13")
SAME = Path("build/same.json")
"""The report that the first Python gave, for the others to give again."""


@nox.session
def coverage(session: nox.Session) -> None:
    """Coverage by branch, also of the processes that the tests start. Fails below `fail_under` in pyproject.toml, and
    without Java, which the tests of the engine want."""
    session.install("--editable", ".[dev,spark]")
    session.run("pytest", "-n", "auto", "--cov", *session.posargs)


@nox.session(python=PYTHONS)
def pythons(session: nox.Session) -> None:
    """The tests on each Python, and the same bytes from each."""
    session.install("--editable", ".[dev]")
    told = session.run(
        "corpusck", "compare", "fixtures", "--format", "json", "--no-cache", silent=True, success_codes=[1]
    )
    if session.python == PYTHONS[0]:
        SAME.parent.mkdir(exist_ok=True)
        SAME.write_text(told, encoding="utf-8")
    elif told != SAME.read_text(encoding="utf-8"):
        session.error(f"another report than from Python {PYTHONS[0]}, which is in {SAME}")
    session.run("pytest", "-n", "auto", *session.posargs)


@nox.session(python=PYTHONS[0])
def lowest(session: nox.Session) -> None:
    """The tests with the lowest versions that the dependencies may have; the tools of the tests are the newest."""
    session.install("--resolution", "lowest-direct", "--editable", ".[judge,scale]")
    session.install(".[dev]")
    session.run("pytest", "-n", "auto", *session.posargs)


@nox.session
def faults(session: nox.Session) -> None:
    """The tests of faults at fifty moments of a run instead of four."""
    session.install("--editable", ".[dev]")
    session.run("pytest", "tests/faults", *session.posargs, env={"CORPUSCK_TEST_MOMENTS": "50"})


@nox.session
def audit(session: nox.Session) -> None:
    """Known weaknesses of what an installation brings, by pip-audit, which asks a service for them."""
    session.install("pip-audit>=2.9,<3")
    session.run("pip-audit", "--strict", ".", *session.posargs)


@nox.session(python=PYTHONS[0])
def mutants(session: nox.Session) -> None:
    """How many of some random changes to mentions and rules the tests notice: `nox -s mutants -- 400` for so many."""
    session.install("--editable", ".[dev]", "mutmut>=3.8,<4")
    session.run("python", "-m", "tools.mutants", *session.posargs)
