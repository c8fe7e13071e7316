"""Dependencies are bounded on both sides. That the lowest versions do is tested by `nox -s lowest`."""

from __future__ import annotations

import tomllib
from itertools import chain
from pathlib import Path

import pytest

PROJECT = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WANTED = sorted({*PROJECT["dependencies"], *chain(*PROJECT["optional-dependencies"].values())})


@pytest.mark.parametrize("wanted", WANTED)
def test_both_bounds(wanted: str) -> None:
    assert ">=" in wanted and ",<" in wanted


def test_one_range_for_each_package() -> None:
    names = [wanted.partition(">=")[0].lower() for wanted in WANTED]
    assert len(names) == len(set(names))
