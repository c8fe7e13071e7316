"""A second run: the same bytes without a comparison, and a new comparison as soon as anything differs."""

from __future__ import annotations

import io
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import corpusck
from corpusck import again, cli, store
from corpusck.report import FORMATS

Capture = pytest.CaptureFixture[str]
Run = Callable[..., tuple[int, str]]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with articles that conflict, and a cache of its own."""
    monkeypatch.delenv("CORPUSCK_NO_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
    (tmp_path / "here" / "news").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here")
    Path("news/one.md").write_text("# Fire on the quay\n\nThe harbour fire killed 37 people on Saturday.\n")
    Path("news/two.md").write_text("# Fire on the quay\n\nThe harbour fire killed 41 people on Saturday.\n")
    Path("news/three.html").write_text("<h1>Fire</h1><p>On Saturday the harbour fire killed 41 people &amp; a dog.</p>")
    return Path("news")


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Gets an item with each comparison that is made."""
    made: list[object] = []
    compare = corpusck.compare

    def counted(*given: object) -> object:
        made.append(given)
        return compare(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(corpusck, "compare", counted)
    return made


@pytest.fixture
def run(capsys: Capture) -> Run:
    """Runs `corpusck compare` and tells the exit and what it wrote."""

    def told(*options: str) -> tuple[int, str]:
        status = cli.run(["compare", *(options or ["news"])])
        return status, capsys.readouterr().out

    return told


@pytest.mark.parametrize(
    "options",
    [
        *(pytest.param(["--format", form], id=form) for form in FORMATS),
        pytest.param(["--sentences"], id="sentences"),
        pytest.param(["--statistics"], id="statistics"),
        pytest.param(["--limit", "1", "--color", "always"], id="cut and in colour"),
        pytest.param(["--exit-zero"], id="exit"),
    ],
)
def test_the_same_bytes_without_a_comparison(run: Run, compared: list[object], options: list[str]) -> None:
    plain = run("news", *options, "--no-cache")
    assert run("news", *options) == plain
    assert len(compared) == 2
    assert run("news", *options) == plain
    assert len(compared) == 2


def _write(path: str, text: str) -> Callable[[], object]:
    return lambda: Path(path).write_text(text)


def _comment() -> None:
    article = Path("news/two.md")
    article.write_text(article.read_text() + "\n<!-- corpusck: ignore[number] why -->\n")


@pytest.mark.parametrize(
    ("change", "options"),
    [
        pytest.param(_write("news/one.md", "The harbour fire killed 38 people on Saturday.\n"), [], id="text"),
        pytest.param(_comment, [], id="comment in an article"),
        pytest.param(_write("news/four.md", "The harbour fire killed 38 people on Saturday.\n"), [], id="new article"),
        pytest.param(lambda: os.rename("news/one.md", "news/ten.md"), [], id="name"),
        pytest.param(lambda: os.rename("news/one.md", "news/one.txt"), [], id="ending"),
        pytest.param(lambda: os.remove("news/three.html"), [], id="one less"),
        pytest.param(_write("corpusck.toml", "rules.number = false\n"), [], id="rule"),
        pytest.param(_write("corpusck.toml", 'aliases = ["quay = harbour"]\n'), [], id="alias"),
        pytest.param(_write("corpusck.toml", '[sources."one.*"]\nname = "The One"\n'), [], id="source"),
        pytest.param(_write("corpusck.toml", "min-confidence = 0.99\n"), [], id="confidence in a file"),
        pytest.param(_write(".corpusckignore", "one.md ignore[number] why\n"), [], id="ignore"),
        pytest.param(_write(".corpusckignore", "three.html\n"), [], id="left out by an ignore file"),
        pytest.param(lambda: None, ["--kind", "date"], id="kind"),
        pytest.param(lambda: None, ["--verdict", "unstated"], id="verdict"),
        pytest.param(lambda: None, ["--min-confidence", "0.99"], id="confidence"),
        pytest.param(lambda: None, ["--exclude", "one.*"], id="left out"),
    ],
)
def test_what_the_report_depends_on(
    run: Run, compared: list[object], change: Callable[[], object], options: list[str]
) -> None:
    run()
    change()
    told = run("news", "--format", "html", *options)
    assert len(compared) == 2
    assert told == run("news", "--format", "html", *options, "--no-cache")


def test_the_folder_where_it_runs(run: Run, compared: list[object]) -> None:
    run("news", "--format", "sarif")
    os.chdir("news")
    assert run(".", "--format", "sarif") == run(".", "--format", "sarif", "--no-cache")
    assert len(compared) == 3


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(["--limit", "1"], id="limit"),
        pytest.param(["--all"], id="all"),
        pytest.param(["--fail-on", "never"], id="exit"),
        pytest.param(["--baseline", "known.jsonl"], id="baseline"),
        pytest.param(["--jobs", "1"], id="jobs"),
    ],
)
def test_what_the_report_does_not_depend_on(run: Run, compared: list[object], options: list[str]) -> None:
    run("news", "--kind", "number", "--baseline", "known.jsonl", "--update-baseline")
    run()
    assert run("news", *options) == run("news", *options, "--no-cache")
    assert len(compared) == 3


def test_a_baseline_that_changed(run: Run, compared: list[object]) -> None:
    assert run()[0] == 1
    run("news", "--baseline", "known.jsonl", "--update-baseline")
    assert run("news", "--baseline", "known.jsonl")[0] == 0
    assert len(compared) == 1


