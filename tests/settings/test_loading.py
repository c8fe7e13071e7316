"""Settings in files: where they are found, what they hold, and what is wrong with them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpusck.commands import configured
from corpusck.config import Config, SourceSettings
from corpusck.errors import UsageError
from corpusck.settings import Settings, load


def _load(start: Path, text: str | None = None, name: str = "corpusck.toml") -> Settings:
    if text is not None:
        (start / name).write_text(text, encoding="utf-8")
    return load(str(start), configured.options())


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_all_that_a_file_can_hold(here: Path) -> None:
    found = _load(
        here,
        """
        include = ["*.md"]
        kind = "name"
        min-confidence = 0.8
        limit = 3
        sentences = "side"
        baseline = "known.jsonl"
        aliases = ["Mumbai = Bombay", "Bombay = Bambai", "Anthony Quill = Antony Quill"]
        [rules]
        date = false
        date-conflict = true
        [sources."wire/*"]
        name = "The Wire"
        weight = 2
        ignore = ["name-unstated"]
        min-confidence = 0.9
        """,
    )
    assert found.options == {
        "include": ("*.md",),
        "kinds": ("name",),
        "min_confidence": 0.8,
        "limit": 3,
        "sentences": "side",
        "baseline": "known.jsonl",
    }
    config = found.added_to(Config())
    assert config.aliases == (("Mumbai", "Bombay", "Bambai"), ("Anthony Quill", "Antony Quill"))
    assert [config.is_on(rule) for rule in ("date-conflict", "date-unstated", "name-conflict")] == [True, False, True]
    assert config.sources == (SourceSettings("wire/*", "The Wire", 2.0, ("name-unstated",), 0.9),)


def test_every_option_of_compare_has_a_key() -> None:
    keys = {option.key for option in configured.options()}
    assert {"include", "exclude", "verdict", "kind", "min-confidence", "format", "output", "fail-on"} <= keys
    assert not keys & {"isolated", "config", "update-baseline", "help"}


@pytest.mark.parametrize(
    ("files", "limit"),
    [
        pytest.param({"corpusck.toml": "limit = 1"}, 1, id="its own file"),
        pytest.param({"pyproject.toml": "[tool.corpusck]\nlimit = 2"}, 2, id="pyproject"),
        pytest.param({"pyproject.toml": "[tool.corpusck]\nlimit = 2", "corpusck.toml": "limit = 1"}, 1, id="both"),
        pytest.param({"corpusck.toml": "limit = 1", "a/pyproject.toml": "[tool.corpusck]\nlimit = 2"}, 2, id="nearer"),
        pytest.param({"corpusck.toml": "limit = 1", "a/pyproject.toml": "[tool.ruff]"}, 1, id="pyproject of others"),
        pytest.param({"a/b/c/corpusck.toml": "limit = 1"}, None, id="below"),
    ],
)
def test_the_nearest_file_upwards(here: Path, files: dict[str, str], limit: int | None) -> None:
    (here / "a/b/c").mkdir(parents=True)
    (here / "a/b/one.txt").write_text("Text.")
    for name, text in files.items():
        (here / name).write_text(text)
    for start in ("a/b", "a/b/one.txt", "a/b/gone.txt"):
        assert load(start, configured.options()).options.get("limit") == limit


def test_isolated_reads_nothing_but_the_file_that_is_named(here: Path) -> None:
    (here / "corpusck.toml").write_text("limit = 1")
    (here / ".corpusckignore").write_text("drafts/*")
    (here / "other.toml").write_text("limit = 2")
    assert load(".", configured.options(), isolated=True) == Settings()
    assert load(".", configured.options(), config="other.toml", isolated=True).options == {"limit": 2}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "limit = 1\nmin-confidance = 1", "2: unknown key 'min-confidance'; did you mean 'min-confidence'?", id="key"
        ),
        pytest.param(
            "min_confidence = 1", "1: unknown key 'min_confidence'; did you mean 'min-confidence'?", id="hyphen"
        ),
        pytest.param("\n\nlimit = 'two'", "3: limit must be a whole number", id="whole number"),
        pytest.param("limit = true", "1: limit must be a whole number", id="true is no number"),
        pytest.param("min-confidence = '1'", "1: min-confidence must be a number", id="number"),
        pytest.param("all = 1", "1: all must be true or false", id="flag"),
        pytest.param("include = [1]", "1: include must be a list of strings", id="list"),
        pytest.param("color = []", "1: color must be a string", id="text"),
        pytest.param("aliases = ['Bombay']", "1: 'Bombay' must be two or more names", id="alias"),
        pytest.param("rules = 3", "1: rules must be a table", id="rules"),
        pytest.param("[rules]\n\nnumbr = true", "3: unknown key 'numbr'; did you mean 'number'?", id="rule"),
        pytest.param("[rules]\nname = 'off'", "2: name must be true or false", id="switch"),
        pytest.param("[sources.'a b']\nwieght = 1", "2: unknown key 'wieght'; did you mean 'weight'?", id="source"),
        pytest.param("[sources.\"*.md\"]\nname='x'\nweight = -1", "3: weight must be 0 or more", id="weight"),
        pytest.param("sources.a.min-confidence = 2", "1: min-confidence must be from 0 to 1", id="dotted"),
        pytest.param(
            "[sources.a]\nignore = 'dates'", "2: no rule is called 'dates'; did you mean 'date'?", id="ignore"
        ),
        pytest.param("limit = 1\nlimit =", "2: no valid TOML: Invalid value", id="syntax"),
        pytest.param("limit = 1\nkind = [", "2: no valid TOML: ", id="end of file"),
    ],
)
def test_what_is_wrong_is_one_line(here: Path, text: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        _load(here, text)
    assert str(caught.value).startswith(f"corpusck.toml:{message}")
    assert "\n" not in str(caught.value)


def test_the_line_of_a_key_in_pyproject(here: Path) -> None:
    text = "[project]\nlimit = 'no'\n\n[tool.corpusck]\n# note\nlimit = 'x'\n"
    with pytest.raises(UsageError, match=r"^pyproject\.toml:6: limit must be"):
        _load(here, text, "pyproject.toml")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read all files")
def test_a_file_that_cannot_be_read(here: Path) -> None:
    (here / "corpusck.toml").touch(0)
    with pytest.raises(UsageError, match=r"^corpusck\.toml: cannot be read"):
        _load(here)


def test_a_file_in_another_encoding(here: Path) -> None:
    (here / "corpusck.toml").write_bytes(b"limit = 1\n# caf\xe9\n")
    with pytest.raises(UsageError, match=r"^corpusck\.toml:2: not UTF-8"):
        _load(here)


def test_the_ignore_file(here: Path) -> None:
    (here / "a").mkdir()
    (here / ".corpusckignore").write_text(
        "# notes\n\ndrafts/*.txt\nmy file.md ignore[number-conflict, date] counted late\n0123456789abcdef known\n"
    )
    found = load("a", configured.options()).added_to(Config(exclude=("b",)))
    assert found.exclude == ("b", "drafts/*.txt")
    assert [(i.line, i.rules, i.finding, i.source) for i in found.ignores] == [
        (4, ("number-conflict", "date"), "", "my file.md"),
        (5, (), "0123456789abcdef", ""),
    ]


def test_an_unknown_rule_in_the_ignore_file(here: Path) -> None:
    (here / ".corpusckignore").write_text("\na.txt ignore[nmae]")
    with pytest.raises(UsageError, match=r"^\.corpusckignore:2: no rule is called 'nmae'; did you mean 'name'\?"):
        _load(here)


def test_the_example_in_the_docs_can_be_used(here: Path) -> None:
    page = Path(__file__).parents[2] / "docs/configuration.md"
    example = page.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]
    found = _load(here, example)
    assert found.sources[0].name == "The Wire" and found.aliases and found.rules
    assert found.options["baseline"] == "known.jsonl"
