"""Each format prints what its golden file holds."""

from __future__ import annotations

import pytest

from tests.golden import FOLDER, pages


@pytest.mark.parametrize("name", sorted(pages()))
def test_golden(name: str) -> None:
    assert pages()[name].encode() == (FOLDER / name).read_bytes()


def test_no_golden_file_is_left_over() -> None:
    assert {file.name for file in FOLDER.iterdir()} == set(pages())