def test_standard_input(run: Run, compared: list[object], monkeypatch: pytest.MonkeyPatch) -> None:
    def piped(text: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        return run("news", "-")

    first = piped("The harbour fire killed 50 people on Saturday.")
    assert piped("The harbour fire killed 50 people on Saturday.") == first
    assert len(compared) == 1
    assert piped("The harbour fire killed 51 people on Saturday.") != first


def test_a_judge_is_asked_each_time(run: Run, compared: list[object]) -> None:
    run()
    Path("answers.jsonl").write_text("")
    run("news", "--judge-import", "answers.jsonl")
    run("news", "--judge-import", "answers.jsonl")
    assert len(compared) == 3


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("__version__", "9.9", id="version"),
        pytest.param("_stamp", lambda status: (1, 1), id="files of the program"),
    ],
)
def test_another_program(
    run: Run, compared: list[object], monkeypatch: pytest.MonkeyPatch, name: str, value: object
) -> None:
    run()
    monkeypatch.setattr(store, name, value)
    store.program.cache_clear()
    run()
    assert len(compared) == 2
    monkeypatch.undo()
    store.program.cache_clear()


def test_an_article_written_meanwhile(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    compare, text = corpusck.compare, (here / "one.md").read_text()

    def slow(*given: object) -> object:
        (here / "one.md").write_text("The harbour fire killed 52 people on Saturday.\n")
        return compare(*given)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(corpusck, "compare", slow)
        assert "52" in run()[1]
    (here / "one.md").write_text(text)
    assert "52" not in run()[1]


def test_what_cannot_be_read_is_tried_anew(here: Path, run: Run, compared: list[object]) -> None:
    os.mkfifo(here / "pipe.txt")
    assert run() == run()
    assert len(compared) == 2


def test_large_folders_are_read_once(run: Run, compared: list[object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again, "_MOST", 2)
    assert run() == run()
    assert len(compared) == 2


_DAMAGE = {
    "the entry": "UPDATE entries SET head = substr(head, 9)",
    "nothing in the entry": "UPDATE entries SET head = NULL",
    "text in the entry": "UPDATE entries SET body = 'text'",
    "the checksum": "UPDATE entries SET checksum = x'00'",
    "the table": "DROP TABLE entries",
}


@pytest.mark.parametrize("damage", _DAMAGE.values(), ids=_DAMAGE)
def test_what_is_damaged_is_made_again(tmp_path: Path, run: Run, compared: list[object], damage: str) -> None:
    first = run()
    base = sqlite3.connect(tmp_path / "kept" / "corpusck" / store.REPORTS)
    base.execute(damage)
    base.commit()
    base.close()
    assert [run(), run()] == [first, first]
    assert len(compared) == 2


@pytest.mark.parametrize("from_byte", [pytest.param(0, id="no database"), pytest.param(4096, id="torn")])
def test_a_file_that_is_damaged_is_begun_anew(tmp_path: Path, run: Run, compared: list[object], from_byte: int) -> None:
    first = run()
    kept = tmp_path / "kept" / "corpusck" / store.REPORTS
    kept.write_bytes(kept.read_bytes()[:from_byte] + b"\xff" * 60_000)
    assert [run(), run(), run()] == [first] * 3
    assert len(compared) <= 3
    assert run() == first
    assert len(compared) <= 3


def test_the_cache_is_where_it_is_wanted(tmp_path: Path, run: Run) -> None:
    run("news", "--no-cache")
    assert not (tmp_path / "kept").exists()
    run("news", "--cache-dir", str(tmp_path / "mine"))
    assert [path.name for path in (tmp_path / "mine").iterdir()] == [store.REPORTS]
    assert not (tmp_path / "kept").exists()
    assert cli.run(["cache", "clear", "--cache-dir", str(tmp_path / "mine")]) == 0
    assert not list((tmp_path / "mine").iterdir())


def test_a_cache_that_cannot_be_kept_is_done_without(tmp_path: Path, run: Run) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "full" / store.REPORTS).mkdir(parents=True)
    for place in ("file", "full"):
        assert run("news", "--cache-dir", str(tmp_path / place)) == run("news", "--no-cache")


def test_the_reports_stay_within_their_bounds(
    tmp_path: Path, here: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(again, "_LIMIT", 30_000)
    for number in range(12):
        (here / "one.md").write_text(f"The harbour fire killed {number + 60} people on Saturday.\n")
        run()
    base = sqlite3.connect(tmp_path / "kept" / "corpusck" / store.REPORTS)
    assert 0 < base.execute("SELECT sum(size) FROM entries").fetchone()[0] <= 30_000
    base.close()


def test_a_second_run_loads_no_stage(run: Run) -> None:
    run()
    code = "import sys, corpusck.cli as cli; cli.run(['compare', 'news']); print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    loaded = {name.removeprefix("corpusck.").partition(".")[0] for name in told.splitlines()[-1].split()}
    assert not loaded & {"pipeline", "review", "rules", "match", "mentions", "text", "rapidfuzz", "Stemmer"}


def test_two_runs_at_once(run: Run) -> None:
    command = [sys.executable, "-m", "corpusck", "compare", "news"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") for _ in range(2)]
    told = [process.communicate()[0] for process in both]
    assert told == [run("news", "--no-cache")[1]] * 2
