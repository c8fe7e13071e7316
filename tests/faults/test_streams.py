"""Standard input, output and error that are closed, full or no terminal; terminals that can do little."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.faults import runs

COMMANDS = ("compare {} --no-cache", "explain number", "rules", "claims {}/one.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text("Fire on the quay\n\nThe harbour fire killed 37 people in Málaga.\n")
    (tmp_path / "two.txt").write_text("Fire on the quay\n\nThe harbour fire killed 41 people in Málaga.\n")
    return tmp_path


def _shell(folder: Path, words: str, redirected: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """A run in a shell, which tells the status of corpusck, also of one before a pipe."""
    line = f"{shlex.join(runs.command())} {words.replace('{}', shlex.quote(str(folder)))} {redirected}"
    script = f"set -o pipefail\n{line}\n"
    environment = runs.environment(**variables)
    return subprocess.run(["bash", "-c", script], capture_output=True, check=False, env=environment, timeout=60)


@pytest.mark.parametrize("words", COMMANDS)
def test_a_reader_that_leaves(folder: Path, words: str) -> None:
    done = _shell(folder, words, "| true")
    assert done.returncode in (0, 1)
    assert done.stdout == b"" and b"Traceback" not in done.stderr and b"ignored" not in done.stderr


@pytest.mark.parametrize("words", COMMANDS)
@pytest.mark.parametrize(
    ("redirected", "said"),
    [
        pytest.param(">&-", b"corpusck: standard output: cannot be written: it is closed\n", id="closed"),
        pytest.param("<&- >&-", b"corpusck: standard output: cannot be written: it is closed\n", id="input, too"),
        pytest.param("<&- >&- 2>&-", b"", id="all closed"),
        pytest.param(
            ">/dev/full", b"corpusck: standard output: cannot be written: No space left on device\n", id="full"
        ),
    ],
)
def test_output_that_goes_nowhere(folder: Path, words: str, redirected: str, said: bytes) -> None:
    done = _shell(folder, words, redirected)
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", said)


@pytest.mark.parametrize("redirected", ["2>&-", "2>/dev/full", "2>&1 >/dev/null | true"])
def test_notes_that_nobody_can_be_told(folder: Path, redirected: str) -> None:
    expected = _shell(folder, "compare {} --no-cache", "")
    done = _shell(folder, "compare {} --no-cache", redirected)
    assert done.returncode == expected.returncode == 1
    assert done.stdout == (b"" if "/dev/null" in redirected else expected.stdout)


def test_an_error_that_nobody_can_be_told(folder: Path) -> None:
    assert _shell(folder, "compare {}/none", "2>/dev/full").returncode == 2


@pytest.mark.parametrize(
    "variables",
    [
        pytest.param({"TERM": "dumb"}, id="dumb"),
        pytest.param({"TERM": ""}, id="no terminal named"),
        pytest.param({"TERM": "none-such"}, id="unknown terminal"),
        pytest.param({"LC_ALL": "C"}, id="C"),
        pytest.param({"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, id="ASCII"),
        pytest.param({"LANG": "xx_XX.latin1", "PYTHONIOENCODING": "latin-1"}, id="unknown locale"),
        pytest.param({"COLUMNS": "0"}, id="no width"),
        pytest.param({"COLUMNS": "wide"}, id="width that is no number"),
    ],
)
def test_poor_surroundings_change_no_byte(folder: Path, variables: dict[str, str]) -> None:
    plain = _shell(folder, "compare {} --no-cache --sentences", "", LC_ALL="C.UTF-8")
    assert "Málaga" in plain.stdout.decode("utf-8")
    done = _shell(folder, "compare {} --no-cache --sentences", "", **variables)
    assert (done.returncode, done.stdout) == (plain.returncode, plain.stdout)


def test_a_terminal_that_can_do_nothing_gets_no_escape(folder: Path) -> None:
    pty = pytest.importorskip("pty")
    for term, escapes in (("dumb", False), ("xterm", True)):
        ours, theirs = pty.openpty()
        command = runs.command("compare", folder, "--no-cache")
        environment = runs.environment(TERM=term)
        for name in ("NO_COLOR", "FORCE_COLOR"):
            environment.pop(name, None)
        with subprocess.Popen(command, stdout=theirs, stderr=subprocess.DEVNULL, env=environment) as run:
            os.close(theirs)
            told = b""
            while piece := _read(ours):
                told += piece
        os.close(ours)
        assert run.returncode == 1
        assert (b"\x1b[" in told) == escapes


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other side is closed
        return b""


def test_windows_line_ends_change_nothing(folder: Path) -> None:
    (folder / "three.md").write_text("# Fire\n\n- The harbour fire\n  killed 41 people.\n\n> A quote\n> of two.\n")
    (folder / "four.html").write_text("<h1>Fire</h1>\n<p>The harbour\nfire killed 37 people.</p>\n")
    (folder / "corpusck.toml").write_text('[sources."one.*"]\nname = "The One"\n')
    (folder / ".corpusckignore").write_text("# a note\nthree.md ignore[date] why\n")
    (folder / "list").write_text("".join(f"{folder / name}\n" for name in ("one.txt", "two.txt", "four.html")))
    words = "--no-cache --format json --files-from {}/list"
    plain = _shell(folder, f"compare {{}}/three.md {words}", "")
    for path in folder.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    done = _shell(folder, f"compare {{}}/three.md {words}", "")
    assert plain.returncode == 1 and b".corpusckignore:2: ignore[date]" in plain.stderr
    assert (done.stdout, done.returncode) == (plain.stdout, 1)
    assert b".corpusckignore:2: ignore[date]" in done.stderr
