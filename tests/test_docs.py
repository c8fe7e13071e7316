"""The documentation is what the code says, builds without a warning, and asks for nothing from a network."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tools.docs import PARTS, ROOT, commands, pages, renewed


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


@pytest.mark.parametrize(
    ("option", "row"),
    [
        pytest.param(click.Option(["--all"], is_flag=True, help="Show all."), "`--all` | Show all.", id="flag"),
        pytest.param(click.Option(["-o", "--output"], metavar="FILE"), "`-o`, `--output` `FILE` | ", id="short"),
        pytest.param(click.Option(["--kind"], multiple=True), "`--kind` `KIND...` | ", id="several"),
        pytest.param(
            click.Option(["--by"], type=click.Choice(["a", "b"]), default="a", show_default=True),
            "`--by` `BY` | One of `a`, `b`. Default: `a`.",
            id="choice",
        ),
        pytest.param(click.Option(["--part"], type=click.FloatRange(0, 1)), "`--part` `N` | From 0 to 1.", id="number"),
        pytest.param(
            click.Option(["--x"], is_flag=True, help="As --all-of|-y."), "`--x` | As `--all-of`\\|`-y`.", id="marks"
        ),
    ],
)
def test_an_option(option: click.Option, row: str) -> None:
    assert commands.table(click.Command("c", params=[option])).splitlines()[-1] == f"| {row} |"


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
