"""The documentation is what the code says, builds without a warning, and asks for nothing from a network."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.docs import PARTS, ROOT, pages, renewed


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name)
def test_generated_parts(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    assert renewed(page) == page, "run python -m tools.docs"


def test_each_part_stands_somewhere() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in pages())
    assert [name for name in PARTS if f"<!-- end of {name} -->" not in text] == []


def test_an_old_part_is_renewed() -> None:
    assert renewed("a\n<!-- rules -->\nold\n<!-- end of rules -->\nb") == renewed(
        "a\n<!-- rules -->\n<!-- end of rules -->\nb"
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation as HTML, built strictly."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-W", "-q", "--keep-going", "-d", str(folder / "trees")]
    done = subprocess.run([*command, "docs", str(folder / "html")], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder / "html"


def test_each_page_is_built(site: Path) -> None:
    built = {page.stem for page in site.glob("*.html")}
    assert {path.stem for path in pages()} - {"README"} <= built


def test_nothing_comes_from_a_network(site: Path) -> None:
    asked = [
        f"{path.relative_to(site)}: {found}"
        for path in site.rglob("*")
        if path.suffix in (".html", ".css")
        for found in re.findall(
            r"""<(?:script|img|iframe|link)\b[^>]*\b(?:src|href)=["']?(?:https?:)?//[^>]*>|url\(["']?(?:https?:)?//[^)]*\)|@import[^;]*""",
            path.read_text(encoding="utf-8"),
        )
    ]
    assert asked == []
